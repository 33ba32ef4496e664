import type { Area, CellAddress } from "../workbook/address";
import type { WorkbookDrawing } from "../workbook/drawing";
import type { Result } from "../workbook/result";
import type { SheetTie } from "../workbook/sheet-tie";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import type { CallLength } from "./unanswered";

/**
 * What can be done with the workbook that is open in Excel. Each call is one or a few batches to Excel, counted in its
 * comment as round trips; none of them grows with the number of sheets.
 */
export interface OpenWorkbook {
  /** One round trip. What Excel does not answer counts as false: never fails. */
  readonly condition: () => Promise<WorkbookCondition>;
  /** Three round trips, and one per further 5 MB. Sheets that a replacement retired (旧…) are not in it. */
  readonly read: () => Promise<Result<ReadWorkbook, ExcelProblem>>;
  /**
   * The same, but without the merged areas of sheets whose layout is known (see `connectToExcel`): to ask for them empties
   * the undo stack; and with what nobody can read (`untold`). For what is only looked at; what will be replaced is read whole.
   */
  readonly readToShow: () => Promise<Result<ReadWorkbook, ExcelProblem>>;
  /**
   * What stands in `edited` alone, one round trip, two where there are numbers among it, or cells that do not all look the
   * same; all else as in `known`. Neither merged areas nor settings are asked for: that would empty the undo stack of
   * whoever is typing.
   */
  readonly readCells: (
    known: ReadWorkbook,
    edited: readonly CellsOfSheet[],
  ) => Promise<Result<ReadWorkbook, ExcelProblem>>;
  /** Names, order and visibility of the sheets, one round trip; a sheet that is new is in `outdated`, and not read. */
  readonly readList: (known: ReadWorkbook) => Promise<Result<ReadWorkbook, ExcelProblem>>;
  /** What is in `known.outdated`, merged areas and all: three round trips. For when the person presses something. */
  readonly readOutdated: (known: ReadWorkbook) => Promise<Result<ReadWorkbook, ExcelProblem>>;
  /** What keeps sheets of `known` from being replaced: one round trip, which leaves the undo stack alone. */
  readonly readTies: (known: ReadWorkbook) => Promise<Result<WorkbookTies, ExcelProblem>>;
  /** Two round trips for all of `writes`; one more restores what was typed between them. */
  readonly writeTexts: (writes: readonly TextWrite[]) => Promise<Result<readonly TextWriteOutcome[], ExcelProblem>>;
  /**
   * The same into cells that people cannot write into: a protection without a password is lifted meanwhile and put back. At
   * most four more round trips.
   */
  readonly writeLockedTexts: (
    writes: readonly TextWrite[],
  ) => Promise<Result<readonly TextWriteOutcome[], ExcelProblem>>;
  /**
   * Corrects texts, also in cells that people cannot write into, and touches nothing else of them. Three round trips, and one for
   * each further 500 cells; for protected sheets three more, five where some have a password.
   */
  readonly correctTexts: (
    corrections: readonly Correction[],
    course?: CorrectionCourse,
  ) => Promise<Result<CorrectedTexts, ExcelProblem>>;
  /** One round trip. */
  readonly select: (sheetId: string, cell: CellAddress | null) => Promise<Result<null, ExcelProblem>>;
  /** Insertion in three round trips at most; where anything fails the workbook is as it was. */
  readonly changeSheets: (change: SheetChange) => Promise<Result<ChangedSheets, SheetChangeProblem>>;
  /** The last change of sheets that can still be undone or tidied up, also one of an earlier session; null: none. */
  readonly lastChange: () => Promise<LastChange | null>;
  /** Brings the retired sheets back. New sheets edited since are kept, under another name. */
  readonly undoChange: () => Promise<Result<UndoneChange, SheetChangeProblem>>;
  /**
   * Deletes what a finished change retired, unless edited since, or what an interrupted one left behind; and of the sheets named in
   * `recorded`, which no change here knows, those that are hidden.
   */
  readonly tidyUp: (recorded?: readonly string[]) => Promise<Result<TidiedUp, ExcelProblem>>;
  /** Opens a new workbook beside this one. */
  readonly createWorkbook: (bytes: Uint8Array) => Promise<Result<null, ExcelProblem>>;
  /** One round trip to subscribe and one to end it. Events in quick succession are reported together. */
  readonly watch: (listener: (changes: WorkbookChanges) => void) => Promise<Result<Unwatch, ExcelProblem>>;
  readonly settings: WorkbookSettings;
  /** Whether Excel leaves a call unanswered; see unanswered.ts. Returns what ends it. */
  readonly onUnanswered: (listener: (waiting: CallLength | null) => void) => () => void;
  /** Where it lies; null: it has never been saved. */
  readonly address: () => string | null;
}

