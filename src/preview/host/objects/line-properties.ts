import { addressOf, WHOLE_SHEET } from "../model/areas";
import { columnWidthPt, rowHeightPt } from "../model/sizes";
import { refuse } from "../errors";
import type { Session } from "../session";
import { isJsonObject, type Json, type JsonObject } from "../wire/json";
import type { RangesState, RangeState } from "../wire/kinds";
import type { WireClass } from "../wire/members";
import { rangeFillClass, rangeFontClass } from "./range-format";

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

/** `range.getCellProperties({ format: { font: { color: true } }, … })`: a grid of entries, of fonts and fills alone. */
export function cellProperties({ sheet, area }: RangeState, asked: JsonObject, session: Session): Json {
  const format = isJsonObject(asked.format) ? asked.format : {};
  const unknown = [
    ...Object.keys(asked).filter((name) => name !== "format" && name !== "address"),
    ...Object.keys(format).filter((name) => name !== "font" && name !== "fill"),
  ];
  if (unknown.length > 0) refuse("ApiNotAvailable", `cell property ${unknown.join()}`);
  const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, index) => area.top + index);
  const columns = Array.from({ length: area.right - area.left + 1 }, (_, index) => area.left + index);
  return rows.map((row) =>
    columns.map((column) => {
      const cell = { top: row, left: column, bottom: row, right: column };
      const state = { sheet, areas: [cell] };
      return {
        ...(asked.address === true ? { address: addressOf(cell) } : {}),
        format: {
          ...(format.font ? { font: askedOf(rangeFontClass, state, format.font, session) } : {}),
          ...(format.fill ? { fill: askedOf(rangeFillClass, state, format.fill, session) } : {}),
        },
      };
    }),
  );
}

function askedOf({ values = {} }: WireClass<RangesState>, state: RangesState, asked: Json, session: Session): Json {
  return Object.fromEntries(
    Object.keys(isJsonObject(asked) ? asked : {}).map((name) => {
      const member = values[name.charAt(0).toUpperCase() + name.slice(1)];
      return [name, member ? member.read(state, session) : refuse("ApiNotAvailable", `cell property ${name}`)];
    }),
  );
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
