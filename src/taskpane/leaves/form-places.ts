import type { ReadWorkbook } from "../../excel/open-workbook";
import type { FormReading } from "../../form/reading";
import type { FieldId } from "../../form/definition";
import type { CellAddress } from "../../workbook/address";

/** Excel's id of the sheet of that name; null where it is gone. */
export function sheetIdOf({ snapshot, sheetIds }: ReadWorkbook, sheet: string): string | null {
  const index = snapshot.sheets.findIndex(({ name }) => name === sheet);
  return sheetIds[index] ?? null;
}

/** The frame's first cell. */
export function firstCellOf({ frames: [{ top, left }] }: FormReading): CellAddress {
  return { row: top, column: left };
}

/** Where a box's text is written; null where the form has no such box. */
export function cellOfField(reading: FormReading, field: FieldId): CellAddress | null {
  const area = reading.fields[field]?.areas[0];
  return area ? { row: area.top, column: area.left } : null;
}
