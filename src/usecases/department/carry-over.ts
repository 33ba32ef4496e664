import { isBlank, isLeftToPrompt } from "../../checks/blank";
import { fieldOfRole, type FieldId, type FormDefinition } from "../../form/definition";
import type { GatheredForm } from "../../gather/collection";
import { comparisonKey } from "../../workbook/comparison-key";
import { carriedTexts } from "../distribute/blank-form";
import { carriedFormsOf, type CarriedForm, type Succession } from "../distribute/succession";
import type { CheckedWorkbook } from "../check/check-workbook";
import { departmentProgress } from "./department-progress";

/** An empty box of a standing form that last year's text may fill. */
export interface CarryOver {
  readonly form: GatheredForm;
  readonly field: FieldId;
  readonly text: string;
}

/** Only boxes that hold nothing: what has been written this year is never written over. */
export function carryOver(checked: CheckedWorkbook, department: string, succession: Succession): readonly CarryOver[] {
  const { definition } = checked.collection;
  return departmentProgress(checked, department).initiatives.flatMap(({ initiative, forms }) => {
    const pairs = pairWithLastYear(
      forms.map(({ form }) => form),
      carriedFormsOf(succession, initiative, department),
      definition,
    );
    return pairs.flatMap(({ form, former }) =>
      carriedTexts(definition, former).flatMap(([field, text]) => {
        const isOpen =
          form.reading.fields[field] !== null && isBlank(form.texts[field]) && !isLeftToPrompt(form, field);
        return text === null || isBlank(text) || !isOpen ? [] : [{ form, field, text }];
      }),
    );
  });
}

/**
 * This year's forms of an initiative with last year's: by 目指す姿, where it is already there; then the n-th with the n-th,
 * where there are as many left of both. Which of two goes with which of three is for a person to say.
 */
function pairWithLastYear(
  forms: readonly GatheredForm[],
  carried: readonly CarriedForm[],
  definition: FormDefinition,
): readonly { readonly form: GatheredForm; readonly former: GatheredForm }[] {
  const identity = fieldOfRole(definition, "identity").id;
  const identityOf = ({ texts }: GatheredForm): string => comparisonKey(texts[identity] ?? "");
  const formers = new Set(carried);
  const pairs = new Map<GatheredForm, GatheredForm>();
  for (const form of forms) {
    const identityOfForm = identityOf(form);
    const same = [...formers].find(({ former }) => identityOf(former) !== "" && identityOf(former) === identityOfForm);
    if (!same) continue;
    pairs.set(form, same.former);
    formers.delete(same);
  }
  const left = forms.filter((form) => !pairs.has(form)).toSorted((a, b) => a.key.sequence - b.key.sequence);
  if (left.length === formers.size) {
    for (const [index, { former }] of [...formers].entries()) {
      const form = left[index];
      if (form) pairs.set(form, former);
    }
  }
  return forms.flatMap((form) => {
    const former = pairs.get(form);
    return former ? [{ form, former }] : [];
  });
}
