import type { FormReading, RegistrationNumber } from "../../form/reading";
import { sameFiscalYear } from "../../plan/fiscal-year";
import type { Collection } from "../collection";

/** Which forms there are, and which numbers a former summary has given. */
type Standing = Pick<Collection, "forms" | "excluded" | "plan" | "former" | "numbersGiven">;

/**
 * The 管理番号 that a form may get in the place of one that is not its own: その n under which it is gathered already, or else the
 * lowest that is free for its initiative and 課: what a summary has given once is never given again. Null where its initiative or its 課 is not known.
 */
export function freeNumber(
  reading: FormReading,
  { forms, excluded, plan, former, numbersGiven = [] }: Standing,
): RegistrationNumber | null {
  const gathered = forms.find((form) => form.reading === reading);
  const { initiative, department } = gathered?.key ?? {
    initiative: reading.initiative.inPlan?.code ?? null,
    department: excluded.find((form) => form.reading === reading)?.department ?? null,
  };
  if (initiative === null || department === null) return null;
  const others = [...forms, ...excluded].filter((form) => form.reading !== reading);
  const numbers = others.flatMap(({ reading: { registrationNumber } }) => registrationNumber ?? []);
  const own = gathered?.key.sequence ?? 1;
  const formerKeys = former ? [...former.forms.map(({ key }) => key), ...former.retired] : [];
  const taken = new Set(
    [
      ...numbers.filter(({ fiscalYear }) => sameFiscalYear(fiscalYear, plan.fiscalYear)),
      ...forms.filter((form) => form.reading !== reading).map((form) => form.key),
      ...numbersGiven,
      // Its own key may be one that the summary has: it is the same form.
      ...formerKeys.filter(({ sequence }) => gathered === undefined || sequence !== own),
    ]
      .filter((one) => one.initiative === initiative && one.department === department)
      .map(({ sequence }) => sequence),
  );
  let sequence = taken.has(own) ? 1 : own;
  while (taken.has(sequence)) sequence += 1;
  return { fiscalYear: plan.fiscalYear, initiative, department, sequence };
}
