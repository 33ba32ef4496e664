import type { Finding, Severity } from "../../checks/finding";
import type { FormContent } from "../../form/draw-form";
import type { FieldDefinition, FieldId, FormDefinition } from "../../form/definition";
import type {
  Collection,
  FormKey,
  FormRegister,
  FormSource,
  GatheredForm,
  GatheringChanges,
  ResolvedField,
  UnreadableFile,
} from "../../gather/collection";
import type { Coverage, DepartmentStatus, PairCoverage } from "../../gather/register/coverage";
import type { ExpectedForms } from "../../gather/register/register-entries";
import type { PlanInitiative } from "../../plan/initiatives";
import type { Plan } from "../../plan/schema";

/**
 * Everything that the summary says, computed once from the collection and what was found in it: the sheets, the terminal
 * and the pane only show it. Plain data; a number that can be opened stands beside the forms that it counts.
 */
export interface SummaryModel {
  readonly plan: Plan;
  readonly definition: FormDefinition;
  /** What is being collected, as people call the period. */
  readonly periodTitle: string;
  /** As the summary prints them, in the order of print. */
  readonly forms: readonly PublishedForm[];
  /** As they were handed in, in the order of print: the rows of 一覧. */
  readonly listed: readonly ListedForm[];
  /** The numbers of forms, each as the list that it counts: sheets, terminal and pane read them here. */
  readonly counts: SummaryCounts;
  /** The same of each 課 of the plan, in report order. */
  readonly departments: readonly DepartmentCounts[];
  /** How many of the published forms stand under 分類できない様式. */
  readonly unplacedForms: number;
  /** What has come of what there should be, by initiative and 課. */
  readonly coverage: Coverage;
  /** The same in the words of the sheets, in plan order. */
  readonly initiatives: readonly InitiativeProgress[];
  /** Forms with errors or warnings. */
  readonly formsToCorrect: readonly GatheredForm[];
  readonly achievement: AchievementStatistics;
  /** All that is to be confirmed: errors, then warnings, then info, each by file and place. */
  readonly findings: readonly SummaryFinding[];
  /** Those among them that ask for nothing, folded: one a file. */
  readonly notes: readonly FileNotes[];
  readonly findingCounts: SeverityCounts;
  /** Of merged 全課 forms: gathering asks these of single forms only. */
  readonly mergedQuestions: MergedQuestions;
  /** Workbooks that were read, in the order of their names. */
  readonly files: readonly SubmittedFile[];
  /** What the rows of the files do not say, so that with it they come to the numbers of the whole. */
  readonly besideFiles: BesideFiles;
  readonly unreadable: readonly UnreadableFile[];
  readonly notGathered: readonly NotGathered[];
  /** Null where there is no former summary. */
  readonly changes: GatheringChanges | null;
  /** 様式台帳 as the next gathering counts by it. */
  readonly register: FormRegister;
  /** Null where there was no collection before, or nobody knows what it said. */
  readonly changesSince: ChangesSince | null;
}

/** What is another than at the end of the period before: what that summary printed, and what this one prints. */
export interface ChangesSince {
  /** Id of the period before. */
  readonly period: string;
  readonly periodTitle: string;
  /** In the order of print, each field in the order of the form; forms that are no more last. */
  readonly changes: readonly ChangeOfForm[];
}

export type ChangeOfForm = {
  /** 「Ⅰ-2-①(1) 自治会組織の活動支援と連携 その2」 */
  readonly name: string;
  /** 全課 of a merged form; null where it is not known. */
  readonly department: string | null;
} & (
  | {
      readonly type: "field";
      readonly published: PublishedForm;
      readonly field: FieldDefinition;
      /** "" where there was nothing. */
      readonly before: string;
      readonly after: string;
      /** Both in parts under 【課名】. */
      readonly isMerged: boolean;
    }
  | { readonly type: "added"; readonly published: PublishedForm }
  | { readonly type: "gone"; /** 取りやめ, and not only lost with its file. */ readonly isGivenUp: boolean }
);

