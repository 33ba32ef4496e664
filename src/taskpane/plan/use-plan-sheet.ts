import { useCallback, useState } from "react";
import { drawPlan } from "../../plan/draw-plan";
import type { Plan } from "../../plan/schema";
import { parseA1 } from "../../workbook/address";
import { useServices, useWorkbook } from "../services";
import { BrokenOffError } from "../worker/file-work";
import { messages } from "./messages";

export interface PlanSheetWork {
  readonly isMaking: boolean;
  /** Why the last thing that was asked did not happen. */
  readonly problem: string | null;
  readonly isMade: boolean;
  readonly make: (plan: Plan) => Promise<void>;
  readonly show: (sheet: string, cell: string | null) => Promise<void>;
}

/** Puts 計画の体系 into the open workbook, and shows places of it. */
export function usePlanSheet(): PlanSheetWork {
  const { workbook } = useServices();
  const { read, sheetsChanged } = useWorkbook();
  const [isMaking, setIsMaking] = useState(false);
  const [isMade, setIsMade] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const make = useCallback(
    async (plan: Plan) => {
      setIsMaking(true);
      setProblem(null);
      try {
        const sheet = drawPlan(plan);
        const changed = await workbook.changeSheets({
          drawing: { title: plan.title, creator: plan.municipality, createdAt: null, sheets: [sheet] },
          retire: [],
          order: [sheet.name],
          activate: sheet.name,
        });
        if (changed.ok) setIsMade(true);
        else setProblem(changed.problem.message);
        if (changed.ok || changed.problem.workbook === "broken") await sheetsChanged();
      } catch (error) {
        setProblem(error instanceof BrokenOffError ? error.message : messages.unexpected);
        if (!(error instanceof BrokenOffError)) throw error;
      } finally {
        setIsMaking(false);
      }
    },
    [workbook, sheetsChanged],
  );
  const show = useCallback(
    async (sheet: string, cell: string | null) => {
      const id = read?.sheetIds[read.snapshot.sheets.findIndex(({ name }) => name === sheet)];
      if (id === undefined) return;
      const selected = await workbook.select(id, cell === null ? null : parseA1(cell));
      setProblem(selected.ok ? null : selected.problem.message);
    },
    [workbook, read],
  );
  return { isMaking, isMade, problem, make, show };
}
