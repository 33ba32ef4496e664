import type { FormReading } from "../../form/reading";
import { lastDayOfYear } from "../../plan/calendar-date";
import { previousFiscalYear, sameFiscalYear } from "../../plan/fiscal-year";
import type { Plan } from "../../plan/schema";
import { comparisonKey } from "../../workbook/comparison-key";

/** A 管理番号 that is the form's own, as far as it tells which of the forms of one initiative and 課 it is. */
export interface FormNumber {
  /** The former name that it counts under; null: the 課 of today. その1 of two 課 that became one are two forms. */
  readonly formerName: string | null;
  /** その n */
  readonly sequence: number;
}

/** A form whose initiative and 課 are known, as far as they can be. */
export interface Owned {
  readonly reading: Pick<FormReading, "registrationNumber">;
  readonly initiative: string | null;
  readonly department: string | null;
}

/**
 * The 管理番号 of each form; null where there is none, or one of another initiative, 課 or year: a sheet copied for another
 * initiative, and one carried over from last year, still show the old number. A 課 that only changed its name goes on counting,
 * unless one of `forms` has the same number under today's name.
 */
export function numbersOf(forms: readonly Owned[], plan: Plan): readonly (FormNumber | null)[] {
  const typed = forms.map((form) => numberAsTyped(form, plan));
  const placeOf = ({ initiative, department }: Owned, sequence: number): string =>
    JSON.stringify([initiative, department, sequence]);
  const ofToday = new Set(
    forms.flatMap((form, index) => {
      const number = typed[index];
      return number?.formerName === null ? [placeOf(form, number.sequence)] : [];
    }),
  );
  return forms.map((form, index) => {
    const number = typed[index] ?? null;
    if (number?.formerName == null || form.department === null) return number;
    const goesOn =
      wasOnlyRenamed(number.formerName, form.department, plan) && !ofToday.has(placeOf(form, number.sequence));
    return goesOn ? { ...number, formerName: null } : number;
  });
}

/** What two equal numbers have in common. */
export function keyOfNumber({ formerName, sequence }: FormNumber): string {
  return JSON.stringify([formerName, sequence]);
}

export function isSameNumber(a: FormNumber | null, b: FormNumber | null): boolean {
  return a !== null && b !== null && keyOfNumber(a) === keyOfNumber(b);
}

/**
 * Whether the numbers alone say that these are two forms. Of a former name and today's they do not: the form may have got its
 * new number meanwhile.
 */
export function tellApart(a: FormNumber | null, b: FormNumber | null): boolean {
  if (a === null || b === null || isSameNumber(a, b)) return false;
  return (a.formerName === null) === (b.formerName === null);
}

function numberAsTyped(
  { reading: { registrationNumber }, initiative, department }: Owned,
  plan: Plan,
): FormNumber | null {
  if (!registrationNumber || department === null) return null;
  const { sequence, fiscalYear } = registrationNumber;
  if (registrationNumber.initiative !== initiative || !sameFiscalYear(fiscalYear, plan.fiscalYear)) return null;
  const key = comparisonKey(registrationNumber.department);
  if (key === comparisonKey(department)) return { formerName: null, sequence };
  const former = plan.formerNames.find((one) => one.department === department && comparisonKey(one.name) === key);
  return former ? { formerName: former.name, sequence } : null;
}

/** One 課 took over all of it, and took over from no other that there was when this year's numbers were given out. */
function wasOnlyRenamed(formerName: string, department: string, { formerNames, fiscalYear }: Plan): boolean {
  const lastYear = previousFiscalYear(fiscalYear);
  const isOfThisYear = (until: string): boolean => lastYear === null || until >= lastDayOfYear(lastYear);
  const key = comparisonKey(formerName);
  return formerNames.every(({ name, department: successor, until }) => {
    const isTheirs = successor === department;
    return (comparisonKey(name) === key) === isTheirs || (isTheirs && !isOfThisYear(until));
  });
}