/** A line of the list behind a number. */
export interface CountedLine {
  /** Null: of something that was not gathered. */
  readonly key: FormKey | null;
  /** 「Ⅰ-2-①(1) 自治会組織の活動支援と連携 その2」 */
  readonly name: string;
  /** Null where that is not known. */
  readonly department: string | null;
  /** Where it was handed in; null: it was not. */
  readonly source: FormSource | null;
  /** Why it is in this list, where the list's name does not say it: その2など, 任意, 別の年度の様式です。 Else "". */
  readonly note: string;
}

/**
 * Each number is the length of its list. expected = arrived + earlier + unwritten + missing; what is in the summary is
 * arrived + earlier + unwritten + further. A form with two texts is one form, and among the unsettled besides.
 */
export interface NamedCounts {
  readonly expected: readonly CountedLine[];
  readonly arrived: readonly CountedLine[];
  readonly earlier: readonly CountedLine[];
  readonly unwritten: readonly CountedLine[];
  readonly missing: readonly CountedLine[];
  readonly further: readonly CountedLine[];
  readonly unsettled: readonly CountedLine[];
}

export interface SummaryCounts extends NamedCounts {
  readonly basis: ExpectedForms["basis"];
  /** 課 that 様式台帳 says nothing about. */
  readonly countedByPlan: readonly string[];
  /** Forms in the summary. */
  readonly gathered: number;
  /** Forms, and what is nearly one, that did not go in. */
  readonly leftOut: readonly CountedLine[];
}

export interface DepartmentCounts extends NamedCounts {
  readonly department: string;
  readonly status: DepartmentStatus;
  readonly hasHandedIn: boolean;
  readonly gathered: number;
  /** Files that cannot be read and whose names tell the 課. */
  readonly unreadable: readonly string[];
}

export type SeverityCounts = Readonly<Record<Severity, number>>;

/**
 * One form as the summary prints it: a 課's own, or all 課's of a 全課 initiative in one. Where its content names an
 * initiative without having a place, it is one that the 課 does not carry out.
 */
export interface PublishedForm extends FormContent {
  /** Its place in the plan; null under 分類できない様式. */
  readonly place: PlanInitiative | null;
  /** More than one where a 全課 initiative is merged: the leading form first, then in report order. */
  readonly parts: readonly [GatheredForm, ...GatheredForm[]];
  /** The fields of a merged 全課 form, with what 総務課 has edited in them; null for a 課's own form. */
  readonly merged: Readonly<Record<FieldId, ResolvedField>> | null;
  /** What distinguishes it from other forms of its initiative and 課: その n, 件名, and whether it has two texts. */
  readonly distinction: string;
}

/** One form as it was handed in. The counts of 達成状況 stand on these and on nothing else. */
export interface ListedForm {
  readonly form: GatheredForm;
  readonly published: PublishedForm;
  /** The initiative that it names, also where its 課 does not carry it out; null where it names none. */
  readonly initiative: PlanInitiative | null;
  /**
   * 達成区分: the answer that its 目標の達成 means, as the definition writes it; 未確定 where the form has two texts; null where
   * it is none of them.
   */
  readonly achievement: string | null;
  /**
   * 集計: 0 for a part of a merged 全課 form that is not the leading 課's, for the initiative counts once, and for every further
   * text of a form in conflict, for a form counts once; else 1.
   */
  readonly weight: 0 | 1;
}

/** How far one initiative is, as the sheets say it. */
export interface InitiativeProgress {
  readonly initiative: PlanInitiative;
  /** As printed. */
  readonly forms: readonly PublishedForm[];
  /** One for each 課 of the plan, in report order. */
  readonly pairs: readonly PairProgress[];
  readonly state: InitiativeState;
}

/** The worst that any of its 課 has; what is optional or another's matter does not count. */
export type InitiativeState =
  | { readonly type: "missing" | "unwritten"; readonly departments: readonly string[] }
  | { readonly type: "attention" | "done" | "no-forms" };

/** How far one 課 is with one initiative. */
export interface PairProgress {
  readonly department: string;
  readonly state: PairState;
  /** How many forms there are; two texts of one form are one form. */
  readonly formCount: number;
  /** How many there should be and are not. */
  readonly missingCount: number;
  /** How many have come with nothing reported in them. */
  readonly unwrittenCount: number;
  /** The form that prints the first of them; null: nothing has come. */
  readonly firstForm: PublishedForm | null;
}

