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
  /** What is another text in the forms that came again. Absent: nothing. */
  readonly changedTexts?: readonly ChangedText[];
  /** Entries of 様式台帳 that two workbooks call by different 件名. */
  readonly registerDisagreements: readonly RegisterDisagreement[];
  /** What was answered; fields of merged 全課 forms are looked at when these are made. Absent: nothing. */
  readonly answers?: GatherAnswers;
  /** What only a person can know, answered or not, besides whose a form is and which text of a field counts. Absent: nothing. */
  readonly questions?: readonly GatherQuestion[];
  /** 目指す姿 that came in another wording than at the gathering before. Absent: none. */
  readonly visionsCorrected?: readonly VisionCorrected[];
  /** Last year's 目指す姿, by this year's form (`keyTextOf`). Absent: none is known. */
  readonly visionsOfLastYear?: Readonly<Record<string, string>>;
  /** Forms that were given up (取りやめ). Absent: none. */
  readonly givenUp?: readonly FormKey[];
  /** Keys that a summary in the same workbook has given: their その n is nobody else's. Absent: there is none. */
  readonly numbersGiven?: readonly FormKey[];
  /** What was to be taken out or given up, and is not there. Absent: nothing. */
  readonly notFound?: { readonly files: readonly string[]; readonly forms: readonly FormKey[] };
  /** Fields that an answer was about, of the forms themselves. Absent: none. */
  readonly chosenFields?: readonly ChosenField[];
  /**
   * What the summary said at the end of the period before, and is remembered to be compared with; of a summary that went back
   * to an earlier period it may be of that one or a later one, and waits. Absent or null: there was none, or nobody knows.
   */
  readonly baseline?: Baseline | null;
  /** What nobody can tell on 総務課's sheets 用語 and 点検設定. Absent: nothing. */
  readonly listProblems?: readonly ListProblem[];
}

/** Of a sheet that 総務課 writes; `sheet` and `cell` are null where the plan came without its workbook. */
export interface ListProblem {
  readonly file: string;
  readonly sheet: string | null;
  readonly cell: CellAddress | null;
  /** Japanese; says what becomes of it, and what to do. */
  readonly message: string;
}

/** What a summary said, as 総務課 had left it, when it was last gathered for an earlier period: 変更点 is counted from there. */
export interface Baseline {
  /** Id of that period. */
  readonly period: string;
  readonly forms: readonly BaselineForm[];
}

