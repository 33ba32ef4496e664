import { comparisonKey } from "../workbook/comparison-key";
import type { CellDrawing, SheetDrawing } from "../workbook/drawing";
import type { SheetSnapshot } from "../workbook/snapshot";
import { DEFAULT_SIZE_PT, type StyleName } from "../workbook/styles";
import { textHeightPt } from "../workbook/text-extent";
import { formatFiscalYear } from "./fiscal-year";
import type { CollectionNotice, Plan } from "./schema";
import { terms } from "./terms";

/** The columns of the sheet 期限と記入要領, which 総務課 writes and every blank workbook carries. */
export const noticeColumns = [
  { id: "period", header: "時期", widthChars: 12 },
  { id: "due", header: "期限", widthChars: 26 },
  { id: "instructions", header: "記入要領", widthChars: 80 },
] as const satisfies readonly { id: keyof CollectionNotice; header: string; widthChars: number }[];

const NAME = comparisonKey(terms.collectionNotices);
/** 「期限と記入要領 (2)」: the copy that Excel makes. */
const NUMBERED = /\(\d+\)$/u;

/** By its name alone: what stands on it is nobody's form, however it is laid out. */
export function isNoticesSheet({ name, type, cells }: SheetSnapshot): boolean {
  return type === "worksheet" && cells.length > 0 && comparisonKey(name).replace(NUMBERED, "") === NAME;
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
  const rows: readonly CollectionNotice[] = [
    ...periodTitles.map((period) => noticeOf(plan, period) ?? { period, due: "", instructions: "" }),
    ...others,
  ];
  const first = HEADER_ROW + 1;
  return {
    name: terms.collectionNotices,
    visibility: "visible",
    columns: noticeColumns.map(({ widthChars }) => ({ widthChars })),
    rows: [
      { row: 0, heightPt: 27 },
      { row: HEADER_ROW, heightPt: 21 },
      ...rows.map((notice, index) => ({ row: first + index, heightPt: heightOf(notice) })),
    ],
    cells: [
      textCell(0, 0, "title", terms.collectionNotices),
      textCell(1, 0, "breadcrumb", `${plan.title} ${formatFiscalYear(plan.fiscalYear)}`),
      ...noticeColumns.map(({ header }, column) => textCell(HEADER_ROW, column, "tableHeader", header)),
      ...rows.flatMap((notice, index) =>
        noticeColumns.map(({ id }, column) =>
          textCell(first + index, column, id === "period" ? "tableCentered" : "tableText", notice[id]),
        ),
      ),
    ],
    merges: [0, 1].map((row) => ({ top: row, left: 0, bottom: row, right: noticeColumns.length - 1 })),
    print: {
      orientation: "landscape",
      fitToWidth: 1,
      marginsInch: { top: 0.75, bottom: 0.7, left: 0.5, right: 0.5 },
      titleRows: { first: HEADER_ROW, last: HEADER_ROW },
      footer: "&C&9&P / &N",
    },
    showGridLines: false,
  };
}

const HEADER_ROW = 3;
const LEAST_HEIGHT_PT = 21;
/** Excel's highest row. */
const MOST_HEIGHT_PT = 409;
const PADDING_PT = 4.5;

function heightOf(notice: CollectionNotice): number {
  const heights = noticeColumns.map(
    ({ id, widthChars }) => textHeightPt(notice[id], widthChars - 1, DEFAULT_SIZE_PT) + PADDING_PT,
  );
  return Math.min(MOST_HEIGHT_PT, Math.max(LEAST_HEIGHT_PT, ...heights));
}

function textCell(row: number, column: number, style: StyleName, text: string): CellDrawing {
  return { row, column, style, content: text === "" ? { type: "blank" } : { type: "text", text } };
}
