import { findFiscalYear, sameFiscalYear, westernYear } from "../../plan/fiscal-year";
import type { FiscalYear } from "../../plan/schema";
import type { Area } from "../../workbook/address";
import { groupBy } from "../../workbook/group-by";
import { fieldOfRole, type FormDefinition } from "../definition";
import type { FiscalYearReading } from "../reading";
import { saysExample } from "./example-words";
import { isFieldLabel, isShown, type FieldLabel, type ListColumn, type ListHead } from "./list-heads";
import type { SheetContext } from "./sheet-context";
import { firstIndex, rowsBetween, type GridCell } from "./sheet-grid";

/** The fields of one year in a list; one that has no year, or one alone, has them all. */
export interface ListOfYear {
  readonly year: FiscalYearReading | null;
  /** From left to right; of a field one, but for 取組項目, which may have its heading in a column of its own. */
  readonly columns: readonly ListColumn[];
}

/** What a list's head and what stands over it say together. */
export interface ListSubject {
  readonly years: readonly [ListOfYear, ...ListOfYear[]];
  /** 「記入例」 */
  readonly isExample: boolean;
}

/** Titles and dates over a list; further up stands something else. */
const MOST_ROWS_OVER = 6;
/** Fewer fields than this are no form of their own year: 令和4年度の評価 beside this year's. */
const FEWEST_FIELDS_OF_YEAR = 3;
/** A title, a date and a 課 may share a row. */
const MOST_TEXTS_IN_HEADING = 3;
/** A title is no longer. */
const LONGEST_HEADING = 80;
/** 令和3年度～令和7年度: years of a plan, not of its list. */
const BETWEEN_YEARS = /[~～〜－–—→、,・／/]|から|及び/u;

/** `after`: the last row of what stands over it. */
export function subjectOf(context: SheetContext, { area, labels }: ListHead, after: number): ListSubject {
  const over = headingsOver(context, Math.max(after + 1, area.top - MOST_ROWS_OVER), area.top - 1);
  return { years: yearsOf(context, labels, area, over), isExample: over.some(({ text }) => saysExample(text)) };
}

/** Down to the list; a row with more texts, or with a field's label, is something else's. */
function headingsOver({ grid, index }: SheetContext, top: number, bottom: number): readonly GridCell[] {
  const labelled = new Set(
    index.spelled
      .slice(
        firstIndex(index.spelled, ({ area }) => area.top >= top),
        firstIndex(index.spelled, ({ area }) => area.top > bottom),
      )
      .filter(isFieldLabel)
      .map(({ cell }) => cell.row),
  );
  const rows = rowsBetween(grid, top, bottom).map(({ row, cells }) => ({ row, cells: cells.filter(isShown) }));
  const from = rows.findLastIndex(({ row, cells }) => cells.length > MOST_TEXTS_IN_HEADING || labelled.has(row)) + 1;
  return rows.slice(from).flatMap(({ cells }) => cells.filter(({ text }) => text.length <= LONGEST_HEADING));
}

interface YearOverColumns {
  readonly reading: FiscalYearReading & { readonly value: FiscalYear };
  readonly left: number;
  readonly right: number;
}

function yearsOf(
  context: SheetContext,
  labels: readonly FieldLabel[],
  area: Area,
  over: readonly GridCell[],
): ListSubject["years"] {
  const { definition } = context;
  const spans = yearsOverColumns(context, area);
  const dated = labels.map((label) => ({ label, year: yearOf(label, spans) }));
  const shared = dated.filter(({ year }) => year === null).map(({ label }) => label);
  const byYear = [
    ...groupBy(
      dated.flatMap(({ label, year }) => (year ? [{ label, year }] : [])),
      ({ year }) => String(westernYear(year.value)),
    ).values(),
  ]
    .map((ofYear) => ({ year: ofYear[0].year, labels: ofYear.map(({ label }) => label) }))
    .toSorted((a, b) => westernYear(a.year.value) - westernYear(b.year.value));
  const [first, ...others] = byYear
    .filter((ofYear) => new Set(ofYear.labels.map(({ meaning }) => meaning.field)).size >= FEWEST_FIELDS_OF_YEAR)
    .map(({ year, labels: own }): ListOfYear => ({ year, columns: columnsOf([...shared, ...own], definition) }));
  if (first) return [first, ...others];
  // A year on few columns is the list's, unless a heading says another one, or the field has a column without a year too.
  const heading = yearAlone(spans) ?? yearInHeadings(over);
  const inShared = new Set(shared.map(({ meaning }) => meaning.field));
  const said = byYear.findLast((ofYear) => ofYear.labels.some(({ meaning }) => !inShared.has(meaning.field)))?.year;
  const year = heading ?? said ?? null;
  const ofYear = byYear.filter((one) => year?.value && sameFiscalYear(one.year.value, year.value));
  return [{ year, columns: columnsOf([...shared, ...ofYear.flatMap((one) => one.labels)], definition) }];
}

