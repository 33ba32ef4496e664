import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Finding } from "../../checks/finding";
import type { OpenWorkbook } from "../../excel/open-workbook";
import type { Repair } from "../../usecases/repair/repair";
import { useAnnounce } from "../announce";
import { formStoreOf } from "../form/form-store";
import { canWrite } from "../frame/what-can-be-written";
import { useServices, useWorkbook } from "../services";
import { RepairPlanner, type RepairPlan } from "./plan-by-sheet";
import { jobsOf } from "./repair-work";
import { repairsStoreOf } from "./repairs-store";

/** What stands below each finding. The same object until the workbook is checked anew, or something is written. */
export interface FindingRepairs {
  /** Null: nothing can be done about it by machine. */
  readonly repairOf: (finding: Finding) => Repair | null;
  readonly repair: (repairs: readonly Repair[]) => void;
  /** Something is being written. */
  readonly isBusy: boolean;
}

export interface Repairs {
  /** Null: nothing can be written, or it is not planned yet. */
  readonly plan: RepairPlan | null;
  readonly ofFindings: FindingRepairs;
}

/** Puts findings right. `isWanted`: somebody sees them; `sheet`: those of one alone, null of all. */
export function useRepairs({
  isWanted,
  sheet,
}: {
  readonly isWanted: boolean;
  readonly sheet: string | null;
}): Repairs {
  const { workbook } = useServices();
  const { read, rereadCells, definition } = useWorkbook();
  const announce = useAnnounce();
  const store = repairsStoreOf(workbook);
  const { work } = useSyncExternalStore(store.subscribe, store.state);
  const plan = usePlan(workbook, isWanted, sheet);
  const repair = useCallback(
    (repairs: readonly Repair[]) => {
      if (!read || store.state().work) return;
      const { jobs, left } = jobsOf(repairs, read, formStoreOf(workbook).state(), definition);
      void store.repair(jobs, left, rereadCells).then(() => {
        announce(store.state().told?.sentence ?? "");
      });
    },
    [workbook, store, read, definition, rereadCells, announce],
  );
  const isBusy = work !== null;
  const ofFindings = useMemo(
    (): FindingRepairs => ({ repairOf: (finding) => plan?.repairOf(finding) ?? null, repair, isBusy }),
    [plan, repair, isBusy],
  );
  return { plan, ofFindings };
}

const planners = new WeakMap<OpenWorkbook, RepairPlanner>();

function plannerOf(workbook: OpenWorkbook): RepairPlanner {
  const planner = planners.get(workbook) ?? new RepairPlanner();
  planners.set(workbook, planner);
  return planner;
}

/** The plan of the last check; where much is to be planned, the former one until it is. */
function usePlan(workbook: OpenWorkbook, isWanted: boolean, sheet: string | null): RepairPlan | null {
  const { read, checked, condition } = useWorkbook();
  const isWritable = canWrite(condition);
  const begun = useMemo(
    () => (isWanted && isWritable && read && checked ? plannerOf(workbook).begin(read.snapshot, checked, sheet) : null),
    [workbook, isWanted, isWritable, read, checked, sheet],
  );
  const [last, setLast] = useState<RepairPlan | null>(null);
  const now = begun && "repairs" in begun ? begun : null;
  if (now && now !== last) setLast(now);
  useEffect(() => {
    if (!begun || !("step" in begun)) return undefined;
    // Part by part: what a person does in between comes first.
    let timer = setTimeout(function next() {
      const plan = begun.step();
      if (plan) setLast(plan);
      else timer = setTimeout(next);
    });
    return () => {
      clearTimeout(timer);
    };
  }, [begun]);
  return isWritable ? (now ?? last) : null;
}
