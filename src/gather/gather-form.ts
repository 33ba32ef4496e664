import type { FieldId } from "../form/definition";
import type { FormReading } from "../form/reading";
import { answerFor } from "./answers";
import type {
  ChangedInBoth,
  ChosenField,
  EditedTwice,
  FieldAnswer,
  FormerForm,
  FormKey,
  FormSource,
  GatheredForm,
  ResolvedField,
} from "./collection";
import { hashOfText, keepField, newField, resolveField } from "./memory/field-memory";
import type { Candidate } from "./identity/candidates";
import { isSameSource, type FormerVersions } from "./identity/match-former";
import type { HandedInForm } from "./identity/same-forms";

/** What became of one form. */
export interface FormOutcome {
  readonly key: FormKey;
  /** More than one where its texts are in conflict. */
  readonly forms: readonly [GatheredForm, ...GatheredForm[]];
  readonly changedInBoth: readonly ChangedInBoth[];
  readonly editedTwice: readonly EditedTwice[];
  readonly chosen: readonly ChosenField[];
  /** Whether a field shows another text than the former summary, or there was none. */
  readonly hasNewText: boolean;
}

type Fields = Readonly<Record<FieldId, ResolvedField>>;

interface Version {
  readonly source: FormSource;
  readonly reading: GatheredForm["reading"];
  readonly origin: GatheredForm["origin"];
  readonly fields: Fields;
}

/** What all forms of one gathering have in common. */
export interface GatheringNow {
  /** Files handed in this time, in NFC. */
  readonly files: ReadonlySet<string>;
  readonly answers: readonly FieldAnswer[];
}

/** A form that was handed in, with what 総務課 has edited in it since. */
export function gatherForm(
  form: HandedInForm,
  key: FormKey,
  known: FormerVersions | null,
  { files, answers }: GatheringNow,
): FormOutcome {
  const formers = pairVersions(form.versions, known?.versions ?? []);
  const submitted = form.versions.map((candidate): Version => {
    const former = formers.get(candidate);
    return {
      source: candidate.source,
      reading: candidate.reading,
      origin: "submitted",
      fields: mapFields(candidate.texts, (text, id) => {
        const field = former?.fields[id];
        return field ? resolveField(field, text, answerFor(answers, key, id)) : newField(text);
      }),
    };
  });
  const paired = new Set(formers.values());
  const isNothingNew = form.versions.every((candidate) => {
    const former = formers.get(candidate);
    return former !== undefined && isAsGathered(candidate, former);
  });
  const kept = (known?.versions ?? [])
    .filter((former) => !paired.has(former) && isNothingNew && !files.has(former.source.file.normalize("NFC")))
    .map((former) => keptVersion(former, key, answers));
  const hasNewText = form.versions.some((candidate, index) => {
    const version = submitted[index];
    return version !== undefined && hasOtherText(version, formers.get(candidate));
  });
  const { initiative, ownDepartment } = form;
  const ownKey = { initiative, department: ownDepartment, sequence: known?.ownKey.sequence ?? key.sequence };
  return toOutcome({ key, ownKey }, [...submitted, ...kept], hasNewText);
}

/** A form that did not come this time: it stays as it stands in the former summary. */
export function gatherKeptForm(known: FormerVersions, { answers }: GatheringNow): FormOutcome {
  const { key, ownKey, versions } = known;
  const kept = versions.map((former) => keptVersion(former, key, answers));
  return toOutcome(
    { key, ownKey },
    kept,
    kept.some((version, index) => hasOtherText(version, versions[index])),
  );
}

function keptVersion({ source, reading, fields }: FormerForm, key: FormKey, answers: readonly FieldAnswer[]): Version {
  const resolved = mapFields(fields, (field, id) => keepField(field, answerFor(answers, key, id)));
  return { source, reading, origin: "kept", fields: resolved };
}

/** Whether a field shows another text than in the former summary. */
function hasOtherText({ fields }: Version, former: FormerForm | undefined): boolean {
  return Object.entries(fields).some(([id, { text }]) => !former || (former.fields[id]?.text ?? "") !== (text ?? ""));
}

function isPartOfAll({ department }: FormKey, { initiative }: FormReading): boolean {
  return department !== null && initiative.inPlan?.allDepartments === true;
}

/** Each version with its former self: from the same sheet, with the same texts, else in order. */
function pairVersions(
  versions: readonly Candidate[],
  formers: readonly FormerForm[],
): ReadonlyMap<Candidate, FormerForm> {
  const pairs = new Map<Candidate, FormerForm>();
  const isSame: readonly ((candidate: Candidate, former: FormerForm) => boolean)[] = [
    ({ source }, former) => isSameSource(source, former.source),
    isAsGathered,
    () => true,
  ];
  for (const same of isSame) {
    for (const candidate of versions.filter((version) => !pairs.has(version))) {
      const taken = new Set(pairs.values());
      const former = formers.find((one) => !taken.has(one) && same(candidate, one));
      if (former) pairs.set(candidate, former);
    }
  }
  return pairs;
}

function isAsGathered({ texts }: Candidate, { fields }: FormerForm): boolean {
  return Object.entries(fields).every(([id, { memory }]) => {
    return memory !== null && (memory.hash ?? hashOfText("")) === hashOfText(texts[id] ?? "");
  });
}

function toOutcome(
  { key, ownKey }: { readonly key: FormKey; readonly ownKey: FormKey },
  versions: readonly Version[],
  hasNewText: boolean,
): FormOutcome {
  const toGathered = ({ source, reading, origin, fields }: Version): GatheredForm => {
    const edited = Object.entries(fields).filter(([, field]) => field.edited !== null);
    return {
      key,
      ...(isSameGroup(key, ownKey) ? {} : { ownKey }),
      source,
      reading,
      origin,
      texts: mapFields(fields, ({ text }) => text),
      edited: Object.fromEntries(edited.map(([id, field]) => [id, field.edited])),
      memory: mapFields(fields, ({ memory }) => memory),
      isAllDepartments: isPartOfAll(key, reading),
      isInConflict: versions.length > 1,
    };
  };
  const [first, ...others] = versions;
  if (!first) throw new Error("A form has no version.");
  const questions = versions.flatMap(({ source, fields }) =>
    Object.entries(fields).map(([field, resolved]) => ({ source, field, resolved, text: resolved.text ?? "" })),
  );
  return {
    key,
    forms: [toGathered(first), ...others.map(toGathered)],
    hasNewText,
    changedInBoth: questions.flatMap(({ source, field, resolved: { changedInBoth }, text }) =>
      changedInBoth === null ? [] : [{ key, field, summaryText: text, submittedText: changedInBoth, source }],
    ),
    chosen: questions.flatMap(({ field, resolved: { chosen: choice } }) =>
      choice === null ? [] : [{ key, field, choice }],
    ),
    editedTwice: questions.flatMap(({ source, field, resolved: { editedTwice }, text }) =>
      editedTwice === null ? [] : [{ key, field, sheetText: text, listText: editedTwice, source }],
    ),
  };
}

function isSameGroup(a: FormKey, b: FormKey): boolean {
  return a.initiative === b.initiative && a.department === b.department;
}

function mapFields<From, To>(
  fields: Readonly<Record<FieldId, From>>,
  map: (field: From, id: FieldId) => To,
): Readonly<Record<FieldId, To>> {
  return Object.fromEntries(Object.entries(fields).map(([id, field]) => [id, map(field, id)]));
}
