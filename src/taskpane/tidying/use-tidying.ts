import { useCallback, useMemo, useRef, useState } from "react";
import type { ReadWorkbook } from "../../excel/open-workbook";
import { useAnnounce } from "../announce";
import { unsavedFields } from "../form/form-state";
import { formStoreOf } from "../form/form-store";
import { useActivePlace, useServices, useWorkbook } from "../services";
import { BrokenOffError } from "../worker/file-work";
import { canTidy } from "./can-tidy";
import { messages } from "./messages";
import type { TidyingEnding, TidyingOffer } from "./tidying-work";

/** In the chunk of its dialog: nobody's pane begins with it. */
const loadWork = () => import(/* webpackChunkName: "dialogs" */ "./tidying-work");

export type TidyingState =
  | { readonly type: "idle" }
  | { readonly type: "looking" }
  | { readonly type: "asking"; readonly offer: TidyingOffer }
  /** `isWriting`: nothing can be stopped any more. */
  | { readonly type: "working"; readonly offer: TidyingOffer; readonly isWriting: boolean }
  | {
      readonly type: "told";
      readonly intent: "success" | "warning" | "error" | "info";
      readonly sentence: string;
    };

export interface Tidying {
  readonly state: TidyingState;
  /** False: a summary stands in the workbook, or no sheet can be put into it. */
  readonly isOffered: boolean;
  /** Shows what would be done of these sheets; null: of all. Writes nothing but what 記入 holds. */
  readonly look: (only: readonly string[] | null) => void;
  readonly carryOut: (chosen: readonly string[]) => void;
  readonly stop: () => void;
  readonly dismiss: () => void;
}

/** 様式を整える: looked at first, then done at one press. */
export function useTidying(): Tidying {
  const { workbook, files, town } = useServices();
  const { read, checked, condition, period, department, sheetsChanged } = useWorkbook();
  const { sheetId } = useActivePlace();
  const announce = useAnnounce();
  const [state, setState] = useState<TidyingState>({ type: "idle" });
  const controller = useRef<AbortController | null>(null);
  const store = formStoreOf(workbook);
  const tell = useCallback(
    (intent: "success" | "warning" | "error" | "info", sentence: string) => {
      setState({ type: "told", intent, sentence });
      announce(sentence);
    },
    [announce],
  );
  const unsaved = useCallback(
    ({ sheetIds, snapshot }: ReadWorkbook): readonly string[] => {
      const form = store.state();
      const held = new Set(
        form.forms
          .filter(({ isPresent, id }) => isPresent && unsavedFields(form, id).length > 0)
          .map((one) => one.sheetId),
      );
      return snapshot.sheets.flatMap(({ name }, index) => (held.has(sheetIds[index] ?? "") ? [name] : []));
    },
    [store],
  );

  const look = useCallback(
    async (only: readonly string[] | null) => {
      if (!read || !checked || controller.current) return;
      setState({ type: "looking" });
      try {
        await store.saveAll();
        const { offerTidying } = await loadWork();
        const offered = await offerTidying(read, checked, only, { workbook, unsaved });
        if (offered.ok) setState({ type: "asking", offer: offered.value });
        else tell("error", offered.problem);
      } catch (error) {
        tell("error", messages.unexpected);
        throw error;
      }
    },
    [read, checked, store, workbook, unsaved, tell],
  );

  const end = useCallback(
    (ending: TidyingEnding) => {
      switch (ending.type) {
        case "changed":
          setState({ type: "asking", offer: ending.offer });
          announce(messages.isAnew);
          return;
        case "failed":
          tell("error", ending.message);
          return;
        case "done": {
          const { forms, retired, shortcomings } = ending.tidied;
          tell(
            shortcomings.length > 0 ? "warning" : "success",
            [messages.done(forms, retired), ...shortcomings].join(""),
          );
        }
      }
    },
    [announce, tell],
  );

  const carryOut = useCallback(
    async (offer: TidyingOffer, chosen: readonly string[]) => {
      if (controller.current) return;
      const own = new AbortController();
      controller.current = own;
      setState({ type: "working", offer, isWriting: false });
      try {
        await store.saveAll();
        const { carryOutTidying } = await loadWork();
        const ending = await carryOutTidying(offer, chosen, sheetId, {
          workbook,
          files,
          town,
          period,
          department,
          unsaved,
          signal: own.signal,
          onWriting: () => {
            setState({ type: "working", offer, isWriting: true });
          },
        });
        if (ending.type !== "changed") await sheetsChanged();
        end(ending);
      } catch (error) {
        // Stopped: there the state was set at once.
        if (own.signal.aborted) return;
        tell("error", error instanceof BrokenOffError ? error.message : messages.unexpected);
        if (!(error instanceof BrokenOffError)) throw error;
      } finally {
        if (controller.current === own) controller.current = null;
      }
    },
    [store, sheetId, workbook, files, town, period, department, unsaved, sheetsChanged, end, tell],
  );

  const isOffered = checked !== null && canTidy(checked, condition);
  return useMemo(
    () => ({
      state,
      isOffered,
      look: (only) => void look(only),
      carryOut: (chosen) => {
        if (state.type === "asking") void carryOut(state.offer, chosen);
      },
      stop: () => {
        // While a cell is being edited Excel answers nothing, and nothing has been written.
        controller.current?.abort();
        controller.current = null;
        tell("info", messages.stopped);
      },
      dismiss: () => {
        setState({ type: "idle" });
      },
    }),
    [state, isOffered, look, carryOut, tell],
  );
}
