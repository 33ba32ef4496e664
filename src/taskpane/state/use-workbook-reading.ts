import { useCallback, useEffect, useMemo, type Dispatch } from "react";
import { useServices } from "../services";
import type { FrameAction } from "./frame-state";
import { createReadingQueue, type ReadingQueue } from "./reading-queue";

export interface WorkbookReading extends Pick<ReadingQueue, "readAll" | "readCells" | "catchUp"> {
  /** Asks again for what can be undone or must be tidied up. */
  readonly learnLastChange: () => Promise<void>;
}

/** Reads the open workbook at the start and whenever somebody changes it in Excel, and tells the reducer. */
export function useWorkbookReading(dispatch: Dispatch<FrameAction>): WorkbookReading {
  const { workbook, now } = useServices();
  const { readAll, readCells, follow, catchUp } = useMemo(
    () =>
      createReadingQueue(workbook, {
        began: () => {
          dispatch({ type: "reading-began" });
        },
        succeeded: (read) => {
          dispatch({ type: "reading-succeeded", read, at: now() });
        },
        failed: (problem) => {
          dispatch({ type: "reading-failed", problem });
        },
      }),
    [workbook, now, dispatch],
  );
  const learnCondition = useCallback(async () => {
    dispatch({ type: "condition-learned", condition: await workbook.condition() });
  }, [workbook, dispatch]);
  const learnLastChange = useCallback(async () => {
    dispatch({ type: "last-change-learned", lastChange: await workbook.lastChange() });
  }, [workbook, dispatch]);

  useEffect(
    () =>
      workbook.onUnanswered((waiting) => {
        dispatch({ type: "waiting-changed", waiting });
      }),
    [workbook, dispatch],
  );
  useEffect(() => {
    // Before the reading: what is typed during it must not be missed.
    const watching = workbook.watch((changes) => {
      const { added, deleted, isRearranged, activated, selection } = changes;
      if (selection) dispatch({ type: "place-changed", place: selection });
      else if (activated !== null) dispatch({ type: "place-changed", place: { sheetId: activated, cell: null } });
      const isRebuilt = added.length > 0 || deleted.length > 0 || isRearranged;
      // 編集を有効にする, or a protection taken off, tells no event of its own.
      if (isRebuilt || activated !== null) void learnCondition();
      void follow(changes);
    });
    void watching.then((result) => {
      dispatch(result.ok ? { type: "watching-began" } : { type: "watching-failed", problem: result.problem });
    });
    void readAll();
    void learnCondition();
    void learnLastChange();
    return () => {
      void watching.then((result) => (result.ok ? result.value() : undefined));
    };
  }, [workbook, dispatch, readAll, follow, learnCondition, learnLastChange]);

  return useMemo(
    () => ({ readAll, readCells, catchUp, learnLastChange }),
    [readAll, readCells, catchUp, learnLastChange],
  );
}
