import type { DepartmentCoverage } from "../../gather/register/coverage";
import type { StyleName } from "../../workbook/styles";
import type { PairProgress, SummaryModel } from "../model/summary-model";
import type { RowCell, SheetBuilder } from "../sheet/sheet-builder";
import type { LinkToForm } from "../sheet/sheet-context";

/** Columns before the 課's: 番号, and two for 取組項目. */
export const COLUMNS_BEFORE_DEPARTMENTS = 3;
const TITLE_SPAN = COLUMNS_BEFORE_DEPARTMENTS - 1;

/** Initiative × 課: what has come, what is missing, what is to be corrected. */
export function addSubmissionMatrix(
  builder: SheetBuilder,
  { initiatives, coverage: { departments } }: SummaryModel,
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
    { content: "提出された様式／あるはずの様式", style: "tableHeader", span: COLUMNS_BEFORE_DEPARTMENTS },
    ...departments.map(totalOf),
  ]);
}

function totalOf({ hasHandedIn, present, expected }: DepartmentCoverage): RowCell {
  return hasHandedIn
    ? { content: `${present}／${expected}`, style: "tableCentered" }
    : { content: "未提出", style: "stateMissing" };
}

/** A shape and a word, never colour alone. */
function cellOf({ state, formCount, missingCount, firstForm }: PairProgress, linkTo: LinkToForm): RowCell {
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
      return stated("未記入", "stateMissingLink");
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
