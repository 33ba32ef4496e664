import { applyEdits, type TextEdit } from "../../workbook/text-edit";

/** How much of the text around a change is shown, in characters. */
const AROUND = 12;
/** What nobody sees: controls, joiners, marks of direction. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;

/**
 * A text before its edits and after them, what they change in 【】 with a little of what stands around it: 「…こと【が】でき…」. On
 * one line, and what has no shape by its name (U+200B).
 */
export function markedEdits(before: string, edits: readonly TextEdit[]): readonly [before: string, after: string] {
  let moved = 0;
  const after = edits.map(({ start, end, text }) => {
    const place = { start: start + moved, end: start + moved + text.length };
    moved += text.length - (end - start);
    return place;
  });
  return [marked(before, edits), marked(applyEdits(before, edits), after)];
}

type Span = Pick<TextEdit, "start" | "end">;

function marked(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let at = 0;
  spans.forEach(({ start, end }, index) => {
    parts.push(
      between(text.slice(at, start), index === 0 ? "start" : "middle"),
      `【${shown(text.slice(start, end))}】`,
    );
    at = end;
  });
  parts.push(between(text.slice(at), "end"));
  return parts.join("");
}

/** What stands before the first change, between two, or behind the last one. */
function between(text: string, where: "start" | "middle" | "end"): string {
  const letters = Array.from(text);
  const [head, tail] = [where === "start" ? 0 : AROUND, where === "end" ? 0 : AROUND];
  if (letters.length <= head + tail) return shown(text);
  const end = tail === 0 ? "" : letters.slice(-tail).join("");
  return `${shown(letters.slice(0, head).join(""))}…${shown(end)}`;
}

function shown(text: string): string {
  return text.replace(/\r?\n/gu, "⏎").replace(INVISIBLE, (letter) => {
    return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  });
}
