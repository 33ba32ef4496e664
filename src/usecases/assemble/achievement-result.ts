import { answerNames, answersOf } from "../../summary/model/achievement-answers";
import type { Collection } from "../../gather/collection";
import type { AchievementCounts, AchievementStatistics } from "../../summary/model/summary-model";
import { formNamer, type NamedForm } from "../../summary/model/form-names";

/** How many forms gave which answer to 目標の達成: the numbers of 達成状況, with the forms behind them. */
export interface AchievementResult {
  /** Best first, then 未確定 where a form has two texts; the last, null: none of them. */
  readonly options: readonly (string | null)[];
  /** One for each of the options. A 全課 initiative counts once. */
  readonly overall: readonly AchievementPart[];
  /** 課 with at least one form that counts, in report order; null, last: whose it is, is not known. */
  readonly departments: readonly { readonly department: string | null; readonly parts: readonly AchievementPart[] }[];
}

/** One answer. */
export interface AchievementPart {
  readonly option: string | null;
  readonly count: number;
  readonly forms: readonly NamedForm[];
}

export function achievementResult(collection: Collection, achievement: AchievementStatistics): AchievementResult {
  const nameOf = formNamer(collection);
  const names = answerNames(achievement);
  // What is none of them has no name here.
  const options = names.map((name, index) => (index < names.length - 1 ? name : null));
  const partsOf = (counts: AchievementCounts): readonly AchievementPart[] =>
    answersOf(counts, achievement).map(({ count, forms }, index) => ({
      option: options[index] ?? null,
      count,
      forms: forms.map((form) => ({ ...nameOf(form.key), form })),
    }));
  const departments = [
    ...achievement.byDepartment.map(({ key, counts }) => ({ department: key, counts })),
    { department: null, counts: achievement.withoutDepartment },
  ];
  return {
    options,
    overall: partsOf(achievement.overall),
    departments: departments
      .filter(({ counts }) => counts.total > 0)
      .map(({ department, counts }) => ({ department, parts: partsOf(counts) })),
  };
}