/** 「令和5年度 目標」, or 令和5年度 over it. */
function yearOf(
  { meaning, text, cell, area }: FieldLabel,
  spans: readonly YearOverColumns[],
): YearOverColumns["reading"] | null {
  if (meaning.year?.value) return { value: meaning.year.value, text, cell };
  if (spans.every(({ left, right }) => left === right) && spans.length < 2) return null;
  return spans.find(({ left, right }) => left <= area.left && area.right <= right)?.reading ?? null;
}

/** 令和4年度, 令和5年度 in the head's rows or right over them; where they are not merged, each reaches to the next. */
function yearsOverColumns(
  { grid, index }: SheetContext,
  { top, bottom, left, right }: Area,
): readonly YearOverColumns[] {
  const inHead = index.spelled.slice(
    firstIndex(index.spelled, ({ area }) => area.top >= top - 1),
    firstIndex(index.spelled, ({ area }) => area.top > bottom),
  );
  const years = inHead
    .filter(
      ({ area, meaning }) => meaning.field === null && meaning.year?.value && area.right >= left && area.left <= right,
    )
    .toSorted((a, b) => a.area.left - b.area.left);
  return years.flatMap(({ area, cell, text, meaning }, place): readonly YearOverColumns[] => {
    const value = meaning.year?.value;
    if (!value) return [];
    const next = years[place + 1];
    const isMerged = (grid.mergesByTop.get(area.top) ?? []).some((merge) => merge.left === area.left);
    const reach = isMerged || years.length < 2 ? area.right : Math.max(area.right, (next?.area.left ?? right + 1) - 1);
    return [{ reading: { value, text, cell }, left: area.left, right: reach }];
  });
}

/** A 令和5年度 over the list, wherever it begins. */
function yearAlone(spans: readonly YearOverColumns[]): FiscalYearReading | null {
  const [first, ...others] = spans;
  return first && others.every(({ reading }) => sameFiscalYear(reading.value, first.reading.value))
    ? first.reading
    : null;
}

/** The year that the nearest heading names: 「令和5年度 町政運営推進プラン 取組一覧」. */
function yearInHeadings(over: readonly GridCell[]): FiscalYearReading | null {
  for (const { text, row, column } of over.toReversed()) {
    const years = text.split(BETWEEN_YEARS).flatMap((piece) => findFiscalYear(piece) ?? []);
    const [value] = years;
    if (value && years.every((other) => sameFiscalYear(other, value))) return { value, text, cell: { row, column } };
  }
  return null;
}

/** Of two columns of one field the one with the right name, else the first; 取組項目 may have several that touch. */
function columnsOf(labels: readonly FieldLabel[], definition: FormDefinition): readonly ListColumn[] {
  const initiative = fieldOfRole(definition, "initiative");
  const sorted = labels.toSorted((a, b) => a.area.left - b.area.left);
  const chosen = new Set<FieldLabel>();
  for (const inColumns of groupBy(sorted, ({ meaning }) => meaning.field.id).values()) {
    const best = inColumns.find(({ meaning }) => meaning.spelling !== "other") ?? inColumns[0];
    chosen.add(best);
    if (best.meaning.field !== initiative) continue;
    let { right } = best.area;
    for (const label of inColumns) {
      if (label.area.left !== right + 1) continue;
      chosen.add(label);
      ({ right } = label.area);
    }
  }
  return sorted
    .filter((label) => chosen.has(label))
    .map((label) => ({ field: label.meaning.field, label, left: label.area.left, right: label.area.right }));
}