/** What has come may still have to be corrected (attention). */
export type PairState =
  | Exclude<PairCoverage["status"], "handed-in">
  | "done"
  | "attention"
  /** Nothing has come from the 課 but a file that cannot be read. */
  | "unreadable";

/** The numbers of 達成状況: what its formulas come to. */
export interface AchievementStatistics {
  /** The answers of 目標の達成, best first. */
  readonly options: readonly string[];
  readonly overall: AchievementCounts;
  readonly byPillar: readonly AchievementGroup[];
  readonly byTheme: readonly AchievementGroup[];
  /** The plan's 課 in report order. */
  readonly byDepartment: readonly AchievementGroup[];
  /** Forms that name no initiative of the plan. */
  readonly withoutInitiative: AchievementCounts;
  /** Forms whose 課 is none of the plan's, or not known. */
  readonly withoutDepartment: AchievementCounts;
}

/** The forms under one entry of the plan, or of one 課. */
export interface AchievementGroup {
  readonly label: string;
  /** What the group is found by: "1" or "1-2" in 番号, or the 課's name. */
  readonly key: string;
  readonly counts: AchievementCounts;
}

/** Which forms gave which answer to 目標の達成. A 全課 initiative counts once. */
export interface AchievementCounts {
  readonly total: number;
  /** One for each of {@link AchievementStatistics.options}. */
  readonly byOption: readonly FormsOfAnswer[];
  /** Of forms with two texts, whatever these say. */
  readonly unsettled: FormsOfAnswer;
  /** Without an answer, or with one that is none of the options: what is left of the total. */
  readonly unanswered: FormsOfAnswer;
}

export interface FormsOfAnswer {
  readonly count: number;
  readonly forms: readonly GatheredForm[];
}

/** A finding with what it is about in the summary. */
export interface SummaryFinding {
  readonly finding: Finding;
  /** Of its rule, as people read it. */
  readonly title: string;
  /** The gathered form; null where it is about none that went in. */
  readonly form: GatheredForm | null;
  /** What prints that form. */
  readonly published: PublishedForm | null;
  readonly initiative: PlanInitiative | null;
  readonly field: FieldDefinition | null;
}

/** As gathering puts them, each under the key of the form that leads the merged one. */
export type MergedQuestions = Pick<Collection, "changedInBoth" | "editedTwice">;

/** A workbook that was read. */
export interface SubmittedFile {
  readonly file: string;
  readonly sha256: string | null;
  /** ISO time, the file's own. */
  readonly modified: string | null;
  /** Whose it is; null where that is not known. */
  readonly department: string | null;
  readonly isSummary: boolean;
  /** Forms that went in from it; where a form has a text in each of two files, it is one of each. */
  readonly forms: number;
  readonly standing: FileStanding;
  readonly findingCounts: SeverityCounts;
}

export interface BesideFiles {
  /** Forms from the former summary, of files that did not come. */
  readonly kept: number;
  /** Second and further texts of one form: the files' rows have each, the whole counts the form once. */
  readonly furtherTexts: number;
  /** About no file of the rows: forms that are missing, files that cannot be read, the former summary. */
  readonly findingCounts: SeverityCounts;
}

/** What became of a workbook as a whole. */
export type FileStanding =
  | { readonly type: "gathered" }
  | { readonly type: "summary" }
  /** The same bytes as another file, or nothing but copies of its forms. */
  | { readonly type: "same-file"; readonly of: string }
  /** Somebody has said that another file's texts count. */
  | { readonly type: "superseded" };

/** What is to be known of a file and asks for nothing. */
export interface FileNotes {
  readonly file: string;
  readonly notes: readonly SummaryFinding[];
}

/** Something in a workbook handed in that did not go into the summary: not in, but always named. `sheet` "": the whole file. */
export interface NotGathered extends FormSource {
  readonly kind: "form" | "summary" | "near-form" | "example" | "sheet" | "retired-sheet";
  /** Whose it is; null where that is not known. */
  readonly department: string | null;
  readonly what: string;
  readonly why: string;
}
