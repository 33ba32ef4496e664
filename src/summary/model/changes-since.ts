import { fieldOfRole, isEarlierPeriod, isRequired, titleOfPeriod, type FieldDefinition } from "../../form/definition";
import type { BaselineForm, Collection, FormKey } from "../../gather/collection";
import { keyTextOf } from "../../gather/form-key-text";
import { differInFormerNamesOnly } from "../../plan/department-names";
import { findInitiative } from "../../plan/initiatives";
import { terms } from "../../plan/terms";
import { groupBy } from "../../workbook/group-by";
import { formNamer } from "./form-names";
import { isSameBox } from "./parts-of-box";
import type { ChangeOfForm, ChangesSince, PublishedForm } from "./summary-model";

type Texts = Readonly<Record<string, string | null>>;
type FieldChange = Extract<ChangeOfForm, { readonly type: "field" }>;

/** A form as it is printed now, and what it is compared with: a 全課 form whole where it was printed then, else by its 課. */
interface Compared {
  readonly published: PublishedForm;
  readonly key: FormKey;
  readonly isMerged: boolean;
  readonly texts: Texts;
}

/** Form by form as printed. Null: there is nothing to compare with. */
export function changesSince(collection: Collection, published: readonly PublishedForm[]): ChangesSince | null {
  const { baseline = null, definition, givenUp = [] } = collection;
  if (!baseline || !isEarlierPeriod(baseline.period, collection.period, definition)) return null;
  const { period } = baseline;
  const compared = formsToCompare(published, baseline.forms);
  const { pairs, left } = pairForms(compared, baseline.forms);
  const nameOf = formNamer(collection);
  const named = (key: FormKey, isMerged: boolean): Pick<ChangeOfForm, "name" | "department"> => {
    return { name: nameOf(key).name, department: isMerged ? terms.allDepartments : key.department };
  };
  const changes = compared.flatMap((one): readonly ChangeOfForm[] => {
    const name = named(one.key, one.isMerged);
    const then = pairs.get(one);
    if (!then) return [{ type: "added", ...name, published: one.published }];
    return changedFields(then.texts, one, period, collection).map((change) => {
      return { type: "field", ...name, published: one.published, ...change };
    });
  });
  const retired = new Set(givenUp.map(keyTextOf));
  const gone = left.map(({ key, isMerged, texts }): ChangeOfForm => {
    const typed = texts[fieldOfRole(definition, "initiative").id] ?? "";
    const name = named(key, isMerged);
    const unplaced = key.initiative === null ? { name: `分類できない様式「${typed.trim()}」` } : {};
    return { type: "gone", ...name, ...unplaced, isGivenUp: retired.has(keyTextOf(key)) };
  });
  return { period, periodTitle: titleOfPeriod(period, definition), changes: [...changes, ...gone] };
}

function formsToCompare(published: readonly PublishedForm[], before: readonly BaselineForm[]): readonly Compared[] {
  const ids = new Set(before.map(idOf));
  return published.flatMap((one): readonly Compared[] => {
    const parts = one.parts.map(({ key, texts }) => ({ published: one, key, isMerged: false, texts }));
    if (!one.merged) {
      // A second text of a 全課 form: which of the two is in the whole form may be another one each time.
      return one.place && one.parts[0].isAllDepartments ? [] : parts;
    }
    const key = { initiative: one.parts[0].key.initiative, department: null, sequence: 1 };
    const whole = { published: one, key, isMerged: true, texts: one.texts };
    // How it was printed may not be known, but what its 課 had written.
    return ids.has(idOf(whole)) || !parts.some((part) => ids.has(idOf(part))) ? [whole] : parts;
  });
}

/** By what the form is called; of several texts of one form first those that are the same. */
function pairForms(compared: readonly Compared[], before: readonly BaselineForm[]) {
  const left = new Set(before);
  const pairs = new Map<Compared, BaselineForm>();
  const byId = groupBy(before, idOf);
  const pair = (isSame: (then: BaselineForm, one: Compared) => boolean): void => {
    for (const one of compared) {
      if (pairs.has(one)) continue;
      const found = byId.get(idOf(one))?.find((then) => left.has(then) && isSame(then, one));
      if (!found) continue;
      pairs.set(one, found);
      left.delete(found);
    }
  };
  pair(({ texts: then }, { texts: now }) => Object.keys(now).every((id) => (then[id] ?? "") === (now[id] ?? "")));
  pair(() => true);
  return { pairs, left: [...left] };
}

/**
 * What was not asked for then and was empty was only not written yet: that it is there now is no change. Nor is a 課 that is
 * called otherwise by now.
 */
function changedFields(
  then: BaselineForm["texts"],
  { key, isMerged, texts: now }: Compared,
  period: string,
  { plan, definition }: Collection,
): readonly Pick<FieldChange, "field" | "before" | "after" | "isMerged">[] {
  const initiative = key.initiative === null ? null : findInitiative(plan, key.initiative);
  const isSame = ({ role }: FieldDefinition, before: string, after: string): boolean => {
    if (before === after) return true;
    if (role === "departments") return differInFormerNamesOnly(before, after, initiative, plan);
    return isMerged && isSameBox(before, after, plan);
  };
  return definition.fields.flatMap((field) => {
    const before = then[field.id] ?? "";
    const after = now[field.id] ?? "";
    const isCompared = before !== "" || isRequired(field, period, definition);
    return isCompared && !isSame(field, before, after) ? [{ field, before, after, isMerged }] : [];
  });
}

function idOf({ key, isMerged }: Pick<BaselineForm, "key" | "isMerged">): string {
  return isMerged ? `merged ${key.initiative ?? ""}` : keyTextOf(key);
}
