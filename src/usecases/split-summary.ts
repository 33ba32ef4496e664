import type { WorkbookSnapshot } from "../workbook/snapshot";

/** What of a workbook belongs to a summary in it (fixed sheets, sheets that its memory names) and what does not. */
export interface SplitWorkbook {
  readonly summary: WorkbookSnapshot | null;
  readonly rest: WorkbookSnapshot;
}

export function splitSummary(snapshot: WorkbookSnapshot): SplitWorkbook {
  throw new Error(`not yet: ${snapshot.source.file}`);
}
