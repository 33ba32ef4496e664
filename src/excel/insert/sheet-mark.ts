import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { textOfContent, type CellContent, type SheetDrawing } from "../../workbook/drawing";
import type { SheetEdits } from "../../xlsx/sheet-edits";

/** A cell that holds something, as text. */
export interface HeldCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly isFormula: boolean;
}

const MARK_LENGTH = 20;

/**
 * Equal as long as a sheet's content is. Of a formula only its place counts, neither its result nor its text: both change
 * with other sheets.
 */
export function markOfCells(cells: readonly HeldCell[]): string {
  const lines = cells
    .filter(({ isFormula, text }) => isFormula || text !== "")
    .toSorted((a, b) => a.row - b.row || a.column - b.column)
    .map(({ row, column, text, isFormula }) => JSON.stringify(isFormula ? [row, column] : [row, column, text]));
  return bytesToHex(sha256(utf8ToBytes(lines.join("\n")))).slice(0, MARK_LENGTH);
}

/** For content that Excel did not return: equal to no other. */
export function markOf(held: readonly HeldCell[] | null): string {
  return held === null ? "" : markOfCells(held);
}

/** Marks of the drawn sheet: with all its formulas, and with values where formulas are still missing. */
export function marksOfDrawing(sheet: SheetDrawing, { formulas }: SheetEdits): readonly string[] {
  const later = new Set(formulas.map(({ row, column }) => `${row},${column}`));
  const cells = drawnCells(sheet);
  const asInserted = cells.map((cell) =>
    later.has(`${cell.row},${cell.column}`) ? { ...cell, isFormula: false } : cell,
  );
  return [...new Set([markOfCells(cells), markOfCells(asInserted)])];
}

/** The drawing's cells that hold something, even a formula with an empty result. */
export function drawnCells({ cells }: SheetDrawing): readonly HeldCell[] {
  return cells.flatMap(({ row, column, content }) => {
    const text = drawnText(content);
    const isFormula = content.type === "formula";
    return text === "" && !isFormula ? [] : [{ row, column, text, isFormula }];
  });
}

function drawnText(content: CellContent): string {
  switch (content.type) {
    case "blank":
      return "";
    case "text":
    case "rich":
      return comparableText(textOfContent(content));
    case "number":
    case "formula":
      return comparableText(content.value);
  }
}

/** Excel keeps 15 digits of a number, and one kind of line break. */
export function comparableText(value: unknown): string {
  if (typeof value === "number") return String(Number(value.toPrecision(15)));
  return String(value).replaceAll(/\r\n?/gu, "\n");
}