export interface BaselineForm {
  /** As the form is called now. */
  readonly key: FormKey;
  /** All 課's of a 全課 initiative in one, as it was printed: the key then has no 課. */
  readonly isMerged: boolean;
  /** Fields that held something. */
  readonly texts: Readonly<Record<FieldId, string>>;
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
  /** Absent: none. */
  readonly doubt?: FormDoubt | null;
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

/** Where a form begins: the first cell of its frame. */
export interface FormPlace extends FormSource {
  /** A1 */
  readonly cell: string;
}

export interface ExcludedForm {
  readonly source: FormSource;
  readonly reading: FormReading;
  readonly reason: ExclusionReason;
  /** Whose it is taken to be; null where that is not known. */
  readonly department: string | null;
  /** Of an identical copy: the form that goes in. */
  readonly copyOf: FormKey | null;
  /** Of an identical copy: where the form that goes in stands; the form may have gone in with another text too. */
  readonly original?: FormSource;
  /** Of a form that was given up: what it is called. */
  readonly key?: FormKey;
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
  /** All of it is struck through (取り消し線): its writer has deleted it. */
  | "struck"
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

/** A field that says something else than in the former summary, because its form came again. */
export interface ChangedText {
  /** As the form is called now. */
  readonly key: FormKey;
  readonly field: FieldId;
  /** As the former summary showed it. */
  readonly before: string;
  readonly after: string;
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

/** A form is the same, and its 目指す姿 was written anew. */
export interface VisionCorrected {
  readonly key: FormKey;
  readonly source: FormSource;
  readonly before: string;
  readonly after: string;
}

/** One workbook as handed in. */
export interface Submission {
  readonly reading: RecognisedWorkbook;
  /** The 課 whose workbook it is, by its forms, else its name; null where neither says. */
  readonly department: string | null;
  /** Id of the period that it was handed in for. */
  readonly period: string;
  /** Handed in at an earlier gathering and not now: read then, and remembered by the summary. */
  readonly isRemembered: boolean;
  /** Its version before this one, which comes back where this one is taken out; null: none that is remembered. */
  readonly previous: RememberedFile | null;
}

/** A file of an earlier gathering, as it was read then. */
export interface RememberedFile {
  readonly reading: RecognisedWorkbook;
  readonly period: string;
  readonly previous: RememberedFile | null;
}

/** A file that could not be read, and what to say to its owner (Japanese). */
export interface UnreadableFile {
  readonly file: string;
  readonly message: string;
  /** False: it is no workbook (a Word file, a picture). To be known, and an error only where its 課 sent nothing else. */
  readonly isWorkbook?: false;
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
  /** Sheets that new ones took the place of (旧…): neither read nor gathered, but named. Absent: none. */
  readonly retired?: readonly string[];
  /** Last year's 目指す姿, by this year's form (`keyTextOf`), where it carries them (昨年度). Absent: none. */
  readonly visionsOfLastYear?: Readonly<Record<string, string>>;
  /** Where a newer product has written into it: what it says may not all be understood. Absent or null: nowhere. */
  readonly newerPart?: NewerPart | null;
  /** The day (ISO date) that names of 課 in it are read as of; absent: today's come first. */
  readonly namesOn?: string;
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
  /** 終了の候補: last year's form says that all is done; there should be one until somebody gives it up. Absent: no. */
  readonly isEndProposed?: boolean;
  /** 引き継ぎ元: last year's form that it goes on with, in words; absent: it says none. */
  readonly carriedFrom?: string;
  /** What is typed in 状態, where nobody can tell what it means: there should be such a form all the same. Absent: nothing. */
  readonly unknownState?: string;
}

/** What could not be understood in a row of 様式台帳, and what to do (Japanese). */
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
  /** Which text somebody chose, where both had changed, and of which; null: nobody had to, or nobody has. */
  readonly chosen: Chosen | null;
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
  /** Of its 様式台帳. */
  readonly registerProblems: readonly RegisterProblem[];
  /** Forms that 様式台帳 says were given up, also where the rest of it was derived. */
  readonly givenUp: readonly FormKey[];
  /** Files of the gatherings before, as they were read then. */
  readonly files: readonly RememberedFile[];
  readonly unreadable: readonly UnreadableFile[];
  readonly answers: GatherAnswers;
  /** False: made by a version that remembers no files. What its forms were read from is not known. */
  readonly remembersFiles: boolean;
  /** Id of the period that it is of. Absent or null: it says none that is known. */
  readonly period?: string | null;
  /** What it said at the end of the period before its own, its forms called as the summary was given to show them. */
  readonly baseline?: Baseline | null;
}

export interface FormerForm {
  /** As 一覧 has it now: 総務課 may have written in whose form it is. */
  readonly key: FormKey;
  /** As the form itself said when it was gathered. */
  readonly ownKey: FormKey;
  /** As 一覧 was given to show it. Absent: nobody knows, or `key`. */
  readonly gatheredKey?: FormKey;
  /** Where it was handed in then. */
  readonly source: FormSource;
  /** Made from its row in 一覧 (from its own sheet where the row is gone). */
  readonly reading: FormReading;
  readonly fields: Readonly<Record<FieldId, FormerField>>;
  /** Where it stands in its file; null: its file is not remembered, or had it no more. */
  readonly place: FormPlace | null;
  readonly period: string | null;
  readonly doubt: FormDoubt | null;
  /** It was given up: it stands in its file, and not in the summary. */
  readonly isGivenUp: boolean;
  /** Id of the question that was asked about it and that nobody has answered: of which form it is, of whether it counts again. */
  readonly openQuestion: string | null;
}

/**
 * Why a form that stands may not be meant to: its row or sheet was deleted in the summary, or the next version of its file
 * lacks it. Nobody has said yet.
 */
export type FormDoubt = "deleted" | "lacking";

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

/**
 * What was answered, by the id of the question (questions.ts), now or at an earlier gathering. Who is asked about something
 * else is asked by another id: an answer to a question that is not asked any more is no answer.
 */
export type GatherAnswers = Readonly<Record<string, string>>;

/** Something that only a person can know, as gathering meets it. */
export type GatherQuestion = {
  /** The same as long as what it is about is the same. */
  readonly id: string;
  /** What was answered; null: nothing, or none of what can be answered. */
  readonly answer: string | null;
} & (
  | {
      /** Two files have two texts for the same forms. Answered by a path. */
      readonly type: "two-texts";
      readonly files: readonly string[];
      readonly keys: readonly FormKey[];
      /** The file that is likely the later one; null: nothing tells. */
      readonly proposed: string | null;
    }
  /** One file has a form with two texts on two sheets. Answered by a sheet. */
  | { readonly type: "two-sheets"; readonly file: string; readonly sheets: readonly string[]; readonly key: FormKey }
  /** A former form and one that came may be the same: "same" or "different". */
  | { readonly type: "identity"; readonly former: FormKey; readonly submitted: FormKey; readonly source: FormSource }
  /** The next version of its file lacks a form: given up ("retire"), or forgotten ("keep"). */
  | { readonly type: "form-kept"; readonly key: FormKey; readonly source: FormSource }
  /** Somebody has deleted a form's row or sheet in the summary: given up ("retire"), or not ("keep"). */
  | { readonly type: "form-deleted"; readonly key: FormKey; readonly source: FormSource }
  /** A form that was given up has come: it stays so ("retire"), or counts again ("keep"). */
  | { readonly type: "retired-again"; readonly key: FormKey; readonly source: FormSource }
);

/** What somebody chose, and the two texts that there were. */
export interface Chosen {
  readonly choice: ChosenText;
  readonly texts: BothTexts;
}

export interface BothTexts {
  readonly summary: string;
  readonly submitted: string;
}

/** A field changed in both, and which of the two texts somebody chose. */
export interface ChosenField extends Chosen {
  readonly key: FormKey;
  readonly field: FieldId;
  readonly source: FormSource;
}

export type ChosenText = "summary" | "submitted";

/** What somebody chose where the summary's text and the one handed in had both changed; null: nobody has. */
export type ChoiceOfText = (texts: BothTexts) => ChosenText | null;
