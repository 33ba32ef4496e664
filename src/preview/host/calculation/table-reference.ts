import type { Area } from "../../../workbook/address";
import type { BookTable } from "../../../xlsx/book";
import { areaOfAddress } from "../model/areas";
import type { HostSheet } from "../model/workbook";
import { tableOfToken } from "./tokens";
import { failure, Uncalculable, type Operand, type Place } from "./values";

/** `Table1[Column]`, `Table1[#Headers]`, `Table1[[#All],[Column]]`, `[@Column]`, `Table1[@Column]`. */
export function tableReference(text: string, place: Place): Operand {
  const name = tableOfToken(text);
  const found = findTable(name, place);
  if (!found) return failure("#REF!");
  const { sheet, table } = found;
  const area = areaOfAddress(table.range);
  let inside = text.slice(name.length + 1, -1).trim();
  const isThisRow = inside.startsWith("@");
  if (isThisRow) inside = inside.slice(1);
  const parts = inside.startsWith("[") ? inside.slice(1, -1).split(/\]\s*,\s*\[/u) : inside === "" ? [] : [inside];
  let rows = isThisRow ? { top: place.row, bottom: place.row } : { top: area.top + 1, bottom: area.bottom };
  let columns: Pick<Area, "left" | "right"> = area;
  for (const part of parts) {
    if (part.startsWith("#")) rows = rowsOf(part, area, place.row);
    else {
      const index = table.columns.findIndex((column) => same(column.name, unescaped(part)));
      if (index < 0) return failure("#REF!");
      columns = { left: area.left + index, right: area.left + index };
    }
  }
  return { sheet, area: { top: rows.top, bottom: rows.bottom, left: columns.left, right: columns.right } };
}

function rowsOf(part: string, { top, bottom }: Area, row: number): { top: number; bottom: number } {
  switch (part.toLowerCase()) {
    case "#all":
      return { top, bottom };
    case "#data":
      return { top: top + 1, bottom };
    case "#headers":
      return { top, bottom: top };
    case "#this row":
      return { top: row, bottom: row };
    default:
      throw new Uncalculable(part);
  }
}

function findTable(
  name: string,
  { workbook, sheet, row, column }: Place,
): { sheet: HostSheet; table: BookTable } | null {
  for (const one of workbook.sheets) {
    for (const table of one.data.tables) {
      if (name !== "" && same(table.name, name)) return { sheet: one, table };
      if (name !== "" || one !== sheet) continue;
      const { top, left, bottom, right } = areaOfAddress(table.range);
      if (row >= top && row <= bottom && column >= left && column <= right) return { sheet: one, table };
    }
  }
  return null;
}

function unescaped(part: string): string {
  return part.replace(/'(['#[\]@])/gu, "$1");
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
