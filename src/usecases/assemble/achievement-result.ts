import type { Collection } from "../../gather/collection";
import { achievementOptions } from "../../summary/model/achievement-option";
import { listRows, type ListRow } from "../../summary/model/list-rows";
import type { PublishedForm } from "../../summary/model/published-forms";
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

export function achievementResult(collection: Collection, published: readonly PublishedForm[]): AchievementResult {
  const { plan, definition } = collection;
  const nameOf = formNamer(collection);
  const options = [...achievementOptions(definition), null];
  const counted = listRows(published, plan, definition).filter(({ weight }) => weight === 1);
  const partsOf = (rows: readonly ListRow[]): readonly AchievementPart[] =>
    options.map((option) => {
      const ofOption = rows.filter(({ achievement }) => achievement === option);
      return { option, count: ofOption.length, forms: ofOption.map(({ form }) => ({ ...nameOf(form.key), form })) };
    });
  const knownOrNull = (department: string | null): string | null =>
    department !== null && plan.departments.includes(department) ? department : null;
  return {
    options,
    overall: partsOf(counted),
    departments: [...plan.departments, null].flatMap((department) => {
      const rows = counted.filter(({ form }) => knownOrNull(form.key.department) === department);
      return rows.length === 0 ? [] : [{ department, parts: partsOf(rows) }];
    }),
  };
}
