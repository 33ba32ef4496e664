import type { ReactElement } from "react";
import type { ExcelHost } from "../host/host";

export interface SheetTabsProps {
  readonly host: ExcelHost;
  /** Another number whenever the workbook may have changed: see `useHostRevision`. */
  readonly revision: number;
}

/** The tabs of the sheets that are not hidden. */
export function SheetTabs({ host }: SheetTabsProps): ReactElement {
  return <div role="tablist">{host.workbook.sheets.length}</div>;
}
