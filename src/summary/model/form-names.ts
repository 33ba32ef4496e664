import { keyTextOf } from "../../gather/form-key-text";
import type { Collection, FormKey, GatheredForm } from "../../gather/collection";
import { groupBy } from "../../workbook/group-by";
import { nameInitiative, findInitiative } from "../../plan/initiatives";
import { fieldOfRole } from "../../form/definition";

/** A form as it is named in a list. */
export interface NamedForm {
  readonly key: FormKey;
  /** 「Ⅰ-2-①(1) 自治会組織の活動支援と連携」, with その2（一般廃棄物） where the 課 has several for the initiative. */
  readonly name: string;
  /** Null where it is not in the collection. */
  readonly form: GatheredForm | null;
}

/** Names the forms of a collection; they are looked through once. */
export function formNamer({ plan, definition, forms, register }: Collection): (key: FormKey) => NamedForm {
  const byKey = groupBy(forms, ({ key }) => keyTextOf(key));
  const entries = (register?.entries ?? []).filter(({ isRetired }) => isRetired !== true);
  const byPair = groupBy([...forms.map(({ key }) => key), ...entries], pairText);
  const subjects = new Map((register?.entries ?? []).map((entry) => [keyTextOf(entry), entry.subject]));
  return (key) => {
    const form = byKey.get(keyTextOf(key))?.[0] ?? null;
    const initiative = key.initiative === null ? null : findInitiative(plan, key.initiative);
    const typed = form?.texts[fieldOfRole(definition, "initiative").id] ?? "";
    const title = initiative ? nameInitiative(initiative) : `分類できない様式「${typed.trim().replace(/\s+/gu, " ")}」`;
    const sequences = new Set((byPair.get(pairText(key)) ?? []).map(({ sequence }) => sequence));
    const number = sequences.size > 1 || key.sequence > 1 ? ` その${key.sequence}` : "";
    const subject = subjects.get(keyTextOf(key)) ?? "";
    return { key, form, name: title + number + (subject === "" ? "" : `（${subject}）`) };
  };
}

function pairText({ initiative, department }: Pick<FormKey, "initiative" | "department">): string {
  return JSON.stringify([initiative, department]);
}
