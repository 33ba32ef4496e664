import type { CellAddress } from "../../workbook/address";

/** 様式台帳: which forms there should be. */
export interface FormRegister {
  readonly entries: readonly RegisterEntry[];
}

export interface RegisterEntry {
  /** "1-2-1-1" */
  readonly initiative: string;
  readonly department: string;
  readonly sequence: number;
  /** 件名: what tells その1 from その2 for a person; may be "". */
  readonly subject: string;
}

/** A row of 様式台帳 that could not be understood, and what to do (Japanese). */
export interface RegisterProblem {
  readonly sheet: string;
  readonly cell: CellAddress;
  readonly message: string;
}

/** The same form under two 件名; `entry` is what counts. */
export interface RegisterDisagreement {
  readonly entry: RegisterEntry;
  /** The file that `entry` comes from. */
  readonly file: string;
  readonly otherSubject: string;
  readonly otherFile: string;
}

export { drawRegister } from "./draw-register";
export { readRegister } from "./read-register";
