import type { FormDefinition } from "../form/definition";
import type { FormerDepartmentName } from "../form/reading";
import type { GatheredForm } from "../gather/collection";
import type { Plan } from "../plan/schema";
import { lastDayReported } from "../form/last-day-reported";

/** Former names on a form that were no names any more at the end of what it reports, by the period that it came for. */
export function outdatedNames(
  { reading, period: own }: Pick<GatheredForm, "reading" | "period">,
  { plan, definition, period }: { readonly plan: Plan; readonly definition: FormDefinition; readonly period: string },
): readonly FormerDepartmentName[] {
  const former = reading.departments.former ?? [];
  if (former.length === 0) return former;
  const lastDay = lastDayReported(definition, own ?? period, plan.fiscalYear);
  return former.filter(({ until }) => until < lastDay);
}
