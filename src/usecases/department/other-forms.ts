import type { Finding } from "../../checks/finding";
import type { Collection } from "../../gather/collection";
import { formatFiscalYear, sameFiscalYear } from "../../plan/fiscal-year";
import { findInitiative, type PlanInitiative } from "../../plan/initiatives";
import type { FiscalYear, Plan } from "../../plan/schema";
import type { StandingForm } from "./findings-of-form";

/** A form in the workbook that is not one of the initiatives of the 課. */
export interface OtherForm {
  readonly form: StandingForm;
  /** null: not in the plan. */
  readonly initiative: PlanInitiative | null;
  /** null: unknown. */
  readonly department: string | null;
  /** 令和4年度, of another year than the plan's; else null. */
  readonly otherYear: string | null;
  /** Errors and warnings. */
  readonly findings: readonly Finding[];
}

/** All forms but those `listed`, in the order in which they stand. */
export function otherForms(
  { plan, forms, excluded }: Collection,
  listed: readonly StandingForm[],
  findingsOf: (form: StandingForm) => readonly Finding[],
): readonly OtherForm[] {
  const known = new Set(listed.map(({ reading }) => reading));
  const standing = [
    ...forms.map(({ key: { initiative, department }, ...form }) => ({
      form,
      initiative,
      department,
      isOtherYear: false,
    })),
    ...excluded.map(({ department, reason, ...form }) => {
      const initiative = form.reading.initiative.inPlan?.code ?? null;
      return { form, initiative, department, isOtherYear: reason === "other-fiscal-year" };
    }),
  ];
  return standing
    .filter(({ form }) => !known.has(form.reading))
    .toSorted(
      (a, b) =>
        a.form.reading.sheetPosition - b.form.reading.sheetPosition ||
        a.form.reading.frames[0].top - b.form.reading.frames[0].top,
    )
    .map(({ form, initiative, department, isOtherYear }) => ({
      form,
      initiative: initiative === null ? null : findInitiative(plan, initiative),
      department,
      otherYear: isOtherYear ? yearOf(form, plan) : null,
      findings: findingsOf(form),
    }));
}

function yearOf({ reading: { fiscalYears, registrationNumber } }: StandingForm, { fiscalYear }: Plan): string | null {
  const years = [...fiscalYears.map(({ value }) => value), registrationNumber?.fiscalYear ?? null];
  const other = years.find((year): year is FiscalYear => year !== null && !sameFiscalYear(year, fiscalYear));
  return other ? formatFiscalYear(other) : null;
}
