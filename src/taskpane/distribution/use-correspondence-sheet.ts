import { useCallback, useState } from "react";
import type { ReadWorkbook, SheetToRetire } from "../../excel/open-workbook";
import {
  drawCorrespondence,
  findCorrespondenceSheet,
  readCorrespondence,
} from "../../plan/correspondence/correspondence-sheet";
import { drawPlan } from "../../plan/draw-plan";
import { findPlanSheet } from "../../plan/find-plan-sheet";
import type { Correspondence, Plan } from "../../plan/schema";
import { useServices, useWorkbook } from "../services";
import { BrokenOffError } from "../worker/file-work";
import { messages } from "./messages";

export interface CorrespondenceSheetWork {
  readonly isPuttingIn: boolean;
  /** Why it was not put in, or what could not be added beside its texts; null: nothing to say. */
  readonly problem: string | null;
  readonly isIn: boolean;
  readonly putIn: (plan: Plan, correspondence: Correspondence) => Promise<void>;
}

/** Puts 計画の対応 into the open workbook, in the place of the one that stands there; with 計画の体系, where there is none. */
export function useCorrespondenceSheet(): CorrespondenceSheetWork {
  const { workbook } = useServices();
  const { sheetsChanged } = useWorkbook();
  const [isPuttingIn, setIsPuttingIn] = useState(false);
  const [isIn, setIsIn] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const putIn = useCallback(
    async (plan: Plan, correspondence: Correspondence) => {
      setIsPuttingIn(true);
      setIsIn(false);
      setProblem(null);
      try {
        // Read whole, and now: what somebody has typed into the sheet since must stop the change, not be lost.
        const read = await workbook.read();
        if (!read.ok) {
          setProblem(read.problem.message);
          return;
        }
        const standing = standingSheet(read.value, plan);
        const sheet = drawCorrespondence({ ...plan, correspondence }, "visible");
        if (standing === "not-ours" || !sheet) {
          setProblem(messages.correspondence.notOurs);
          return;
        }
        const planSheet = findPlanSheet(read.value.snapshot);
        const drawnPlan = planSheet ? null : drawPlan(plan);
        const changed = await workbook.changeSheets({
          drawing: {
            title: plan.title,
            creator: plan.municipality,
            createdAt: null,
            sheets: [...(drawnPlan ? [drawnPlan] : []), sheet],
          },
          retire: standing ? [standing] : [],
          order: [planSheet?.name ?? drawnPlan?.name, sheet.name].filter((name) => name !== undefined),
          activate: sheet.name,
        });
        if (changed.ok) {
          setIsIn(true);
          setProblem(changed.value.shortcomings.join("") || null);
        } else setProblem(changed.problem.message);
        if (changed.ok || changed.problem.workbook === "broken") await sheetsChanged();
      } catch (error) {
        setProblem(error instanceof BrokenOffError ? error.message : messages.correspondence.unexpected);
        if (!(error instanceof BrokenOffError)) throw error;
      } finally {
        setIsPuttingIn(false);
      }
    },
    [workbook, sheetsChanged],
  );
  return { isPuttingIn, problem, isIn, putIn };
}

/** The sheet that is replaced; null: there is none. One that cannot be read as 計画の対応 is somebody else's. */
function standingSheet({ snapshot, sheetIds }: ReadWorkbook, plan: Plan): SheetToRetire | "not-ours" | null {
  const asRead = findCorrespondenceSheet(snapshot);
  const sheetId = asRead && sheetIds[snapshot.sheets.indexOf(asRead)];
  if (!asRead || sheetId === null || sheetId === undefined) return null;
  return readCorrespondence(asRead, plan) ? { sheetId, asRead } : "not-ours";
}
