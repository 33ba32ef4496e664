import { achievementOptionOf } from "../../checks/achievement-answer";
import { fieldOfRole, type FormDefinition } from "../../form/definition";
import type { GatheredForm } from "../../gather/collection";
import { findInitiative, type PlanInitiative } from "../../plan/initiatives";
import type { Plan } from "../../plan/schema";
import { UNSETTLED } from "./count-words";
import type { ListedForm, PublishedForm } from "./summary-model";

export function listForms(
  published: readonly PublishedForm[],
  plan: Plan,
  definition: FormDefinition,
): readonly ListedForm[] {
  const leadingDepartments = new Map(
    published.flatMap(({ place, merged, parts }) =>
      place && merged ? [[place, parts[0].key.department] as const] : [],
    ),
  );
  const isLeading = ({ isAllDepartments, key }: GatheredForm, place: PlanInitiative | null): boolean => {
    const leading = place && isAllDepartments ? leadingDepartments.get(place) : undefined;
    return leading === undefined || leading === key.department;
  };
  const achievementField = fieldOfRole(definition, "achievement");
  const seen = new Set<string>();
  /** Whether another text of the same form stands above. */
  const isFurtherText = ({ key, isInConflict }: GatheredForm): boolean => {
    if (!isInConflict) return false;
    const id = JSON.stringify([key.initiative, key.department, key.sequence]);
    const isFurther = seen.has(id);
    seen.add(id);
    return isFurther;
  };
  return published.flatMap((one) =>
    one.parts.map((form) => ({
      form,
      published: one,
      initiative: form.key.initiative === null ? null : findInitiative(plan, form.key.initiative),
      achievement: form.isInConflict
        ? UNSETTLED
        : achievementOptionOf(form.texts[achievementField.id] ?? "", achievementField.options ?? []),
      weight: !isFurtherText(form) && isLeading(form, one.place) ? 1 : 0,
    })),
  );
}
