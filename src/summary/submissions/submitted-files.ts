import { severityNames } from "../../checks/finding";
import type { UnreadableFile } from "../../gather/collection";
import type { NotGathered, SubmittedFile } from "../model/summary-model";
import { formatJapaneseTime } from "../sheet/japanese-time";
import { COLUMNS_BEFORE_DEPARTMENTS } from "./submission-matrix";
import type { RowCell, SheetBuilder } from "../sheet/sheet-builder";

/** Columns of the matrix that one column of these tables covers. */
const SPANS = { file: 2, sha256: 3, time: 2, sheet: 3 } as const;
/** File, SHA-256, time, 課, forms and two kinds of findings need as many columns, whatever the number of 課. */
export const LEAST_DEPARTMENT_COLUMNS = SPANS.file + SPANS.sha256 + SPANS.time + 4 - COLUMNS_BEFORE_DEPARTMENTS;

/** One row for each file that was read. */
export function addSubmittedFiles(builder: SheetBuilder, files: readonly SubmittedFile[]): void {
  builder.addRow([{ content: "提出されたファイル", style: "heading" }], { minHeightPt: 24 });
  builder.addRow([
    header("ファイル", SPANS.file),
    header("SHA-256", SPANS.sha256),
    header("更新日時", SPANS.time),
    ...["課", "様式", severityNames.error, severityNames.warning].map((content) => header(content)),
  ]);
  for (const one of files) {
    builder.addRow([
      { content: one.file, style: "valueLocked", span: SPANS.file },
      { content: one.sha256 ?? "", style: "valueLocked", span: SPANS.sha256 },
      { content: timeOf(one), style: "valueLocked", span: SPANS.time },
      { content: departmentOf(one), style: "valueLocked" },
      { content: one.forms, style: "tableCount" },
      { content: one.findingCounts.error, style: "tableCount" },
      { content: one.findingCounts.warning, style: "tableCount" },
    ]);
  }
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
