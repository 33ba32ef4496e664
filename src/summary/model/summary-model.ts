import type { Finding, Severity } from "../../checks/finding";
import type { FormContent } from "../../form/draw-form";
import type { FieldDefinition, FieldId, FormDefinition } from "../../form/definition";
import type {
  Collection,
  FormRegister,
  FormSource,
  GatheredForm,
  GatheringChanges,
  ResolvedField,
  UnreadableFile,
} from "../../gather/collection";
import type { Coverage, PairCoverage } from "../../gather/register/coverage";
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
  /** How many forms went in, as they were handed in. */
  readonly gatheredForms: number;
  /** How many of the published forms stand under 分類できない様式. */
  readonly unplacedForms: number;
  /** What has come of what there should be. */
  readonly coverage: Coverage;
  /** The same in the words of the sheets, in plan order. */
  readonly initiatives: readonly InitiativeProgress[];
  /** Forms with errors or warnings. */
  readonly formsToCorrect: readonly GatheredForm[];
  readonly achievement: AchievementStatistics;
  /** All that is to be confirmed, the questions about merged 全課 forms last. */
  readonly findings: readonly SummaryFinding[];
  readonly findingCounts: SeverityCounts;
  /** Of merged 全課 forms: gathering asks these of single forms only. */
  readonly mergedQuestions: MergedQuestions;
  /** Workbooks that were read, in the order of their names. */
  readonly files: readonly SubmittedFile[];
  readonly unreadable: readonly UnreadableFile[];
  readonly notGathered: readonly NotGathered[];
  /** Null where there is no former summary. */
  readonly changes: GatheringChanges | null;
  /** 様式台帳 as the next gathering counts by it. */
  readonly register: FormRegister;
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
  /** 達成区分: the answer that its 目標の達成 means, as the definition writes it; null where it is none of them. */
  readonly achievement: string | null;
  /**
   * 集計: 0 for a part of a merged 全課 form that is not the leading 課's, for the initiative counts once; else 1, also for each
   * text of a form in conflict, until somebody has said which is right.
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
  /** The form that prints the first of them; null: nothing has come. */
  readonly firstForm: PublishedForm | null;
}

/** What has come may still have to be corrected (attention). */
export type PairState = Exclude<PairCoverage["status"], "handed-in"> | "done" | "attention";

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
  /** Forms that went in from it. */
  readonly forms: number;
  readonly findingCounts: SeverityCounts;
}

/** Something in a workbook handed in that did not go into the summary: not in, but always named. */
export interface NotGathered extends FormSource {
  readonly what: string;
  readonly why: string;
}
