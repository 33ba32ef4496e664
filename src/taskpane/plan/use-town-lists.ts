import { useCallback, useState } from "react";
import { drawSettings } from "../../checks/settings/setting-sheet";
import type { Plan } from "../../plan/schema";
import { drawTerms } from "../../wording/terms/term-sheet";
import { useAnnounce } from "../announce";
import { useServices, useWorkbook } from "../services";
import { BrokenOffError } from "../worker/file-work";
import { loadRulesWorkbook } from "./load-rules-workbook";
import { messages } from "./messages";

export interface TownListsWork {
  readonly isWorking: boolean;
  /** What became of the last thing that was asked. */
  readonly told: string | null;
  /** Puts those of 用語 and 点検設定 into the open workbook. */
  readonly makeSheets: (names: readonly string[]) => void;
  /** Opens 点検項目 as a new workbook; where Excel opens none, it is a file. */
  readonly openRules: () => void;
}

export function useTownLists(plan: Plan): TownListsWork {
  const { workbook, files, download } = useServices();
  const { sheetsChanged } = useWorkbook();
  const announce = useAnnounce();
  const [isWorking, setIsWorking] = useState(false);
  const [told, setTold] = useState<string | null>(null);

  const run = useCallback(
    async (work: () => Promise<string>) => {
      setIsWorking(true);
      setTold(null);
      try {
        const sentence = await work();
        setTold(sentence);
        announce(sentence);
      } catch (error) {
        setTold(error instanceof BrokenOffError ? error.message : messages.unexpected);
        if (!(error instanceof BrokenOffError)) throw error;
      } finally {
        setIsWorking(false);
      }
    },
    [announce],
  );
  const makeSheets = useCallback(
    (names: readonly string[]) =>
      void run(async () => {
        const sheets = [drawTerms(plan), drawSettings(plan)].filter(({ name }) => names.includes(name));
        const changed = await workbook.changeSheets({
          drawing: { title: plan.title, creator: plan.municipality, createdAt: null, sheets },
          retire: [],
          order: sheets.map(({ name }) => name),
          activate: sheets[0]?.name ?? null,
        });
        if (changed.ok || changed.problem.workbook === "broken") await sheetsChanged();
        return changed.ok ? messages.madeLists(names) : changed.problem.message;
      }),
    [plan, run, workbook, sheetsChanged],
  );
  const openRules = useCallback(
    () =>
      void run(async () => {
        const { drawRulesWorkbook } = await loadRulesWorkbook();
        const drawing = drawRulesWorkbook(plan);
        const bytes = await files.write(drawing);
        const opened = await workbook.createWorkbook(bytes);
        if (opened.ok) return messages.rulesOpened;
        download(messages.rulesFile, bytes);
        return messages.rulesDownloaded(opened.problem.message);
      }),
    [plan, run, files, workbook, download],
  );
  return { isWorking, told, makeSheets, openRules };
}
