import { toA1 } from "../workbook/address";
import { comparisonKey } from "../workbook/comparison-key";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { findFiscalYear, formatFiscalYear, sameFiscalYear } from "./fiscal-year";
import {
  findListSheet,
  isBlank,
  readListSheet,
  type HeaderSpellings,
  type ListRow,
  type ListTable,
} from "./list-sheet";
import { noticeColumns } from "./notices";
import type { PlanProblem } from "./plan-problem";
import type { CollectionNotice, FiscalYear } from "./schema";
import { terms } from "./terms";

type Column = keyof CollectionNotice;

/** How people head a column, as comparison keys; brackets behind that (記入要領（共通）) do not matter. */
const spellings: HeaderSpellings<Column> = {
  period: /^(?:集める|提出の?|対象の?)?時期$/u,
  due: /^(?:提出の?)?(?:期限|期日|締切日?|締切り|締め切り|しめきり|〆切り?)$/u,
  instructions: /^(?:記入の?|記載の?|書き方の?)?要領$/u,
};
/**
 * What 総務課 tells of each collection, in the order of the sheet, to the character; [] where the workbook has no such sheet, and
 * where that is another year's: nobody must be told last year's dates.
 */
export function readNotices(
  workbook: Pick<WorkbookSnapshot, "sheets">,
  fiscalYear: FiscalYear,
): readonly CollectionNotice[] {
  const sheet = noticesSheet(workbook);
  const table = sheet && tableOn(sheet);
  if (!table || otherYear(table, fiscalYear)) return [];
  return table.rows
    .map(({ notice }) => notice)
    .filter(({ period, due, instructions }) => !isBlank(period) && !isBlank(due + instructions));
}

/**
 * What stands on the sheet and reaches nobody, by cell, and what to do. Null: the workbook has no such sheet.
 * `periodTitles`: what the form's periods are called.
 */
export function noticesProblems(
  workbook: Pick<WorkbookSnapshot, "sheets">,
  fiscalYear: FiscalYear,
  periodTitles: readonly string[],
): { readonly sheet: string; readonly problems: readonly PlanProblem[] } | null {
  const sheet = noticesSheet(workbook);
  if (!sheet) return null;
  return { sheet: sheet.name, problems: problemsOn(sheet, fiscalYear, periodTitles) };
}

function problemsOn(
  sheet: SheetSnapshot,
  fiscalYear: FiscalYear,
  periodTitles: readonly string[],
): readonly PlanProblem[] {
  const table = tableOn(sheet);
  const at = (cell: CellSnapshot | undefined, message: string): PlanProblem[] =>
    cell ? [{ cell: toA1(cell), message }] : [];
  if (!table) {
    const headers = noticeColumns.map(({ header }) => `「${header}」`).join("");
    return at(
      sheet.cells.find(({ text }) => !isBlank(text)),
      `見出しの行が見つからないので、このシートに書いたことは配られません。表の一番上に${headers}の見出しを書いてください。`,
    );
  }
  const other = otherYear(table, fiscalYear);
  if (other) {
    const [typed, now] = [other.year, fiscalYear].map(formatFiscalYear);
    return at(
      other.cell,
      `${typed ?? ""}と書いてあり、${now ?? ""}の計画には使えないので、期限も記入要領も配られません。${now ?? ""}の日付と要領に直してから、ここの年度を書き直してください。`,
    );
  }
  const periods = periodTitles.map((title) => `「${title}」`).join("");
  const known = new Set(periodTitles.map(comparisonKey));
  const seen = new Set<string>();
  const ofRows = table.rows.flatMap(({ cells, notice: { period } }) => {
    const key = comparisonKey(period);
    const cell = cells.find(({ text }) => !isBlank(text));
    const isAgain = seen.has(key);
    seen.add(key);
    if (key === "") {
      return at(cells[0], `この行には時期がないので、配られません。「時期」の欄に${periods}のどれかを書いてください。`);
    }
    if (!known.has(key)) {
      return at(cell, `「${period}」という時期がないので、この行は配られません。${periods}のどれかに直してください。`);
    }
    if (!isAgain) return [];
    return at(
      cell,
      `「${period}」の行が前にもあるので、この行は配られません。前の行にまとめるか、続きなら時期を消してください。`,
    );
  });
  const ofHeaders = table.unknown.flatMap((cell) =>
    at(
      cell,
      `見出し「${cell.text}」が分からないので、この列は配られません。配るなら、見出しを「期限」か「記入要領」に直してください。`,
    ),
  );
  return [...ofHeaders, ...ofRows];
}

interface NoticeTable extends Pick<ListTable<Column>, "above" | "unknown"> {
  /** Each with the cells of the row that it begins in; the first may be without a period. */
  readonly rows: readonly { readonly cells: readonly CellSnapshot[]; readonly notice: CollectionNotice }[];
}

function noticesSheet({ sheets }: Pick<WorkbookSnapshot, "sheets">): SheetSnapshot | null {
  return findListSheet(sheets, terms.collectionNotices);
}

/** Under the header row with 時期 and one of the other two; null: there is none. */
function tableOn(sheet: SheetSnapshot): NoticeTable | null {
  const table = readListSheet(sheet, spellings, (found) => found.has("period") && found.size >= 2);
  return table && { ...table, rows: noticesIn(table.rows) };
}

/** A row without a 時期 goes on with the one above. */
function noticesIn(table: readonly ListRow<Column>[]): NoticeTable["rows"] {
  const rows: { cells: readonly CellSnapshot[]; notice: CollectionNotice }[] = [];
  for (const { cells, textOf } of table) {
    const notice = { period: textOf("period"), due: textOf("due"), instructions: textOf("instructions") };
    const last = rows.at(-1);
    if (!isBlank(notice.period)) rows.push({ cells, notice });
    else if (!last) {
      if (!isBlank(notice.due + notice.instructions)) rows.push({ cells, notice });
    } else {
      const { period, due, instructions } = last.notice;
      last.notice = {
        period,
        due: joined(due, notice.due),
        instructions: joined(instructions, notice.instructions),
      };
    }
  }
  return rows;
}

/** The year that stands above the table, where it is not the plan's; null: none does, or the plan's does too. */
function otherYear(
  { above }: NoticeTable,
  fiscalYear: FiscalYear,
): { readonly cell: CellSnapshot; readonly year: FiscalYear } | null {
  const years = above.flatMap((cell) => {
    const year = findFiscalYear(cell.text);
    return year ? [{ cell, year }] : [];
  });
  return years.some(({ year }) => sameFiscalYear(year, fiscalYear)) ? null : (years[0] ?? null);
}

function joined(above: string, below: string): string {
  return [above, below].filter((text) => text !== "").join("\n");
}
