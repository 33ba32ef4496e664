import type { WorkbookFormat } from "../usecases/ports";
import type { TidyFormat } from "../usecases/tidy/tidy-files";
import { succeed, fail } from "../workbook/result";
import { addSheets, outsideReferences, patchCells } from "../xlsx/patch";
import { readWorkbook } from "../xlsx/read";
import { writeWorkbook } from "../xlsx/write";

/** .xlsx, as the core asks for it. */
export const xlsxFormat: WorkbookFormat = {
  read: (bytes, source) => Promise.resolve(readWorkbook(bytes, source)),
  write: writeWorkbook,
  patch: patchCells,
};

/** And where sheets are put into a standing workbook. */
export const xlsxTidyFormat: TidyFormat = {
  read: (bytes, source) => xlsxFormat.read(bytes, source),
  outsideReferences,
  addSheets: async (bytes, change) => {
    const added = await addSheets(bytes, change);
    return added.ok ? succeed(added.value.bytes) : fail(added.problem.message);
  },
};
