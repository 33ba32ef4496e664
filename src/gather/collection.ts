import type { FieldId, FormDefinition } from "../form/definition";
import type { FormReading, SheetReading } from "../form/reading";
import type { Plan } from "../plan/schema";
import type { WorkbookSource } from "../workbook/snapshot";
import type { FormerSummary } from "./former-summary";
import type { FormRegister } from "./register";

/** A workbook read for the plan: every sheet with what it is. */
export interface WorkbookReading {
  readonly source: WorkbookSource;
  readonly sheets: readonly SheetReading[];
  readonly register: FormRegister | null;
  /** A summary of ours: named, and never gathered as a 課's workbook. */
  readonly isSummary: boolean;
}

/** A file that could not be read, and what its owner is told. */
export interface UnreadableFile {
  readonly file: string;
  readonly message: string;
}

/** One workbook as handed in. */
export interface Submission {
  readonly reading: WorkbookReading;
  /** The 課 whose workbook it is, by its forms, else its name; null where neither tells. */
  readonly department: string | null;
}

/** Which form: 取組 + 課 + その n. Null where the form itself does not tell. */
export interface FormKey {
  /** "1-2-1-1" */
  readonly initiative: string | null;
  readonly department: string | null;
  /** その1, その2 … within one leaf and 課; given once, never to another form. */
  readonly sequence: number;
}

/** Where a form was handed in. */
export interface FormSource {
  readonly file: string;
  readonly sheet: string;
}

/** A form that goes into the summary. */
export interface GatheredForm {
  readonly key: FormKey;
  readonly source: FormSource;
  /** Every field's text as it is published; null where the form has no such box. */
  readonly texts: Readonly<Record<FieldId, string | null>>;
  /** The text as handed in of every box that 総務課 has mended in the summary since; others are absent. */
  readonly mended: Readonly<Record<FieldId, string | null>>;
  /**
   * The reading this came from. A form that stays from the former summary has one too, made from its row in 一覧, with
   * cells of that sheet.
   */
  readonly reading: FormReading;
  /** submitted: in one of the workbooks handed in now; kept: did not come this time, stays from the former summary. */
  readonly origin: "submitted" | "kept";
  /** A form of a 全課 leaf for a 全課 plan entry: merged with the other 課's into one. */
  readonly isAllDepartments: boolean;
  /** Other texts handed in for the SAME form; both are printed, and somebody is asked. */
  readonly isInConflict: boolean;
}

/** Why a form that was found does not go in. */
export type ExclusionReason =
  /** Another fiscal year's form. */
  | "other-fiscal-year"
  /** The same form with the same texts, handed in twice: the first goes in. */
  | "identical-copy"
  /** The workbook is a summary. */
  | "summary";

export interface ExcludedForm {
  readonly source: FormSource;
  readonly reading: FormReading;
  readonly reason: ExclusionReason;
}

/** A box changed both in the summary and in what was handed in; the summary's text stays. */
export interface ChangedInBoth {
  readonly key: FormKey;
  readonly field: FieldId;
  readonly summaryText: string;
  readonly submittedText: string;
  readonly source: FormSource;
}

/** An old form and a new one of the same leaf and 課 that may be the same form with another 目指す姿: somebody must say. */
export interface UncertainIdentity {
  readonly former: FormKey;
  readonly submitted: FormKey;
  readonly source: FormSource;
}

/** All that was handed in, by form. */
export interface Collection {
  readonly plan: Plan;
  readonly definition: FormDefinition;
  /** Id of the period being collected. */
  readonly period: string;
  readonly submissions: readonly Submission[];
  readonly unreadable: readonly UnreadableFile[];
  /** In plan order, then report order of 課, then その n; those that cannot be placed in the plan last. */
  readonly forms: readonly GatheredForm[];
  readonly excluded: readonly ExcludedForm[];
  readonly register: FormRegister | null;
  readonly former: FormerSummary | null;
  readonly changedInBoth: readonly ChangedInBoth[];
  readonly uncertain: readonly UncertainIdentity[];
}
