import { comparisonKey } from "../workbook/comparison-key";
import type { SheetDrawing } from "../workbook/drawing";
import type { SheetSnapshot } from "../workbook/snapshot";
import { formatFiscalYear } from "./fiscal-year";
import { drawListSheet, isListSheet, type ListColumn } from "./list-sheet";
import type { CollectionNotice, Plan } from "./schema";
import { terms } from "./terms";

/** The columns of the sheet 期限と記入要領, which 総務課 writes and every blank workbook carries. */
export const noticeColumns: readonly ListColumn<keyof CollectionNotice>[] = [
  { id: "period", header: "時期", widthChars: 12, isCentered: true },
  { id: "due", header: "期限", widthChars: 26 },
  { id: "instructions", header: "記入要領", widthChars: 80 },
];

/** By its name alone: what stands on it is nobody's form, however it is laid out. */
export function isNoticesSheet(sheet: SheetSnapshot): boolean {
  return isListSheet(sheet, terms.collectionNotices);
}

/** The notice of a period, by the period's title; null where there is none. */
export function noticeOf(plan: Pick<Plan, "notices">, periodTitle: string): CollectionNotice | null {
  return plan.notices.find(({ period }) => comparisonKey(period) === comparisonKey(periodTitle)) ?? null;
}

/**
 * The sheet 期限と記入要領: a row for each period of the form, and for each notice of a period that the form does not have.
 * {@link file://./read-notices.ts} reads it back.
 */
export function drawNotices(plan: Plan, periodTitles: readonly string[]): SheetDrawing {
  const others = plan.notices.filter(
    ({ period }) => !periodTitles.some((title) => comparisonKey(title) === comparisonKey(period)),
  );
  return drawListSheet({
    title: terms.collectionNotices,
    owner: `${plan.title} ${formatFiscalYear(plan.fiscalYear)}`,
    columns: noticeColumns,
    rows: [...periodTitles.map((period) => noticeOf(plan, period) ?? { period, due: "", instructions: "" }), ...others],
  });
}
