import { fieldOfRole, type FieldId, type FormDefinition } from "../../form/definition";
import type { Plan } from "../../plan/schema";
import { comparisonKey } from "../../workbook/comparison-key";
import { groupBy } from "../../workbook/group-by";
import type { FormerForm, FormerSummary, FormKey, GatherAnswers } from "../collection";
import { placeKey, placeOfForm } from "../form-order";
import { hashOfText } from "../memory/text-hash";
import { answerAmong, keyParts, questionId } from "../questions";
import { mayBeOneFile } from "../versions/file-names";
import type { LatestFiles } from "../versions/latest-files";
import { isMostlyAlike, isMostlySame, saysNothingElse } from "../versions/likeness";
import type { Candidate } from "./candidates";
import { isSameNumber, numbersOf, tellApart, type FormNumber } from "./form-number";
import { membersOf, type HandedInForm } from "./same-forms";

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

/** May be the same form; somebody must say. */
export interface UncertainMatch {
  readonly id: string;
  readonly form: HandedInForm;
  readonly former: FormerVersions;
  readonly answer: "same" | "different" | null;
}

export interface FormerMatches {
  readonly found: ReadonlyMap<HandedInForm, FormerMatch>;
  readonly uncertain: readonly UncertainMatch[];
  /** Did not come. */
  readonly left: readonly FormerVersions[];
}

/** What the forms handed in are compared with, and how. */
export interface MatchingContext {
  readonly former: FormerSummary | null;
  readonly latest: Pick<LatestFiles, "nextOf" | "takenOut">;
  readonly answers: GatherAnswers;
  readonly plan: Plan;
  readonly definition: FormDefinition;
}

/** Whether a form handed in is the former one. */
type Test = (form: HandedInForm, former: FormerVersions) => boolean;

/** What has not found its counterpart yet. */
interface Open {
  readonly forms: Set<HandedInForm>;
  readonly formers: Set<FormerVersions>;
}

/**
 * Which of the forms handed in were in the former summary: those whose files still count by their places; of the others by
 * 管理番号 where both have one, else by 目指す姿, else as the same form with a corrected 目指す姿, and those without a certain
 * place by their sheets. Each test is put to all that the ones before it have left.
 */
export function matchFormer(forms: readonly HandedInForm[], context: MatchingContext): FormerMatches {
  const { former, plan, definition } = context;
  const open: Open = { forms: new Set(forms), formers: new Set(formersByKey(former)) };
  const found = new Map<HandedInForm, FormerMatch>();
  const match = (form: HandedInForm, one: FormerVersions, isReclassified: boolean): void => {
    found.set(form, { former: one, isReclassified });
    open.forms.delete(form);
    open.formers.delete(one);
  };
  matchPlaces(open, match, context);

  const hasIdentity = identityTest(open, fieldOfRole(definition, "identity").id);
  const numberOfFormer = formerNumbers([...open.formers], plan);
  // Forms of one initiative and 課 are compared with those alone.
  const formersOf = groupBy([...open.formers], ({ key }) => groupKey(key));
  for (const group of groupBy([...open.forms], groupKey).values()) {
    const formers = formersOf.get(groupKey(group[0])) ?? [];
    for (const isSame of testsOfPlaced(hasIdentity, numberOfFormer, context)) {
      for (const form of group.filter((one) => open.forms.has(one))) {
        const fitting = formers.find((one) => open.formers.has(one) && isSame(form, one));
        if (fitting) match(form, fitting, false);
      }
    }
  }
  for (const isSuccessor of testsOfUnplaced(hasIdentity, open, context)) {
    const all = (isSame: Test, isReclassified: boolean): void => {
      for (const form of [...open.forms]) {
        const fitting = firstOf(open.formers, (one) => isSame(form, one));
        if (fitting) match(form, fitting, isReclassified);
      }
    };
    all((form, one) => groupKey(form) === groupKey(one.ownKey) && isSuccessor(form, one), false);
    all(isSuccessor, true);
  }

  const uncertain = findUncertain(open, hasIdentity, forms, context);
  for (const { form, former: one, answer } of uncertain) {
    // Where it was asked before, the new form has been in the summary meanwhile: what was edited there goes on.
    const versions = found.get(form)?.former.versions ?? one.versions;
    if (answer !== "same") continue;
    match(form, { ...one, versions }, false);
    open.formers.delete(one);
  }
  return { found, uncertain, left: leftOf(open, forms, context) };
}

