import type { FieldId, FormDefinition } from "../form/definition";
import type { NewerPart } from "../form/newer-part";
import type { FormReading, SheetReading } from "../form/reading";
import type { FiscalYear, Plan } from "../plan/schema";
import type { CellAddress } from "../workbook/address";
import type { WorkbookSource } from "../workbook/snapshot";

// The shapes of gathering: what it gives, what it takes in, what a summary remembers, and what was answered. They know of
// each other, so they stand together; nothing here computes, and no other file of this folder is imported.

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

/** A form that goes into the summary. */
export interface GatheredForm {
  readonly key: FormKey;
  /** The key by what the form itself says, where 総務課 has said whose form it is, in 一覧 or when asked; else absent. */
  readonly ownKey?: FormKey;
  readonly source: FormSource;
  /** Every field's text as it is published; null where the form has no such field. */
  readonly texts: Readonly<Record<FieldId, string | null>>;
  /** Fields that 総務課 has edited in the summary since, each with its text as handed in; others are absent. */
  readonly edited: Readonly<Record<FieldId, string>>;
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
  /** Id of the period that it came for; null: a summary that stood before does not say. */
  readonly period: string | null;
  /** What the next gathering must know of each field. */
  readonly memory: Readonly<Record<FieldId, FieldMemory>>;
}

/** Which form: 取組 + 課 + その n. Null where the form itself does not say. */
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

export interface ExcludedForm {
  readonly source: FormSource;
  readonly reading: FormReading;
  readonly reason: ExclusionReason;
  /** Whose it is taken to be; null where that is not known. */
  readonly department: string | null;
  /** Of an identical copy: the form that goes in. */
  readonly copyOf: FormKey | null;
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
  | "optional-blank"
  /** Somebody has said that another file's text of the same form counts: 差し替え済み. */
  | "superseded"
  /** Another text of the same form says all that it says, and more. */
  | "contained"
  /** Given up on purpose (取りやめ). */
  | "retired";

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

/** A field changed both in the summary and in what was handed in; the summary's text stays. */
export interface ChangedInBoth {
  readonly key: FormKey;
  readonly field: FieldId;
  readonly summaryText: string;
  readonly submittedText: string;
  readonly source: FormSource;
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

/** One workbook as handed in. */
export interface Submission {
  readonly reading: RecognisedWorkbook;
  /** The 課 whose workbook it is, by its forms, else its name; null where neither says. */
  readonly department: string | null;
}

/** A file that could not be read, and what to say to its owner (Japanese). */
export interface UnreadableFile {
  readonly file: string;
  readonly message: string;
}

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
  /** Where a newer product has written into it: what it says may not all be understood. Absent or null: nowhere. */
  readonly newerPart?: NewerPart | null;
}

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
  /** 取りやめ: given up on purpose; there should be none any more. Absent: no. */
  readonly isRetired?: boolean;
  /** 追加の候補: such a form has come, but nobody has said yet that there should be one. Absent: no. */
  readonly isOffered?: boolean;
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

/** What a summary remembers of one field, to tell "changed there", "changed here" and "changed in both" apart. */
export interface FieldMemory {
  /** Of the text as it was gathered (of a merged field: as the parts came to); null where the form had no such field. */
  readonly hash: string | null;
  /** The same of its comparison key: which form is which does not depend on white space. */
  readonly keyHash: string | null;
  /** The text as it was gathered, where the summary shows another one (if only 〓 for what no file can hold); else null. */
  readonly gathered: string | null;
  /** Null where nothing is open. */
  readonly question: OpenQuestion | null;
}

/** Asked, and asked again until one of the texts changes. */
export interface OpenQuestion {
  /** Hash of the text that the summary showed when it was asked: another one there is the answer. */
  readonly askedOf: string;
  /** Whether the text handed in had changed as well. */
  readonly isChangedInBoth: boolean;
  /** What stood in 一覧, where it and the form's own sheet had been changed to different things; else null. */
  readonly listText: string | null;
}

/** How one field goes into the new summary. */
export interface ResolvedField {
  readonly text: string | null;
  /** The text as handed in, where 総務課's stands instead and it is known; else null. */
  readonly edited: string | null;
  /** The text handed in, where it changed in both; else null. */
  readonly changedInBoth: string | null;
  /** 一覧's text, where 総務課 edited it in two ways; else null. */
  readonly editedTwice: string | null;
  /** Which text somebody chose, where both had changed; null: nobody had to, or nobody has. */
  readonly chosen: ChosenText | null;
  readonly memory: FieldMemory;
}

/** What a summary assembled before holds, as 総務課 left it. */
export interface FormerSummary {
  readonly file: string;
  /** The year that its forms carry, whatever its 計画の体系 says by now; null: none carries one. */
  readonly fiscalYear: FiscalYear | null;
  readonly forms: readonly FormerForm[];
  /** The merged 全課 forms, as their sheets show them now. */
  readonly merged: readonly FormerMergedForm[];
  /** Forms of earlier gatherings that 総務課 has taken out: their その n is never given again. */
  readonly retired: readonly FormKey[];
  readonly register: FormRegister | null;
}

export interface FormerForm {
  /** As 一覧 has it now: 総務課 may have written in whose form it is. */
  readonly key: FormKey;
  /** As the form itself said when it was gathered. */
  readonly ownKey: FormKey;
  /** Where it was handed in then. */
  readonly source: FormSource;
  /** Made from its row in 一覧 (from its own sheet where the row is gone). */
  readonly reading: FormReading;
  readonly fields: Readonly<Record<FieldId, FormerField>>;
}

/** A merged 全課 form. `memory` of a field is about the text that the parts came to, before any edit. */
export interface FormerMergedForm {
  readonly initiative: string;
  readonly fields: Readonly<Record<FieldId, FormerField>>;
}

/** One field as the former summary has it. */
export interface FormerField {
  /** As it is shown now; the form's own sheet's, where that and 一覧 were changed to different things. Null: no such field. */
  readonly text: string | null;
  /** 一覧's text, where it and the sheet were changed to different things; else null. */
  readonly listText: string | null;
  /** The text as it was gathered, where it still stands anywhere. */
  readonly gathered: string | null;
  /** Null where the summary remembers nothing: its hidden sheet is gone. */
  readonly memory: FieldMemory | null;
}

/** What 総務課 answered to the questions of an earlier gathering. An answer that matches nothing any more is ignored. */
export interface GatherAnswers {
  readonly departments: readonly DepartmentAnswer[];
  readonly fields: readonly FieldAnswer[];
}

/** Whose a form is whose 課 was unclear. */
export interface DepartmentAnswer {
  readonly file: string;
  readonly sheet: string;
  /** A1 of the frame's first cell. */
  readonly cell: string;
  readonly department: string;
}

/** Which text of a field counts that was changed both in the summary and in what was handed in. */
export interface FieldAnswer {
  readonly key: FormKey;
  readonly field: FieldId;
  readonly choice: ChosenText;
  /** The texts that were to choose from: where the field has other ones by now, it is no answer. Absent: not compared. */
  readonly texts?: { readonly summary: string; readonly submitted: string };
}

/** A field changed in both, and which of the two texts somebody chose. */
export interface ChosenField {
  readonly key: FormKey;
  readonly field: FieldId;
  readonly choice: ChosenText;
}

export type ChosenText = "summary" | "submitted";

/** What somebody chose where the summary's text and the one handed in had both changed; null: nobody has. */
export type ChoiceOfText = (texts: { readonly summary: string; readonly submitted: string }) => ChosenText | null;
