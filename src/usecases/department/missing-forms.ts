import { FreeSheetNames } from "../../form/free-sheet-names";
import { formSheetName } from "../../form/form-sheet-name";
import type { Collection, FormKey, RegisterEntry } from "../../gather/collection";
import { expectedForms } from "../../gather/register/register-entries";
import { formatFiscalYear } from "../../plan/fiscal-year";
import { listInitiatives } from "../../plan/initiatives";
import type { Plan } from "../../plan/schema";
import type { WorkbookDrawing } from "../../workbook/drawing";
import { drawBlankForm, type BlankForm } from "../distribute/blank-form";
import { carriedFormsOf, type CarriedForm, type Succession } from "../distribute/succession";
import type { CheckedWorkbook } from "../check/check-workbook";
import { departmentProgress, type OwnInitiative } from "./department-progress";

export interface MakeableFormsRequest {
  readonly checked: CheckedWorkbook;
  readonly department: string;
  /** What the year begins with, to carry over from; null: begin blank. */
  readonly succession: Succession | null;
}

/** A form that can be made. */
export interface MakeableForm extends BlankForm {
  /** The same however often one asks. */
  readonly id: string;
  /** 件名 of 様式台帳, else "". */
  readonly subject: string;
  /** Forms that there will be of its initiative and 課. */
  readonly count: number;
}

export interface DrawnForms {
  readonly drawing: WorkbookDrawing;
  /** Standing form sheets, among themselves as they stand, with the new ones where the plan has them. */
  readonly order: readonly string[];
  readonly count: number;
}

/** Of a form that is made under this その n. */
export function makeableId(initiative: string, sequence: number): string {
  return `${initiative}/${sequence}`;
}

/** The forms that the 課 has to hand in and that are not in this workbook; another 班's may hold them. */
export function makeableForms({ checked, department, succession }: MakeableFormsRequest): readonly MakeableForm[] {
  return departmentProgress(checked, department).initiatives.flatMap((initiative) =>
    missingOfInitiative(initiative, department, checked.collection, succession),
  );
}

/**
 * Which of them to offer first. Into a workbook that holds no form yet, all. Into one that does, a single one, for then it
 * is clear which is meant; of several nobody knows which are another 班's, and to make too many means deleting sheets.
 */
export function chosenAtFirst(
  makeable: readonly MakeableForm[],
  { collection: { forms, excluded } }: CheckedWorkbook,
): ReadonlySet<string> {
  const isEmpty = forms.length + excluded.length === 0;
  return new Set(isEmpty || makeable.length === 1 ? makeable.map(({ id }) => id) : []);
}

/** Draws those that were chosen; null: none was. */
export function drawMissingForms(
  chosen: readonly MakeableForm[],
  { collection }: CheckedWorkbook,
  takenSheetNames: readonly string[],
): DrawnForms | null {
  const [first] = chosen;
  if (!first) return null;
  const { plan, definition } = collection;
  const standing = standingFormSheets(collection);
  const names = new FreeSheetNames([...takenSheetNames, ...standing.map(({ name }) => name)]);
  const drawn = chosen.map((form) => {
    const { initiative, department, sequence, count } = form;
    const name = names.take(formSheetName(initiative, department, sequence, count));
    const key: FormKey = { initiative: initiative.code, department, sequence };
    return { sheet: drawBlankForm(form, plan, definition, name), key };
  });
  return {
    drawing: {
      title: `${plan.title} ${formatFiscalYear(plan.fiscalYear)} ${first.department}`,
      creator: plan.municipality,
      createdAt: null,
      sheets: drawn.map(({ sheet }) => sheet),
    },
    order: orderOf(
      standing,
      drawn.map(({ sheet, key }) => ({ name: sheet.name, key })),
      plan,
    ),
    count: drawn.length,
  };
}

/** With a register, what it lists; without one, as many as last year, for the plan alone knows one of each initiative. */
function missingOfInitiative(
  { initiative, missing }: OwnInitiative,
  department: string,
  collection: Collection,
  succession: Succession | null,
): readonly MakeableForm[] {
  if (missing.length === 0) return [];
  const formers = carriedFormsOf(succession, initiative, department);
  const { entries, countedByPlan } = expectedForms(collection);
  const form = (sequence: number, subject: string, count: number, former: BlankForm["former"]): MakeableForm => {
    return { id: makeableId(initiative.code, sequence), initiative, department, sequence, subject, count, former };
  };
  if (countedByPlan.includes(department)) {
    if (formers.length === 0) return [form(1, "", 1, null)];
    return formers.map(({ sequence, subject, former }) => form(sequence, subject, formers.length, former));
  }
  const expected = entries.filter((entry) => entry.initiative === initiative.code && entry.department === department);
  return missing.map((entry) =>
    form(entry.sequence, entry.subject, expected.length, formerOf(entry, expected, formers)),
  );
}

/** The one with the same その n; where the numbers have changed, the n-th for the n-th. */
function formerOf(
  entry: RegisterEntry,
  expected: readonly RegisterEntry[],
  formers: readonly CarriedForm[],
): BlankForm["former"] {
  const sameNumber = formers.find(({ sequence }) => sequence === entry.sequence);
  if (sameNumber || formers.length !== expected.length) return sameNumber?.former ?? null;
  return formers[expected.indexOf(entry)]?.former ?? null;
}

interface FormSheetInOrder {
  readonly name: string;
  readonly key: FormKey;
}

/** The sheets that hold forms, as they stand, each by its first one. */
function standingFormSheets({ submissions, forms }: Collection): readonly FormSheetInOrder[] {
  return submissions.flatMap(({ reading }) =>
    reading.sheets.flatMap(({ name }) => {
      const [first] = forms.filter(({ source }) => source.file === reading.source.file && source.sheet === name);
      return first ? [{ name, key: first.key }] : [];
    }),
  );
}

/** Each new sheet behind the last one that comes before it in the plan; where none does, before all forms. */
function orderOf(
  standing: readonly FormSheetInOrder[],
  added: readonly FormSheetInOrder[],
  plan: Plan,
): readonly string[] {
  const ranks = new Map(listInitiatives(plan).map(({ code, order }) => [code, order]));
  const rankOf = ({ key }: FormSheetInOrder): readonly [number, number, number] => [
    ranks.get(key.initiative ?? "") ?? Infinity,
    plan.departments.indexOf(key.department ?? ""),
    key.sequence,
  ];
  const isBefore = (a: FormSheetInOrder, b: FormSheetInOrder): boolean => {
    const ranksOfB = rankOf(b);
    const different = rankOf(a).findIndex((rank, index) => rank !== ranksOfB[index]);
    return different >= 0 && (rankOf(a)[different] ?? 0) < (ranksOfB[different] ?? 0);
  };
  const order = [...standing];
  for (const sheet of added) {
    const before = order.filter((other) => isBefore(other, sheet));
    // The nearest before it in the plan; of several, the last tab.
    const nearest = before.reduce<FormSheetInOrder | null>(
      (found, other) => (found === null || !isBefore(other, found) ? other : found),
      null,
    );
    order.splice(nearest === null ? 0 : order.indexOf(nearest) + 1, 0, sheet);
  }
  return order.map(({ name }) => name);
}
