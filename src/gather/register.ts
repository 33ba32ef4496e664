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
