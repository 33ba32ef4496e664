import { enclosing, type Area } from "../../workbook/address";
import { comparisonKey } from "../../workbook/comparison-key";
import { groupBy } from "../../workbook/group-by";
import { fieldOfRole, type FieldDefinition, type FormDefinition } from "../definition";
import type { NearForm } from "../reading";
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

/** The head of a list: one row of labels, or up to three with 令和N年度 and 進捗状況 over the others. */
export interface ListHead {
  /** Its rows, and its columns from the first to the last one that has a title. */
  readonly area: Area;
  /** Of fields, from left to right. */
  readonly labels: readonly FieldLabel[];
}

export type FieldLabel = Label & { readonly meaning: { readonly field: FieldDefinition } };

/** 進捗状況 over 前期 and 後期, 令和5年度 over both: nobody needs more. */
const MOST_HEAD_ROWS = 3;
const DEPARTMENT_TITLE = /^(?:課|課等|課名|課室|課室名|部署|部署名|所管|所管課|担当部署|所属)$/u;
/**
 * Heads of lists, from top to bottom: 取組項目 and other labels in one row, half of a form's fields or more, each over a
 * column of its own, and by their right names as a form's labels have to be. No form has so many labels in one row.
 */
export function findListHeads(context: SheetContext): readonly ListHead[] {
  const byBottom = groupBy(context.index.spelled.filter(isFieldLabel), ({ area }) => String(area.bottom));
  const rows = [...byBottom.values()].filter(
    (labels) => labels.some(isInitiative) && fieldsNear(labels[0].area.bottom, byBottom) > MOST_HEAD_ROWS,
  );
  let lastRow = -1;
  return rows
    .toSorted(([a], [b]) => a.area.bottom - b.area.bottom)
    .flatMap((labels): readonly ListHead[] => {
      const head = headOf(context, labels, byBottom, lastRow);
      if (head) lastRow = head.area.bottom;
      return head ? [head] : [];
    });
}

/** How many fields have a label in the rows that a head can reach over: in a form mostly one a row. */
function fieldsNear(row: number, byBottom: ReadonlyMap<string, readonly FieldLabel[]>): number {
  const fields = new Set<FieldDefinition>();
  for (let near = row - MOST_HEAD_ROWS + 1; near < row + MOST_HEAD_ROWS; near += 1)
    for (const { meaning } of byBottom.get(String(near)) ?? []) fields.add(meaning.field);
  return fields.size;
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

export function isShown({ isBlank, isCovered }: GridCell): boolean {
  return !isBlank && !isCovered;
}

export function isFieldLabel(label: Label): label is FieldLabel {
  return label.meaning.field !== null;
}

function isInitiative({ meaning }: FieldLabel): boolean {
  return meaning.field.role === "initiative";
}
