import type { ReactElement } from "react";
import type { ExcelHost } from "../host/host";

export interface SheetGridProps {
  readonly host: ExcelHost;
  /** Another number whenever the workbook may have changed: see `useHostRevision`. */
  readonly revision: number;
  /** Told why an edit was not taken, as Excel would say it. */
  readonly onRefused: (sentence: string) => void;
}

/** The active sheet as Excel shows it, with name box and formula bar: select, edit, move about. */
export function SheetGrid({ host }: SheetGridProps): ReactElement {
  return <div>{host.workbook.active.data.name}</div>;
}
