import type { DepartmentStatus } from "../../gather/register/coverage";
import type { StyleName } from "../../workbook/styles";
import { countLabels, countTitles, departmentStatuses } from "../model/count-words";
import type { NamedCounts, PairProgress, SummaryModel } from "../model/summary-model";
import type { RowCell, SheetBuilder } from "../sheet/sheet-builder";
import type { LinkToForm } from "../sheet/sheet-context";

/** Columns before the 課's: 番号, and two for 取組項目. */
export const COLUMNS_BEFORE_DEPARTMENTS = 3;
const TITLE_SPAN = COLUMNS_BEFORE_DEPARTMENTS - 1;

/** Initiative × 課: what has come, what is missing, what is to be corrected. */
export function addSubmissionMatrix(
  builder: SheetBuilder,
  { initiatives, departments }: SummaryModel,
  linkTo: LinkToForm,
): void {
  const header = (content: string, span = 1): RowCell => ({ content, style: "tableHeader", span });
  builder.addRow(
    [header("番号"), header("取組項目", TITLE_SPAN), ...departments.map(({ department }) => header(department))],
    { minHeightPt: 33 },
  );
  for (const { initiative, pairs } of initiatives) {
    builder.addRow([
      { content: initiative.markedCode, style: "tableCentered" },
      { content: initiative.title, style: "valueLocked", span: TITLE_SPAN },
      ...pairs.map((pair) => cellOf(pair, linkTo)),
    ]);
  }
  builder.addRow([
    { content: "課の状態", style: "totalLabel", span: COLUMNS_BEFORE_DEPARTMENTS },
    ...departments.map(({ status }): RowCell => {
      return { content: departmentStatuses[status], style: styleOfStatus[status] };
    }),
  ]);
}

/** How many forms of each 課 there should be, have come, are missing: a row a number, a column a 課. */
export function addCountsByDepartment(builder: SheetBuilder, { counts, departments }: SummaryModel): void {
  builder.addRow([{ content: "課ごとの様式の数", style: "heading" }], { minHeightPt: 24 });
  builder.addRow(
    [
      { content: "様式の数", style: "tableHeader", span: COLUMNS_BEFORE_DEPARTMENTS },
      ...departments.map(({ department }): RowCell => ({ content: department, style: "tableHeader" })),
    ],
    { minHeightPt: 33 },
  );
  for (const id of countRows) {
    if (!alwaysCounted.has(id) && counts[id].length === 0) continue;
    const label = `${countTitles[id]}（全体 ${counts[id].length}）`;
    builder.addRow([
      { content: label, style: "totalLabel", span: COLUMNS_BEFORE_DEPARTMENTS },
      ...departments.map((one): RowCell => ({ content: one[id].length, style: "totalCount" })),
    ]);
  }
}

const countRows = ["expected", "arrived", "earlier", "unwritten", "missing", "further", "unsettled"] as const;
/** The others stand there only where there is anything to count. */
const alwaysCounted: ReadonlySet<keyof NamedCounts> = new Set(["expected", "arrived", "missing"]);

const styleOfStatus = {
  "handed-in": "stateDone",
  partly: "stateAttention",
  none: "stateMissing",
  unreadable: "stateMissing",
  optional: "stateOptional",
} as const satisfies Record<DepartmentStatus, StyleName>;

/** A shape and a word, never colour alone. */
function cellOf(
  { state, formCount, missingCount, unwrittenCount, firstForm }: PairProgress,
  linkTo: LinkToForm,
): RowCell {
  const link = firstForm ? linkTo(firstForm) : undefined;
  const stated = (word: string, style: StyleName): RowCell => ({
    content: formCount > 1 ? `${word} ${formCount}` : word,
    style,
    link,
  });
  switch (state) {
    case "done":
      return stated("提出", "stateDoneLink");
    case "attention":
      return stated("確認", "stateAttentionLink");
    case "unwritten":
      return {
        content: formCount > 1 ? `未記入 ${unwrittenCount || formCount}` : "未記入",
        style: "stateMissingLink",
        link,
      };
    case "earlier":
      return stated(countLabels.earlier, "stateAttentionLink");
    case "unreadable":
      return { content: "読めない", style: "stateMissing" };
    case "partly":
      return { content: `不足 ${missingCount}`, style: "stateMissingLink", link };
    case "missing":
      return link
        ? { content: `不足 ${missingCount}`, style: "stateMissingLink", link }
        : { content: "未提出", style: "stateMissing" };
    case "optional":
      return { content: "任意", style: "stateOptional" };
    case "not-required":
      return { content: "", style: "stateUnconcerned" };
  }
}
