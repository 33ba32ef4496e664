import { sheetNames } from "../../form/sheet-names";
import type { SheetDrawing } from "../../workbook/drawing";
import { basisSentence, countLabels, countNotes, countsSentence, gatheredSentence } from "../model/count-words";
import type { SummaryModel } from "../model/summary-model";
import { PageFlow } from "../sheet/page-flow";
import { pageSetup } from "../sheet/page-setup";
import { SheetBuilder } from "../sheet/sheet-builder";
import type { SheetContext } from "../sheet/sheet-context";
import { addCountedForms } from "./counted-forms";
import { addCountsByDepartment, addSubmissionMatrix, COLUMNS_BEFORE_DEPARTMENTS } from "./submission-matrix";
import { addNotGathered, addSubmittedFiles, addUnreadableFiles, LEAST_DEPARTMENT_COLUMNS } from "./submitted-files";

const CODE_WIDTH_CHARS = 13;
/** Two columns, that the tables below divide as they need. */
const TITLE_WIDTHS_CHARS = [30, 20] as const;
const DEPARTMENT_WIDTH_CHARS = 11;

/** A heading, a header and two rows. */
const SECTION_BEGINNING_PT = 100;

/** 提出状況: initiative × 課, then the files, those that could not be read, and what did not go in. */
export function drawSubmissions(model: SummaryModel, { linkTo }: SheetContext): SheetDrawing {
  const { plan, counts, departments, unreadable, notGathered } = model;
  const columns = Math.max(plan.departments.length, LEAST_DEPARTMENT_COLUMNS);
  const builder = new SheetBuilder([
    CODE_WIDTH_CHARS,
    ...TITLE_WIDTHS_CHARS,
    ...Array.from({ length: columns }, () => DEPARTMENT_WIDTH_CHARS),
  ]);
  builder.addRow([{ content: sheetNames.submissions, style: "title" }], { minHeightPt: 27 });
  const note =
    "提出：届いています。確認：届いていますが、確認事項があります。未提出：まだ届いていません。不足：まだ届いていない様式の数です。任意：提出してもしなくてもよい課です。" +
    (["unwritten", "earlier"] as const)
      .filter((id) => counts[id].length > 0)
      .map((id) => `${countLabels[id]}：${countNotes[id]}`)
      .join("") +
    (departments.some(({ status }) => status === "unreadable") ? "読めない：届いたファイルが読めませんでした。" : "") +
    "空欄：その課の取組ではありません。提出と確認の数字は様式の数です。";
  const sentence = `${countsSentence(counts)}集めた様式は${gatheredSentence(counts)}です。${basisSentence(counts)}`;
  builder.addRow([{ content: sentence, style: "valueLocked", span: builder.columnCount }]);
  builder.addRow([{ content: note, style: "note", span: builder.columnCount }]);
  builder.addGap();
  const matrixRow = builder.nextRow;
  addSubmissionMatrix(builder, model, linkTo);
  const pages = new PageFlow(builder, "landscape");
  pages.startPage();
  addCountsByDepartment(builder, model);
  addCountedForms(builder, pages, model, linkTo);
  pages.needRoom(SECTION_BEGINNING_PT);
  addSubmittedFiles(builder, model);
  pages.needRoom(SECTION_BEGINNING_PT);
  addUnreadableFiles(builder, unreadable);
  pages.needRoom(SECTION_BEGINNING_PT);
  addNotGathered(builder, notGathered);
  return builder.build({
    name: sheetNames.submissions,
    visibility: "visible",
    showGridLines: false,
    print: pageSetup(plan, "landscape", { pageBreaksBefore: pages.pageBreaksBefore }),
    freeze: { rows: matrixRow + 1, columns: COLUMNS_BEFORE_DEPARTMENTS },
  });
}
