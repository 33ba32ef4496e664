import type { WorkbookSettings } from "./open-workbook";

/** A sheet that a replacement retired. */
export interface RetiredSheet {
  readonly id: string;
  /** 旧…, as it was called when it was retired. */
  readonly retiredName: string;
}

/** Sheets that a replacement retired and that nobody has tidied up or brought back: not to be read. */
export function retiredSheets(settings: WorkbookSettings): readonly RetiredSheet[] {
  throw new Error("not yet", { cause: settings });
}