/** A form whose file still counts stands where it stood. Of two former ones that are one form by now the first goes on. */
function matchPlaces(
  open: Open,
  match: (form: HandedInForm, one: FormerVersions, isReclassified: boolean) => void,
  { latest: { nextOf, takenOut } }: MatchingContext,
): void {
  const atPlace = new Map<string, FormerVersions>();
  for (const one of open.formers) {
    for (const { place } of one.versions) {
      if (place && !nextOf.has(place.file) && !takenOut.has(place.file)) atPlace.set(placeKey(place), one);
    }
  }
  for (const form of [...open.forms]) {
    const formers = membersOf(form)
      .flatMap(({ source, reading }) => atPlace.get(placeKey(placeOfForm(source.file, reading))) ?? [])
      .filter((one) => open.formers.has(one))
      .toSorted((a, b) => a.key.sequence - b.key.sequence);
    const [first, ...others] = new Set(formers);
    if (first) match(form, first, isUnplaced(first.key) && groupKey(form) !== groupKey(first.key));
    for (const other of others) open.formers.delete(other);
  }
}

function formersByKey(former: FormerSummary | null): readonly FormerVersions[] {
  const byKey = groupBy(former?.forms ?? [], ({ key }) => JSON.stringify(keyParts(key)));
  return [...byKey.values()].map((versions) => {
    const [{ key, ownKey }] = versions;
    return { key, ownKey, versions };
  });
}

/** 管理番号 as they were handed in. */
function formerNumbers(formers: readonly FormerVersions[], plan: Plan): (one: FormerVersions) => FormNumber | null {
  const owned = formers.map(({ key, versions: [{ reading }] }) => ({ ...key, reading }));
  const numbers = numbersOf(owned, plan);
  const numberOf = new Map(formers.map((one, index) => [one, numbers[index] ?? null]));
  return (one) => numberOf.get(one) ?? null;
}

/** Forms of one initiative and 課, from what proves most to what proves least. */
function testsOfPlaced(
  hasIdentity: Test,
  numberOfFormer: (one: FormerVersions) => FormNumber | null,
  context: MatchingContext,
): readonly Test[] {
  const { definition } = context;
  const hasNumber: Test = (form, one) => isSameNumber(form.number, numberOfFormer(one));
  const areNumbered: Test = (form, one) => hasNumber(form, one) || tellApart(form.number, numberOfFormer(one));
  const hasIdentityAlone: Test = (form, one) => !areNumbered(form, one) && hasIdentity(form, one);
  const isOnSameSheet: Test = (form, one) => isFromSameSheet(form, one, context);
  const isNext: Test = (form, one) =>
    form.department !== null && !areNumbered(form, one) && isFromNextFile(form, one, context);
  const isAlike: Test = (form, one) =>
    form.versions.some(({ texts }) => isMostlyAlike(textsOf(one), texts, definition));
  const isSame: Test = (form, one) => form.versions.some(({ texts }) => isMostlySame(textsOf(one), texts, definition));
  return [
    // A sheet copied with its number may come without the original: before the number alone counts, 目指す姿 is looked at too.
    (form, one) => hasNumber(form, one) && hasIdentity(form, one),
    // Where several have the same 目指す姿, the one from the same sheet.
    (form, one) => hasIdentityAlone(form, one) && isOnSameSheet(form, one),
    hasNumber,
    // From whichever sheet; of a 課 that nobody knows only from the same.
    (form, one) => hasIdentityAlone(form, one) && form.department !== null,
    // 目指す姿 was corrected in the file's next version: the sheet and most other texts are the same.
    (form, one) => isNext(form, one) && isOnSameSheet(form, one) && isAlike(form, one),
    (form, one) => isNext(form, one) && isSame(form, one),
    // Nothing else was written then.
    (form, one) => isNext(form, one) && isOnSameSheet(form, one) && saysNothingElse(textsOf(one), definition),
  ];
}

