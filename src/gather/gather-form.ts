import type { FieldId } from "../form/definition";
import type { FormReading } from "../form/reading";
import type {
  ChangedInBoth,
  ChangedText,
  ChosenField,
  EditedTwice,
  FormDoubt,
  FormerForm,
  FormKey,
  FormSource,
  GatherAnswers,
  GatheredForm,
  GatheringChanges,
  ResolvedField,
} from "./collection";
import type { Candidate } from "./identity/candidates";
import { isFromFileOf, type FormerMatch, type FormerVersions } from "./identity/match-former";
import { membersOf, type HandedInForm } from "./identity/same-forms";
import { keepField, mapFields, newField, resolveField } from "./memory/field-memory";
import { hashOfText } from "./memory/text-hash";
import { answerFor } from "./questions";
import type { LatestFiles } from "./versions/latest-files";

/** What became of one form. */
export interface FormOutcome {
  readonly key: FormKey;
  /** What it was called in the former summary; null where it was not there. */
  readonly formerKey: FormKey | null;
  readonly change: keyof GatheringChanges;
  /** More than one where its texts are in conflict. */
  readonly forms: readonly [GatheredForm, ...GatheredForm[]];
  readonly changedInBoth: readonly ChangedInBoth[];
  readonly editedTwice: readonly EditedTwice[];
  readonly chosen: readonly ChosenField[];
  /** [] unless it came again. */
  readonly changedTexts: readonly ChangedText[];
  /** Of what was handed in, each with its former self from the same file. */
  readonly successions: readonly { readonly candidate: Candidate; readonly former: FormerForm }[];
}

/** What all forms of one gathering have in common. */
export interface GatheringNow {
  readonly latest: LatestFiles;
  /** The latest period that one of these files came for. */
  readonly periodOf: (files: readonly string[]) => string;
  /** Whether one of these files came this time. */
  readonly isNow: (files: readonly string[]) => boolean;
  readonly answers: GatherAnswers;
}

/** One text of a form, as it goes in. */
interface Version {
  readonly source: FormSource;
  readonly reading: FormReading;
  readonly origin: GatheredForm["origin"];
  /** Its former self; null where the summary had none. */
  readonly former: FormerForm | null;
  readonly fields: Readonly<Record<FieldId, ResolvedField>>;
  readonly period: string | null;
}

/** A form that was handed in, with what 総務課 has edited in it since. */
export function gatherForm(
  form: HandedInForm,
  key: FormKey,
  match: FormerMatch | null,
  now: GatheringNow,
): FormOutcome {
  const { latest, periodOf, isNow, answers } = now;
  const formers = match?.former.versions ?? [];
  const pairs = pairVersions(form.versions, formers, latest);
  const files = membersOf(form).map(({ source }) => source.file);
  const period = periodOf(files);
  const submitted = form.versions.map((candidate) =>
    submittedVersion(candidate, pairs.get(candidate) ?? null, key, answers, period),
  );
  // Another text of a form in conflict, from a file that is not remembered, stays while the one that came says nothing new
  // and its own file did not come.
  const paired = new Set(pairs.values());
  const isNothingNew = form.versions.every((candidate) => isAsGathered(candidate, pairs.get(candidate) ?? null));
  const kept = formers
    .filter((former) => former.place === null && !paired.has(former) && isNothingNew)
    .filter((former) => !isGivenAgain(former, latest))
    .map((former) => keptVersion(former, key, answers));

  const ownKey: FormKey = {
    initiative: form.initiative,
    department: form.ownDepartment,
    sequence: match?.former.ownKey.sequence ?? key.sequence,
  };
  const again = submitted.some(hasOtherText) ? "replaced" : "unchanged";
  const isAgain = match !== null && isNow(files);
  return {
    key,
    formerKey: match?.former.key ?? null,
    change: !match ? "added" : match.isReclassified ? "reclassified" : isAgain ? again : "kept",
    changedTexts: isAgain ? submitted.flatMap(otherTexts).map((text) => ({ key, ...text })) : [],
    successions: [...pairs].flatMap(([candidate, former]) =>
      isFromFileOf(candidate, former, latest) ? [{ candidate, former }] : [],
    ),
    ...inCollection([...submitted, ...kept], key, ownKey),
  };
}

/** Whether a file of the name of a form's own is among those that count. */
function isGivenAgain(former: FormerForm, latest: LatestFiles): boolean {
  return latest.files.some(({ reading: { source } }) =>
    isFromFileOf(
      { source: { file: source.file, sheet: "" }, givenName: source.handedInAs ?? source.file },
      former,
      latest,
    ),
  );
}

/** A form that did not come this time: it stays as it stands in the former summary. */
export function gatherKeptForm({ key, ownKey, versions }: FormerVersions, { answers }: GatheringNow): FormOutcome {
  const kept = versions.map((former) => keptVersion(former, key, answers));
  return { key, formerKey: key, change: "kept", changedTexts: [], successions: [], ...inCollection(kept, key, ownKey) };
}

