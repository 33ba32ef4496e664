import type { FieldDefinition, FieldId } from "../../form/definition";
import type { Collection, FormKey, UnreadableFile } from "../../gather/collection";

/** Workbooks of 課, a summary, or both: one of the two that are compared. */
export interface Side {
  readonly collection: Collection;
  /** As its summary prints them; [] where there is none. */
  readonly boxes: readonly MergedBox[];
  /** Files that could not be read, and why. What is no workbook is none of them. */
  readonly unread: readonly UnreadableFile[];
  /** What else was found and is not compared (Japanese). */
  readonly remarks: readonly string[];
}

/** A field of the form that a summary prints for all 課 of a 全課 initiative. */
export interface MergedBox {
  /** "1-2-1-1" */
  readonly initiative: string;
  readonly field: FieldId;
  readonly text: string;
  /** 総務課 has mended it, and what it says now is no one 課's: the texts of the 課 do not have it. */
  readonly isMended: boolean;
}

/** What became of the forms of one side in the other. */
export interface Comparison {
  /** Every form of both, in plan order; what has no place in the later plan last. */
  readonly forms: readonly ComparedForm[];
  /** What a reader of it has to know (Japanese). */
  readonly remarks: readonly string[];
}

export type FormChange = "same" | "changed" | "added" | "gone";

export interface ComparedForm {
  /** As the later plan calls it; of a form that is gone and that plan has no place for, as it was called. */
  readonly key: FormKey;
  readonly change: FormChange;
  /** 「Ⅰ-2-①(1) 町民生活課 その1 自治会組織の活動支援と連携」 */
  readonly name: string;
  /** What it was called, where that is another name; else null. */
  readonly formerName: string | null;
  /** Only those that differ; of a form that is there once, those that hold something. */
  readonly fields: readonly ChangedField[];
  /** The form that a summary prints for all 課 together. */
  readonly isMerged: boolean;
}

export interface ChangedField {
  readonly field: FieldDefinition;
  /** Null: there was no such form, or it had no such field. */
  readonly before: string | null;
  readonly after: string | null;
}
