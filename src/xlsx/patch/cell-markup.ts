import { MAX_CELL_CHARACTERS, MAX_CELL_LINE_FEEDS } from "../../workbook/excel-limits";
import type { CellSnapshot } from "../../workbook/snapshot";
import { applyEdits, type TextEdit } from "../../workbook/text-edit";
import type { Markup } from "./markup";
import { refuseCell } from "./cell-patch";
import { editMarkup, shownText } from "./rich-markup";

/** What is known of a cell whose text changes. */
export interface TextSource {
  /** As the snapshot has it; absent where it holds nothing. */
  readonly cell: CellSnapshot | undefined;
  /** Its text as the file has it. */
  readonly markup: Markup;
  /** Its style strikes through what has no properties of its own. */
  readonly isStruck: boolean;
}

/** The text of a cell with `edits` of what is shown in it. Throws `RefusedCell`. */
export function editCellText({ cell, markup, isStruck }: TextSource, edits: readonly TextEdit[]): Markup {
  const inFile = shownText(markup, isStruck);
  const shown = cell?.text ?? "";
  refuseTooLong(applyEdits(shown, edits), shown);
  const own = inFile === shown ? edits : editsInside(inFile, shown, edits);
  return editMarkup(markup, isStruck, own) ?? refuseCell("struck");
}

function refuseTooLong(text: string, before: string): void {
  const lineFeeds = (all: string): number => all.split("\n").length - 1;
  const isWithin = (count: number, countBefore: number, limit: number): boolean =>
    count <= Math.max(limit, countBefore);
  if (!isWithin(text.length, before.length, MAX_CELL_CHARACTERS)) refuseCell("too-long");
  if (!isWithin(lineFeeds(text), lineFeeds(before), MAX_CELL_LINE_FEEDS)) refuseCell("too-long");
}

/** 「@"課"」 shows more than stands in the cell: edits of what does stand there, at its places. */
function editsInside(inFile: string, shown: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  const from = inFile === "" ? -1 : shown.indexOf(inFile);
  const isOnlyPlace = from !== -1 && !shown.includes(inFile, from + 1);
  const to = from + inFile.length;
  if (!isOnlyPlace || edits.some(({ start, end }) => start < from || end > to)) return refuseCell("shown-by-format");
  return edits.map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from }));
}
