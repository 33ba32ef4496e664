import { findNewerPart } from "../../form/newer-part";
import { isSummaryWorkbook } from "../../form/summary-workbook";
import { toA1 } from "../../workbook/address";
import { fail, type Result } from "../../workbook/result";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { WorkbookReader } from "../ports";

/** The summary assembled before, to be written over; or why not: it is none, or a newer product than this one has written it. */
export async function openFormerSummary(
  bytes: Uint8Array,
  file: string,
  format: WorkbookReader,
): Promise<Result<WorkbookSnapshot, { readonly message: string }>> {
  const snapshot = await format.read(bytes, { file });
  if (!snapshot.ok) return snapshot;
  if (!isSummaryWorkbook(snapshot.value)) return fail({ message: "総括のブックではありません。" });
  const newer = findNewerPart(snapshot.value);
  if (!newer) return snapshot;
  return fail({
    message: `シート「${newer.sheet}」のセル${toA1(newer.cell)}に、新しい版のとりまとめが書いた記録があります。新しい版のとりまとめを使うか、`,
  });
}
