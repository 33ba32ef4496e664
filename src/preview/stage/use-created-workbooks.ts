import { useEffect, useRef } from "react";
import type { ExcelHost } from "../host/host";
import type { OpenedWorkbook } from "./desk";

/** Tells of each workbook that the add-in opens beside one of ours; `number` counts them through. */
export function useCreatedWorkbooks(
  workbooks: readonly OpenedWorkbook[],
  onCreated: (beside: OpenedWorkbook, bytes: Uint8Array, number: number) => Promise<void>,
): void {
  const told = useRef(new WeakMap<ExcelHost, number>());
  const number = useRef(0);
  useEffect(() => {
    const stops = workbooks.map((workbook) =>
      workbook.host.onChange(() => {
        const { host } = workbook;
        const fresh = host.createdWorkbooks.slice(told.current.get(host) ?? 0);
        told.current.set(host, host.createdWorkbooks.length);
        for (const bytes of fresh) void onCreated(workbook, bytes, ++number.current);
      }),
    );
    return () => {
      for (const stop of stops) stop();
    };
  }, [workbooks, onCreated]);
}
