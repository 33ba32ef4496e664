import { fieldOfRole, type FieldId, type FormDefinition } from "../../form/definition";
import type { Plan } from "../../plan/schema";
import { comparisonKey } from "../../workbook/comparison-key";
import { hashOfText } from "../memory/field-memory";
import type { FormerForm, FormerSummary, FormKey, FormSource } from "../collection";
import { numberOf } from "./candidates";
import { groupBy } from "../group-by";
import type { HandedInForm } from "./same-forms";

/** A form of the former summary: several versions where it was in conflict. */
export interface FormerVersions {
  readonly key: FormKey;
  readonly ownKey: FormKey;
  readonly versions: readonly [FormerForm, ...FormerForm[]];
}

export interface FormerMatches {
  /** The same form, then and now. */
  readonly known: ReadonlyMap<HandedInForm, FormerVersions>;
  /** Had no certain place then; its sheet has come again with a form that has another key. */
  readonly reclassified: ReadonlyMap<HandedInForm, FormerVersions>;
  /** May be the same form; somebody must say. */
  readonly uncertain: readonly { readonly form: HandedInForm; readonly former: FormerVersions }[];
  /** Did not come. */
  readonly left: readonly FormerVersions[];
}

/** Which of the forms handed in were in the former summary: by 管理番号 where both have one, else by 目指す姿. */
export function matchFormer(
  forms: readonly HandedInForm[],
  former: FormerSummary | null,
  plan: Plan,
  definition: FormDefinition,
): FormerMatches {
  const known = new Map<HandedInForm, FormerVersions>();
  const reclassified = new Map<HandedInForm, FormerVersions>();
  const formers = [...groupBy(former?.forms ?? [], ({ key }) => JSON.stringify(key)).values()].map(
    (versions): FormerVersions => ({ key: versions[0].key, ownKey: versions[0].ownKey, versions }),
  );
  const openForms = new Set(forms);
  const openFormers = new Set(formers);
  const match = (
    into: Map<HandedInForm, FormerVersions>,
    isSame: (form: HandedInForm, one: FormerVersions) => boolean,
  ): void => {
    for (const form of [...openForms]) {
      const one = first(openFormers, (candidate) => isSame(form, candidate));
      if (!one) continue;
      into.set(form, one);
      openForms.delete(form);
      openFormers.delete(one);
    }
  };
  const numberOfFormer = ({ key, versions: [{ reading }] }: FormerVersions): number | null =>
    numberOf(reading, key.initiative, key.department, plan);
  const identity = fieldOfRole(definition, "identity").id;
  // Hashed once: every form may be compared with every former one.
  const hashesOfFormer = new Map(formers.map((one) => [one, identityHashes(one, identity)]));
  const hashesOfForm = new Map(
    forms.map((form) => [form, form.versions.map((version) => hashOfText(version.identity))]),
  );
  const hasIdentity = (form: HandedInForm, one: FormerVersions): boolean => {
    const hashes = hashesOfFormer.get(one);
    return (hashesOfForm.get(form) ?? []).some((hash) => hashes?.has(hash));
  };
  const bothNumbered = (form: HandedInForm, one: FormerVersions): boolean =>
    form.claim !== null && numberOfFormer(one) !== null;

  const hasNumber = (form: HandedInForm, one: FormerVersions): boolean =>
    isInSameGroup(form, one) && bothNumbered(form, one) && form.claim === numberOfFormer(one);
  const hasVision = (form: HandedInForm, one: FormerVersions): boolean =>
    isInSameGroup(form, one) && !bothNumbered(form, one) && hasIdentity(form, one);
  // 1. By 管理番号. A sheet copied with its number may come without the original: before the number alone counts, 目指す姿
  // is looked at too.
  match(known, (form, one) => hasNumber(form, one) && hasIdentity(form, one));
  match(known, (form, one) => hasVision(form, one) && isFromSameSheet(form, one));
  match(known, hasNumber);
  // 2. By 目指す姿, from whichever sheet (above: where several have the same, from the same sheet). Of a 課 that nobody
  // knows only from the same.
  match(known, (form, one) => hasVision(form, one) && form.department !== null);
  // 3. Forms without a certain place then, by the sheet that they came from.
  const isSuccessor = (form: HandedInForm, one: FormerVersions): boolean =>
    isUnplaced(one.ownKey) && isFromSameSheet(form, one);
  const isOnlySuccessor = (form: HandedInForm, one: FormerVersions): boolean =>
    isSuccessor(form, one) &&
    [...openForms].filter((other) => isSuccessor(other, one)).length === 1 &&
    [...openFormers].filter((other) => isSuccessor(form, other)).length === 1;
  for (const isSame of [
    (form: HandedInForm, one: FormerVersions) => isSuccessor(form, one) && hasIdentity(form, one),
    isOnlySuccessor,
  ]) {
    match(known, (form, one) => isGroupOf(form, one.ownKey) && isSame(form, one));
    match(reclassified, isSame);
  }

  const left = [...openFormers].filter((one) => !isSuperseded(one, forms));
  return { known, reclassified, left, uncertain: findUncertain([...openForms], left, hasIdentity) };
}

