import { formColumns } from "../../form/form-sheet";
import { listHeaders } from "../../form/list-headers";
import { plainSheetName, sheetNames } from "../../form/sheet-names";
import { findListColumns } from "../../gather/former/list-rows";
import { toA1, type CellAddress } from "../../workbook/address";
import { comparisonKey } from "../../workbook/comparison-key";
import { textOfContent, type CellContent, type SheetDrawing } from "../../workbook/drawing";
import type { SheetSnapshot } from "../../workbook/snapshot";
import { isBlankCell, isWithin, oneLineEnd, type StandingSheet } from "./standing-sheet";
import { cellsWrittenOver } from "./written-over";

/**
 * 総務課's own texts on a sheet that goes: beside what was drawn, and over it where no question about a box covers them.
 * `successor` is what is drawn in its place.
 */
export function leftBehindOn(
  standing: StandingSheet,
  successor: SheetDrawing | null,
): readonly { readonly cell: string; readonly text: string }[] {
  const { sheet, written, drawn, isForm } = standing;
  // Nobody writes on the sheet that remembers.
  if (plainSheetName(sheet.name) === comparisonKey(sheetNames.memory)) return [];
  const wasWritten = written
    ? (cell: CellAddress): boolean => isWithin(written, cell)
    : isProbablyDrawn(sheet, successor);
  const shown = new Map((successor?.cells ?? []).map((cell) => [toA1(cell), textOf(cell.content)]));
  const onSuccessor = new Set(shown.values());
  const writtenOver = cellsWrittenOver(sheet, written, drawn);
  const isBox = boxCells(standing, successor);
  return sheet.cells
    .filter((cell) => !isBlankCell(cell) && (!wasWritten(cell) || (writtenOver.has(cell) && !isBox(cell))))
    .filter((cell) => {
      const text = oneLineEnd(cell.text);
      // Written into an empty box of a form, or into a row that is read back, it has been gathered and stands there now.
      const isReadBack = isForm || (READ_BACK.has(standing.id) && writtenOver.has(cell));
      return shown.get(toA1(cell)) !== text && !(isReadBack && onSuccessor.has(text));
    })
    .map((cell) => ({ cell: toA1(cell), text: cell.text }));
}

const READ_BACK: ReadonlySet<StandingSheet["id"]> = new Set(["list", "register", "terms", "ruleSettings"]);

/** Where forms' texts stand: what 総務課 mends there is gathered, and asked about where the form was changed as well. */
function boxCells(
  { sheet, id, isForm }: StandingSheet,
  successor: SheetDrawing | null,
): (cell: CellAddress) => boolean {
  if (isForm) return ({ column }) => column === formColumns.value;
  const columns = id === "list" ? findListColumns(sheet) : null;
  if (!columns) return () => false;
  const others = new Set(Object.values(listHeaders).map(comparisonKey));
  const boxes = new Set(
    (successor?.tables ?? [])
      .flatMap((table) => table.columns.map(comparisonKey))
      .filter((header) => !others.has(header))
      .flatMap((header) => columns.byHeader.get(header)?.column ?? []),
  );
  return ({ row, column }) => row > columns.headerRow && boxes.has(column);
}

/**
 * Of a summary that was a file of its own nobody knows which cells it drew. What stands right of all that is drawn now is
 * a note, and so is what stands below it, with an empty row between: a list that has become shorter has none.
 */
function isProbablyDrawn({ cells }: SheetSnapshot, successor: SheetDrawing | null): (cell: CellAddress) => boolean {
  if (!successor) return ({ column }) => column <= formColumns.value;
  const rows = new Set(cells.map(({ row }) => row));
  const lastColumn = Math.max(...successor.cells.map(({ column }) => column));
  let lastRow = Math.max(...successor.cells.map(({ row }) => row));
  while (rows.has(lastRow + 1)) lastRow += 1;
  return ({ row, column }) => column <= lastColumn && row <= lastRow;
}

function textOf(content: CellContent): string {
  switch (content.type) {
    case "blank":
      return "";
    case "text":
    case "rich":
      return oneLineEnd(textOfContent(content) ?? "");
    case "number":
    case "formula":
      return String(content.value);
  }
}
