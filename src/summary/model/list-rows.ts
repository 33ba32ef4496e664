import type { GatheredForm } from "../../gather/collection";
import type { FormDefinition } from "../../form/definition";
import { findInitiative, type PlanInitiative } from "../../plan/initiatives";
import type { Plan } from "../../plan/schema";
import { achievementOption } from "./achievement-option";
import type { PublishedForm } from "./published-forms";

/** One form as it was handed in: a row of 一覧. The counts of 達成状況 stand on these rows and on nothing else. */
export interface ListRow {
  readonly form: GatheredForm;
  readonly published: PublishedForm;
  /** The initiative that it names, also where its 課 does not carry it out; null where it names none. */
  readonly initiative: PlanInitiative | null;
  /** 達成区分 */
  readonly achievement: string | null;
  /**
   * 集計: 0 for a part of a merged 全課 form that is not the leading 課's, for the initiative counts once; else 1, also for each
   * text of a form in conflict, until somebody has said which is right.
   */
  readonly weight: 0 | 1;
}

export function listRows(
  published: readonly PublishedForm[],
  plan: Plan,
  definition: FormDefinition,
): readonly ListRow[] {
  const leadingDepartments = new Map(
    published.flatMap(({ initiative, merged, parts }) =>
      initiative && merged ? [[initiative, parts[0].key.department] as const] : [],
    ),
  );
  const isLeading = ({ isAllDepartments, key }: GatheredForm, initiative: PlanInitiative | null): boolean => {
    const leading = initiative && isAllDepartments ? leadingDepartments.get(initiative) : undefined;
    return leading === undefined || leading === key.department;
  };
  return published.flatMap((one) =>
    one.parts.map((form) => ({
      form,
      published: one,
      initiative: form.key.initiative === null ? null : findInitiative(plan, form.key.initiative),
      achievement: achievementOption(form, definition),
      weight: isLeading(form, one.initiative) ? 1 : 0,
    })),
  );
}
