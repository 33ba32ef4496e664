import type { Coverage, DepartmentCoverage, PairCoverage } from "../../gather/register/coverage";
import type { GatheredForm } from "../../gather/collection";
import type { StyleName } from "../../workbook/styles";
import { linkToForm, sheetOf, type FormSheet } from "../forms/forms";
import { countForms, stateOfPair } from "../model/forms-to-correct";
import type { RowCell, SheetBuilder } from "../sheet/sheet-builder";

/** Columns before the 課's: 番号, and two for 取組項目. */
export const COLUMNS_BEFORE_DEPARTMENTS = 3;
const TITLE_SPAN = COLUMNS_BEFORE_DEPARTMENTS - 1;

/** Initiative × 課: what has come, what is missing, what is to be corrected. */
export function addSubmissionMatrix(
  builder: SheetBuilder,
  { initiatives, departments }: Coverage,
  toCorrect: ReadonlySet<GatheredForm>,
  sheets: readonly FormSheet[],
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
      ...pairs.map((pair) => cellOf(pair, toCorrect, sheets)),
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
function cellOf(pair: PairCoverage, toCorrect: ReadonlySet<GatheredForm>, sheets: readonly FormSheet[]): RowCell {
  const [first] = pair.forms;
  const target = first && sheetOf(first, sheets);
  const link = target && linkToForm(target, null, "様式へ移動します");
  const count = countForms(pair.forms);
  const stated = (word: string, style: StyleName): RowCell => ({
    content: count > 1 ? `${word} ${count}` : word,
    style,
    link,
  });
  switch (stateOfPair(pair, toCorrect)) {
    case "done":
      return stated("提出", "stateDoneLink");
    case "attention":
      return stated("確認", "stateAttentionLink");
    case "unwritten":
      return stated("未記入", "stateMissingLink");
    case "partly":
      return { content: `不足 ${pair.missing.length}`, style: "stateMissingLink", link };
    case "missing":
      return link
        ? { content: `不足 ${pair.missing.length}`, style: "stateMissingLink", link }
        : { content: "未提出", style: "stateMissing" };
    case "optional":
      return { content: "任意", style: "stateOptional" };
    case "not-required":
      return { content: "", style: "stateUnconcerned" };
  }
}
