import type { OpenWorkbook } from "../read/open-workbook";

/** Whether somebody has protected which sheets there are: Excel would neither add one nor hide or rename another. */
export function isStructureLocked({ workbook, workbookPart }: OpenWorkbook): boolean {
  let isLocked = false;
  workbook.parseLeniently(workbookPart, {
    open: (name, { lockStructure }) => {
      if (name === "workbookProtection" && (lockStructure === "1" || lockStructure === "true")) isLocked = true;
    },
  });
  return isLocked;
}
