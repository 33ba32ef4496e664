import type { WorkbookFormat } from "../usecases/ports";
import { patchCells } from "../xlsx/patch";
import { readWorkbook } from "../xlsx/read";
import { writeWorkbook } from "../xlsx/write";

/** .xlsx, as the core asks for it. */
export const xlsxFormat: WorkbookFormat = {
  read: (bytes, source) => Promise.resolve(readWorkbook(bytes, source)),
  write: writeWorkbook,
  patch: patchCells,
};
