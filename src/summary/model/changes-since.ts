import { fieldOfRole, isRequired, titleOfPeriod, type FormDefinition } from "../../form/definition";
import type { BaselineForm, Collection, FormKey, GatheredForm } from "../../gather/collection";
import { keyTextOf } from "../../gather/baseline";
import { terms } from "../../plan/terms";
import { formNamer } from "./form-names";
import type { ChangeOfForm, ChangesSince, PublishedForm } from "./summary-model";

type Texts = Readonly<Record<string, string | null>>;
type FieldChange = Extract<ChangeOfForm, { readonly type: "field" }>;

/** Form by form as printed, so that a 全課 form is compared once for all its 課. Null: there is nothing to compare with. */
export function changesSince(collection: Collection, published: readonly PublishedForm[]): ChangesSince | null {
  const { baseline = null, definition, givenUp = [] } = collection;
  if (!baseline) return null;
  const { period } = baseline;
  const before = new Map<string, BaselineForm>();
  for (const form of baseline.forms) {
    const id = idOf(form.key, form.isMerged);
    if (!before.has(id)) before.set(id, form);
  }
  const seen = new Set<string>();
  const take = (key: FormKey, isMerged: boolean): BaselineForm | null => {
    const id = idOf(key, isMerged);
    seen.add(id);
    return before.get(id) ?? null;
  };
  const nameOf = formNamer(collection);
  const named = (key: FormKey): Pick<ChangeOfForm, "name" | "department"> => {
    return { name: nameOf(key).name, department: key.department };
  };
  const fieldsOf = (one: PublishedForm, key: FormKey, then: BaselineForm, now: Texts): readonly FieldChange[] =>
    changedFields(then.texts, now, period, definition).map((change) => ({
      type: "field",
      ...named(key),
      published: one,
      ...change,
    }));

  const ofSingle = (one: PublishedForm, { key, texts }: GatheredForm): readonly ChangeOfForm[] => {
    // Of several texts of one form the first counts.
    if (seen.has(idOf(key, false))) return [];
    const then = take(key, false);
    return then ? fieldsOf(one, key, then, texts) : [{ type: "added", ...named(key), published: one }];
  };
  const ofMerged = (one: PublishedForm): readonly ChangeOfForm[] => {
    const [{ key: keyOfPart }] = one.parts;
    const key = { initiative: keyOfPart.initiative, department: null, sequence: 1 };
    const then = take(key, true);
    const parts = one.parts.map((part) => ({ part, before: take(part.key, false) }));
    const asAll = { department: terms.allDepartments };
    if (then) return fieldsOf(one, key, then, one.texts).map((change) => ({ ...change, ...asAll }));
    if (parts.every((part) => part.before === null))
      return [{ type: "added", ...named(key), ...asAll, published: one }];
    // How it was printed is not known, but what its 課 had written.
    return parts.flatMap(({ part, before: own }): readonly ChangeOfForm[] =>
      own ? fieldsOf(one, part.key, own, part.texts) : [{ type: "added", ...named(part.key), published: one }],
    );
  };

  const changes = published.flatMap((one) => (one.merged ? ofMerged(one) : ofSingle(one, one.parts[0])));
  const retired = new Set(givenUp.map(keyTextOf));
  const gone = [...before].flatMap(([id, { key, isMerged, texts }]): readonly ChangeOfForm[] => {
    if (seen.has(id)) return [];
    const typed = texts[fieldOfRole(definition, "initiative").id] ?? "";
    const { name, department } = named(key);
    return [
      {
        type: "gone",
        name: key.initiative === null ? `分類できない様式「${typed.trim()}」` : name,
        department: isMerged ? terms.allDepartments : department,
        isGivenUp: retired.has(keyTextOf(key)),
      },
    ];
  });
  return { period, periodTitle: titleOfPeriod(period, definition), changes: [...changes, ...gone] };
}

/** What was not asked for then and was empty was only not written yet: that it is there now is no change. */
function changedFields(
  then: BaselineForm["texts"],
  now: Texts,
  period: string,
  definition: FormDefinition,
): readonly Pick<FieldChange, "field" | "before" | "after">[] {
  return definition.fields.flatMap((field) => {
    const before = then[field.id] ?? "";
    const after = now[field.id] ?? "";
    const isCompared = before !== "" || isRequired(field, period, definition);
    return isCompared && before !== after ? [{ field, before, after }] : [];
  });
}

function idOf(key: FormKey, isMerged: boolean): string {
  return isMerged ? `merged ${key.initiative ?? ""}` : keyTextOf(key);
}
