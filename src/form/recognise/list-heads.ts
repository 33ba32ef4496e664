import { findFiscalYear, sameFiscalYear, westernYear } from "../../plan/fiscal-year";
import type { FiscalYear } from "../../plan/schema";
import { enclosing, type Area } from "../../workbook/address";
import { comparisonKey } from "../../workbook/comparison-key";
import { groupBy } from "../../workbook/group-by";
import { fieldOfRole, type FieldDefinition, type FormDefinition } from "../definition";
import type { FiscalYearReading, NearForm } from "../reading";
import { saysExample } from "./example-words";
import { largest, smallest } from "./extremes";
import { labelOf, type Label } from "./find-labels";
import { readLabel } from "./read-form";
import type { SheetContext } from "./sheet-context";
import { firstIndex, rowAt, rowsBetween, type GridCell, type SheetGrid } from "./sheet-grid";
import { SENTENCE } from "./value-cells";

/** A column of a list, under the label of a field. */
export interface ListColumn {
  readonly field: FieldDefinition;
  readonly label: Label;
  readonly left: number;
  readonly right: number;
}

/** The fields of one year in a list; one that has no year, or one alone, has them all. */
export interface ListOfYear {
  readonly year: FiscalYearReading | null;
  /** From left to right; of a field one, but for 取組項目, which may have its heading in a column of its own. */
  readonly columns: readonly ListColumn[];
}

/** The head of a list: one row of labels, or up to three with 令和N年度 and 進捗状況 over the others. */
export interface ListHead {
  /** Its rows, and its columns from the first to the last one that has a title. */
  readonly area: Area;
  /** Of fields, from left to right. */
  readonly labels: readonly FieldLabel[];
}

/** What a list's head and what stands over it say together. */
export interface ListSubject {
  readonly years: readonly [ListOfYear, ...ListOfYear[]];
  /** 「記入例」 */
  readonly isExample: boolean;
}

export type FieldLabel = Label & { readonly meaning: { readonly field: FieldDefinition } };

/** 進捗状況 over 前期 and 後期, 令和5年度 over both: nobody needs more. */
const MOST_HEAD_ROWS = 3;
/** Titles and dates over a list; further up stands something else. */
const MOST_ROWS_OVER = 6;
/** Fewer fields than this are no form of their own year: 令和4年度の評価 beside this year's. */
const FEWEST_FIELDS_OF_YEAR = 3;
/** A title, a date and a 課 may share a row. */
const MOST_TEXTS_IN_HEADING = 3;
/** A title is no longer. */
const LONGEST_HEADING = 80;
const DEPARTMENT_TITLE = /^(?:課|課等|課名|課室|課室名|部署|部署名|所管|所管課|担当部署|所属)$/u;
/** 令和3年度～令和7年度: years of a plan, not of its list. */
const BETWEEN_YEARS = /[~～〜－–—→、,・／/]|から|及び/u;

/**
 * Heads of lists, from top to bottom: 取組項目 and other labels in one row, half of a form's fields or more, each over a
 * column of its own, and by their right names as a form's labels have to be. No form has so many labels in one row.
 */
export function findListHeads(context: SheetContext): readonly ListHead[] {
  const byBottom = groupBy(context.index.spelled.filter(isFieldLabel), ({ area }) => String(area.bottom));
  const rows = [...byBottom.values()].filter((labels) => labels.some(isInitiative));
  let lastRow = -1;
  return rows
    .toSorted(([a], [b]) => a.area.bottom - b.area.bottom)
    .flatMap((labels): readonly ListHead[] => {
      const head = headOf(context, labels, byBottom, lastRow);
      if (head) lastRow = head.area.bottom;
      return head ? [head] : [];
    });
}

