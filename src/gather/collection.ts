import type { FieldId, FormDefinition } from "../form/definition";
import type { FormReading, SheetReading } from "../form/reading";
import type { Plan } from "../plan/schema";
import type { WorkbookSource } from "../workbook/snapshot";
import type { FieldAnswer } from "./answers";
import type { FieldMemory, ChosenText } from "./memory/field-memory";
import type { FormerSummary } from "./former/former-summary";
import type { FormRegister, RegisterDisagreement, RegisterProblem } from "./register/register";

/** A workbook read for the plan: every sheet with what it is. */
export interface RecognisedWorkbook {
  readonly source: WorkbookSource;
  readonly sheets: readonly SheetReading[];
  /** Its 様式台帳; null where it carries none. */
  readonly register: FormRegister | null;
  /** Rows of its 様式台帳 that could not be understood. */
  readonly registerProblems: readonly RegisterProblem[];
  /** A summary of ours: named, and never gathered as a 課's workbook. */
  readonly isSummary: boolean;
  /** Sheets that a summary in it has retired: neither read nor gathered, but named. Absent: none. */
  readonly retired?: readonly string[];
}

/** A file that could not be read, and what its owner is told. */
export interface UnreadableFile {
  readonly file: string;
  readonly message: string;
}

/** One workbook as handed in. */
export interface Submission {
  readonly reading: RecognisedWorkbook;
  /** The 課 whose workbook it is, by its forms, else its name; null where neither tells. */
  readonly department: string | null;
}

/** Which form: 取組 + 課 + その n. Null where the form itself does not tell. */
export interface FormKey {
  /** "1-2-1-1" */
  readonly initiative: string | null;
  readonly department: string | null;
  /** その1, その2 … within one initiative and 課; given once, never to another form. */
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
  /** The key that the form itself tells, where 総務課 has said whose form it is, in 一覧 or when asked; else absent. */
  readonly ownKey?: FormKey;
  readonly source: FormSource;
  /** Every field's text as it is published; null where the form has no such field. */
  readonly texts: Readonly<Record<FieldId, string | null>>;
  /** Fields that 総務課 has edited in the summary since, each with its text as handed in; others are absent. */
  readonly edited: Readonly<Record<FieldId, string | null>>;
  /**
   * The reading this came from. A form that stays from the former summary has one too, made from its row in 一覧: its
   * sheet and cells are those of `collection.former.file`, while `source` still names the workbook of then.
   */
  readonly reading: FormReading;
  /** submitted: in one of the workbooks handed in now; kept: did not come this time, stays from the former summary. */
  readonly origin: "submitted" | "kept";
  /** A form of a 全課 initiative of a 課 that is known: merged with the other 課's into one. */
  readonly isAllDepartments: boolean;
  /** Other texts handed in for the SAME form; both are printed, and somebody is asked. */
  readonly isInConflict: boolean;
  /** What the next gathering must know of each field. */
  readonly memory: Readonly<Record<FieldId, FieldMemory>>;
}

/** Why a form that was found does not go in. */
export type ExclusionReason =
  /** Another fiscal year's form. */
  | "other-fiscal-year"
  /** The same form with the same texts, handed in twice: the first goes in. */
  | "identical-copy"
  /** The workbook is a summary. */
  | "summary"
  /** A 全課 form that the 課 need not hand in, handed back with nothing written in it. */
  | "optional-blank";

export interface ExcludedForm {
  readonly source: FormSource;
  readonly reading: FormReading;
  readonly reason: ExclusionReason;
  /** As resolved; null where it cannot be told. */
  readonly department: string | null;
  /** Of an identical copy: the form that goes in. */
  readonly copyOf: FormKey | null;
}

/** A field changed both in the summary and in what was handed in; the summary's text stays. */
export interface ChangedInBoth {
  readonly key: FormKey;
  readonly field: FieldId;
  readonly summaryText: string;
  readonly submittedText: string;
  readonly source: FormSource;
}

/** A field changed in both, and which of the two texts somebody chose. */
export interface ChosenField {
  readonly key: FormKey;
  readonly field: FieldId;
  readonly choice: ChosenText;
}

/**
 * 総務課 wrote one thing into the form's own sheet and another into its row of 一覧; the sheet's text, the printed one,
 * stays.
 */
export interface EditedTwice {
  readonly key: FormKey;
  readonly field: FieldId;
  readonly sheetText: string;
  readonly listText: string;
  readonly source: FormSource;
}

/**
 * An old form and a new one that may be the same, but whose identity does not agree: one of each left over in one initiative
 * and 課, or the same 目指す姿 from the same sheet under another initiative or 課. Both are in; somebody must say.
 */
export interface UncertainIdentity {
  readonly former: FormKey;
  readonly submitted: FormKey;
  readonly source: FormSource;
}

/** What gathering did to the former summary, form by form. */
export interface GatheringChanges {
  /** Came in again with another text in at least one field. */
  readonly replaced: readonly FormKey[];
  /** Came in again as it was. */
  readonly unchanged: readonly FormKey[];
  /** Was not there before. */
  readonly added: readonly FormKey[];
  /** Did not come this time, and stays. */
  readonly kept: readonly FormKey[];
  /** Had no certain place before, and has come again from the same sheet with another key. */
  readonly reclassified: readonly { readonly former: FormKey; readonly submitted: FormKey }[];
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
  readonly editedTwice: readonly EditedTwice[];
  readonly uncertain: readonly UncertainIdentity[];
  /** Null where there is no former summary. */
  readonly changes: GatheringChanges | null;
  /** Entries of 様式台帳 that two workbooks call by different 件名. */
  readonly registerDisagreements: readonly RegisterDisagreement[];
  /** What was answered about fields; those of merged 全課 forms are looked at when these are made. Absent: nothing. */
  readonly fieldAnswers?: readonly FieldAnswer[];
  /** Fields that an answer was about, of the forms themselves. Absent: none. */
  readonly chosenFields?: readonly ChosenField[];
}
