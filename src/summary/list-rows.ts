import type { GatheredForm } from "../gather/collection";
import type { FormDefinition } from "../form/definition";
import { findInitiative, type PlanLeaf } from "../plan/initiatives";
import type { Plan } from "../plan/schema";
import { achievementOption } from "./achievement-option";
import type { PublishedForm } from "./published-forms";

/** One form as it was handed in: a row of 一覧. The counts of 達成状況 stand on these rows and on nothing else. */
export interface ListRow {
  readonly form: GatheredForm;
  readonly published: PublishedForm;
  /** The leaf that it names, also where its 課 does not carry it out; null where it names none. */
  readonly leaf: PlanLeaf | null;
  /** 達成区分 */
  readonly achievement: string | null;
  /**
   * 集計: 1 for the form that stands for what is printed, 0 for the other parts of a merged 全課 form and for further texts
   * of one form: what is printed as one form counts once.
   */
  readonly weight: 0 | 1;
}

export function listRows(
  published: readonly PublishedForm[],
  plan: Plan,
  definition: FormDefinition,
): readonly ListRow[] {
  return published.flatMap((one) =>
    one.parts.map((form, index) => ({
      form,
      published: one,
      leaf: form.key.initiative === null ? null : findInitiative(plan, form.key.initiative),
      achievement: achievementOption(form, definition),
      weight: index === 0 && !one.isFurtherText ? 1 : 0,
    })),
  );
}