function headOf(
  context: SheetContext,
  inRow: readonly [FieldLabel, ...FieldLabel[]],
  byBottom: ReadonlyMap<string, readonly FieldLabel[]>,
  after: number,
): ListHead | null {
  const { definition, grid } = context;
  const first = sideBySide(inRow);
  if (first.some(({ area }) => area.top <= after)) return null;
  let bottom = inRow[0].area.bottom;
  const top = smallest(first.map(({ area }) => area.top));
  let labels = first;
  // 目標の達成 over its answers, 前期 over 実績 and 課題: their titles below are no labels.
  for (let row = top; row < bottom; row += 1) labels = withOthers(labels, byBottom.get(String(row)) ?? []);
  while (bottom < top + MOST_HEAD_ROWS - 1) {
    const lower = byBottom.get(String(bottom + 1)) ?? [];
    if (!isRowOfHead(context, labels, lower, bottom + 1)) break;
    labels = withOthers(labels, lower);
    bottom += 1;
  }
  labels = withAnswers(grid, withSlips(context, labels, bottom), bottom);
  if (!areEnough(labels, definition)) return null;

  const rows = rowsBetween(grid, top, bottom).flatMap(({ cells }) => cells.filter(isShown));
  const area = {
    top,
    bottom,
    left: smallest(rows.map((cell) => cell.area.left)),
    right: largest(rows.map((cell) => cell.area.right)),
  };
  return { area, labels };
}

/** Half of the labels by their right names in one row, and no 取組項目: a list, of which nobody can tell what its rows are about. */
export function headWithoutInitiative({ index, definition }: SheetContext): NearForm | null {
  const rows = groupBy(index.spelled.filter(isFieldLabel), ({ area }) => String(area.bottom));
  for (const inRow of rows.values()) {
    const rightly = inRow.filter(({ meaning }) => meaning.spelling !== "other" && meaning.ownText === null);
    const found = new Set(rightly.map(({ meaning }) => meaning.field));
    const [first, ...others] = rightly;
    if (!first || found.size < halfOf(definition) || inRow.some(isInitiative)) continue;
    return {
      area: [first, ...others].map(({ area }) => area).reduce(enclosing),
      labels: rightly.map(readLabel),
      missing: definition.fields.filter((field) => !found.has(field)).map(({ id }) => id),
    };
  }
  return null;
}

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

/** From left to right, none over another's columns. */
function sideBySide(labels: readonly FieldLabel[]): readonly FieldLabel[] {
  const kept: FieldLabel[] = [];
  for (const label of labels.toSorted((a, b) => a.area.left - b.area.left)) {
    const { ownText } = label.meaning;
    // 「評価・検証\n年度末に書く」 is a title with an instruction; a sentence is a field's text.
    if (ownText !== null && SENTENCE.test(ownText)) continue;
    if ((kept.at(-1)?.area.right ?? -1) < label.area.left) kept.push(label);
  }
  return kept;
}

/** With those that stand over or under none of the columns taken. */
function withOthers(labels: readonly FieldLabel[], others: readonly FieldLabel[]): readonly FieldLabel[] {
  const free = others.filter(({ area }) => labelIn(labels, area) === null);
  return free.length === 0 ? labels : sideBySide([...labels, ...free]);
}

/** Of labels from left to right. */
function labelIn(labels: readonly FieldLabel[], { left, right }: Area): FieldLabel | null {
  const next = labels[firstIndex(labels, ({ area }) => area.right >= left)];
  return next && next.area.left <= right ? next : null;
}

/** Whether the row below goes on with the head: 前期 and 後期 under 進捗状況, answers under 目標の達成, nothing under others. */
function isRowOfHead(
  { grid, definition }: SheetContext,
  labels: readonly FieldLabel[],
  lower: readonly FieldLabel[],
  row: number,
): boolean {
  const shown = rowAt(grid, row)?.cells.filter(isShown) ?? [];
  const achievement = fieldOfRole(definition, "achievement");
  const isAnswer = ({ area, text }: GridCell): boolean => {
    const over = labelIn(labels, area)?.meaning.field ?? achievement;
    return over === achievement && isOption(text, achievement);
  };
  const isFree = shown.every((cell) => isAnswer(cell) || labelIn(labels, cell.area) === null);
  return isFree && !lower.some(isInitiative) && (lower.length > 0 || shown.filter(isAnswer).length > 1);
}

