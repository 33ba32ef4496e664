import { listHeaders } from "../../form/list-headers";
import { columnLetters, toA1, type Area } from "../../workbook/address";
import type { CellContent, ConditionalFormat } from "../../workbook/drawing";
import type { StyleName } from "../../workbook/styles";
import { LIST_TABLE } from "../list/list";
import type { SheetBuilder, RowCell } from "../sheet/sheet-builder";
import { answerNames, answersOf } from "../model/achievement-answers";
import type { AchievementCounts, AchievementStatistics } from "../model/summary-model";

const BAR_COLOR = "9DC3E6";
const LABEL_COLUMN = 0;
const TOTAL_COLUMN = 1;

/** Of an answer's two columns, its count's; its share stands right of it. */
export function countColumn(answerIndex: number): number {
  return TOTAL_COLUMN + 1 + answerIndex * 2;
}

/** Which rows of 一覧 a row of the table counts. */
export type RowScope =
  /** Those whose 番号 begins with these numbers. */
  | { readonly type: "code"; readonly prefix: string }
  /** Those of the 課 that the row's label names. */
  | { readonly type: "department" }
  /** All that no row above counts. */
  | { readonly type: "rest" };

export interface AchievementRow {
  readonly label: string;
  readonly scope: RowScope;
  readonly counts: AchievementCounts;
}

export interface AchievementTable {
  /** Of the header. */
  readonly headerRow: number;
  /** Of the groups, without the sum. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly dataBars: readonly ConditionalFormat[];
}

/** A table of counts and shares: a row for each group, and their sum. Every number is a formula over 一覧. */
export function addAchievementTable(
  builder: SheetBuilder,
  title: string,
  statistics: AchievementStatistics,
  rows: readonly AchievementRow[],
): AchievementTable {
  const answers = answerNames(statistics);
  builder.addRow([{ content: title, style: "heading" }], { minHeightPt: 21 });
  const headers = ["区分", "様式数", ...answers.flatMap((answer) => [answer, "割合"])];
  const { row: headerRow } = builder.addRow(headers.map((content) => ({ content, style: "tableHeader" })));
  const firstRow = headerRow + 1;
  const lastRow = headerRow + rows.length;
  rows.forEach(({ label, scope, counts }) => {
    const place: RowPlace = { row: builder.nextRow, firstRow, headerRow };
    builder.addRow(cellsOf(label, counts, statistics, place, (answer) => sumOfScope(scope, answer, place)));
  });
  const place: RowPlace = { row: builder.nextRow, firstRow, headerRow };
  const sum = (answer: number | null): string => sumOf(answerCriteria(answer, place));
  builder.addRow(cellsOf("合計", statistics.overall, statistics, place, sum, totalStyles));
  builder.addGap();
  const dataBars = answers.map((_, index): ConditionalFormat => {
    const column = countColumn(index) + 1;
    const area: Area = { top: firstRow, bottom: lastRow, left: column, right: column };
    return { type: "dataBar", area, color: BAR_COLOR, max: 1 };
  });
  return { headerRow, firstRow, lastRow, dataBars };
}

interface RowPlace {
  readonly row: number;
  readonly firstRow: number;
  readonly headerRow: number;
}

interface RowStyles {
  readonly label: StyleName;
  readonly count: StyleName;
  readonly share: StyleName;
}

const groupStyles: RowStyles = { label: "valueLocked", count: "tableCount", share: "tableShare" };
const totalStyles: RowStyles = { label: "totalLabel", count: "totalCount", share: "totalShare" };

/** `sum` gives the formula for one answer, or for all forms of the row (null). */
function cellsOf(
  label: string,
  counts: AchievementCounts,
  statistics: AchievementStatistics,
  { row }: RowPlace,
  sum: (answer: number | null) => string,
  styles: RowStyles = groupStyles,
): readonly RowCell[] {
  const { total, unanswered } = counts;
  // What is none of them is what is left of the total.
  const answers = answersOf(counts, statistics).slice(0, -1);
  const totalCell = toA1({ row, column: TOTAL_COLUMN });
  const countCells = answers.map((_, index) => toA1({ row, column: countColumn(index) }));
  const share = (column: number, count: number): RowCell => ({
    content: formula(`IF(${totalCell}=0,0,${toA1({ row, column })}/${totalCell})`, total === 0 ? 0 : count / total),
    style: styles.share,
  });
  const count = (text: string, value: number): RowCell => ({ content: formula(text, value), style: styles.count });
  return [
    { content: label, style: styles.label },
    count(sum(null), total),
    ...answers.flatMap((answer, index) => [count(sum(index), answer.count), share(countColumn(index), answer.count)]),
    count([totalCell, ...countCells].join("-"), unanswered.count),
    share(countColumn(answers.length), unanswered.count),
  ];
}

function sumOfScope(scope: RowScope, answer: number | null, place: RowPlace): string {
  switch (scope.type) {
    case "code":
      return sumOf([`${columnOf(listHeaders.code)},"${scope.prefix}-*"`, ...answerCriteria(answer, place)]);
    case "department":
      return sumOf([
        `${columnOf(listHeaders.department)},$${columnLetters(LABEL_COLUMN)}${place.row + 1}`,
        ...answerCriteria(answer, place),
      ]);
    case "rest":
      return `${sumOf(answerCriteria(answer, place))}-${sumAbove(answer, place)}`;
  }
}

function sumOf(criteria: readonly string[]): string {
  const weights = columnOf(listHeaders.weight);
  return criteria.length === 0 ? `SUM(${weights})` : `SUMIFS(${[weights, ...criteria].join(",")})`;
}

/** The answer is compared with the header above: nobody has to keep two spellings in step. */
function answerCriteria(answer: number | null, { headerRow }: RowPlace): readonly string[] {
  if (answer === null) return [];
  return [`${columnOf(listHeaders.achievement)},${columnLetters(countColumn(answer))}$${headerRow + 1}`];
}

function sumAbove(answer: number | null, { row, firstRow }: RowPlace): string {
  const column = answer === null ? TOTAL_COLUMN : countColumn(answer);
  if (row === firstRow) return "0";
  return `SUM(${toA1({ row: firstRow, column })}:${toA1({ row: row - 1, column })})`;
}

function columnOf(header: string): string {
  return `${LIST_TABLE}[${header}]`;
}

function formula(text: string, value: number): CellContent {
  return { type: "formula", formula: text, value };
}
