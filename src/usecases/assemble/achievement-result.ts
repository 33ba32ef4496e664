import type { Collection } from "../../gather/collection";
import type { AchievementCounts, AchievementStatistics } from "../../summary/model/summary-model";
import { formNamer, type NamedForm } from "./form-names";

/** How many forms gave which answer to 目標の達成: the numbers of 達成状況, with the forms behind them. */
export interface AchievementResult {
  /** Best first; the last, null: none of them. */
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
  const options = [...achievement.options, null];
  const partsOf = ({ byOption, unanswered }: AchievementCounts): readonly AchievementPart[] =>
    [...byOption, unanswered].map(({ count, forms }, index) => ({
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
