import type { TextDifference, TextPiece } from "../../workbook/text-difference";
import type { TextEdit } from "../../workbook/text-edit";

/** What is shown of a long text around each change. */
const CONTEXT_CHARACTERS = 24;
const LEFT_OUT = "…";
const UNSEEN = /(?![\n\r\t])[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu;

/** A text before and after its edits, as it is shown: what is far from any change is left out, what nobody sees is named. */
export function repairDifference(before: string, edits: readonly TextEdit[]): TextDifference {
  const then: TextPiece[] = [];
  const now: TextPiece[] = [];
  const push = (pieces: TextPiece[], text: string, isDifferent: boolean) => {
    if (text !== "") pieces.push({ text: isDifferent ? visible(text) : text, isDifferent });
  };
  let done = 0;
  for (const [index, { start, end, text }] of edits.entries()) {
    const between = shortened(before.slice(done, start), { isFirst: index === 0, isLast: false });
    for (const side of [then, now]) push(side, between, false);
    push(then, before.slice(start, end), true);
    push(now, text, true);
    done = end;
  }
  const rest = shortened(before.slice(done), { isFirst: edits.length === 0, isLast: true });
  for (const side of [then, now]) push(side, rest, false);
  return [then, now];
}

function shortened(text: string, { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean }): string {
  const letters = Array.from(text);
  const [head, tail] = [isFirst ? 0 : CONTEXT_CHARACTERS, isLast ? 0 : CONTEXT_CHARACTERS];
  if (letters.length <= head + tail + LEFT_OUT.length) return text;
  return [...letters.slice(0, head), LEFT_OUT, ...letters.slice(letters.length - tail)].join("");
}

/** Line breaks between other letters are seen; alone, and what takes no room on a screen, they have to be named. */
function visible(text: string): string {
  const named = text.replace(UNSEEN, (letter) => {
    const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return `〔U+${code}〕`;
  });
  return /^\s+$/u.test(named) ? named.replace(/\r?\n|\r/gu, "〔改行〕") : named;
}
