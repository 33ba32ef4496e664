import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { useServices, useWorkbook } from "../services";
import type { Gathered } from "../worker/protocol";
import { gatherInto, gatherNow, stopGathering, type GatheringContext } from "./gather-now";
import type { GatheringAction, GatheringState, Target } from "./gathering-state";
import { gatheringStoreOf } from "./gathering-store";
import { putFilesInto, type PutFile } from "./put-files";
import { readWaitingFiles, stopReading } from "./read-files";
import { isSurveyFormer, needsSurvey, surveyFiles } from "./survey-files";

/** とりまとめ of the open workbook: what there is, and what one can do. */
export interface Gathering {
  readonly state: GatheringState;
  readonly dispatch: (action: GatheringAction) => void;
  readonly putFiles: (files: readonly PutFile[]) => void;
  readonly stopReading: () => void;
  readonly gather: (target: Target) => Promise<void>;
  readonly stop: () => void;
  readonly gatherInto: (target: Exclude<Target, "this">, gathered: Gathered) => Promise<void>;
}

export function useGathering(): Gathering {
  const { workbook, files, town, now, download } = useServices();
  const view = useWorkbook();
  const store = gatheringStoreOf(workbook);
  const state = useSyncExternalStore(store.subscribe, store.state);
  const { period, sheetsChanged } = view;
  const plan = view.checked?.plan.plan ?? town.plan;

  const context = useMemo<GatheringContext>(
    () => ({ workbook, files, town, period, now, download, sheetsChanged }),
    [workbook, files, town, period, now, download, sheetsChanged],
  );

  const isSurveyNeeded = view.read !== null && (needsSurvey(state, view) || isSurveyFormer(state, view.read));
  // Which reading it looks at does not matter enough to look again at each key pressed in Excel: the button reads afresh.
  const open = useRef(view.read);
  useEffect(() => {
    open.current = view.read;
  }, [view.read]);
  useEffect(() => {
    const read = open.current;
    if (!isSurveyNeeded || read === null) return;
    const controller = new AbortController();
    const { decisions } = store.state();
    surveyFiles(store.state(), read, { town, period, files }, controller.signal).then(
      (survey) => {
        if (!controller.signal.aborted) store.dispatch({ type: "surveyed", survey, with: { open: read, decisions } });
      },
      (error: unknown) => {
        if (!controller.signal.aborted) throw error;
      },
    );
    return () => {
      controller.abort();
    };
  }, [
    isSurveyNeeded,
    state.surveyedWith,
    state.files,
    state.includesOpen,
    state.decisions,
    store,
    town,
    period,
    files,
  ]);
  // Another period asks for other boxes.
  const surveyedPeriod = useRef(period);
  useEffect(() => {
    if (surveyedPeriod.current !== period) store.dispatch({ type: "survey-outdated" });
    surveyedPeriod.current = period;
  }, [period, store]);

  const putFiles = useCallback(
    (put: readonly PutFile[]) => {
      putFilesInto(store, put);
      void readWaitingFiles(store, { files, town, plan });
    },
    [store, files, town, plan],
  );
  return useMemo(
    () => ({
      state,
      dispatch: store.dispatch,
      putFiles,
      stopReading: () => {
        stopReading(store);
      },
      gather: (target) => gatherNow(store, target, context),
      stop: () => {
        stopGathering(store);
      },
      gatherInto: (target, gathered) => gatherInto(store, target, gathered, context),
    }),
    [state, store, putFiles, context],
  );
}
