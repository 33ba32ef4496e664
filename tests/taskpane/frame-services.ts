import { townR5 } from "../../src/town/r5/town";
import type {
  LastChange,
  OpenWorkbook,
  ReadWorkbook,
  WorkbookChanges,
  WorkbookCondition,
} from "../../src/excel/open-workbook";
import { preferencesInMemory } from "../../src/taskpane/preferences";
import type { PaneServices } from "../../src/taskpane/services";
import { fail, succeed } from "../../src/workbook/result";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";

const unexpected = { code: "unexpected", message: "Excel が受け付けませんでした。" } as const;

export const writable: WorkbookCondition = {
  isSupported: true,
  isReadOnly: false,
  isProtectedView: false,
  isFinal: false,
  isStructureProtected: false,
  isOfNewerVersion: false,
};

/** Nothing happened, but for what `changes` says. */
export function someChanges(changes: Partial<WorkbookChanges>): WorkbookChanges {
  return {
    edited: [],
    recalculated: [],
    reshaped: [],
    added: [],
    deleted: [],
    activated: null,
    selection: null,
    isRearranged: false,
    ...changes,
  };
}

export function readOf(snapshot: WorkbookSnapshot): ReadWorkbook {
  const sheetIds = snapshot.sheets.map(({ name }) => `id of ${name}`);
  return { snapshot, sheetIds, activeSheetId: sheetIds[0] ?? null, outdated: [] };
}

/** An open workbook that answers from memory, for tests of what the frame does with the answers. */
export class WorkbookInMemory implements OpenWorkbook {
  snapshot: WorkbookSnapshot;
  conditionNow: WorkbookCondition = writable;
  lastChangeNow: LastChange | null = null;
  /** The next reading fails. */
  isFailing = false;
  readings = 0;
  readonly stored = new Map<string, unknown>();
  private listener: ((changes: WorkbookChanges) => void) | null = null;

  constructor(snapshot: WorkbookSnapshot) {
    this.snapshot = snapshot;
  }

  tell(changes: Partial<WorkbookChanges>): void {
    this.listener?.(someChanges(changes));
  }

  readonly settings = {
    isOfNewerVersion: () => false,
    get: (key: string) => this.stored.get(key),
    defer: (key: string, value: unknown) => void this.stored.set(key, value),
    set: (key: string, value: unknown) => {
      this.stored.set(key, value);
      return Promise.resolve(true);
    },
    keep: () => Promise.resolve(true),
  };
  readonly condition = () => Promise.resolve(this.conditionNow);
  readonly read = () => {
    this.readings += 1;
    return Promise.resolve(this.isFailing ? fail(unexpected) : succeed(readOf(this.snapshot)));
  };
  readonly readToShow = this.read;
  readonly readCells = this.read;
  readonly readList = this.read;
  readonly readOutdated = this.read;
  readonly onUnanswered = () => () => undefined;
  readonly address = () => "町民生活課.xlsx";
  readonly readTies: OpenWorkbook["readTies"] = ({ snapshot }) =>
    Promise.resolve(succeed({ ties: new Map(), sheetNames: snapshot.sheets.map(({ name }) => name) }));
  readonly writeTexts: OpenWorkbook["writeTexts"] = (writes) =>
    Promise.resolve(succeed(writes.map(() => ({ type: "written" as const }))));
  readonly writeLockedTexts = this.writeTexts;
  readonly correctTexts: OpenWorkbook["correctTexts"] = (corrections) =>
    Promise.resolve(succeed({ outcomes: corrections.map(() => ({ type: "written" as const })), problem: null }));
  readonly select: OpenWorkbook["select"] = (sheetId, cell) => {
    this.tell({ activated: sheetId, selection: cell && { sheetId, cell } });
    return Promise.resolve(succeed(null));
  };
  readonly changeSheets: OpenWorkbook["changeSheets"] = () =>
    Promise.resolve(fail({ ...unexpected, workbook: "unchanged" as const }));
  readonly lastChange = () => Promise.resolve(this.lastChangeNow);
  readonly undoChange: OpenWorkbook["undoChange"] = () => Promise.resolve(succeed({ kept: [] }));
  readonly tidyUp: OpenWorkbook["tidyUp"] = () => {
    this.lastChangeNow = null;
    return Promise.resolve(succeed({ kept: [] }));
  };
  readonly createWorkbook: OpenWorkbook["createWorkbook"] = () => Promise.resolve(succeed(null));
  readonly watch: OpenWorkbook["watch"] = (listener) => {
    this.listener = listener;
    return Promise.resolve(
      succeed(() => {
        this.listener = null;
        return Promise.resolve();
      }),
    );
  };
}

function notAsked(): never {
  throw new Error("This test asks nothing of the worker.");
}

export function paneServices(workbook: OpenWorkbook, services: Partial<PaneServices> = {}): PaneServices {
  return {
    workbook,
    files: {
      readFile: notAsked,
      readSubmission: notAsked,
      openArchive: notAsked,
      survey: notAsked,
      gather: notAsked,
      surveyLastYear: notAsked,
      distribute: notAsked,
      write: notAsked,
      writeForInsertion: notAsked,
      writeArchive: notAsked,
    },
    preferences: preferencesInMemory(),
    town: townR5,
    now: () => new Date(2024, 3, 10),
    download: () => undefined,
    copy: () => Promise.resolve(true),
    ...services,
  };
}
