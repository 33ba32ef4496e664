import { severityNames } from "../../checks/finding";
import type { UnreadableFile } from "../../gather/collection";
import { besideFileWords, fileStandingWords } from "../model/count-words";
import type { NotGathered, SeverityCounts, SubmittedFile, SummaryModel } from "../model/summary-model";
import { formatJapaneseTime } from "../sheet/japanese-time";
import { COLUMNS_BEFORE_DEPARTMENTS } from "./submission-matrix";
import type { RowCell, SheetBuilder } from "../sheet/sheet-builder";

/** Columns of the matrix that one column of these tables covers. */
const SPANS = { file: 2, sha256: 3, time: 2, sheet: 3 } as const;
/** File, SHA-256, time, 課, forms and two kinds of findings need as many columns, whatever the number of 課. */
export const LEAST_DEPARTMENT_COLUMNS = SPANS.file + SPANS.sha256 + SPANS.time + 4 - COLUMNS_BEFORE_DEPARTMENTS;

/** One row for each file that was read, then what is not in these rows, so that they add up to the numbers of 表紙. */
export function addSubmittedFiles(
  builder: SheetBuilder,
  { files, besideFiles, counts, findingCounts }: SummaryModel,
): void {
  builder.addGap();
  builder.addRow([{ content: "提出されたファイル", style: "heading" }], { minHeightPt: 24 });
  builder.addRow([
    header("ファイル", SPANS.file),
    header("SHA-256", SPANS.sha256),
    header("更新日時", SPANS.time),
    ...["課", "様式", severityNames.error, severityNames.warning].map((content) => header(content)),
  ]);
  for (const one of files) {
    builder.addRow([
      { content: nameOf(one), style: "valueLocked", span: SPANS.file },
      { content: one.sha256 ?? "", style: "valueLocked", span: SPANS.sha256 },
      { content: timeOf(one), style: "valueLocked", span: SPANS.time },
      { content: departmentOf(one), style: "valueLocked" },
      { content: one.forms, style: "tableCount" },
      { content: one.findingCounts.error, style: "tableCount" },
      { content: one.findingCounts.warning, style: "tableCount" },
    ]);
  }
  const labelSpan = SPANS.file + SPANS.sha256 + SPANS.time + 1;
  const sumRow = (label: string, forms: number, { error, warning }: SeverityCounts, isTotal = false): void => {
    const style = isTotal ? "totalCount" : "tableCount";
    builder.addRow([
      { content: label, style: isTotal ? "totalLabel" : "valueLocked", span: labelSpan },
      ...[forms, error, warning].map((content): RowCell => ({ content, style })),
    ]);
  };
  const { kept, furtherTexts, findingCounts: elsewhere } = besideFiles;
  if (kept > 0) sumRow(besideFileWords.kept, kept, NOTHING);
  if (furtherTexts > 0) sumRow(besideFileWords.furtherTexts, -furtherTexts, NOTHING);
  if (elsewhere.error + elsewhere.warning > 0) sumRow(besideFileWords.findings, 0, elsewhere);
  sumRow(besideFileWords.sum, counts.gathered, findingCounts, true);
}

const NOTHING: SeverityCounts = { error: 0, warning: 0, info: 0 };

function nameOf({ file, standing }: SubmittedFile): string {
  const words = standing.type === "summary" ? "" : fileStandingWords(standing);
  return words === "" ? file : `${file}\n${words}`;
}

/** Files that could not be read at all, each with what to do. */
export function addUnreadableFiles(builder: SheetBuilder, unreadable: readonly UnreadableFile[]): void {
  if (unreadable.length === 0) return;
  builder.addGap();
  builder.addRow([{ content: "読めなかったファイル", style: "heading" }], { minHeightPt: 24 });
  builder.addRow([header("ファイル", SPANS.file), header("理由", spanOfRest(builder, SPANS.file))]);
  for (const { file, message } of unreadable) {
    builder.addRow([
      { content: file, style: "valueLocked", span: SPANS.file },
      { content: message, style: "valueLocked", span: spanOfRest(builder, SPANS.file) },
    ]);
  }
}

/** What was found and did not go in. */
export function addNotGathered(builder: SheetBuilder, entries: readonly NotGathered[]): void {
  if (entries.length === 0) return;
  const rest = spanOfRest(builder, SPANS.file + SPANS.sheet);
  builder.addGap();
  builder.addRow([{ content: "総括に入れなかったもの", style: "heading" }], { minHeightPt: 24 });
  builder.addRow([header("ファイル", SPANS.file), header("シート", SPANS.sheet), header("理由", rest)]);
  for (const { file, sheet, what, why } of entries) {
    builder.addRow([
      { content: file, style: "valueLocked", span: SPANS.file },
      { content: sheet, style: "valueLocked", span: SPANS.sheet },
      { content: `${what}：${why}`, style: "valueLocked", span: rest },
    ]);
  }
}

/** The file's own, in two lines. */
function timeOf({ modified }: SubmittedFile): string {
  return modified === null ? "" : formatJapaneseTime(modified).replace(" ", "\n");
}

function departmentOf({ department, isSummary }: SubmittedFile): string {
  if (isSummary) return "総括";
  return department ?? "不明";
}

function header(content: string, span = 1): RowCell {
  return { content, style: "tableHeader", span };
}

function spanOfRest(builder: SheetBuilder, used: number): number {
  return builder.columnCount - used;
}
