import { useCallback, useRef, useState } from "react";
import type { ExcelProblem, TextWrite } from "../../excel/open-workbook";
import { drawMissingForms, makeableForms, type DrawnForms } from "../../usecases/department/missing-forms";
import type { Succession } from "../../usecases/distribute/succession";
import { areaOf } from "../../workbook/address";
import { succeed, type Result } from "../../workbook/result";
import { useAnnounce } from "../announce";
import { canAddSheets } from "../frame/what-can-be-written";
import { useServices, useWorkbook } from "../services";
import { offerFrom, readLastYearFiles, type CarryOverOffer } from "./carry-over-offer";
import { messages } from "./messages";
import { writeCarried, type Carried } from "./write-carried";

/** What is being done to the forms of the 課 as a whole, or was done last. */
export type FormsWork =
  | { readonly type: "idle" }
  /** `only`: the one whose row was clicked. */
  | { readonly type: "choosing"; readonly only: string | null }
  | { readonly type: "making" }
  | { readonly type: "reading-files" }
  | { readonly type: "asking"; readonly offer: CarryOverOffer }
  | { readonly type: "carrying"; readonly offer: CarryOverOffer }
  | {
      readonly type: "told";
      readonly intent: "success" | "warning" | "error";
      readonly sentence: string;
      /** Empties the boxes that were filled. */
      readonly undo: readonly TextWrite[];
    };

const NOTHING_CARRIED: Carried = { undo: [], changedMeanwhile: 0 };

/** 足りない様式を作る and 前年度から引き継ぐ. */
export function useFormsWork() {
  const { workbook, files, town } = useServices();
  const { read, checked, condition, department, definition, sheetsChanged, rereadCells } = useWorkbook();
  const announce = useAnnounce();
  const [work, setWork] = useState<FormsWork>({ type: "idle" });
  const reading = useRef<AbortController | null>(null);

  const tell = useCallback(
    (intent: "success" | "warning" | "error", sentence: string, undo: readonly TextWrite[] = []) => {
      setWork({ type: "told", intent, sentence, undo });
      announce(sentence);
    },
    [announce],
  );

  /** The new sheets; their shortcomings in sentences. */
  const insert = useCallback(
    async ({ drawing, order }: DrawnForms): Promise<Result<readonly string[], ExcelProblem>> => {
      const activate = drawing.sheets[0]?.name ?? null;
      const changed = await workbook.changeSheets({ drawing, retire: [], order, activate });
      return changed.ok ? succeed(changed.value.shortcomings) : changed;
    },
    [workbook],
  );

  /** Those of the chosen ones that are still missing. */
  const draw = useCallback(
    (chosen: ReadonlySet<string>, succession: Succession | null): DrawnForms | null => {
      if (!read || !checked || department === null) return null;
      const forms = makeableForms({ checked, department, succession }).filter(({ id }) => chosen.has(id));
      const takenSheetNames = read.snapshot.sheets.map(({ name }) => name);
      return drawMissingForms(forms, checked, takenSheetNames);
    },
    [read, checked, department],
  );

  const makeForms = useCallback(
    async (chosen: ReadonlySet<string>) => {
      const drawn = draw(chosen, null);
      if (!drawn) {
        setWork({ type: "idle" });
        return;
      }
      setWork({ type: "making" });
      const inserted = await insert(drawn);
      await sheetsChanged();
      if (!inserted.ok) {
        tell("error", inserted.problem.message);
      } else if (inserted.value.length > 0) {
        tell("warning", [messages.made(drawn.count), ...inserted.value].join(""));
      } else {
        // The frame shows which sheets have come, with the way back.
        setWork({ type: "idle" });
        announce(messages.made(drawn.count));
      }
    },
    [draw, insert, sheetsChanged, tell, announce],
  );

  const readFiles = useCallback(
    async (chosen: readonly File[]) => {
      if (!read || !checked || department === null || chosen.length === 0) return;
      const controller = new AbortController();
      reading.current = controller;
      setWork({ type: "reading-files" });
      const { signal } = controller;
      try {
        const lastYear = await readLastYearFiles({
          files: chosen,
          work: files,
          definition,
          plan: checked.plan.plan,
          builtIn: town.plan,
          signal,
        });
        const found = offerFrom(lastYear, checked, department);
        const offer = canAddSheets(condition) ? found : { ...found, forms: [] };
        const names = chosen.map(({ name }) => name);
        if (offer.found === 0) tell("warning", [...offer.unreadable, messages.noFormsFound(names)].join(""));
        else if (offer.forms.length + offer.boxes.length === 0) tell("warning", messages.nothingToCarry);
        else setWork({ type: "asking", offer });
      } catch (error) {
        if (!signal.aborted) throw error;
        setWork({ type: "idle" });
      }
    },
    [read, checked, condition, department, files, definition, town, tell],
  );

  const carry = useCallback(
    async (offer: CarryOverOffer, chosen: ReadonlySet<string>) => {
      if (!read) return;
      setWork({ type: "carrying", offer });
      const drawn = draw(chosen, offer.succession);
      // Sheets first: where they cannot be put in, nothing at all has been written.
      const inserted = drawn ? await insert(drawn) : succeed([]);
      const carried = inserted.ok ? await writeCarried(workbook, read, offer.boxes) : inserted;
      await sheetsChanged();
      const forms = inserted.ok ? (drawn?.count ?? 0) : 0;
      const { undo, changedMeanwhile } = carried.ok ? carried.value : NOTHING_CARRIED;
      const sentences = [
        ...(forms > 0 || undo.length > 0 ? [messages.carried(forms, undo.length)] : []),
        ...(changedMeanwhile > 0 ? [messages.changedMeanwhile(changedMeanwhile)] : []),
        ...(inserted.ok ? inserted.value : []),
        ...(carried.ok ? [] : [carried.problem.message]),
      ];
      tell(carried.ok ? "success" : "error", sentences.join(""), undo);
    },
    [read, workbook, draw, insert, sheetsChanged, tell],
  );

  const emptyAgain = useCallback(
    async (undo: readonly TextWrite[]) => {
      const outcomes = await workbook.writeTexts(undo);
      await rereadCells(undo.map(({ sheetId, cell }) => ({ sheetId, areas: [areaOf(cell)] })));
      if (!outcomes.ok) {
        tell("error", outcomes.problem.message, undo);
        return;
      }
      const kept = outcomes.value.filter(({ type }) => type === "changed-meanwhile").length;
      tell("success", [messages.emptied, ...(kept > 0 ? [messages.changedMeanwhile(kept)] : [])].join(""));
    },
    [workbook, rereadCells, tell],
  );

  return {
    work,
    chooseForms: useCallback((only: string | null = null) => {
      setWork({ type: "choosing", only });
    }, []),
    makeForms,
    readFiles,
    stopReading: useCallback(() => {
      reading.current?.abort();
    }, []),
    carry,
    emptyAgain,
    dismiss: useCallback(() => {
      setWork({ type: "idle" });
    }, []),
  };
}
