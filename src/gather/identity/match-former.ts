import { fieldOfRole, type FieldId, type FormDefinition } from "../../form/definition";
import type { Plan } from "../../plan/schema";
import { comparisonKey } from "../../workbook/comparison-key";
import type { FormerForm, FormerSummary, FormKey, FormSource } from "../collection";
import { groupBy } from "../../workbook/group-by";
import { hashOfText } from "../memory/field-memory";
import { numberOf } from "./candidates";
import type { HandedInForm } from "./same-forms";

/** A form of the former summary: several versions where it was in conflict. */
export interface FormerVersions {
  readonly key: FormKey;
  readonly ownKey: FormKey;
  readonly versions: readonly [FormerForm, ...FormerForm[]];
}

/** What a form that was handed in was in the former summary. */
export interface FormerMatch {
  readonly former: FormerVersions;
  /** It had no certain place then; its sheet has come again with a form that has another key. False: it is the same form. */
  readonly isReclassified: boolean;
}

export interface FormerMatches {
  readonly found: ReadonlyMap<HandedInForm, FormerMatch>;
  /** May be the same form; somebody must say. */
  readonly uncertain: readonly { readonly form: HandedInForm; readonly former: FormerVersions }[];
  /** Did not come. */
  readonly left: readonly FormerVersions[];
}

/** Whether a form handed in is the former one. */
type Test = (form: HandedInForm, former: FormerVersions) => boolean;

/** What has not found its counterpart yet. */
interface Open {
  readonly forms: Set<HandedInForm>;
  readonly formers: Set<FormerVersions>;
}

/**
 * Which of the forms handed in were in the former summary: by 管理番号 where both have one, else by 目指す姿, and those
 * without a certain place by their sheets. Each test is put to all that the ones before it have left.
 */
export function matchFormer(
  forms: readonly HandedInForm[],
  former: FormerSummary | null,
  plan: Plan,
  definition: FormDefinition,
): FormerMatches {
  const open: Open = {
    forms: new Set(forms),
    formers: new Set(formersByKey(former)),
  };
  const hasIdentity = identityTest(open, fieldOfRole(definition, "identity").id);
  const found = new Map<HandedInForm, FormerMatch>();
  const match = (isSame: Test, isReclassified: boolean): void => {
    for (const form of [...open.forms]) {
      const fitting = firstOf(open.formers, (one) => isSame(form, one));
      if (!fitting) continue;
      found.set(form, { former: fitting, isReclassified });
      open.forms.delete(form);
      open.formers.delete(fitting);
    }
  };
  for (const isSame of testsOfPlaced(hasIdentity, plan)) match(isSame, false);
  for (const isSuccessor of testsOfUnplaced(hasIdentity, open)) {
    match((form, one) => isGroupOf(form, one.ownKey) && isSuccessor(form, one), false);
    match(isSuccessor, true);
  }
  const left = [...open.formers].filter((one) => !isSuperseded(one, forms));
  return { found, left, uncertain: findUncertain([...open.forms], left, hasIdentity) };
}

function formersByKey(former: FormerSummary | null): readonly FormerVersions[] {
  const byKey = groupBy(former?.forms ?? [], ({ key }) => JSON.stringify(key));
  return [...byKey.values()].map((versions) => {
    const [{ key, ownKey }] = versions;
    return { key, ownKey, versions };
  });
}

