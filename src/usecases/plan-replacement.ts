import type { WorkbookDrawing } from "../workbook/drawing";
import type { WorkbookSnapshot } from "../workbook/snapshot";

/** What of a summary that stands in a workbook is to be replaced by a new one, and what stays as it is. */
export interface Replacement {
  readonly change: PlannedChange;
  /** Sheets that already show exactly what the drawing does. */
  readonly keptSheets: readonly string[];
  /** Texts beside what was drawn on a sheet that is retired: 総務課's notes, which stay on 旧…. */
  readonly leftBehind: readonly LeftBehindText[];
}

export interface PlannedChange {
  /** Only the sheets that differ from what stands. */
  readonly drawing: WorkbookDrawing;
  readonly retireNames: readonly string[];
  /** All sheets of the summary, new and standing, as they follow each other. */
  readonly order: readonly string[];
  readonly activate: string | null;
}

export interface LeftBehindText {
  readonly sheet: string;
  /** A1 */
  readonly cell: string;
  readonly text: string;
}

export function planReplacement(open: WorkbookSnapshot, drawing: WorkbookDrawing): Replacement {
  throw new Error(`not yet: ${open.source.file} ${drawing.title}`);
}
