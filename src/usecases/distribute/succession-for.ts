import { lastDayOfYear } from "../../plan/calendar-date";
import { successorsOf } from "../../plan/department-names";
import type { Plan } from "../../plan/schema";
import type { FormerOutcome } from "./former-outcome";
import type { Succession } from "./succession";

/** What concerns some 課: what comes to them, what was theirs, and what may still become theirs. */
export function successionFor(all: Succession, departments: readonly string[], plan: Plan): Succession {
  const on = all.lastYear ? lastDayOfYear(all.lastYear.plan.fiscalYear) : undefined;
  const isTheirs = (name: string | null): boolean => name !== null && departments.includes(name);
  const wasTheirs = ({ former: { key } }: FormerOutcome): boolean => {
    const successors = key.department === null ? [] : successorsOf(key.department, plan, on);
    return successors.length === 0 || successors.some(isTheirs);
  };
  const forms = all.forms.filter((one) => one.to.some(({ department }) => isTheirs(department)) || wasTheirs(one));
  const asked = new Set(forms.flatMap(({ question }) => question ?? []));
  return {
    ...all,
    forms,
    beginning: all.beginning.filter(({ department }) => isTheirs(department)),
    questions: all.questions.filter(({ id, answer }) => asked.has(id) || answer !== null),
  };
}
