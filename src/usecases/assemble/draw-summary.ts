import { summarise } from "../../summary/summarise";
import type { WorkbookDrawing } from "../../workbook/drawing";
import type { Collected } from "./gather-snapshots";

export interface DrawSummaryOptions {
  /** ISO time that the summary shows; null: none. */
  readonly assembledAt: string | null;
  /** Names of the sheets that it will stand among and that stay: none of its own gets one of them. */
  readonly takenSheetNames: readonly string[];
}

/** The summary as sheets for a workbook that is open. */
export function drawSummary(
  collected: Collected,
  { assembledAt, takenSheetNames }: DrawSummaryOptions,
): WorkbookDrawing {
  return summarise(collected, { assembledAt, otherSheets: takenSheetNames });
}
