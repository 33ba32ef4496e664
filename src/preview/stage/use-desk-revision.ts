import { useEffect, useReducer } from "react";
import type { OpenedWorkbook } from "./desk";

/** Draws anew whenever something has happened in one of the workbooks: whether it is saved is seen on its tab. */
export function useDeskRevision(workbooks: readonly OpenedWorkbook[]): void {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const stops = workbooks.map(({ host }) => host.onChange(draw));
    return () => {
      for (const stop of stops) stop();
    };
  }, [workbooks]);
}
