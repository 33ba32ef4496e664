import { useMemo } from "react";
import type { ReadWorkbook } from "../../excel/open-workbook";
import { formDefinitionR5 } from "../../town/r5/form";
import { planR5 } from "../../town/r5/plan";
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
  const { now } = useServices();
  const period = useMemo(() => {
    if (chosenPeriod !== null && formDefinitionR5.periods.some(({ id }) => id === chosenPeriod)) return chosenPeriod;
    const plan = read && planOf(read.snapshot);
    const { fiscalYear } = plan?.ok ? plan.value : planR5;
    return guessPeriod(formDefinitionR5, fiscalYear, now());
  }, [chosenPeriod, read, now]);
  return useMemo(() => {
    if (!read) return { checked: null, planProblems: NO_PROBLEMS, period };
    const { snapshot } = read;
    const result = checkWorkbook({ snapshot, definition: formDefinitionR5, period, department });
    return result.ok
      ? { checked: result.value, planProblems: NO_PROBLEMS, period }
      : { checked: null, planProblems: result.problem, period };
  }, [read, period, department]);
}
