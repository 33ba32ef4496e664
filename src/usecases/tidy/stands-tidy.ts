import { continuationOf, jointBefore } from "../../form/continuation";
import { formColumns } from "../../form/form-sheet";
import { areaOf, type Area } from "../../workbook/address";
import { textOfContent, type SheetDrawing } from "../../workbook/drawing";
import type { SheetSnapshot } from "../../workbook/snapshot";

/**
 * Whether a sheet is laid out as its form would be drawn: the same texts in the same order, and the same cells merged. How many
 * rows a text is given, how high they are, how wide the columns, and where a page ends may differ: staff write into a form that
 * was drawn for shorter texts. `withMerges` false: which cells are merged is not known, and left aside.
 */
export function standsTidy(sheet: SheetSnapshot, drawing: SheetDrawing, withMerges = true): boolean {
  if (sheet.visibility !== drawing.visibility || sheet.cells.some(({ formula }) => formula !== undefined)) return false;
  const drawn = drawing.cells.map(({ row, column, content }) => ({ row, column, text: textOfContent(content) ?? "" }));
  const merges = (areas: readonly Area[]): readonly Area[] => (withMerges ? areas : []);
  return shapeOf(sheet.cells, merges(sheet.merges)) === shapeOf(drawn, merges(drawing.merges));
}

/** A text with the area that people see it in. */
interface Block {
  readonly area: Area;
  readonly text: string;
}

type TextCell = Pick<SheetSnapshot["cells"][number], "row" | "column" | "text">;

/** Rows are counted by those that hold a text. */
function shapeOf(cells: readonly TextCell[], merges: readonly Area[]): string {
  const merged = new Map(merges.map((area) => [keyOf(area.top, area.left), area]));
  const all = cells
    .filter(({ text }) => text !== "")
    .toSorted((a, b) => a.row - b.row || a.column - b.column)
    .map(({ row, column, text }): Block => ({
      area: merged.get(keyOf(row, column)) ?? areaOf({ row, column }),
      text: text.replace(/\r\n?/gu, "\n"),
    }));
  const held = new Set(all.map(({ area }) => keyOf(area.top, area.left)));
  // An empty field may be merged as well.
  const empty = merges
    .filter(({ top, left }) => !held.has(keyOf(top, left)))
    .map((area): Block => ({ area, text: "" }));
  const blocks = withoutPages(all);
  const rows = [...new Set(blocks.map(({ area }) => area.top))].sort((a, b) => a - b);
  const rank = (row: number): number => rows.findLastIndex((one) => one <= row);
  return JSON.stringify(
    [...blocks, ...empty.filter(({ area }) => rows.includes(area.top))]
      .map(({ area: { top, left, bottom, right }, text }) => [rank(top), left, rank(bottom), right, text] as const)
      .filter(([top, left, bottom, right, text]) => text !== "" || top !== bottom || left !== right)
      .toSorted(([a, b], [c, d]) => a - c || b - d),
  );
}

/** As on one endless page: a label down the side, and a field, go on where the next page has repeated them. */
function withoutPages(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  const goOn = (at: number, { area }: Block, text: string): void => {
    const before = joined[at];
    if (before) joined[at] = { area: { ...before.area, bottom: area.bottom }, text };
  };
  const ofRow = new Map(blocks.map((block) => [keyOf(block.area.top, block.area.left), block]));
  const goesOnIn = ({ area: { top } }: Block): string | undefined =>
    [formColumns.yearSide, formColumns.progressSide, formColumns.label]
      .map((column) => ofRow.get(keyOf(top, column))?.text ?? "")
      .find((label) => continuationOf(label) !== null);
  for (const block of blocks) {
    const { area, text } = block;
    const isSide = area.left === area.right && area.left <= formColumns.progressSide;
    const above = joined.findLastIndex((one) => one.area.left === area.left);
    const before = joined[above];
    const label = goesOnIn(block);
    if (before && isSide && before.text === text && before.area.bottom + 1 === area.top) goOn(above, block, text);
    else if (before && label !== undefined && area.left === formColumns.value)
      goOn(above, block, before.text + jointBefore(label) + text);
    else if (continuationOf(text) === null || area.left === formColumns.value) joined.push(block);
    else {
      const field = joined.findLastIndex((one) => one.area.left === area.left && one.area.right === area.right);
      goOn(field, block, joined[field]?.text ?? "");
    }
  }
  return joined;
}

function keyOf(row: number, column: number): string {
  return `${row},${column}`;
}
