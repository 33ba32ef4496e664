import { countBySeverity } from "../../checks/severity";
import type { Finding, Severity } from "../../checks/finding";
import type { Collection, GatheredForm } from "../../gather/collection";
import { coverageOf, type Coverage } from "../../gather/register/coverage";
import { achievementStatistics, type AchievementStatistics } from "./achievement-statistics";
import { formsToCorrect } from "./forms-to-correct";
import { listRows } from "./list-rows";
import { publishForms, type PublishedForm } from "./published-forms";

/** Every number of the summary, counted in one place: the sheets show them, and so does the terminal. */
export interface SummaryStatistics {
  readonly coverage: Coverage;
  /** Forms with errors or warnings. */
  readonly toCorrect: ReadonlySet<GatheredForm>;
  readonly achievement: AchievementStatistics;
  readonly findings: Readonly<Record<Severity, number>>;
  /** Forms as handed in: rows of 一覧. */
  readonly gatheredForms: number;
  /** Forms as printed: a 全課 initiative has one. */
  readonly publishedForms: number;
  /** Printed under 分類できない様式. */
  readonly unplacedForms: number;
}

export function summaryStatistics(
  collection: Collection,
  findings: readonly Finding[],
  published: readonly PublishedForm[] = publishForms(collection),
): SummaryStatistics {
  const { plan, definition } = collection;
  return {
    coverage: coverageOf(collection),
    toCorrect: formsToCorrect(collection, findings),
    achievement: achievementStatistics(listRows(published, plan, definition), plan, definition),
    findings: countBySeverity(findings),
    gatheredForms: collection.forms.length,
    publishedForms: published.length,
    unplacedForms: published.filter(({ initiative }) => initiative === null).length,
  };
}
