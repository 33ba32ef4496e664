import type { OwnSheet } from "../../form/sheet-names";
import type { DrawnCell } from "../../gather/memory/drawn-cells";
import { contains, toA1, type Area, type CellAddress } from "../../workbook/address";
import { textOfContent, type CellContent, type CellDrawing, type SheetDrawing } from "../../workbook/drawing";
import type { CellSnapshot, SheetSnapshot } from "../../workbook/snapshot";

/** A sheet of the summary in the open workbook. */
export interface StandingSheet {
  readonly sheet: SheetSnapshot;
  /** Cells that were given something to show when it was drawn; null: not remembered. */
  readonly written: readonly Area[] | null;
  /** What those cells were given; null: not remembered. */
  readonly drawn: readonly DrawnCell[] | null;
  /** Which of the summary's own sheets; null: none of them, or not remembered. */
  readonly id: OwnSheet | null;
  /** It prints a form: what is typed into its empty boxes is no note. */
  readonly isForm: boolean;
}

/**
 * Whether a sheet already shows what `drawing` does: the same texts in the drawn cells, the same merged cells among them,
 * and nothing of an earlier drawing that is drawn no more. Of a formula its text counts, not what it comes to. What
 * 総務課 has noted in cells that nothing was ever written into is no difference.
 */
export function standsAsDrawn(drawing: SheetDrawing, standing: StandingSheet, tables: ReadonlySet<string>): boolean {
  const { sheet, written, isForm } = standing;
  const drawn = new Map(drawing.cells.map((cell) => [toA1(cell), cell]));
  const cells = new Map(sheet.cells.map((cell) => [toA1(cell), cell]));
  const showsAll = drawing.cells.every(
    (cell) => isEmpty(cell.content) || isAsDrawn(cell, cells.get(toA1(cell)), tables),
  );
  if (!showsAll || !hasMerges(drawing, sheet) || isVisible(drawing) !== isVisible(sheet)) return false;
  const lastColumn = Math.max(...drawing.cells.map(({ column }) => column));
  return sheet.cells.every((cell) => {
    if (isBlankCell(cell)) return true;
    const planned = drawn.get(toA1(cell));
    if (planned && !isEmpty(planned.content)) return true;
    if (!isVisible(sheet) || (isForm && planned)) return false;
    if (written) return !isWithin(written, cell);
    return isForm || cell.column > lastColumn;
  });
}

function isAsDrawn({ content }: CellDrawing, cell: CellSnapshot | undefined, tables: ReadonlySet<string>): boolean {
  if (!cell) return false;
  switch (content.type) {
    case "blank":
      return isBlankCell(cell);
    case "text":
    case "rich":
      return cell.formula === undefined && oneLineEnd(cell.text) === oneLineEnd(textOfContent(content) ?? "");
    case "number":
      return cell.formula === undefined && cell.value === content.value;
    case "formula":
      return cell.formula !== undefined && plainFormula(cell.formula, tables) === plainFormula(content.formula, tables);
  }
}

/** Excel gives a table another name while the one that it replaces is still there, and writes formulas its own way. */
function plainFormula(formula: string, tables: ReadonlySet<string>): string {
  const named = [...tables].reduce(
    (text, table) => text.replace(new RegExp(`\\b${table}(?:_\\w+|\\d+)?\\[`, "gu"), `${table}[`),
    formula.replace(/^=/u, ""),
  );
  return named.replace(/\s/gu, "").toUpperCase();
}

/** Merges beside the drawing are 総務課's own. */
function hasMerges(drawing: SheetDrawing, sheet: SheetSnapshot): boolean {
  const key = (area: Area): string => [area.top, area.left, area.bottom, area.right].join();
  const standing = new Set(sheet.merges.map(key));
  const wanted = new Set(drawing.merges.map(key));
  const drawn = new Set(drawing.cells.map(toA1));
  const others = sheet.merges.filter((area) => !wanted.has(key(area)));
  return (
    [...wanted].every((area) => standing.has(area)) &&
    others.every(({ top, left }) => !drawn.has(toA1({ row: top, column: left })))
  );
}

function isVisible({ visibility }: SheetDrawing | SheetSnapshot): boolean {
  return visibility === "visible";
}

function isEmpty(content: CellContent): boolean {
  return content.type === "blank" || textOfContent(content) === "";
}

export function isBlankCell({ text, formula }: CellSnapshot): boolean {
  return text === "" && formula === undefined;
}

export function isWithin(areas: readonly Area[], cell: CellAddress): boolean {
  return areas.some((area) => contains(area, cell));
}

export function oneLineEnd(text: string): string {
  return text.replace(/\r\n?/gu, "\n");
}
