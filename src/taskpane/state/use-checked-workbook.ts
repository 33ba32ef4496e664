import { useMemo } from "react";
import type { ReadWorkbook } from "../../excel/open-workbook";
import { checkWorkbook, type CheckedWorkbook } from "../../usecases/check/check-workbook";
import { planOf, type PlanSourceProblem } from "../../usecases/choose-plan";
import { useServices } from "../services";
import { guessPeriod } from "./guess-period";

export interface Checking {
  readonly checked: CheckedWorkbook | null;
  readonly planProblems: readonly PlanSourceProblem[];
  readonly period: string;
}

const NO_PROBLEMS: readonly PlanSourceProblem[] = [];

/** Checks each reading once, for the chosen period, else for the one that is being collected today. */
export function useCheckedWorkbook(
  read: ReadWorkbook | null,
  chosenPeriod: string | null,
  department: string | null,
): Checking {
  const { now, town } = useServices();
  const period = useMemo(() => {
    if (chosenPeriod !== null && town.definition.periods.some(({ id }) => id === chosenPeriod)) return chosenPeriod;
    const plan = read && planOf(read.snapshot, town.plan);
    const { fiscalYear } = plan?.ok ? plan.value : town.plan;
    return guessPeriod(town.definition, fiscalYear, now());
  }, [chosenPeriod, read, now, town]);
  return useMemo(() => {
    if (!read) return { checked: null, planProblems: NO_PROBLEMS, period };
    const { snapshot } = read;
    const result = checkWorkbook({ snapshot, town, period, department });
    return result.ok
      ? { checked: result.value, planProblems: NO_PROBLEMS, period }
      : { checked: null, planProblems: result.problem, period };
  }, [read, town, period, department]);
}
