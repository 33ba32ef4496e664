import type { FormDefinition } from "../form/definition";
import type { Plan } from "../plan/schema";
import type {
  Collection,
  ExcludedForm,
  FormDoubt,
  FormerSummary,
  FormKey,
  FormRegister,
  GatherAnswers,
  GatheringChanges,
  RecognisedWorkbook,
  Submission,
  UnreadableFile,
  VisionCorrected,
} from "./collection";
import { fieldOfRole } from "../form/definition";
import { withNoticePrompts } from "../form/prompts";
import { comparisonKey } from "../workbook/comparison-key";
import { baselineOf } from "./baseline";
import { keyTextOf } from "./form-key-text";
import { compareForms, comparePlaces, compareTexts } from "./form-order";
import { gatherForm, gatherKeptForm, withDoubt, type FormOutcome, type GatheringNow } from "./gather-form";
import { withNamesOfPeriod } from "./identity/names-on-day";
import { givenUpForms, withGivenUp } from "./given-up";
import { answerDepartments, answerFormerDepartments } from "./identity/answer-departments";
import { listCandidates, type Candidate } from "./identity/candidates";
import { departmentOfWorkbook } from "./identity/departments";
import { isFromFileOf, matchFormer, type FormerMatches, type FormerVersions } from "./identity/match-former";
import { joinSameForms, originalOf, type HandedInForm } from "./identity/same-forms";
import { giveSequences } from "./identity/sequences";
import { settleFormerTexts, settleTexts } from "./identity/two-texts";
import { expectedForms, mergeRegisters } from "./register/register-entries";
import { mayBeOneFile } from "./versions/file-names";
import { latestFiles, type LatestFiles, type StandingFile } from "./versions/latest-files";

export interface GatherRequest {
  readonly plan: Plan;
  readonly definition: FormDefinition;
  /** Id of the period being collected. */
  readonly period: string;
  readonly workbooks: readonly RecognisedWorkbook[];
  readonly unreadable: readonly UnreadableFile[];
  /** Counts alone, where it is given; else what the former summary and the workbooks carry, joined. */
  readonly register?: FormRegister | null;
  readonly former?: FormerSummary | null;
  /** What is answered now; what was answered before is remembered by the former summary. */
  readonly answers?: GatherAnswers;
  /** Files that were given by mistake, by name or path: they are taken out, and what was before them is back. */
  readonly removeFiles?: readonly string[];
  /** Forms that are given up (取りやめ). */
  readonly retire?: readonly FormKey[];
  /** Last year's 目指す姿 by this year's form (`keyTextOf`), where somebody has shown last year's files: they count before what the workbooks carry. */
  readonly visionsOfLastYear?: Readonly<Record<string, string>>;
  /** A 全課 form that need not be handed in and holds nothing is in all the same: to somebody who is to fill it in. */
  readonly keepsOptionalBlanks?: boolean;
}

/**
 * All workbooks into one collection, by form: the latest version of each file that was ever handed in, whether now or
 * before. Pure, and the same whatever the order of `workbooks`: every form that was read is in `forms` or in `excluded`, and
 * every form of the former summary is in `forms` unless it came in again, was given up or its file taken out.
 */
