import { addressOf, WHOLE_SHEET } from "../model/areas";
import { columnWidthPt, rowHeightPt } from "../model/sizes";
import { refuse } from "../errors";
import { isJsonObject, type Json, type JsonObject } from "../wire/json";
import type { RangeState } from "../wire/kinds";

/** `range.getRowProperties({ rowHidden: true, … })`: one entry a row. */
export function rowProperties({ sheet, area }: RangeState, asked: JsonObject): Json {
  refuseUnknown(asked, ["rowHidden", "rowIndex", "address"], ["rowHeight"]);
  return Array.from({ length: area.bottom - area.top + 1 }, (_, index) => {
    const row = area.top + index;
    return {
      ...(asked.rowHidden === true ? { rowHidden: sheet.data.rows.get(row)?.isHidden ?? false } : {}),
      ...(asked.rowIndex === true ? { rowIndex: row } : {}),
      ...(asked.address === true ? { address: addressOf({ ...WHOLE_SHEET, top: row, bottom: row }) } : {}),
      ...(isJsonObject(asked.format) ? { format: { rowHeight: rowHeightPt(sheet, row) } } : {}),
    };
  });
}

/** `range.getColumnProperties({ columnHidden: true, … })`: one entry a column. */
export function columnProperties({ sheet, area }: RangeState, asked: JsonObject): Json {
  refuseUnknown(asked, ["columnHidden", "columnIndex", "address"], ["columnWidth"]);
  return Array.from({ length: area.right - area.left + 1 }, (_, index) => {
    const column = area.left + index;
    return {
      ...(asked.columnHidden === true ? { columnHidden: sheet.data.columns.get(column)?.isHidden ?? false } : {}),
      ...(asked.columnIndex === true ? { columnIndex: column } : {}),
      ...(asked.address === true ? { address: addressOf({ ...WHOLE_SHEET, left: column, right: column }) } : {}),
      ...(isJsonObject(asked.format) ? { format: { columnWidth: columnWidthPt(sheet, column) } } : {}),
    };
  });
}

function refuseUnknown(asked: JsonObject, known: readonly string[], knownFormats: readonly string[]): void {
  for (const name of Object.keys(asked)) {
    if (name !== "format" && !known.includes(name)) refuse("ApiNotAvailable", `line property ${name}`);
  }
  if (!isJsonObject(asked.format)) return;
  for (const name of Object.keys(asked.format)) {
    if (!knownFormats.includes(name)) refuse("ApiNotAvailable", `line property format.${name}`);
  }
}
