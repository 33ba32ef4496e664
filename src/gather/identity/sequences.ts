import { comparisonKey } from "../../workbook/comparison-key";
import type { FormerSummary, FormKey, FormRegister, RegisterEntry } from "../collection";
import { groupBy } from "../../workbook/group-by";
import type { FormerMatch } from "./match-former";
import type { HandedInForm } from "./same-forms";

/** Excel names a copied sheet 「様式1 (2)」. */
const NAME_OF_COPY = /\S\s*[(（][\d０-９]+[)）]$/u;

/**
 * The key of every form, with its その n: a form that has come again keeps its own. The others take what their 管理番号
 * claims, then what 様式台帳 has for the 件名 that stands in them, then the lowest that is free, in the order of `forms`
 * (file, sheet and row). What was given before is never given again.
 */
export function giveSequences(
  forms: readonly HandedInForm[],
  found: ReadonlyMap<HandedInForm, FormerMatch>,
  former: FormerSummary | null,
  register: FormRegister | null,
): (form: HandedInForm) => FormKey {
  const reserved = former ? [...former.forms.map(({ key }) => key), ...former.retired] : [];
  const keys = new Map<HandedInForm, FormKey>();
  for (const group of groupBy(forms, groupOf).values()) {
    const [{ initiative, department }] = group;
    const inGroup = (key: { readonly initiative: string | null; readonly department: string | null }): boolean =>
      key.initiative === initiative && key.department === department;
    const taken = new Set(reserved.filter(inGroup).map(({ sequence }) => sequence));
    const give = (form: HandedInForm, sequence: number): void => {
      keys.set(form, { initiative, department, sequence });
      taken.add(sequence);
    };
    for (const form of group) {
      const match = found.get(form);
      // Also where it is of another 課 than the form itself says: 総務課 has said whose it is.
      if (match && !match.isReclassified) keys.set(form, match.former.key);
    }
    const waiting = (): readonly HandedInForm[] => group.filter((form) => !keys.has(form));
    for (const form of originalsFirst(waiting())) {
      // That of a former name says which form it is, not which of today's.
      const claim = form.number?.formerName === null ? form.number.sequence : null;
      if (claim !== null && !taken.has(claim)) give(form, claim);
    }
    const entries = (register?.entries ?? []).filter((entry) => inGroup(entry) && !taken.has(entry.sequence));
    for (const { form, sequence } of bySubject(waiting(), entries)) give(form, sequence);
    let free = 1;
    for (const form of waiting()) {
      while (taken.has(free)) free += 1;
      give(form, free);
    }
  }
  return (form) => {
    const key = keys.get(form);
    if (!key) throw new Error("A form was given no sequence.");
    return key;
  };
}

function groupOf({ initiative, department }: HandedInForm): string {
  return JSON.stringify([initiative, department]);
}

function originalsFirst(forms: readonly HandedInForm[]): readonly HandedInForm[] {
  const isCopy = ({ versions }: HandedInForm): boolean =>
    versions.every(({ source }) => NAME_OF_COPY.test(source.sheet));
  return [...forms.filter((form) => !isCopy(form)), ...forms.filter((form) => isCopy(form))];
}

/** Each 件名 with the form in which it stands most plainly: in the sheet's name, in the 目指す姿, anywhere. */
function bySubject(
  forms: readonly HandedInForm[],
  entries: readonly RegisterEntry[],
): readonly { readonly form: HandedInForm; readonly sequence: number }[] {
  const named = entries
    .map((entry) => ({ entry, subject: comparisonKey(entry.subject) }))
    .filter(({ subject }) => subject !== "");
  const pairs = named.flatMap(({ entry, subject }) =>
    forms.map((form) => ({ form, entry, strength: strengthOf(subject, form) })),
  );
  const strongest = pairs
    .filter(({ strength }) => strength > 0)
    .toSorted((a, b) => b.strength - a.strength || a.entry.sequence - b.entry.sequence);
  const found: { readonly form: HandedInForm; readonly sequence: number }[] = [];
  const taken = new Set<HandedInForm | number>();
  for (const { form, entry } of strongest) {
    if (taken.has(form) || taken.has(entry.sequence)) continue;
    taken.add(form).add(entry.sequence);
    found.push({ form, sequence: entry.sequence });
  }
  return found;
}

function strengthOf(subject: string, { versions: [{ source, identity, texts }] }: HandedInForm): number {
  if (comparisonKey(source.sheet).includes(subject)) return 3;
  if (identity.includes(subject)) return 2;
  return Object.values(texts).some((text) => comparisonKey(text ?? "").includes(subject)) ? 1 : 0;
}
