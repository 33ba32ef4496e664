import { tellingText } from "../form/struck-form";
import { comparisonKey } from "../workbook/comparison-key";
import type { Collection, ExcludedForm, FormKey } from "./collection";

/** What a form that was struck through (取り消し線) is to the others: all that is known of it is what was struck. */
export interface StruckForm {
  readonly form: ExcludedForm;
  /**
   * kept: it stood before, and its former texts stand until somebody says whether it is given up; given-up: it was given up;
   * rewritten: the same form has come, written anew; alone: none of these.
   */
  readonly standing: "kept" | "given-up" | "rewritten" | "alone";
}

/** In the order of `excluded`. */
export function struckForms(collection: Collection): readonly StruckForm[] {
  const { excluded, forms, givenUp = [] } = collection;
  // Of a form that was given up no text is left to compare: each stands for one that was struck.
  const left = [...givenUp];
  return excluded
    .filter(({ reason }) => reason === "struck")
    .map((form): StruckForm => {
      const same = forms.filter(({ key, reading }) => isOf(form, key) && areAlike(form, { reading }, collection));
      if (same.some(({ origin }) => origin === "kept")) return { form, standing: "kept" };
      if (same.length > 0) return { form, standing: "rewritten" };
      const at = left.findIndex((key) => isOf(form, key));
      return { form, standing: at < 0 || left.splice(at, 1).length === 0 ? "alone" : "given-up" };
    });
}

/** Whether the form of that key is struck through in the file that has come. */
export function isNowStruck(collection: Collection, key: FormKey): boolean {
  const kept = collection.forms.filter((form) => isSame(form.key, key));
  return struckForms(collection).some(
    ({ form, standing }) =>
      standing === "kept" && kept.some((one) => isOf(form, one.key) && areAlike(form, one, collection)),
  );
}

function isOf({ reading, department }: ExcludedForm, key: FormKey): boolean {
  return reading.initiative.inPlan?.code === key.initiative && department === key.department;
}

function isSame(a: FormKey, b: FormKey): boolean {
  return a.initiative === b.initiative && a.department === b.department && a.sequence === b.sequence;
}

/** By 管理番号, else by 目指す姿; where one of them has none, nothing speaks against it. */
function areAlike(
  { reading: a }: Pick<ExcludedForm, "reading">,
  { reading: b }: Pick<ExcludedForm, "reading">,
  { definition }: Collection,
): boolean {
  if (a.registrationNumber && b.registrationNumber)
    return a.registrationNumber.sequence === b.registrationNumber.sequence;
  const [one, other] = [a, b].map((reading) => comparisonKey(tellingText(reading, "identity", definition)));
  return one === "" || other === "" || one === other;
}