/** The outcome with what is doubted about the form. */
export function withDoubt(outcome: FormOutcome, doubt: FormDoubt | null): FormOutcome {
  const [first, ...others] = outcome.forms;
  return { ...outcome, forms: [{ ...first, doubt }, ...others.map((form) => ({ ...form, doubt }))] };
}

function submittedVersion(
  { source, reading, texts }: Candidate,
  former: FormerForm | null,
  key: FormKey,
  answers: GatherAnswers,
  period: string,
): Version {
  const fields = mapFields(texts, (text, id) => {
    const field = former?.fields[id];
    return field ? resolveField(field, text, answerFor(answers, key, id)) : newField(text);
  });
  return { source, reading, origin: "submitted", former, fields, period };
}

function keptVersion(former: FormerForm, key: FormKey, answers: GatherAnswers): Version {
  const { source, reading, period } = former;
  const fields = mapFields(former.fields, (field, id) => keepField(field, answerFor(answers, key, id)));
  return { source, reading, origin: "kept", former, fields, period };
}

/** Each version with its former self: from the same sheet, from the same file, with the same texts, else in order. */
function pairVersions(
  versions: readonly Candidate[],
  formers: readonly FormerForm[],
  latest: LatestFiles,
): ReadonlyMap<Candidate, FormerForm> {
  const pairs = new Map<Candidate, FormerForm>();
  const tests: readonly ((candidate: Candidate, former: FormerForm) => boolean)[] = [
    (candidate, former) => candidate.source.sheet === former.source.sheet && isFromFileOf(candidate, former, latest),
    (candidate, former) => isFromFileOf(candidate, former, latest),
    isAsGathered,
    // Its file still counts, and has its own version of the form.
    (_, { place }) => place === null || latest.nextOf.has(place.file),
  ];
  for (const isSame of tests) {
    for (const candidate of versions.filter((version) => !pairs.has(version))) {
      const taken = new Set(pairs.values());
      const former = formers.find((one) => !taken.has(one) && isSame(candidate, one));
      if (former) pairs.set(candidate, former);
    }
  }
  return pairs;
}

/** Whether the same texts were handed in then. */
function isAsGathered({ texts }: Candidate, former: FormerForm | null): boolean {
  if (!former) return false;
  return Object.entries(former.fields).every(([id, { memory }]) => {
    return memory !== null && (memory.hash ?? hashOfText("")) === hashOfText(texts[id] ?? "");
  });
}

/** Whether a field shows another text than in the former summary. */
function hasOtherText(version: Version): boolean {
  return version.former === null || otherTexts(version).length > 0;
}

/** The fields that show another text than in the former summary; [] where it had no such version. */
function otherTexts({ fields, former }: Version): readonly Omit<ChangedText, "key">[] {
  if (!former) return [];
  return Object.entries(fields).flatMap(([field, { text }]) => {
    const [before, after] = [former.fields[field]?.text ?? "", text ?? ""];
    return before === after ? [] : [{ field, before, after }];
  });
}

/** The versions as the collection has them, and what is to be asked about them. */
function inCollection(
  versions: readonly Version[],
  key: FormKey,
  ownKey: FormKey,
): Pick<FormOutcome, "forms" | "changedInBoth" | "editedTwice" | "chosen"> {
  const [first, ...others] = versions.map((version) => toGatheredForm(version, key, ownKey, versions.length > 1));
  if (!first) throw new Error("A form has no version.");
  const resolved = versions.flatMap(({ source, fields }) =>
    Object.entries(fields).map(([field, { text, ...about }]) => ({ field, source, text: text ?? "", ...about })),
  );
  return {
    forms: [first, ...others],
    changedInBoth: resolved.flatMap(({ field, source, text, changedInBoth: submittedText }) =>
      submittedText === null ? [] : [{ key, field, summaryText: text, submittedText, source }],
    ),
    editedTwice: resolved.flatMap(({ field, source, text, editedTwice: listText }) =>
      listText === null ? [] : [{ key, field, sheetText: text, listText, source }],
    ),
    chosen: resolved.flatMap(({ field, source, chosen }) =>
      chosen === null ? [] : [{ key, field, source, ...chosen }],
    ),
  };
}

function toGatheredForm(
  { source, reading, origin, fields, period }: Version,
  key: FormKey,
  ownKey: FormKey,
  isInConflict: boolean,
): GatheredForm {
  const isOwnGroup = key.initiative === ownKey.initiative && key.department === ownKey.department;
  const edited = Object.entries(fields).flatMap(([id, field]): readonly (readonly [FieldId, string])[] =>
    field.edited === null ? [] : [[id, field.edited]],
  );
  return {
    key,
    ...(!isOwnGroup && { ownKey }),
    source,
    reading,
    origin,
    period,
    texts: mapFields(fields, ({ text }) => text),
    edited: Object.fromEntries(edited),
    memory: mapFields(fields, ({ memory }) => memory),
    isAllDepartments: key.department !== null && reading.initiative.inPlan?.allDepartments === true,
    isInConflict,
  };
}
