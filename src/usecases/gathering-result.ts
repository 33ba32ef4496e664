import type { Severity } from "../checks/finding";
import type { FieldId } from "../form/definition";
import type { FormKey, FormSource, GatheredForm } from "../gather/collection";
import type { ExpectedForms } from "../gather/register-entries";
import type { RegisterEntry } from "../gather/register";
import type { PlanLeaf } from "../plan/initiatives";
import type { Collected } from "./collect";
import type { BoxAnswer, DepartmentAnswer } from "./gather-snapshots";

/** Everything that the result of a gathering shows, as data. */
export interface GatheringResult {
  /** Of the forms that there should be. */
  readonly forms: { readonly present: number; readonly expected: number };
  /** What was counted by: 様式台帳, the plan's pairs of leaf and 課, or both. */
  readonly basis: ExpectedForms["basis"];
  /** 課 that 様式台帳 says nothing about, where the basis is "mixed". */
  readonly countedByPlan: readonly string[];
  /** Leaves of which there is a form, and all leaves. */
  readonly initiatives: { readonly present: number; readonly expected: number };
  /** All forms that went in, those that nobody expected among them. */
  readonly gatheredForms: number;
  /** Forms without a place in the plan, printed last. */
  readonly unplacedForms: number;
  /** One for each 課 of the plan, in report order. */
  readonly departments: readonly DepartmentResult[];
  /** Null at the first gathering. */
  readonly changes: GatheringDifferences | null;
  readonly achievement: AchievementResult;
  /** Forms of which nobody can tell whose they are. */
  readonly unclear: readonly UnclearForm[];
  /** Boxes changed both in the summary and in what was handed in. */
  readonly changedInBoth: readonly BoxQuestion[];
  readonly findings: Readonly<Record<Severity, number>>;
}

export interface DepartmentResult {
  readonly department: string;
  /** handed-in: all that there should be; none: 未提出; optional: nothing has come and nothing had to. */
  readonly status: "handed-in" | "partly" | "none" | "optional";
  readonly present: number;
  readonly expected: number;
  readonly missing: readonly MissingForm[];
  /** Forms with errors or warnings. */
  readonly toCorrect: number;
}

export interface MissingForm {
  readonly entry: RegisterEntry;
  readonly leaf: PlanLeaf;
  /** その2（一般廃棄物）, where there should be several of its leaf and 課; else "". */
  readonly which: string;
}

/** A form as it is named in a list. */
export interface NamedForm {
  readonly key: FormKey;
  /** 「Ⅰ-2-①-(1) 自治会組織の活動支援と連携」, with その n where the 課 has several for the leaf. */
  readonly name: string;
  readonly form: GatheredForm | null;
}

export interface GatheringDifferences {
  /** Only 課 of which a form has changed, come or stayed, in report order; what is nobody's last, under null. */
  readonly departments: readonly DepartmentDifferences[];
  readonly replaced: number;
  readonly added: number;
  readonly kept: number;
  readonly unchanged: number;
}

export interface DepartmentDifferences {
  readonly department: string | null;
  readonly replaced: readonly NamedForm[];
  readonly added: readonly NamedForm[];
  /** Did not come this time, and stay. */
  readonly kept: readonly NamedForm[];
  readonly unchanged: readonly NamedForm[];
}

export interface AchievementResult {
  /** The answers to 目標の達成, best first; the last, null: none of them. */
  readonly options: readonly (string | null)[];
  /** A 全課 leaf counts once. */
  readonly overall: readonly AchievementPart[];
  /** 課 with at least one form, in report order; null: not known whose. */
  readonly departments: readonly { readonly department: string | null; readonly parts: readonly AchievementPart[] }[];
}

/** One for each of the options, in their order. */
export interface AchievementPart {
  readonly option: string | null;
  readonly count: number;
  readonly forms: readonly NamedForm[];
}

export interface UnclearForm {
  /** What a {@link DepartmentAnswer} names it by. */
  readonly place: Omit<DepartmentAnswer, "department">;
  /** As people find it: the file that it was handed in with. */
  readonly source: FormSource;
  readonly leaf: PlanLeaf | null;
  /** 実践課 as typed. */
  readonly typed: string;
  /** The first line of its text, to recognise it by. */
  readonly firstLine: string;
  /** 課 that carry the leaf out. */
  readonly candidates: readonly string[];
}

export interface BoxQuestion {
  /** What a {@link BoxAnswer} names it by. */
  readonly key: FormKey;
  readonly field: FieldId;
  readonly texts: NonNullable<BoxAnswer["texts"]>;
  readonly name: string;
  readonly department: string | null;
  /** 「前期」 */
  readonly fieldTitle: string;
  /** Where the text was handed in. */
  readonly source: FormSource;
  /** The box is one of a merged 全課 form. */
  readonly isMerged: boolean;
}

export function gatheringResult(collected: Collected): GatheringResult {
  throw new Error(`not yet: ${collected.plan.origin}`);
}
