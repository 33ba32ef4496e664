import { isSummaryWorkbook } from "../form/summary-workbook";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { WorkbookFormat } from "./ports";

/** The workbook, where it is a summary of ours; null for anything else, also what cannot be read. */
export async function readFormerSummarySnapshot(
  bytes: Uint8Array,
  file: string,
  format: WorkbookFormat,
): Promise<WorkbookSnapshot | null> {
  const snapshot = await format.read(bytes, { file });
  return snapshot.ok && isSummaryWorkbook(snapshot.value) ? snapshot.value : null;
}
