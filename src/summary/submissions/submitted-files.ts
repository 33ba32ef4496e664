import { severityNames, type Finding } from "../../checks/finding";
import { countBySeverity } from "../../checks/severity";
import type { Collection, Submission } from "../../gather/collection";
import { formatJapaneseTime } from "../sheet/japanese-time";
import { notGathered } from "./not-gathered";
import { COLUMNS_BEFORE_DEPARTMENTS } from "./submission-matrix";
import type { RowCell, SheetBuilder } from "../sheet/sheet-builder";

/** Columns of the matrix that one column of these tables covers. */
const SPANS = { file: 2, sha256: 3, time: 2, sheet: 3 } as const;
/** File, SHA-256, time, 課, forms and two kinds of findings need as many columns, whatever the number of 課. */
export const LEAST_DEPARTMENT_COLUMNS = SPANS.file + SPANS.sha256 + SPANS.time + 4 - COLUMNS_BEFORE_DEPARTMENTS;

/** One row for each file that was read. */
export function addSubmittedFiles(
  builder: SheetBuilder,
  { submissions, forms }: Collection,
  findings: readonly Finding[],
): void {
  builder.addRow([{ content: "提出されたファイル", style: "heading" }], { minHeightPt: 24 });
  builder.addRow([
    header("ファイル", SPANS.file),
    header("SHA-256", SPANS.sha256),
    header("更新日時", SPANS.time),
    ...["課", "様式", severityNames.error, severityNames.warning].map((content) => header(content)),
  ]);
  for (const submission of submissions) {
    const { source } = submission.reading;
    const counts = countBySeverity(findings.filter(({ file }) => file === source.file));
    const gathered = forms.filter((form) => form.origin === "submitted" && form.source.file === source.file);
    builder.addRow([
      { content: source.file, style: "valueLocked", span: SPANS.file },
      { content: source.sha256 ?? "", style: "valueLocked", span: SPANS.sha256 },
      { content: timeOf(submission), style: "valueLocked", span: SPANS.time },
      { content: departmentOf(submission), style: "valueLocked" },
      { content: gathered.length, style: "tableCount" },
      { content: counts.error, style: "tableCount" },
      { content: counts.warning, style: "tableCount" },
    ]);
  }
}

/** Files that could not be read at all, each with what to do. */
export function addUnreadableFiles(builder: SheetBuilder, { unreadable }: Collection): void {
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
export function addNotGathered(builder: SheetBuilder, collection: Collection): void {
  const entries = notGathered(collection);
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
function timeOf({ reading: { source } }: Submission): string {
  return source.modified === null ? "" : formatJapaneseTime(source.modified).replace(" ", "\n");
}

function departmentOf({ department, reading }: Submission): string {
  if (reading.isSummary) return "総括";
  return department ?? "不明";
}

function header(content: string, span = 1): RowCell {
  return { content, style: "tableHeader", span };
}

function spanOfRest(builder: SheetBuilder, used: number): number {
  return builder.columnCount - used;
}
