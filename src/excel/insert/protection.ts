import type { SheetDrawing } from "../../workbook/drawing";

/** Queues `work` that changes locked cells, with the drawing's protection (which has no password) lifted meanwhile. */
export function unprotected(sheet: Excel.Worksheet, { isProtected }: SheetDrawing, work: () => void): void {
  if (isProtected) sheet.protection.unprotect();
  work();
  if (isProtected) {
    sheet.protection.protect({ allowFormatCells: true, allowFormatColumns: true, allowFormatRows: true });
  }
}
