import type { Finding, Severity } from "../checks/finding";
import type { Collection } from "../gather/collection";
import { listInitiatives } from "../plan/initiatives";
import { achievementStatistics, type AchievementStatistics } from "./achievement-statistics";
import { listRows } from "./list-rows";
import { publishForms } from "./published-forms";
import { countFindings } from "./severity-names";
import { submissionStates, type SubmissionStates } from "./submission-states";

/** Every number of the summary, counted in one place: the sheets show them, and so does the terminal. */
export interface SummaryStatistics {
  readonly submissions: SubmissionStates;
  readonly achievement: AchievementStatistics;
  readonly findings: Readonly<Record<Severity, number>>;
  /** Leaves of the plan, and those for which at least one form has come. */
  readonly leaves: { readonly total: number; readonly withForms: number };
  /** Forms as handed in: rows of 一覧. */
  readonly gatheredForms: number;
  /** Forms as printed: 全課 leaves have one. */
  readonly publishedForms: number;
  /** Printed under 分類できない様式. */
  readonly unplacedForms: number;
}

export function summaryStatistics(collection: Collection, findings: readonly Finding[]): SummaryStatistics {
  const { plan, definition } = collection;
  const published = publishForms(collection);
  const submissions = submissionStates(collection, findings);
  const leavesWithForms = new Set(submissions.pairs.filter(({ forms }) => forms.length > 0).map(({ leaf }) => leaf));
  return {
    submissions,
    achievement: achievementStatistics(listRows(published, plan, definition), plan, definition),
    findings: countFindings(findings),
    leaves: { total: listInitiatives(plan).length, withForms: leavesWithForms.size },
    gatheredForms: collection.forms.length,
    publishedForms: published.length,
    unplacedForms: published.filter(({ leaf }) => leaf === null).length,
  };
}
