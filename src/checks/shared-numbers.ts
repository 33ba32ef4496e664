import type { FormReading } from "../form/reading";
import { formatRegistrationNumber } from "../form/registration-number";
import type { Collection, GatheredForm } from "../gather/collection";
import { freeNumber } from "../gather/identity/free-number";
import { sameFiscalYear } from "../plan/fiscal-year";
import type { Plan } from "../plan/schema";
import { comparisonKey } from "../workbook/comparison-key";
import { editBetween } from "../workbook/text-edit";
import { groupBy } from "../workbook/group-by";
import { fixOf, type Fix } from "./finding";

/** Forms that carry one 管理番号. */
export interface SharedNumber {
  readonly number: string;
  /** Whose it is; where nobody can tell, the first of them. */
  readonly first: GatheredForm;
  readonly others: readonly GatheredForm[];
  /** It is certain whose it is: of the others each may get one of its own. */
  readonly isCertain: boolean;
}

/** 様式 (2): what Excel calls the copy of a sheet. */
const COPY = /^(.+?) \(\d{1,2}\)$/u;

/** In the order of the forms; those that stay from a former summary carry no number of their own. */
export function sharedNumbers({ forms, plan }: Pick<Collection, "forms" | "plan">): readonly SharedNumber[] {
  const numbered = forms.flatMap((form) => {
    const number = numberOf(form.reading);
    return number === null || form.origin === "kept" ? [] : [{ form, number }];
  });
  return Array.from(groupBy(numbered, ({ number }) => number)).flatMap(([number, group]): readonly SharedNumber[] => {
    const all = group.map(({ form }) => form);
    const keeper = keeperOf(all, plan);
    const first = keeper ?? all[0];
    const others = all.filter((form) => form !== first);
    return first && others.length > 0 ? [{ number, first, others, isCertain: keeper !== null }] : [];
  });
}

/**
 * The one form that the number fits by its initiative and 課; of several the one that the others were copied from, where Excel's
 * names of their sheets say so.
 */
function keeperOf(all: readonly GatheredForm[], plan: Plan): GatheredForm | null {
  const fitting = all.filter((form) => fits(form, plan));
  const sheets = new Set(fitting.map(({ source }) => placeOf(source.file, source.sheet)));
  const originals = fitting.filter(({ source: { file, sheet } }) => {
    const original = COPY.exec(sheet)?.[1];
    return original === undefined || !sheets.has(placeOf(file, original));
  });
  const [keeper, ...others] = fitting.length > 1 ? originals : fitting;
  return keeper && others.length === 0 ? keeper : null;
}

function fits({ key, reading: { registrationNumber: number } }: GatheredForm, plan: Plan): boolean {
  if (!number || !sameFiscalYear(number.fiscalYear, plan.fiscalYear) || number.initiative !== key.initiative)
    return false;
  const names = [
    key.department,
    ...plan.formerNames.flatMap(({ department, name }) => (department === key.department ? [name] : [])),
  ];
  return names.some((name) => name !== null && comparisonKey(name) === comparisonKey(number.department));
}

/** What gives a form a 管理番号 of its own; null where its initiative or 課 is not known, or it has the right one. */
export function ownNumberFix(form: GatheredForm, collection: Collection): Fix | null {
  const before = numberOf(form.reading);
  const free = freeNumber(form.reading, collection);
  const edit = before !== null && free ? editBetween(before, formatRegistrationNumber(free)) : null;
  return before !== null && edit ? fixOf("certain", { part: "registrationNumber" }, before, [edit]) : null;
}

function numberOf({ registrationNumber: number }: FormReading): string | null {
  return number && formatRegistrationNumber(number);
}

function placeOf(file: string, sheet: string): string {
  return JSON.stringify([file, sheet]);
}