export function gather(given: GatherRequest): Collection {
  const request = { ...given, definition: withNoticePrompts(given.definition, given.plan.notices) };
  const { plan, definition, period, retire = [] } = request;
  const answers = { ...request.former?.answers, ...request.answers };
  // Which files count, and whose the forms are, where somebody had to be asked.
  const former = request.former ? answerFormerDepartments(request.former, answers, plan) : null;
  const latest = latestOf(request, former, answers);
  const workbooks = latest.files.map(({ reading }) => reading);

  // Which forms there are, and what each is called.
  const { candidates, excluded } = listCandidates(workbooks, plan, definition, request.keepsOptionalBlanks);
  const texts = settleTexts(joinSameForms(candidates), answers, definition);
  const handedIn = texts.forms;
  const matches = matchFormer(handedIn, { former, latest, answers, plan, definition });
  const { register, disagreements } = request.register
    ? { register: request.register, disagreements: [] }
    : mergeRegisters(latest.files, former, plan);
  const keyOf = giveSequences(handedIn, matches.found, former, register);

  // What becomes of each, beside what the former summary has.
  const now = gatheringNow(latest, request, answers);
  const handed = handedIn.map((form) => {
    return { form, outcome: gatherForm(form, keyOf(form), matches.found.get(form) ?? null, now) };
  });
  const left = settleFormerTexts(
    matches.left.filter((one) => !isTakenOut(one, latest)),
    answers,
  );
  const kept = left.forms.map((versions) => ({ versions, outcome: gatherKeptForm(versions, now) }));
  const doubts = doubtsOf(matches, handed, kept, latest);
  const keysNow = new Map(
    [
      ...handed.map(({ form, outcome }) => ({ versions: matches.found.get(form)?.former.versions ?? [], outcome })),
      ...kept.map(({ versions: { versions }, outcome }) => ({ versions, outcome })),
    ].flatMap(({ versions, outcome }) =>
      versions.map(({ key, gatheredKey = key }) => [keyTextOf(gatheredKey), outcome.key] as const),
    ),
  );
  const inOrder = compareForms(plan);
  const outcomes = [...handed, ...kept]
    .map(({ outcome }) => outcome)
    .toSorted((a, b) => inOrder(a.forms[0], b.forms[0]));
  const givenUp = givenUpForms(outcomes, {
    former,
    register,
    retire,
    answers,
    hasCome: ({ change }) => change !== "kept",
    doubtOf: (outcome) => doubts.get(outcome) ?? null,
  });
  const standing = outcomes
    .filter(({ key }) => !givenUp.isGivenUp(key))
    .map((outcome) => withDoubt(outcome, givenUp.doubtOf(outcome)));

  return {
    plan,
    definition,
    period,
    submissions: latest.files.map((file): Submission => ({
      ...file,
      department: file.reading.isSummary ? null : departmentOfWorkbook(file.reading, plan),
    })),
    unreadable: latest.unreadable,
    forms: standing.flatMap(({ forms }) => forms).toSorted(inOrder),
    excluded: [
      ...excluded,
      ...handed.flatMap(({ form, outcome }) => notIn(form, outcome, givenUp.isGivenUp(outcome.key))),
    ].toSorted(compareExcluded),
    register: register && withGivenUp(register, { givenUp: givenUp.keys }),
    former,
    changedInBoth: standing.flatMap(({ changedInBoth }) => changedInBoth),
    editedTwice: standing.flatMap(({ editedTwice }) => editedTwice),
    uncertain: matches.uncertain
      .filter(({ answer }) => answer === null)
      .map(({ form, former: { key } }) => ({ former: key, submitted: keyOf(form), source: form.versions[0].source })),
    changes: former && changesOf(standing),
    changedTexts: standing.flatMap(({ changedTexts }) => changedTexts),
    registerDisagreements: disagreements,
    answers: { ...answers, ...texts.remembered, ...left.remembered },
    questions: [
      ...texts.questions(keyOf),
      ...left.questions(({ key }) => key),
      ...matches.uncertain.map(({ id, answer, form, former: { key } }) => {
        const [{ source }] = form.versions;
        return { id, answer, type: "identity" as const, former: key, submitted: keyOf(form), source };
      }),
      ...givenUp.questions,
    ],
    chosenFields: standing.flatMap(({ chosen }) => chosen),
    baseline: baselineOf(former, period, definition, (key) => keysNow.get(keyTextOf(key)) ?? key),
    visionsCorrected: standing.flatMap((outcome) => visionsCorrected(outcome, definition)),
    visionsOfLastYear: {
      ...Object.fromEntries(workbooks.flatMap((workbook) => Object.entries(workbook.visionsOfLastYear ?? {}))),
      ...request.visionsOfLastYear,
    },
    givenUp: givenUp.keys,
    notFound: {
      files: latest.notFound.filter((name) => !isKeptFrom(name, former)),
      forms: retire.filter(
        (key) => !outcomes.some((outcome) => isSameKey(outcome.key, key)) && !isRegistered(key, register, plan),
      ),
    },
  };
}

/** Of a summary that remembers no files: forms came from it all the same. */
function isKeptFrom(name: string, former: FormerSummary | null): boolean {
  return former?.forms.some(({ place, source }) => place === null && mayBeOneFile(name, source.file)) === true;
}

/** There should be such a form, by 様式台帳 or by the plan, or there should have been. */
function isRegistered(key: FormKey, register: FormRegister | null, plan: Plan): boolean {
  const entries = [...(register?.entries ?? []), ...expectedForms({ register, plan, givenUp: [] }).entries];
  return entries.some((entry) => isSameKey(entry, key));
}

function isSameKey(a: FormKey, b: FormKey): boolean {
  return a.initiative === b.initiative && a.department === b.department && a.sequence === b.sequence;
}

function latestOf(request: GatherRequest, former: FormerSummary | null, answers: GatherAnswers): LatestFiles {
  const { plan, definition, period, unreadable, removeFiles = [] } = request;
  const dated = (reading: RecognisedWorkbook, of: string): RecognisedWorkbook =>
    withNamesOfPeriod(reading, of, plan, definition);
  const answered = (reading: RecognisedWorkbook, of: string): RecognisedWorkbook =>
    answerDepartments(dated(reading, of), answers, plan);
  return latestFiles({
    given: request.workbooks.map((workbook) => answered(workbook, period)),
    unreadable,
    remembered: (former?.files ?? []).map((file) => ({
      ...file,
      reading: answered(file.reading, file.period),
      previous: file.previous && { ...file.previous, reading: dated(file.previous.reading, file.previous.period) },
    })),
    rememberedUnreadable: former?.unreadable ?? [],
    removed: removeFiles,
    period,
    plan,
    definition,
  });
}