/** A set is not copied to be searched: it is searched once for each form. */
function first<Item>(items: Iterable<Item>, isMeant: (item: Item) => boolean): Item | undefined {
  for (const item of items) if (isMeant(item)) return item;
  return undefined;
}

/** One new form beside one old one of the same initiative and 課; or the same 目指す姿 from the same sheet. */
function findUncertain(
  added: readonly HandedInForm[],
  left: readonly FormerVersions[],
  hasIdentity: (form: HandedInForm, one: FormerVersions) => boolean,
): FormerMatches["uncertain"] {
  return added.flatMap((form) => {
    const olds = left.filter((one) => isInSameGroup(form, one));
    const news = added.filter(
      ({ initiative, department }) => initiative === form.initiative && department === form.department,
    );
    const isPair = olds.length === 1 && news.length === 1 && form.department !== null;
    const former = isPair ? olds[0] : left.find((one) => isFromSameSheet(form, one) && hasIdentity(form, one));
    return former ? [{ form, former }] : [];
  });
}

function isInSameGroup(form: HandedInForm, { key }: FormerVersions): boolean {
  return isGroupOf(form, key);
}

function isGroupOf({ initiative, department }: HandedInForm, key: FormKey): boolean {
  return key.initiative === initiative && key.department === department;
}

function isFromSameSheet({ versions, copies }: HandedInForm, known: FormerVersions): boolean {
  return [...versions, ...copies].some(({ source }) =>
    known.versions.some((version) => isSameSource(version.source, source)),
  );
}

export function isSameSource(a: FormSource, b: FormSource): boolean {
  return a.file.normalize("NFC") === b.file.normalize("NFC") && a.sheet === b.sheet;
}

function isUnplaced({ initiative, department }: FormKey): boolean {
  return initiative === null || department === null;
}

/**
 * A form without a certain place cannot be recognised when its texts have changed, but its sheet can. It
 * stays only for what 総務課 wrote into it.
 */
function isSuperseded(one: FormerVersions, forms: readonly HandedInForm[]): boolean {
  if (!isUnplaced(one.ownKey) || !forms.some((form) => isFromSameSheet(form, one))) return false;
  return one.versions.every(({ fields }) =>
    Object.values(fields).every(({ text, gathered }) => (text ?? "") === (gathered ?? "")),
  );
}

/** Of the 目指す姿 as it was gathered and as it is shown now: 総務課 may have edited it. */
function identityHashes({ versions }: FormerVersions, id: FieldId): ReadonlySet<string> {
  return new Set(
    versions.flatMap(({ fields }) => {
      const { text = null, memory = null } = fields[id] ?? {};
      const shown = hashOfText(comparisonKey(text ?? ""));
      return memory?.keyHash ? [shown, memory.keyHash] : [shown];
    }),
  );
}
