import type { StyleName } from "../workbook/styles";
import { linkToForm, sheetOf, type FormSheet } from "./forms";
import type { RowCell, SheetBuilder } from "./sheet-builder";
import { countOf, type DepartmentSubmission, type SubmissionStates } from "./submission-states";

/** Columns before the 課's: 番号 and 取組項目. */
export const COLUMNS_BEFORE_DEPARTMENTS = 2;

/** Leaf × 課: what has come, what is missing, what is to be corrected. `departments` are the plan's, in report order. */
export function addSubmissionMatrix(
  builder: SheetBuilder,
  { pairs, departmentsWithoutForms }: SubmissionStates,
  departments: readonly string[],
  sheets: readonly FormSheet[],
): void {
  builder.addRow(
    ["番号", "取組項目", ...departments].map((content) => ({ content, style: "tableHeader" })),
    { minHeightPt: 33 },
  );
  for (let first = 0; first < pairs.length; first += departments.length) {
    const ofLeaf = pairs.slice(first, first + departments.length);
    const leaf = ofLeaf[0]?.leaf;
    if (!leaf) continue;
    builder.addRow([
      { content: leaf.markedCode, style: "tableCentered" },
      { content: leaf.initiative.title, style: "valueLocked" },
      ...ofLeaf.map((pair) => cellOf(pair, sheets)),
    ]);
  }
  builder.addRow([
    { content: "提出された様式", style: "tableHeader", span: COLUMNS_BEFORE_DEPARTMENTS },
    ...departments.map((department): RowCell => {
      if (departmentsWithoutForms.includes(department)) return { content: "未提出", style: "stateMissing" };
      const own = pairs.filter((pair) => pair.department === department);
      const count = own.reduce((sum, { forms }) => sum + countOf(forms), 0);
      return { content: String(count), style: "tableCentered" };
    }),
  ]);
}

/** A shape and a word, never colour alone. */
function cellOf({ state, forms, expected }: DepartmentSubmission, sheets: readonly FormSheet[]): RowCell {
  const [first] = forms;
  const target = first && sheetOf(first, sheets);
  const link = target && linkToForm(target, null, "様式へ移動します");
  const count = countOf(forms);
  const stated = (word: string, style: StyleName): RowCell => ({ content: word, style, link });
  switch (state) {
    case "done":
      return stated(count > 1 ? `提出 ${count}` : "提出", "stateDoneLink");
    case "attention":
      return stated(count > 1 ? `確認 ${count}` : "確認", "stateAttentionLink");
    case "missing":
      return count === 0
        ? { content: "未提出", style: "stateMissing" }
        : stated(`不足 ${count}/${expected}`, "stateMissingLink");
    case "optional":
      return { content: "任意", style: "stateOptional" };
    case "unconcerned":
      return { content: "", style: "stateUnconcerned" };
  }
}
