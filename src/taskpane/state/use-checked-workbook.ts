import { useMemo } from "react";
import type { ReadWorkbook } from "../../excel/open-workbook";
import { checkWorkbook, type CheckedWorkbook } from "../../usecases/check/check-workbook";
import type { PlanSourceProblem } from "../../usecases/choose-plan";
import { useServices } from "../services";
import { periodNow, type PeriodNow } from "./period";

export interface Checking extends PeriodNow {
  readonly checked: CheckedWorkbook | null;
  readonly planProblems: readonly PlanSourceProblem[];
}

const NO_PROBLEMS: readonly PlanSourceProblem[] = [];

/** Checks each reading once, for the period that 総務課 has set. */
export function useCheckedWorkbook(
  read: ReadWorkbook | null,
  chosenPeriod: string | null,
  department: string | null,
): Checking {
  const { town } = useServices();
  const { period, isChosen } = useMemo(
    () => periodNow(chosenPeriod, read?.snapshot ?? null, town.definition),
    [chosenPeriod, read, town],
  );
  const result = useMemo(
    () => read && checkWorkbook({ snapshot: read.snapshot, town, period, department }),
    [read, town, period, department],
  );
  return {
    period,
    isChosen,
    checked: result?.ok ? result.value : null,
    planProblems: result && !result.ok ? result.problem : NO_PROBLEMS,
  };
}
