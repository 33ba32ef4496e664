import { useCallback, useMemo, useRef, useState } from "react";
import type { Finding } from "../../checks/finding";
import { drawSettings, withSilenced, writesToSilence } from "../../checks/settings/setting-sheet";
import type { TextWrite } from "../../excel/open-workbook";
import { terms } from "../../plan/terms";
import type { StandingFinding } from "../../summary/findings/read-findings";
import { silencer, type Silenceable } from "../../usecases/check/silenceable";
import { areaOf } from "../../workbook/address";
import { useAnnounce } from "../announce";
import { canAddSheets, canWrite } from "../frame/what-can-be-written";
import { sheetIdOf } from "../leaves/form-places";
import type { MendTold } from "../numbers/use-number-mends";
import { useServices, useWorkbook } from "../services";
import { messages } from "./messages";

export interface Silencing {
  /** Null: it is not for this person to turn it off, or nothing can be written. */
  readonly targetOf: (finding: Finding | StandingFinding) => Silenceable | null;
  /** Writes 出さない into 点検設定: of the one form, or of the rule. */
  readonly silence: (target: Silenceable, form: string | null) => void;
  readonly isWriting: boolean;
  readonly told: MendTold | null;
  readonly dismiss: () => void;
}

/** 総務課 turns a rule off: 点検設定 of the open workbook says so from then on, and can be changed there. */
export function useSilencing(): Silencing {
  const { workbook } = useServices();
  const { read, checked, condition, isGathering, rereadCells, sheetsChanged } = useWorkbook();
  const announce = useAnnounce();
  const [isWriting, setWriting] = useState(false);
  const [told, setTold] = useState<MendTold | null>(null);
  const isUnderWay = useRef(false);
  const isAllowed = isGathering && canWrite(condition);
  const find = useMemo(() => (checked && isAllowed ? silencer(checked) : () => null), [checked, isAllowed]);

  const carryOut = useCallback(
    async (work: () => Promise<MendTold>) => {
      if (isUnderWay.current) return;
      isUnderWay.current = true;
      setWriting(true);
      try {
        const next = await work();
        setTold(next);
        announce(next.sentence);
      } finally {
        isUnderWay.current = false;
        setWriting(false);
      }
    },
    [announce],
  );
  const write = useCallback(
    async (writes: readonly TextWrite[], done: MendTold): Promise<MendTold> => {
      const outcomes = await workbook.writeTexts(writes);
      await rereadCells(writes.map(({ sheetId, cell }) => ({ sheetId, areas: [areaOf(cell)] })));
      if (!outcomes.ok) return { intent: "error", sentence: outcomes.problem.message, undo: null };
      const isOther = outcomes.value.some(({ type }) => type === "changed-meanwhile");
      return isOther ? { intent: "error", sentence: messages.settingsChangedMeanwhile, undo: null } : done;
    },
    [workbook, rereadCells],
  );
  const silence = useCallback(
    ({ rule, title }: Silenceable, form: string | null) => {
      if (!read || !checked) return;
      const sentence = messages.silenced(title, form);
      const found = writesToSilence(read.snapshot, rule, form);
      const sheetId = found && sheetIdOf(read, found.sheet);
      if (found && sheetId !== null) {
        const writes = found.writes.map((one) => ({ ...one, sheetId }));
        const back = writes.map((one) => ({ ...one, text: one.expected, expected: one.text }));
        const undone: MendTold = { intent: "success", sentence: messages.silenceUndone(title), undo: null };
        const undo = () => void carryOut(() => write(back, undone));
        void carryOut(() => write(writes, { intent: "success", sentence, undo }));
        return;
      }
      void carryOut(async () => {
        const { plan } = checked.plan;
        const hasSheet = read.snapshot.sheets.some(({ name }) => name === terms.ruleSettings);
        if (hasSheet) return { intent: "error", sentence: messages.settingsUnreadable, undo: null };
        if (!canAddSheets(condition)) return { intent: "error", sentence: messages.cannotAddSettings, undo: null };
        const sheet = drawSettings({ ...plan, ruleSettings: withSilenced(plan.ruleSettings ?? [], rule, form) });
        const changed = await workbook.changeSheets({
          drawing: { title: plan.title, creator: plan.municipality, createdAt: null, sheets: [sheet] },
          retire: [],
          order: [sheet.name],
          activate: null,
        });
        if (changed.ok || changed.problem.workbook === "broken") await sheetsChanged();
        return changed.ok
          ? { intent: "success", sentence, undo: null }
          : { intent: "error", sentence: changed.problem.message, undo: null };
      });
    },
    [read, checked, condition, workbook, write, carryOut, sheetsChanged],
  );
  const dismiss = useCallback(() => {
    setTold(null);
  }, []);
  return useMemo(
    () => ({ targetOf: find, silence, isWriting, told, dismiss }),
    [find, silence, isWriting, told, dismiss],
  );
}
