import type { Area } from "../../../workbook/address";
import { isFormula } from "../calculation/calculate";
import { refuse } from "../errors";
import { eventNumber } from "../events";
import type { Session } from "../session";
import { object } from "../wire/kinds";
import { addressOf, cellCount, columnCount, isUnbounded, rowCount } from "./areas";
import { refuseIfLocked } from "./protection";
import { isTooLongFormula, typedValue } from "./typed-value";
import { cellAt, putCell, type HostSheet } from "./workbook";
import { isJsonArray, type Json } from "../wire/json";

/**
 * Sets values or formulas: one for all cells of the area or a grid of its size, null for cells that stay. Cells that a
 * merged box covers take nothing.
 */
export function setContents(sheet: HostSheet, area: Area, grid: Json, session: Session): void {
  refuseIfLocked(sheet, area);
  const isAlone = cellCount(area) === 1;
  forEachOf(area, grid, (row, column, input) => {
    // Office-js issue 3256, left as it is: from about 8,200 characters on, a text that begins with "-" makes Excel fail where
    // it is set together with other cells; alone it goes in. That the format for texts helps, nobody has said.
    if (!isAlone && typeof input === "string" && isTooLongFormula(input)) {
      return refuse("GeneralException", "a long text like a formula among other cells");
    }
    if (input === null) return;
    if (typeof input === "object") return refuse("InvalidArgument", "a cell takes text, number or boolean");
    if (!isCovered(sheet, row, column)) enter(sheet, row, column, input, session);
  });
  announceEdit(sheet, area, session);
}

/** One cell, as typed: nobody is told, nothing is asked. */
export function enter(
  sheet: HostSheet,
  row: number,
  column: number,
  input: string | number | boolean,
  session: Session,
): void {
  session.isStale = true;
  session.changed("Range.Values");
  const cell = cellAt(sheet, row, column);
  const typed = typedValue(input, {
    numberFormat: cell.numberFormat,
    now: session.now(),
    keepsApostrophe: session.options.keepsApostropheInText ?? true,
    parses: isFormula,
  });
  switch (typed.type) {
    case "empty":
      putCell(sheet, row, column, { ...cell, value: null, formula: null });
      break;
    case "formula":
      // Worked out before anybody looks: see Session.settle.
      putCell(sheet, row, column, { ...cell, value: null, formula: typed.formula });
      break;
    case "value": {
      const takesFormat = cell.numberFormat === "General";
      const numberFormat = takesFormat && typed.numberFormat !== null ? typed.numberFormat : cell.numberFormat;
      putCell(sheet, row, column, { ...cell, value: typed.value, formula: null, numberFormat });
    }
  }
}

/** Runs through the cells of `area` with the value for each: one for all (but not null), or a grid of the area's size. */
export function forEachOf(area: Area, grid: Json, visit: (row: number, column: number, value: Json) => void): void {
  const rows = rowCount(area);
  const columns = columnCount(area);
  if (grid === null) refuse("InvalidArgument", "null for all cells");
  if (isUnbounded(area)) refuse("InvalidArgument", "the cells of whole rows or columns");
  if (isJsonArray(grid)) {
    const fits = grid.length === rows && grid.every((line) => isJsonArray(line) && line.length === columns);
    if (!fits) refuse("InvalidArgument", `expected ${rows} × ${columns}`);
  }
  for (let row = 0; row < rows; row++) {
    const line = isJsonArray(grid) ? grid[row] : null;
    for (let column = 0; column < columns; column++) {
      const value = isJsonArray(grid) ? (isJsonArray(line ?? null) ? (line as readonly Json[])[column] : null) : grid;
      visit(area.top + row, area.left + column, value ?? null);
    }
  }
}

/** Inside a merged box, but not its first cell. */
export function isCovered(sheet: HostSheet, row: number, column: number): boolean {
  return sheet.data.merges.some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right && (row !== top || column !== left),
  );
}

export function announceEdit(
  sheet: HostSheet,
  area: Area,
  session: Session,
  source: "Local" | "Remote" = "Local",
): void {
  const referenceId = session.newReference(object("Range", { sheet, area }));
  session.events.ofSheet(eventNumber.changed, sheet, {
    changeType: "RangeEdited",
    source,
    address: addressOf(area),
    worksheetId: sheet.id,
    triggerSource: session.triggerSource,
    shiftDirection: "None",
    referenceId,
  });
  for (const calculated of session.workbook.sheets) {
    if (!hasFormulas(calculated)) continue;
    session.events.ofSheet(eventNumber.calculated, calculated, { worksheetId: calculated.id, address: "" });
  }
}

function hasFormulas({ data }: HostSheet): boolean {
  for (const { formula } of data.cells.values()) if (formula !== null) return true;
  return false;
}
