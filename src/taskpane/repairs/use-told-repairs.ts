import { useCallback, useMemo, useSyncExternalStore } from "react";
import { useAnnounce } from "../announce";
import { useServices, useWorkbook } from "../services";
import { canBeUndone } from "./repair-work";
import { repairsStoreOf, type RepairsState } from "./repairs-store";

export interface ToldRepairs extends RepairsState {
  /** Puts back what was written last; null: nothing of it stands there any more. */
  readonly undo: (() => void) | null;
  readonly stop: () => void;
  readonly dismiss: () => void;
}

/** How far repairs are, and what became of the last ones. */
export function useToldRepairs(): ToldRepairs {
  const { workbook } = useServices();
  const { read, rereadCells } = useWorkbook();
  const announce = useAnnounce();
  const store = repairsStoreOf(workbook);
  const state = useSyncExternalStore(store.subscribe, store.state);
  const undo = useCallback(() => {
    if (store.state().work) return;
    void store.undo(rereadCells).then(() => {
      announce(store.state().told?.sentence ?? "");
    });
  }, [store, rereadCells, announce]);
  const written = state.told?.undo ?? null;
  const canUndo = useMemo(() => written !== null && read !== null && canBeUndone(read, written), [read, written]);
  return { ...state, undo: canUndo ? undo : null, stop: store.stop, dismiss: store.dismiss };
}
