import { keyTextOf } from "../../gather/form-key-text";
import { nameForm } from "../../checks/wording";
import type { Collection, FormKey, GatheredForm, RegisterEntry } from "../../gather/collection";
import { compareEntries } from "../../gather/register/register-entries";
import { findInitiative } from "../../plan/initiatives";
import type { Plan } from "../../plan/schema";
import type { UnattributedText } from "./mended-texts";

/** Last year's forms, gathered under the plan of then. */
export interface LastYear {
  readonly plan: Plan;
  readonly collection: Collection;
  /** What 総務課 has mended and what is not carried over, for nobody knows whose it is. */
  readonly unattributed: readonly UnattributedText[];
}

/** A form that there was last year, or that there should have been. */
export interface FormerForm {
  readonly key: FormKey;
  /** "Ⅰ-2-①(1) 町民生活課 その1" */
  readonly name: string;
  /** The title of its initiative, as far as it is known. */
  readonly title: string;
  /** 件名; "" where there is none. */
  readonly subject: string;
  /** Null: it is in 様式台帳 and was not handed in. */
  readonly form: GatheredForm | null;
  /** The file that its text comes from; "" where there is none. */
  readonly file: string;
  /** 取りやめ */
  readonly isGivenUp: boolean;
}

/** All that were gathered, those that were given up, and what 様式台帳 lists besides; in the order of last year's plan. */
export function formerForms({ plan, collection }: LastYear): readonly FormerForm[] {
  const entries = (collection.register?.entries ?? []).filter(({ isOffered }) => isOffered !== true);
  const entryOf = new Map(entries.map((entry) => [keyTextOf(entry), entry]));
  const describe = (key: FormKey, form: GatheredForm | null, isGivenUp: boolean): FormerForm => ({
    key,
    name: nameForm(key, plan),
    title:
      (key.initiative === null ? null : findInitiative(plan, key.initiative)?.title) ??
      form?.reading.initiative.typed.initiative ??
      "",
    subject: entryOf.get(keyTextOf(key))?.subject ?? "",
    form,
    file: form === null ? "" : fileOf(form, collection),
    isGivenUp,
  });
  const arrived = collection.forms.map((form) => describe(form.key, form, false));
  const isThere = new Set(arrived.map(({ key }) => keyTextOf(key)));
  const missing = entries.filter((entry) => !isThere.has(keyTextOf(entry)));
  const isListed = new Set(missing.map(keyTextOf));
  const givenUp = (collection.givenUp ?? []).filter(
    (key) => !isThere.has(keyTextOf(key)) && !isListed.has(keyTextOf(key)),
  );
  const others = [
    ...missing.map((entry) => describe(keyOf(entry), null, entry.isRetired === true)),
    ...givenUp.map((key) => describe(key, null, true)),
  ];
  // The gathered ones stand in order, also those that have no place in the plan.
  const inOrder = compareEntries(plan);
  const entryFor = ({ key }: FormerForm): RegisterEntry => ({
    initiative: key.initiative ?? "",
    department: key.department ?? "",
    sequence: key.sequence,
    subject: "",
  });
  return [...arrived, ...others].toSorted((a, b) => inOrder(entryFor(a), entryFor(b)));
}

/** One that was not handed in again stands in the summary. */
function fileOf(form: GatheredForm, { former }: Collection): string {
  return form.origin === "kept" ? (former?.file ?? form.source.file) : form.source.file;
}

function keyOf({ initiative, department, sequence }: RegisterEntry): FormKey {
  return { initiative, department, sequence };
}
