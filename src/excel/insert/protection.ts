import type { SheetDrawing } from "../../workbook/drawing";

/** Queues `work` on a sheet whose locked cells it has to touch: without the drawing's protection, which has no password. */
export function unprotected(sheet: Excel.Worksheet, { isProtected }: SheetDrawing, work: () => void): void {
  if (isProtected) sheet.protection.unprotect();
  work();
  if (isProtected) {
    sheet.protection.protect({ allowFormatCells: true, allowFormatColumns: true, allowFormatRows: true });
  }
}
