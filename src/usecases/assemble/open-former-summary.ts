import { isSummaryWorkbook } from "../../form/summary-workbook";
import { fail, type Result } from "../../workbook/result";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { WorkbookFormat } from "../ports";

/** The summary assembled before, or why it is none. */
export async function openFormerSummary(
  bytes: Uint8Array,
  file: string,
  format: WorkbookFormat,
): Promise<Result<WorkbookSnapshot, { readonly message: string }>> {
  const snapshot = await format.read(bytes, { file });
  if (!snapshot.ok || isSummaryWorkbook(snapshot.value)) return snapshot;
  return fail({ message: "総括のブックではありません。" });
}