/** 目標の達成 reaches over its answers, where it is not merged with them. */
function withAnswers(grid: SheetGrid, labels: readonly FieldLabel[], bottom: number): readonly FieldLabel[] {
  const answers = rowAt(grid, bottom)?.cells.filter(isShown) ?? [];
  return labels.map((label, place) => {
    const { area, meaning } = label;
    const next = labels[place + 1]?.area.left ?? Infinity;
    const own = answers.filter(
      ({ column, text }) => column > area.left && column < next && isOption(text, meaning.field),
    );
    return own.length === 0
      ? label
      : { ...label, area: { ...area, right: largest([area.right, ...own.map((cell) => cell.area.right)]) } };
  });
}

function isOption(text: string, { options = [] }: FieldDefinition): boolean {
  return options.some((option) => comparisonKey(option) === comparisonKey(text));
}

/** 取組内客: a title of the head that is one letter from a label it has not. */
function withSlips(
  { grid, lexicon, definition }: SheetContext,
  labels: readonly FieldLabel[],
  bottom: number,
): readonly FieldLabel[] {
  let missing = definition.fields.filter((field) => labels.every(({ meaning }) => meaning.field !== field));
  const known = new Set(labels.flatMap(({ cells }) => cells));
  const slips: FieldLabel[] = [];
  for (const cell of rowAt(grid, bottom)?.cells ?? []) {
    if (missing.length === 0) break;
    const meaning = isShown(cell) && !known.has(cell) ? lexicon.readSlip(cell.text, missing) : null;
    const label = meaning ? labelOf([cell], meaning) : null;
    if (!label || !isFieldLabel(label)) continue;
    missing = missing.filter((field) => field !== label.meaning.field);
    slips.push(label);
  }
  const department = departmentTitle(rowAt(grid, bottom)?.cells ?? [], missing);
  const found = department ? [...slips, department] : slips;
  return found.length === 0 ? labels : sideBySide([...labels, ...found]);
}

/** 「課」, where a list has no 実践課. */
function departmentTitle(cells: readonly GridCell[], missing: readonly FieldDefinition[]): FieldLabel | null {
  const field = missing.find(({ role }) => role === "departments");
  const cell = field && cells.find((one) => isShown(one) && DEPARTMENT_TITLE.test(comparisonKey(one.text)));
  if (!field || !cell) return null;
  const meaning = {
    field,
    spelling: "other",
    namesProgress: false,
    year: null,
    isContinued: false,
    ownText: null,
  } as const;
  return { ...labelOf([cell], meaning), meaning };
}

/** As for a form: half of the fields, and half by their right names or 取組項目 by its own. */
function areEnough(labels: readonly FieldLabel[], definition: FormDefinition): boolean {
  const half = halfOf(definition);
  const plain = labels.filter(({ meaning }) => meaning.ownText === null);
  const rightly = plain.filter(({ meaning }) => meaning.spelling !== "other");
  const count = (some: readonly FieldLabel[]): number => new Set(some.map(({ meaning }) => meaning.field)).size;
  return plain.some(isInitiative) && count(plain) >= half && (rightly.some(isInitiative) || count(rightly) >= half);
}

function halfOf({ fields }: FormDefinition): number {
  return Math.ceil(fields.length / 2);
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

function isShown({ isBlank, isCovered }: GridCell): boolean {
  return !isBlank && !isCovered;
}

function isFieldLabel(label: Label): label is FieldLabel {
  return label.meaning.field !== null;
}

function isInitiative({ meaning }: FieldLabel): boolean {
  return meaning.field.role === "initiative";
}