function gatheringNow(
  latest: LatestFiles,
  { definition, period }: GatherRequest,
  answers: GatherAnswers,
): GatheringNow {
  const fileOf = new Map(latest.files.map((file) => [file.reading.source.file, file]));
  const found = (files: readonly string[]): readonly StandingFile[] => files.flatMap((file) => fileOf.get(file) ?? []);
  const placeOf = (id: string): number => definition.periods.findIndex((one) => one.id === id);
  return {
    latest,
    periodOf: (files) =>
      found(files)
        .map((file) => file.period)
        .toSorted((a, b) => placeOf(b) - placeOf(a))[0] ?? period,
    isNow: (files) => found(files).some(({ isRemembered }) => !isRemembered),
    answers,
  };
}

/** Kept by name alone, from a file that was given by mistake. */
function isTakenOut({ versions }: FormerVersions, { takenOut, notFound }: LatestFiles): boolean {
  return versions.every(
    ({ place, source }) =>
      place === null && (takenOut.has(source.file) || notFound.some((name) => mayBeOneFile(name, source.file))),
  );
}

/** Which forms may not be meant to stand: deleted in the summary, or lacking in the next version of their file. */
function doubtsOf(
  { found, uncertain }: FormerMatches,
  handed: readonly { readonly form: HandedInForm; readonly outcome: FormOutcome }[],
  kept: readonly { readonly versions: FormerVersions; readonly outcome: FormOutcome }[],
  latest: LatestFiles,
): ReadonlyMap<FormOutcome, FormDoubt> {
  const doubts = new Map<FormOutcome, FormDoubt>();
  for (const { form, outcome } of handed) {
    const versions = found.get(form)?.former.versions ?? [];
    if (versions.some(({ doubt }) => doubt === "deleted")) doubts.set(outcome, "deleted");
  }
  // A file that is not remembered has come again where one of its forms has.
  const comeAgain = new Set(
    handed.flatMap(({ form }) =>
      (found.get(form)?.former.versions ?? [])
        .filter((version) => form.versions.some((candidate) => isFromFileOf(candidate, version, latest)))
        .map(({ source }) => source.file),
    ),
  );
  // Whether it is one of those that came is asked first.
  const isAsked = new Set(
    uncertain.filter(({ answer }) => answer === null).map(({ former: { key } }) => JSON.stringify(key)),
  );
  for (const { versions: one, outcome } of kept) {
    if (isAsked.has(JSON.stringify(one.key))) continue;
    const { versions } = one;
    const isLacking = versions.some(
      ({ doubt, place, source }) =>
        doubt === "lacking" || (place ? latest.nextOf.has(place.file) : comeAgain.has(source.file)),
    );
    if (versions.some(({ doubt }) => doubt === "deleted")) doubts.set(outcome, "deleted");
    else if (isLacking) doubts.set(outcome, "lacking");
  }
  return doubts;
}

/** What was handed in for a form and does not go in. */
function notIn(
  { versions, copies, contained, superseded }: HandedInForm,
  { key }: FormOutcome,
  isGivenUp: boolean,
): readonly ExcludedForm[] {
  const exclude = (
    candidates: readonly Candidate[],
    reason: ExcludedForm["reason"],
    more: Partial<Pick<ExcludedForm, "copyOf" | "original" | "key">> = {},
  ): readonly ExcludedForm[] =>
    candidates.map(({ source, reading, department }) => ({
      source,
      reading,
      department,
      reason,
      copyOf: null,
      ...more,
    }));
  if (isGivenUp) return exclude([...versions, ...copies, ...contained, ...superseded], "retired", { key });
  return [
    ...copies.flatMap((copy) => {
      const original = originalOf(copy, versions)?.source;
      return original ? exclude([copy], "identical-copy", { copyOf: key, original }) : exclude([copy], "superseded");
    }),
    ...exclude(contained, "contained"),
    ...exclude(superseded, "superseded"),
  ];
}

/** Both texts, where a form came with another 目指す姿 than its file had before. What was empty was not corrected. */
function visionsCorrected({ key, successions }: FormOutcome, definition: FormDefinition): readonly VisionCorrected[] {
  const field = fieldOfRole(definition, "identity").id;
  return successions.flatMap(({ candidate: { source, texts, identity }, former: { fields } }) => {
    const before = fields[field]?.gathered ?? "";
    const keyBefore = comparisonKey(before);
    return keyBefore === "" || keyBefore === identity ? [] : [{ key, source, before, after: texts[field] ?? "" }];
  });
}

/** In the order of the collection. */
function changesOf(outcomes: readonly FormOutcome[]): GatheringChanges {
  const keysOf = (change: FormOutcome["change"]): readonly FormKey[] =>
    outcomes.filter((outcome) => outcome.change === change).map(({ key }) => key);
  return {
    replaced: keysOf("replaced"),
    unchanged: keysOf("unchanged"),
    added: keysOf("added"),
    kept: keysOf("kept"),
    reclassified: outcomes.flatMap(({ change, key, formerKey }) =>
      change === "reclassified" && formerKey ? [{ former: formerKey, submitted: key }] : [],
    ),
  };
}

function compareExcluded(a: ExcludedForm, b: ExcludedForm): number {
  return compareTexts(a.source.file, b.source.file) || comparePlaces(a.reading, b.reading);
}
