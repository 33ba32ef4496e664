import { remembering } from "../workbook/remembering";
import { quotedSpans, type Span } from "./quoted";

/** A sentence, or a line that ends without a full stop. Places are those of the text it stands in. */
export interface Sentence extends Span {
  /** As {@link plainText} gives it, without the list's mark, 【課名】 and the full stop. */
  readonly plain: string;
  /** 0-based. */
  readonly line: number;
}

/** U+FF01 to U+FF5E are ASCII in full width. */
const FULL_WIDTH = /[\uFF01-\uFF5E\u3000]/gu;
const FULL_WIDTH_OFFSET = 0xfee0;
/** In the place of what stands in 「」. */
const MASK = "_";
const WAVE_DASHES = /[\u301C\u223C]/gu;

/**
 * The same text, letter for letter at the same places, as patterns read it: ASCII in half width, one wave dash, and what
 * stands in 「」 masked, because it is never judged.
 */
export const plainText = remembering((text) => {
  const narrow = text
    .replace(FULL_WIDTH, (letter) =>
      letter === "\u3000" ? " " : String.fromCharCode(letter.charCodeAt(0) - FULL_WIDTH_OFFSET),
    )
    .replace(WAVE_DASHES, "~");
  let plain = "";
  let at = 0;
  for (const { start, end } of quotedSpans(text)) {
    plain += narrow.slice(at, start + 1) + MASK.repeat(end - start - 2);
    at = end - 1;
  }
  return plain + narrow.slice(at);
});

/** ・, ○, ※, 1), (1), ①, ア), 【課名】 and white space before a sentence. */
const MARKS =
  /^(?:[\s・･●○◯〇◎■□◆◇▲△▼▽※★☆►▶*-]|\(?(?:\d{1,2}|[アイウエオカキクケコa-z])\)|\d{1,2}\.(?=\D)|[①-⑳]|【[^【】]*】|〈[^〈〉]*〉)+/u;

/** In the order of the text, without empty ones. A full stop in brackets ends no sentence. */
export const sentencesOf = remembering((text): readonly Sentence[] => {
  const plain = plainText(text);
  const sentences: Sentence[] = [];
  let [start, line, depth] = [0, 0, 0];
  const take = (end: number): void => {
    const typed = plain.slice(start, end);
    const marks = MARKS.exec(typed)?.[0].length ?? 0;
    const trimmed = typed.slice(marks).trimEnd();
    if (trimmed !== "") {
      sentences.push({ plain: trimmed, line, start: start + marks, end: start + marks + trimmed.length });
    }
  };
  for (let at = 0; at < plain.length; at += 1) {
    const letter = plain.charAt(at);
    if (letter === "(") depth += 1;
    else if (letter === ")") depth = Math.max(0, depth - 1);
    else if (letter === "\n" || letter === "\r" || (letter === "。" && depth === 0)) {
      take(at);
      start = at + 1;
      if (letter !== "。") [line, depth] = [line + 1, 0];
    }
  }
  take(plain.length);
  return sentences;
});
