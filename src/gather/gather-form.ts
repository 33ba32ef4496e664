import type { FieldId } from "../form/definition";
import type { FormReading } from "../form/reading";
import { answerFor, type BoxAnswer } from "./answers";
import { hashOfText, keepBox, newBox, resolveBox, type ResolvedBox } from "./memory/box-memory";
import type { Candidate } from "./identity/candidates";
import type { ChangedInBoth, ChosenBox, FormKey, FormSource, GatheredForm, MendedTwice } from "./collection";
import type { FormerForm } from "./former/former-summary";
import { isSameSource, type KnownForm } from "./identity/match-former";
import type { HandedInForm } from "./identity/same-forms";

/** What became of one form. */
export interface FormOutcome {
  readonly key: FormKey;
  /** More than one where its texts are in conflict. */
  readonly forms: readonly [GatheredForm, ...GatheredForm[]];
  readonly changedInBoth: readonly ChangedInBoth[];
  readonly mendedTwice: readonly MendedTwice[];
  readonly chosen: readonly ChosenBox[];
  /** Whether a box shows another text than the former summary, or there was none. */
  readonly hasNewText: boolean;
}

type Boxes = Readonly<Record<FieldId, ResolvedBox>>;

interface Version {
  readonly source: FormSource;
  readonly reading: GatheredForm["reading"];
  readonly origin: GatheredForm["origin"];
  readonly boxes: Boxes;
}

/** What all forms of one gathering have in common. */
export interface GatheringNow {
  /** Files handed in this time, in NFC. */
  readonly files: ReadonlySet<string>;
  readonly answers: readonly BoxAnswer[];
}

/** A form that was handed in, with what 総務課 has mended in it since. */
export function gatherForm(
  form: HandedInForm,
  key: FormKey,
  known: KnownForm | null,
  { files, answers }: GatheringNow,
): FormOutcome {
  const formers = pairVersions(form.versions, known?.versions ?? []);
  const submitted = form.versions.map((candidate): Version => {
    const former = formers.get(candidate);
    return {
      source: candidate.source,
      reading: candidate.reading,
      origin: "submitted",
      boxes: mapBoxes(candidate.texts, (text, field) => {
        const box = former?.boxes[field];
        return box ? resolveBox(box, text, answerFor(answers, key, field)) : newBox(text);
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
export function gatherKeptForm(known: KnownForm, { answers }: GatheringNow): FormOutcome {
  const { key, ownKey, versions } = known;
  const kept = versions.map((former) => keptVersion(former, key, answers));
  return toOutcome(
    { key, ownKey },
    kept,
    kept.some((version, index) => hasOtherText(version, versions[index])),
  );
}

function keptVersion({ source, reading, boxes }: FormerForm, key: FormKey, answers: readonly BoxAnswer[]): Version {
  const resolved = mapBoxes(boxes, (box, field) => keepBox(box, answerFor(answers, key, field)));
  return { source, reading, origin: "kept", boxes: resolved };
}

/** Whether a box shows another text than in the former summary. */
function hasOtherText({ boxes }: Version, former: FormerForm | undefined): boolean {
  return Object.entries(boxes).some(
    ([field, { text }]) => !former || (former.boxes[field]?.text ?? "") !== (text ?? ""),
  );
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

function isAsGathered({ texts }: Candidate, { boxes }: FormerForm): boolean {
  return Object.entries(boxes).every(([field, { memory }]) => {
    return memory !== null && (memory.hash ?? hashOfText("")) === hashOfText(texts[field] ?? "");
  });
}

function toOutcome(
  { key, ownKey }: { readonly key: FormKey; readonly ownKey: FormKey },
  versions: readonly Version[],
  hasNewText: boolean,
): FormOutcome {
  const toGathered = ({ source, reading, origin, boxes }: Version): GatheredForm => {
    const mended = Object.entries(boxes).filter(([, box]) => box.mended !== null);
    return {
      key,
      ...(isSameGroup(key, ownKey) ? {} : { ownKey }),
      source,
      reading,
      origin,
      texts: mapBoxes(boxes, ({ text }) => text),
      mended: Object.fromEntries(mended.map(([field, box]) => [field, box.mended])),
      memory: mapBoxes(boxes, ({ memory }) => memory),
      isAllDepartments: isPartOfAll(key, reading),
      isInConflict: versions.length > 1,
    };
  };
  const [first, ...others] = versions;
  if (!first) throw new Error("A form has no version.");
  const questions = versions.flatMap(({ source, boxes }) =>
    Object.entries(boxes).map(([field, box]) => ({ source, field, box, text: box.text ?? "" })),
  );
  return {
    key,
    forms: [toGathered(first), ...others.map(toGathered)],
    hasNewText,
    changedInBoth: questions.flatMap(({ source, field, box: { changedInBoth }, text }) =>
      changedInBoth === null ? [] : [{ key, field, summaryText: text, submittedText: changedInBoth, source }],
    ),
    chosen: questions.flatMap(({ field, box: { chosen: choice } }) =>
      choice === null ? [] : [{ key, field, choice }],
    ),
    mendedTwice: questions.flatMap(({ source, field, box: { mendedTwice }, text }) =>
      mendedTwice === null ? [] : [{ key, field, sheetText: text, listText: mendedTwice, source }],
    ),
  };
}

function isSameGroup(a: FormKey, b: FormKey): boolean {
  return a.initiative === b.initiative && a.department === b.department;
}

function mapBoxes<From, To>(
  boxes: Readonly<Record<FieldId, From>>,
  map: (box: From, field: FieldId) => To,
): Readonly<Record<FieldId, To>> {
  return Object.fromEntries(Object.entries(boxes).map(([field, box]) => [field, map(box, field)]));
}