export type Unwatch = () => Promise<void>;

/** The open workbook as read. */
export interface ReadWorkbook {
  readonly snapshot: WorkbookSnapshot;
  /** Excel's ids, in the order of `snapshot.sheets`: they do not change when a sheet is renamed or moved. */
  readonly sheetIds: readonly string[];
  readonly activeSheetId: string | null;
  /**
   * Ids of sheets whose rows, columns or merged areas may have changed since they were read, and of new ones, which are
   * not in `sheetIds` yet: `readOutdated` reads them.
   */
  readonly outdated: readonly string[];
  /** Ids of sheets whose merged areas nobody has asked for: their layout is known without (`readToShow`). Absent: none. */
  readonly withoutMerges?: readonly string[];
}

/** See src/workbook/sheet-tie.ts. */
export interface WorkbookTies {
  /** By the sheet's name; sheets without any are not among them. */
  readonly ties: ReadonlyMap<string, readonly SheetTie[]>;
  /** Of all sheets of the workbook, also of those that are not read. */
  readonly sheetNames: readonly string[];
}

/** Cells of a sheet, as areas. */
export interface CellsOfSheet {
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

/** What prevents writing, saving or inserting. */
export interface WorkbookCondition {
  /** This Excel can do all that is needed (ExcelApi 1.14). */
  readonly isSupported: boolean;
  /** 読み取り専用: a colleague has it open, or the file is marked so. */
  readonly isReadOnly: boolean;
  /** 保護ビュー: nothing can be written until 編集を有効にする is clicked. */
  readonly isProtectedView: boolean;
  /** 最終版 */
  readonly isFinal: boolean;
  /** ブックの保護: no sheet can be added, renamed or hidden. */
  readonly isStructureProtected: boolean;
  /** A newer product has stored something in it that this one may misread, and must not write over. */
  readonly isOfNewerVersion: boolean;
}

/** A text to be written into the first cell of a field. */
export interface TextWrite {
  readonly sheetId: string;
  readonly cell: CellAddress;
  readonly text: string;
  /** What the cell held when it was last read; null: whatever it holds may be replaced. */
  readonly expected: string | null;
}

export type TextWriteOutcome =
  | { readonly type: "written" }
  /** The cell was edited in Excel meanwhile: it keeps that content. */
  | { readonly type: "changed-meanwhile"; readonly text: string };

/** What goes together: all of its cells are written, or none of them. */
export type Correction = readonly TextCorrection[];

/** A text in place of the one that stands in a cell as text. */
export interface TextCorrection extends TextWrite {
  readonly expected: string;
}

export type CorrectionOutcome =
  | { readonly type: "written" }
  /** Its cells are as they were; `cell` is why. */
  | { readonly type: "refused"; readonly cell: TextCorrection; readonly reason: CorrectionRefusal };

export type CorrectionRefusal =
  /** Another text stands there by now. */
  | "changed-meanwhile"
  | "formula"
  /** A number, a date or another value that is no text. */
  | "not-text"
  /** Its letters differ in their font: they would all become alike. */
  | "mixed-formats"
  /** The cell is locked, and its sheet has a password. */
  | "protected"
  /** No cell can hold the text, or Excel did not take it. */
  | "not-accepted"
  /** Somebody stopped before it was its turn. */
  | "stopped";

export interface CorrectedTexts {
  /** In the order of the corrections. */
  readonly outcomes: readonly CorrectionOutcome[];
  /** What Excel refused on the way, or could not be put back; null: nothing. */
  readonly problem: ExcelProblem | null;
}

/** How much text takes several batches: what may be told and asked between them. */
export interface CorrectionCourse {
  readonly onProgress: (done: number) => void;
  readonly isStopped: () => boolean;
}

/** Sheets to insert and sheets that they replace. */
export interface SheetChange {
  /** Under their final names, which no other remaining sheet has. */
  readonly drawing: WorkbookDrawing;
  /** The sheets to retire: renamed 旧… and hidden, until they are tidied up. */
  readonly retire: readonly SheetToRetire[];
  /** Final names of sheets, new and existing, in their order; placed where the first retired one was, else where the first existing one of them is, else last. */
  readonly order: readonly string[];
  /** Name of the sheet to show. */
  readonly activate: string | null;
}

export interface SheetToRetire {
  readonly sheetId: string;
  /** As it was when the change was planned: an edit since then would be lost, and stops the change. */
  readonly asRead: SheetSnapshot;
  /** What it is called from then on, a free name; absent: one is found, 旧…. */
  readonly retiredName?: string;
}

export interface ChangedSheets {
  /** Ids of the new sheets, in the order of the drawing. */
  readonly sheetIds: readonly string[];
  /** What could not be added beside the texts, in sentences: a chart, links, a drop-down list. */
  readonly shortcomings: readonly string[];
}

export interface LastChange {
  /** done: the old sheets are kept, hidden; broken: it stopped half-way and could not be undone. */
  readonly state: "done" | "broken";
  /** Current names of the sheets that were retired. */
  readonly retired: readonly string[];
  /** Current names of the sheets that were inserted. */
  readonly inserted: readonly string[];
  /** Whether all that a finished change replaced is still there to come back. */
  readonly canUndo: boolean;
}

export interface UndoneChange {
  /** Current names of new sheets that were edited since, and that are therefore kept. */
  readonly kept: readonly string[];
}

export interface TidiedUp {
  /** Current names of retired sheets that were edited: they are kept, and shown. */
  readonly kept: readonly string[];
}

/** Events since the last call. A sheet may be in several lists. */
export interface WorkbookChanges {
  /** Whose values have changed. */
  readonly edited: readonly CellsOfSheet[];
  /** Whose formulas have been worked out again. */
  readonly recalculated: readonly string[];
  /** Whose cells have moved: rows, columns or cells were put in or taken out. */
  readonly reshaped: readonly string[];
  readonly added: readonly string[];
  readonly deleted: readonly string[];
  /** Id of the sheet that is shown now; null: the same as before. */
  readonly activated: string | null;
  readonly selection: { readonly sheetId: string; readonly cell: CellAddress } | null;
  /** Names or places of sheets may have changed. */
  readonly isRearranged: boolean;
}

/** Kept in the workbook file itself: small, plain JSON. */
export interface WorkbookSettings {
  /** A newer product has stored them: they are neither read nor written over. */
  readonly isOfNewerVersion: () => boolean;
  readonly get: (key: string) => unknown;
  /**
   * Kept in the pane until something that a person asked for is written into the workbook: to store it by itself would
   * write into a workbook that is only looked at, and empty the undo stack (office-js issue 3141).
   */
  readonly defer: (key: string, value: unknown) => void;
  /** Rejects nothing: where Excel cannot store it, it lasts as long as the pane. False then. */
  readonly set: (key: string, value: unknown) => Promise<boolean>;
  /** Stores what has been deferred. */
  readonly keep: () => Promise<boolean>;
}

/** Why Excel did not do it, in words for staff; `code` for code that branches on it. */
export interface ExcelProblem {
  readonly code: ExcelProblemCode;
  /** Japanese: what happened, what is safe, what to do. */
  readonly message: string;
}

export type ExcelProblemCode =
  /** A cell is being edited and did not end in time. */
  | "cell-being-edited"
  | "sheet-protected"
  | "structure-protected"
  | "read-only"
  /** A newer product has stored something in the workbook. */
  | "newer-version"
  /** 共有ブック, or another state in which Excel refuses what it otherwise does. */
  | "not-possible-now"
  | "excel-too-old"
  | "too-large"
  /** A sheet or cell that was there is gone. */
  | "gone"
  /** A sheet was edited since it was read. */
  | "written-meanwhile"
  /** The text contains what no cell can hold. */
  | "unwritable-text"
  | "unexpected";

export interface SheetChangeProblem extends ExcelProblem {
  /** unchanged: the workbook is as it was; broken: cleaning up failed too (see {@link OpenWorkbook.lastChange}). */
  readonly workbook: "unchanged" | "broken";
}
