import { isBlank } from "../../checks/blank";
import { fieldOfRole, type FieldId } from "../../form/definition";
import type { Collection, GatheredForm } from "../../gather/collection";
import type { PlanInitiative } from "../../plan/initiatives";
import { comparisonKey } from "../../workbook/comparison-key";
import { carriedTexts, formsOfLastYear } from "../distribute/blank-form";
import type { CheckedWorkbook } from "../check/check-workbook";
import { departmentProgress } from "./department-progress";

/** An empty box of a standing form that last year's text may fill. */
export interface CarryOver {
  readonly form: GatheredForm;
  readonly field: FieldId;
  readonly text: string;
}

/** Only boxes that hold nothing: what has been written this year is never written over. */
export function carryOver(checked: CheckedWorkbook, department: string, lastYear: Collection): readonly CarryOver[] {
  const { definition } = checked.collection;
  return departmentProgress(checked, department).initiatives.flatMap(({ initiative, forms }) => {
    const pairs = pairWithLastYear(
      forms.map(({ form }) => form),
      initiative,
      department,
      lastYear,
    );
    return pairs.flatMap(({ form, former }) =>
      carriedTexts(definition, former).flatMap(([field, text]) => {
        const isOpen = form.reading.fields[field] !== null && isBlank(form.texts[field]);
        return text === null || isBlank(text) || !isOpen ? [] : [{ form, field, text }];
      }),
    );
  });
}

/**
 * This year's forms of an initiative with last year's: by 目指す姿, where it is already there; then the n-th with the n-th, where
 * there are as many left of both. Which of two goes with which of three is for a person to say.
 */
function pairWithLastYear(
  forms: readonly GatheredForm[],
  initiative: PlanInitiative,
  department: string,
  lastYear: Collection,
): readonly { readonly form: GatheredForm; readonly former: GatheredForm }[] {
  const identity = fieldOfRole(lastYear.definition, "identity").id;
  const identityOf = ({ texts }: GatheredForm): string => comparisonKey(texts[identity] ?? "");
  const formers = new Set(formsOfLastYear(lastYear, initiative, department));
  const pairs = new Map<GatheredForm, GatheredForm>();
  for (const form of forms) {
    const same = [...formers].find((former) => identityOf(former) !== "" && identityOf(former) === identityOf(form));
    if (!same) continue;
    pairs.set(form, same);
    formers.delete(same);
  }
  const left = forms.filter((form) => !pairs.has(form)).toSorted((a, b) => a.key.sequence - b.key.sequence);
  if (left.length === formers.size) {
    for (const [index, former] of [...formers].entries()) {
      const form = left[index];
      if (form) pairs.set(form, former);
    }
  }
  return forms.flatMap((form) => {
    const former = pairs.get(form);
    return former ? [{ form, former }] : [];
  });
}
