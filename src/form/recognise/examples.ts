import type { FormDefinition } from "../definition";
import type { FormReading } from "../reading";
import { largest, smallest } from "./extremes";
import { isExampleText, saysExample } from "./example-words";
import type { ShapePlace } from "../../workbook/snapshot";
import { cellsBetween, rowsBetween, type SheetGrid } from "./sheet-grid";
import { isNote } from "./value-cells";

/** A stamp 「記入例」 stands at most this many columns beside the frame. */
const BESIDE_COLUMNS = 3;

/**
 * Forms that only show how a form is filled in: a heading over or beside them says so, or most of their texts do. A
 * heading holds for the forms below it until another one stands over a form.
 */
export function exampleForms(
  grid: SheetGrid,
  forms: readonly FormReading[],
  definition: FormDefinition,
  stamps: readonly ShapePlace[] = [],
): ReadonlySet<FormReading> {
  const examples = new Set<FormReading>();
  let saidAbove = false;
  let from = 0;
  for (const row of sideBySide(forms)) {
    const top = smallest(row.map(({ frames: [first] }) => first.top));
    const said = row.map((_, place) => headingSays(grid, row, place, from, top - 1) ?? saidAbove);
    for (const [place, form] of row.entries()) {
      const isExample =
        said[place] === true ||
        isStamped(grid, row, place) ||
        isUnderStamp(stamps, row, place, from) ||
        isFilledWithExamples(form, definition);
      if (isExample) examples.add(form);
    }
    saidAbove = said.every((says) => says);
    from = largest([from, ...row.flatMap(({ frames }) => frames.map(({ bottom }) => bottom + 1))]);
  }
  return examples;
}

/** Forms that stand beside each other, from left to right; the rows of forms from top to bottom. */
function sideBySide(forms: readonly FormReading[]): readonly (readonly FormReading[])[] {
  const rows: FormReading[][] = [];
  let bottom = -1;
  for (const form of forms.toSorted((a, b) => a.frames[0].top - b.frames[0].top)) {
    const [frame] = form.frames;
    if (frame.top <= bottom) rows.at(-1)?.push(form);
    else rows.push([form]);
    bottom = Math.max(bottom, frame.bottom);
  }
  return rows.map((row) => row.toSorted((a, b) => a.frames[0].left - b.frames[0].left));
}

/** What the headings over a form say; null where there is none. */
function headingSays(
  grid: SheetGrid,
  row: readonly FormReading[],
  place: number,
  top: number,
  bottom: number,
): boolean | null {
  const left = place === 0 ? 0 : (row[place]?.frames[0].left ?? 0);
  const right = (row[place + 1]?.frames[0].left ?? Number.POSITIVE_INFINITY) - 1;
  const headings = rowsBetween(grid, top, bottom)
    .flatMap((cells) => cellsBetween(cells, left, right))
    .filter(({ text, isBlank }) => !isBlank && (saysExample(text) || !isNote(text)));
  return headings.length === 0 ? null : headings.some(({ text }) => saysExample(text));
}

function isStamped(grid: SheetGrid, row: readonly FormReading[], place: number): boolean {
  const frame = row[place]?.frames[0];
  if (!frame) return false;
  const before = row[place - 1]?.frames[0].right ?? -1;
  const next = row[place + 1]?.frames[0].left ?? Number.POSITIVE_INFINITY;
  return rowsBetween(grid, frame.top, frame.bottom).some((cells) =>
    [
      ...cellsBetween(cells, Math.max(before + 1, frame.left - BESIDE_COLUMNS), frame.left - 1),
      ...cellsBetween(cells, frame.right + 1, Math.min(next - 1, frame.right + BESIDE_COLUMNS)),
    ].some(({ text }) => saysExample(text)),
  );
}

/** A shape that says so on the form, at its side, or between it and the form above. */
function isUnderStamp(
  stamps: readonly ShapePlace[],
  row: readonly FormReading[],
  place: number,
  from: number,
): boolean {
  const frame = row[place]?.frames[0];
  if (!frame) return false;
  const left = Math.max((row[place - 1]?.frames[0].right ?? -1) + 1, frame.left - BESIDE_COLUMNS);
  const right = Math.min(
    (row[place + 1]?.frames[0].left ?? Number.POSITIVE_INFINITY) - 1,
    frame.right + BESIDE_COLUMNS,
  );
  return stamps.some((stamp) => {
    const [line, column] = [(stamp.top + stamp.bottom) / 2, (stamp.left + stamp.right) / 2];
    return line >= from && line < frame.bottom + 1 && column >= left && column < right + 1;
  });
}

function isFilledWithExamples({ fields }: FormReading, definition: FormDefinition): boolean {
  const texts = definition.fields
    .filter(({ role }) => role === "identity" || role === "text" || role === "progress")
    .map(({ id }) => fields[id]?.text ?? "")
    .filter((text) => text !== "");
  return texts.length > 0 && texts.filter(isExampleText).length * 2 > texts.length;
}
