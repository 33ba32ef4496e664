import type { FieldId } from "../form/definition";
import type { GatheredForm } from "../gather/collection";
import type { DateMention } from "../wording/dates/date-mention";
import type { Span } from "../wording/quoted";
import { isBlank } from "./blank";
import type { DatedProse } from "./dated-prose";
import type { Fix } from "./finding";

/** 「・」 of a list in which every line is told by itself. */
const BULLET = /^[\s\u3000]*([・･○●◎■□◆◇▪•※])/u;

/**
 * The proposal to move the line of a date, to the character, to the end of another field: where all lines of its field are bullets of
 * one kind, the line is one sentence about that date alone, and something is left in the field. Null else: a line may go on in the
 * next one, or belong under a heading.
 */
export function moveOfLine(
  form: GatheredForm,
  { field, text, dates }: DatedProse,
  mention: DateMention,
  target: FieldId,
): Fix | null {
  const lines = linesOf(text);
  const line = lines.find(({ start, end }) => start <= mention.start && mention.end <= end);
  const before = form.texts[target];
  // A field with nothing but 記入要領 in it is filled in by a person.
  if (!line || typeof before !== "string" || (isBlank(before) && before !== form.reading.fields[target]?.text))
    return null;
  const typed = text.slice(line.start, line.end);
  const isOneSentence = !/。(?=.*\S)/u.test(typed);
  const isAboutIt = dates.every((date) => date === mention || date.end <= line.start || date.start >= line.end);
  if (!isOneSentence || !isAboutIt || !areAlike(lines.map(({ start, end }) => text.slice(start, end)))) return null;
  // Its own line break goes with it; that of the line before where it is the last.
  const isLast = line.end === text.length;
  const cut = { start: isLast ? line.start - 1 : line.start, end: isLast ? line.end : line.end + 1, text: "" };
  const isOpen = before === "" || before.endsWith("\n");
  const added = { start: before.length, end: before.length, text: isOpen ? typed : `\n${typed}` };
  return {
    certainty: "likely",
    changes: [
      { target: { part: "value", field }, before: text, edits: [cut] },
      { target: { part: "value", field: target }, before, edits: [added] },
    ],
  };
}

/** Each without its line break. */
function linesOf(text: string): readonly Span[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return span;
  });
}

/** Two or more bullets of one kind, and nothing between them. */
function areAlike(lines: readonly string[]): boolean {
  const bullets = lines.filter((line) => !isBlank(line)).map((line) => BULLET.exec(line)?.[0] ?? "");
  const [first, ...others] = bullets;
  return first !== undefined && first !== "" && others.length > 0 && others.every((bullet) => bullet === first);
}
