import type { OpenWorkbook } from "../../excel/open-workbook";
import type { LoadProblem } from "../../usecases/ports";
import { gatheringReducer, initialGathering, type GatheringAction, type GatheringState } from "./gathering-state";

/** A file whose turn to be read has not come: its bytes, or, of one in a zip, why they could not be had. */
export type LoadBytes = () => Promise<ArrayBuffer | LoadProblem>;

/**
 * What has been put and gathered in this session. Stands beside the components: reading goes on, and nothing is
 * forgotten, while somebody looks at another tab.
 */
export interface GatheringStore {
  readonly state: () => GatheringState;
  readonly dispatch: (action: GatheringAction) => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** By path: how to get at the bytes of the files that wait. */
  readonly waiting: Map<string, LoadBytes>;
  /** Stops what is being read or gathered; a new one for each piece of work. */
  reading: AbortController | null;
  gathering: AbortController | null;
}

const stores = new WeakMap<OpenWorkbook, GatheringStore>();

/** One for each open workbook. */
export function gatheringStoreOf(workbook: OpenWorkbook): GatheringStore {
  const known = stores.get(workbook);
  if (known) return known;
  const store = createGatheringStore();
  stores.set(workbook, store);
  return store;
}

export function createGatheringStore(): GatheringStore {
  let state = initialGathering;
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    dispatch: (action) => {
      state = gatheringReducer(state, action);
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    waiting: new Map(),
    reading: null,
    gathering: null,
  };
}