/** Forms without a certain place then, by the sheet that they came from: with the same 目指す姿, else the only one of it. */
function testsOfUnplaced(hasIdentity: Test, open: Open, context: MatchingContext): readonly Test[] {
  const isSuccessor: Test = (form, one) => isUnplaced(one.ownKey) && isFromSameSheet(form, one, context);
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

/** As they were gathered, as far as that is known; else as they are shown. */
function textsOf({ versions: [{ fields }] }: FormerVersions): Candidate["texts"] {
  return Object.fromEntries(Object.entries(fields).map(([id, { gathered, text }]) => [id, gathered ?? text]));
}

/** A set is not copied to be searched: it is searched once for each form. */
function firstOf<Item>(items: Iterable<Item>, isMeant: (item: Item) => boolean): Item | undefined {
  for (const item of items) if (isMeant(item)) return item;
  return undefined;
}

/**
 * Old forms beside new ones that they may be: on the same sheet of the file's next version; alone in their initiative and
 * 課; or, under another initiative or 課, with the same 目指す姿, or where the new one's cannot be told. What was asked before
 * and not answered is asked again.
 */
function findUncertain(
  open: Open,
  hasIdentity: Test,
  forms: readonly HandedInForm[],
  context: MatchingContext,
): readonly UncertainMatch[] {
  const left = leftOf(open, forms, context);
  const leftInGroup = groupBy(left, ({ key }) => groupKey(key));
  const found: UncertainMatch[] = [];
  const taken = new Set<FormerVersions | HandedInForm>();
  const ask = (form: HandedInForm, former: FormerVersions | undefined): void => {
    if (!former || taken.has(former) || taken.has(form)) return;
    taken.add(former).add(form);
    const id = identityQuestionId(former, form);
    const answer = answerAmong(context.answers, id, ["same", "different"]);
    found.push({ id, form, former, answer });
  };
  for (const former of left.filter(({ versions }) => versions.some(({ openQuestion }) => openQuestion !== null))) {
    const asked = new Set(former.versions.map(({ openQuestion }) => openQuestion));
    const form = forms.find((one) => asked.has(identityQuestionId(former, one)));
    if (form) ask(form, former);
  }
  const news = [...open.forms];
  const isOnSameSheet: Test = (form, one) => isFromSameSheet(form, one, context);
  for (const form of news) {
    const olds = (leftInGroup.get(groupKey(form)) ?? []).filter((one) => isOnSameSheet(form, one));
    if (form.department !== null && olds.length === 1) ask(form, olds[0]);
  }
  for (const [key, group] of groupBy(news, groupKey)) {
    const [form] = group;
    const olds = leftInGroup.get(key) ?? [];
    if (form.department !== null && group.length === 1 && olds.length === 1) ask(form, olds[0]);
  }
  for (const form of news) {
    const isUnclear = isUnplaced(form);
    ask(
      form,
      left.find((one) => isOnSameSheet(form, one) && (isUnclear || hasIdentity(form, one)) && !isUnplaced(one.ownKey)),
    );
  }
  return found;
}

/** It is another question where a text of either has changed. */
function identityQuestionId(former: FormerVersions, form: HandedInForm): string {
  return questionId("identity", [
    ...keyParts(former.key),
    ...Object.values(textsOf(former)).map((text) => hashOfText(text ?? "")),
    form.initiative,
    form.department,
    form.identity,
  ]);
}

/**
 * Former forms that did not come and stay. Those do not that were given up, whose file was taken out, or that stand under
 * another key now.
 */
function leftOf(open: Open, forms: readonly HandedInForm[], context: MatchingContext): readonly FormerVersions[] {
  const isGone = ({ isGivenUp, place }: FormerForm): boolean =>
    isGivenUp || (place !== null && context.latest.takenOut.has(place.file));
  return [...open.formers].flatMap((one) => {
    if (isSuperseded(one, forms, context)) return [];
    const [first, ...others] = one.versions.filter((version) => !isGone(version));
    if (!first) return [];
    return others.length + 1 === one.versions.length ? [one] : [{ ...one, versions: [first, ...others] as const }];
  });
}

function groupKey({ initiative, department }: Pick<FormKey, "initiative" | "department">): string {
  return JSON.stringify([initiative, department]);
}

/** The sheet of the former form, in the file that has taken the place of its own. */
function isFromSameSheet(form: HandedInForm, former: FormerVersions, context: MatchingContext): boolean {
  return membersOf(form).some((candidate) =>
    former.versions.some(
      (version) => version.source.sheet === candidate.source.sheet && isFromFileOf(candidate, version, context.latest),
    ),
  );
}

/** Some version of it stands in the next version of the former one's file. */
function isFromNextFile(form: HandedInForm, former: FormerVersions, context: MatchingContext): boolean {
  return membersOf(form).some((candidate) =>
    former.versions.some((version) => isFromFileOf(candidate, version, context.latest)),
  );
}

/** Whether a form came in the file of a former one, or in its next version. Of a file that is not remembered the name decides. */
export function isFromFileOf(
  candidate: Pick<Candidate, "source" | "givenName">,
  { place, source }: FormerForm,
  { nextOf }: Pick<LatestFiles, "nextOf">,
): boolean {
  if (place) return candidate.source.file === (nextOf.get(place.file) ?? place.file);
  return mayBeOneFile(candidate.givenName, source.file);
}

function isUnplaced({ initiative, department }: Pick<FormKey, "initiative" | "department">): boolean {
  return initiative === null || department === null;
}

/**
 * A form without a certain place cannot be recognised when its texts have changed, but its sheet can. It stays only for
 * what 総務課 wrote into it.
 */
function isSuperseded(one: FormerVersions, forms: readonly HandedInForm[], context: MatchingContext): boolean {
  if (!isUnplaced(one.ownKey) || !forms.some((form) => isFromSameSheet(form, one, context))) return false;
  return one.versions.every(({ fields }) =>
    Object.values(fields).every(({ text, gathered }) => (text ?? "") === (gathered ?? "")),
  );
}
