import { useCallback, useRef, useSyncExternalStore } from "react";
import type { ExcelHost } from "../host/host";

/** Counts what happens in the host: another number after every batch and every act of the person at the keyboard. */
export function useHostRevision(host: ExcelHost): number {
  const revision = useRef(0);
  const subscribe = useCallback(
    (tell: () => void) =>
      host.onChange(() => {
        revision.current += 1;
        tell();
      }),
    [host],
  );
  return useSyncExternalStore(subscribe, () => revision.current);
}