/** Forms of one initiative and 課, from what proves most to what proves least. */
function testsOfPlaced(hasIdentity: Test, plan: Plan): readonly Test[] {
  const numberOfFormer = ({ key, versions: [{ reading }] }: FormerVersions): number | null =>
    numberOf(reading, key.initiative, key.department, plan);
  const areNumbered: Test = (form, one) => form.claim !== null && numberOfFormer(one) !== null;
  const hasNumber: Test = (form, one) =>
    isInSameGroup(form, one) && areNumbered(form, one) && form.claim === numberOfFormer(one);
  const hasIdentityAlone: Test = (form, one) =>
    isInSameGroup(form, one) && !areNumbered(form, one) && hasIdentity(form, one);
  return [
    // A sheet copied with its number may come without the original: before the number alone counts, 目指す姿 is looked at too.
    (form, one) => hasNumber(form, one) && hasIdentity(form, one),
    // Where several have the same 目指す姿, the one from the same sheet.
    (form, one) => hasIdentityAlone(form, one) && isFromSameSheet(form, one),
    hasNumber,
    // From whichever sheet; of a 課 that nobody knows only from the same.
    (form, one) => hasIdentityAlone(form, one) && form.department !== null,
  ];
}

/** Forms without a certain place then, by the sheet that they came from: with the same 目指す姿, else the only one of it. */
function testsOfUnplaced(hasIdentity: Test, open: Open): readonly Test[] {
  const isSuccessor: Test = (form, one) => isUnplaced(one.ownKey) && isFromSameSheet(form, one);
  return [
    (form, one) => isSuccessor(form, one) && hasIdentity(form, one),
    (form, one) =>
      isSuccessor(form, one) &&
      [...open.forms].filter((other) => isSuccessor(other, one)).length === 1 &&
      [...open.formers].filter((other) => isSuccessor(form, other)).length === 1,
  ];
}

/**
 * The same 目指す姿, as it was gathered or as it is shown now: 総務課 may have edited it. Hashed once, for every form may be
 * compared with every former one.
 */
function identityTest({ forms, formers }: Open, field: FieldId): Test {
  const hashesOfForm = new Map(
    [...forms].map((form) => [form, form.versions.map(({ identity }) => hashOfText(identity))]),
  );
  const hashesOfFormer = new Map([...formers].map((one) => [one, identityHashes(one, field)]));
  return (form, one) => {
    const hashes = hashesOfFormer.get(one);
    return (hashesOfForm.get(form) ?? []).some((hash) => hashes?.has(hash));
  };
}

function identityHashes({ versions }: FormerVersions, field: FieldId): ReadonlySet<string> {
  return new Set(
    versions.flatMap(({ fields }) => {
      const { text = null, memory = null } = fields[field] ?? {};
      const shown = hashOfText(comparisonKey(text ?? ""));
      return memory?.keyHash ? [shown, memory.keyHash] : [shown];
    }),
  );
}

/** A set is not copied to be searched: it is searched once for each form. */
function firstOf<Item>(items: Iterable<Item>, isMeant: (item: Item) => boolean): Item | undefined {
  for (const item of items) if (isMeant(item)) return item;
  return undefined;
}

/** One new form beside one old one of the same initiative and 課; or the same 目指す姿 from the same sheet. */
function findUncertain(
  added: readonly HandedInForm[],
  left: readonly FormerVersions[],
  hasIdentity: Test,
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

function isFromSameSheet({ versions, copies }: HandedInForm, former: FormerVersions): boolean {
  return [...versions, ...copies].some(({ source }) =>
    former.versions.some((version) => isSameSource(version.source, source)),
  );
}

export function isSameSource(a: FormSource, b: FormSource): boolean {
  return a.file.normalize("NFC") === b.file.normalize("NFC") && a.sheet === b.sheet;
}

function isUnplaced({ initiative, department }: FormKey): boolean {
  return initiative === null || department === null;
}

/**
 * A form without a certain place cannot be recognised when its texts have changed, but its sheet can. It stays only for
 * what 総務課 wrote into it.
 */
function isSuperseded(one: FormerVersions, forms: readonly HandedInForm[]): boolean {
  if (!isUnplaced(one.ownKey) || !forms.some((form) => isFromSameSheet(form, one))) return false;
  return one.versions.every(({ fields }) =>
    Object.values(fields).every(({ text, gathered }) => (text ?? "") === (gathered ?? "")),
  );
}
