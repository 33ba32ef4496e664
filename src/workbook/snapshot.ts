import type { Area, CellAddress } from "./address";

/**
 * A workbook as it was read, whoever read it: a file (src/xlsx) or Excel itself (src/excel). Plain data, JSON-safe.
 * What staff typed is here to the character; nothing is normalised.
 */
export interface WorkbookSnapshot {
  readonly source: WorkbookSource;
  /** In the order of the tabs. */
  readonly sheets: readonly SheetSnapshot[];
  readonly definedNames: readonly DefinedName[];
}

export interface WorkbookSource {
  /** The file's path as a person named it, relative to the folder looked through: "総務課/前期.xlsx". */
  readonly file: string;
  /** What it was handed in as, where `file` had to be made another one to distinguish it. Absent: `file`. */
  readonly handedInAs?: string;
  /** It is the workbook that is open in Excel: the same whatever it is called by now. Absent: a file. */
  readonly isOpen?: boolean;
  /** Of the file's bytes, in lower-case hex; null where there are no bytes (the workbook open in Excel). */
  readonly sha256: string | null;
  /** The document properties' own "modified", as ISO text; null where there is none. Never the file system's. */
  readonly modified: string | null;
}

/** Only worksheets have cells. */
export type SheetType = "worksheet" | "chart" | "dialog" | "macro";

export type Visibility = "visible" | "hidden" | "veryHidden";

export interface SheetSnapshot {
  readonly name: string;
  readonly type: SheetType;
  /** 0-based place among the tabs. */
  readonly position: number;
  readonly visibility: Visibility;
  readonly isProtected: boolean;
  /** Cells that hold something, by row, then by column; at most one for each address. */
  readonly cells: readonly CellSnapshot[];
  /** As the file has them: they may overlap, or cover the whole sheet. */
  readonly merges: readonly Area[];
  /** Ascending, 0-based. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** What lies over the cells, from top to bottom. Absent: nothing, or whoever read it does not tell. */
  readonly shapes?: readonly ShapeSnapshot[];
  /** メモ and コメント, from top to bottom. Absent: none, or whoever read it does not tell. */
  readonly notes?: readonly NoteSnapshot[];
  /** What stands there and whoever read it cannot read. Absent: nothing, or nobody asked. */
  readonly untold?: Untold;
}

/** Where something lies over the cells, in cells: a `left` of 2.5 is the middle of the third column. */
export type ShapePlace = Area;

export interface ShapeSnapshot {
  /**
   * text: a text box or another shape with a text; mark: a closed shape or a drawing by hand without one; check: a check
   * box, an option button or a list to choose from; picture: also a chart, a diagram.
   */
  readonly kind: "text" | "mark" | "check" | "picture";
  readonly place: ShapePlace;
  /** Without what is struck through; of a check box, what stands beside it. */
  readonly text: string;
  /** What is struck through, in pieces; absent: nothing. */
  readonly struck?: readonly string[];
  /** Of a `check`; null: the file does not say. */
  readonly isTicked?: boolean | null;
  /** Nobody sees it. Absent: no. */
  readonly isHidden?: boolean;
}

/** What somebody said of a cell without writing it there. */
export interface NoteSnapshot extends CellAddress {
  readonly text: string;
}

/** Excel tells that it is there, and not what it says. */
export interface Untold {
  /** Text boxes, ovals, check boxes and other controls; no pictures, no lines. */
  readonly shapes: number;
  /** Threaded comments, without their replies. */
  readonly comments: number;
}

export type CellType = "text" | "number" | "boolean" | "error" | "date";

export interface CellSnapshot {
  readonly row: number;
  readonly column: number;
  readonly type: CellType;
  /**
   * Text, number and boolean as they are, also what is struck through or shown by no format; an error's name ("#N/A"); a
   * date or time as ISO text, never a serial.
   */
  readonly value: string | number | boolean;
  /**
   * What Excel shows in a cell that is wide enough, without what is struck through: "11/27", "令和5年11月27日", "12.5%",
   * "TRUE", or "☑" in a check box. For text, the text, as a text section of its format has it.
   */
  readonly text: string;
  /** What is struck through, in pieces; absent: nothing, or whoever read it does not tell. */
  readonly struck?: readonly string[];
  /** Some of its letters are struck through, and whoever read it cannot tell which: `text` has them all. Absent: no. */
  readonly isPartlyStruck?: boolean;
  /** Its font has the colour of its ground. Absent: no, or whoever read it does not tell. */
  readonly isConcealed?: boolean;
  /** A picture in the cell; `value` is what older Excel shows in its place. Absent: no. */
  readonly isPicture?: boolean;
  /** Without its leading "=". */
  readonly formula?: string;
  /** A formula whose result the file does not hold. Absent: no. */
  readonly isUncalculated?: boolean;
}

export interface DefinedName {
  readonly name: string;
  readonly refersTo: string;
  /** The sheet it belongs to; null for the whole workbook. */
  readonly sheet: string | null;
}
