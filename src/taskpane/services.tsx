import { createContext, useContext, type ReactNode } from "react";
import type { CellsOfSheet, ExcelProblem, OpenWorkbook, ReadWorkbook, WorkbookCondition } from "../excel/open-workbook";
import type { FormDefinition } from "../form/definition";
import type { CheckedWorkbook } from "../usecases/check/check-workbook";
import type { PlanSourceProblem } from "../usecases/choose-plan";
import type { TownData } from "../usecases/ports";
import type { CellAddress } from "../workbook/address";
import type { Preferences } from "./preferences";
import type { FileWork } from "./worker/file-work";

/** What the pane can have done outside itself. Tests give their own. */
export interface PaneServices {
  readonly workbook: OpenWorkbook;
  readonly files: FileWork;
  readonly preferences: Preferences;
  /** Whose plan, form and rules these are. */
  readonly town: TownData;
  readonly now: () => Date;
  /** Hands a file to the browser's download. */
  readonly download: (name: string, bytes: Uint8Array) => void;
  /** To the clipboard; false where it is not allowed. */
  readonly copy: (text: string) => Promise<boolean>;
}

/** The open workbook as last read and checked; the frame keeps it fresh. */
export interface WorkbookView {
  readonly status: "reading" | "ready" | "failed";
  /** The last one that succeeded, also while another is under way or has failed. */
  readonly read: ReadWorkbook | null;
  readonly checked: CheckedWorkbook | null;
  /** When `checked` was made. */
  readonly checkedAt: Date | null;
  readonly planProblems: readonly PlanSourceProblem[];
  /** Why the last reading failed. */
  readonly problem: ExcelProblem | null;
  readonly condition: WorkbookCondition | null;
  readonly definition: FormDefinition;
  /** Id of the period being collected. */
  readonly period: string;
  /** False: nobody has said which it is, and the first one stands for it. */
  readonly isPeriodChosen: boolean;
  /** とりまとめも行う: it is 総務課's pane. */
  readonly isGathering: boolean;
  /** One's own 課: as chosen, else guessed from the sheets. */
  readonly department: string | null;
  /** Reads everything anew; done when the new reading is in `read`, or `problem` says why not. */
  readonly reread: () => Promise<void>;
  /** The same of some cells: after writing into them. */
  readonly rereadCells: (cells: readonly CellsOfSheet[]) => Promise<void>;
  /** After sheets were changed through `workbook`: reads anew and asks for what can be undone. */
  readonly sheetsChanged: () => Promise<void>;
  readonly setPeriod: (period: string) => void;
  readonly setDepartment: (department: string) => void;
}

/** Where the person is in Excel. Its own context, because it changes with every click in a sheet. */
export interface ActivePlace {
  readonly sheetId: string | null;
  /** First cell of the selection; null until somebody selects one. */
  readonly cell: CellAddress | null;
}

const ServicesContext = createContext<PaneServices | null>(null);
const WorkbookContext = createContext<WorkbookView | null>(null);
const PlaceContext = createContext<ActivePlace>({ sheetId: null, cell: null });

export function ServicesProvider({ services, children }: { services: PaneServices; children: ReactNode }) {
  return <ServicesContext value={services}>{children}</ServicesContext>;
}

export function WorkbookProvider(props: { workbook: WorkbookView; place: ActivePlace; children: ReactNode }) {
  return (
    <WorkbookContext value={props.workbook}>
      <PlaceContext value={props.place}>{props.children}</PlaceContext>
    </WorkbookContext>
  );
}

export function useServices(): PaneServices {
  return provided(useContext(ServicesContext), "ServicesProvider");
}

export function useWorkbook(): WorkbookView {
  return provided(useContext(WorkbookContext), "WorkbookProvider");
}

export function useActivePlace(): ActivePlace {
  return useContext(PlaceContext);
}

function provided<Value>(value: Value | null, provider: string): Value {
  if (value === null) throw new Error(`There is no <${provider}> around this component.`);
  return value;
}
