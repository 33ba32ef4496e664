import { keyTextOf } from "../../gather/form-key-text";
import { fieldTitle } from "../../checks/wording";
import type { FieldId, FormDefinition } from "../../form/definition";
import type { ExclusionReason, FormKey, GatherAnswers, GatheredForm } from "../../gather/collection";
import { matchPlans, type PlanMatch } from "../../plan/correspondence/match-plans";
import { formatFiscalYear, sameFiscalYear } from "../../plan/fiscal-year";
import { findInitiative, type PlanInitiative } from "../../plan/initiatives";
import type { Plan } from "../../plan/schema";
import { comparisonKey } from "../../workbook/comparison-key";
import type { Question } from "../assemble/questions";
import { awaitedPlaces, beginAll, givenUpPlaces, NOT_HANDED_IN, type BeginningForm } from "./beginning-forms";
import type { FormerOutcome, SuccessionChange } from "./former-outcome";
import { formerForms, type FormerForm, type LastYear } from "./former-forms";
import { answeredInitiatives, successionQuestions, type PlacedFormer } from "./succession-questions";
import { placeText, targetsOf, type SuccessionContext } from "./succession-targets";

/** The same year twice is no succession. Null: it is not; else what to say (Japanese). */
export function refusalOfYear({ plan: { fiscalYear } }: LastYear, plan: Plan): string | null {
  if (!sameFiscalYear(fiscalYear, plan.fiscalYear)) return null;
  const year = formatFiscalYear(plan.fiscalYear);
  return `選んだファイルは、計画と同じ${year}のものです。前年度の総括か各課のブックを選ぶか、計画の体系の年度を直してください。何も作っていません。`;
}

export interface CarriedForm extends BeginningForm {
  readonly former: GatheredForm;
}

/** Every form of last year, and every form of this one. */
export interface Succession {
  readonly lastYear: LastYear | null;
  readonly match: PlanMatch | null;
  /** In the order of last year's plan. */
  readonly forms: readonly FormerOutcome[];
  /** In plan order, report order of 課, その n. */
  readonly beginning: readonly BeginningForm[];
  readonly questions: readonly Question[];
}

/**
 * Says of each form of last year where it goes: by its initiative (計画の対応), by its 課 (旧課名) and by what somebody has
 * answered, never by its number. What has no certain place waits, and is asked about. Null: nothing is carried over.
 */
export function succession(
  lastYear: LastYear | null,
  plan: Plan,
  definition: FormDefinition,
  answers: GatherAnswers,
): Succession {
  if (!lastYear)
    return { lastYear, match: null, forms: [], beginning: beginAll([], plan, definition, null), questions: [] };
  const match = matchPlans(lastYear.plan, plan, answeredInitiatives(lastYear.plan, plan, answers));
  const context: SuccessionContext = { lastYear, plan, definition, match, answers };
  const placed = formerForms(lastYear).map((former): PlacedFormer => ({ former, targets: targetsOf(former, context) }));
  const keys = giveSequences(placed);
  const forms = placed.map(({ former, targets }): FormerOutcome => {
    const to = keys.get(former) ?? [];
    const nothing = { former, to, changes: [], question: null, why: targets.why };
    if (targets.type === "waiting") return { ...nothing, outcome: "waiting", question: targets.question };
    if (targets.type !== "placed") return { ...nothing, outcome: targets.type };
    const changes = changesOf(former, to, context);
    if (former.form === null) return { ...nothing, outcome: "not-carried", changes, why: NOT_HANDED_IN };
    return { ...nothing, outcome: "carried", changes, why: [targets.why, ...notesOn(former.form, context)].join("") };
  });
  return {
    lastYear,
    match,
    forms: [...forms, ...notGathered(lastYear)],
    beginning: beginAll(forms, plan, definition, {
      lastYear,
      match,
      awaited: awaitedPlaces(placed, match, plan),
      givenUp: givenUpPlaces(placed, match, plan),
    }),
    questions: successionQuestions(placed, context),
  };
}

/** What a person may miss in the text that goes on. */
function notesOn(
  { key, isAllDepartments }: GatheredForm,
  { lastYear, definition }: SuccessionContext,
): readonly string[] {
  const { collection, unattributed } = lastYear;
  const title = (field: FieldId): string => `「${fieldTitle(definition, field)}」`;
  const carries = (field: FieldId): boolean =>
    definition.fields.some(({ id, carriesOver }) => id === field && carriesOver);
  const mended = unattributed.filter(({ initiative }) => isAllDepartments && initiative === key.initiative);
  const both = collection.changedInBoth.filter((one) => keyTextOf(one.key) === keyTextOf(key) && carries(one.field));
  return [
    ...(mended.length === 0
      ? []
      : [
          `総括でまとめて直した${mended.map(({ field }) => title(field)).join("")}の文は、どの課のものか分からないので引き継いでいません。`,
        ]),
    ...(both.length === 0
      ? []
      : [
          `${both.map(({ field }) => title(field)).join("")}は、課のブックでも直されています。総括の文を引き継ぎます。`,
        ]),
  ];
}

/** This year's forms of an initiative and 課 that go on with last year's, その1 first. */
export function carriedFormsOf(
  succession: Succession | null,
  initiative: PlanInitiative,
  department: string,
): readonly CarriedForm[] {
  return (succession?.beginning ?? []).filter(
    (form): form is CarriedForm =>
      form.former !== null && form.initiative.code === initiative.code && form.department === department,
  );
}

/** その n go along. Where two come to one place, those that were there keep theirs, and the others get the next free ones. */
function giveSequences(placed: readonly PlacedFormer[]): ReadonlyMap<FormerForm, readonly FormKey[]> {
  const wanted = placed.flatMap(({ former, targets }) =>
    targets.type === "placed" ? targets.to.map((target) => ({ former, target })) : [],
  );
  const isMoved = ({ former, target }: (typeof wanted)[number]): number =>
    former.key.department === target.department && former.key.initiative === target.initiative ? 0 : 1;
  const given = new Map<string, Set<number>>();
  const keys = new Map<FormerForm, FormKey[]>();
  for (const { former, target } of wanted.toSorted((a, b) => isMoved(a) - isMoved(b))) {
    const pair = placeText(target);
    const taken = given.get(pair) ?? new Set<number>();
    given.set(pair, taken);
    let { sequence } = former.key;
    while (taken.has(sequence)) sequence += 1;
    taken.add(sequence);
    const own = keys.get(former) ?? [];
    keys.set(former, own);
    own.push({ ...target, sequence });
  }
  return keys;
}

function changesOf(
  { key }: FormerForm,
  to: readonly FormKey[],
  { lastYear, plan }: SuccessionContext,
): readonly SuccessionChange[] {
  const before = key.initiative === null ? null : findInitiative(lastYear.plan, key.initiative);
  const isOther = (has: (form: FormKey, initiative: PlanInitiative | null) => boolean): boolean =>
    to.some((form) => has(form, form.initiative === null ? null : findInitiative(plan, form.initiative)));
  const titleKey = (initiative: PlanInitiative | null): string => comparisonKey(initiative?.title ?? "");
  const changes: Readonly<Record<SuccessionChange, boolean>> = {
    number: isOther(({ initiative }) => initiative !== key.initiative),
    title: isOther((_, initiative) => titleKey(initiative) !== titleKey(before)),
    department: isOther(({ department }) => department !== key.department),
    sequence: isOther(({ sequence }) => sequence !== key.sequence),
  };
  return (["number", "title", "department", "sequence"] as const).filter((change) => changes[change]);
}

/** What was found in last year's files and is not last year's form: named, so that nothing is left out in silence. */
const whyNotGathered: Readonly<Partial<Record<ExclusionReason, string>>> = {
  "other-fiscal-year": "ほかの年度の様式です。",
  "identical-copy": "同じ内容の写しです。",
  struck: "取り消し線で消された様式です。",
  superseded: "差し替え済みの本文です。",
  contained: "同じ様式の、書き足す前の写しです。",
};

function notGathered({ collection }: LastYear): readonly FormerOutcome[] {
  const notCarried = (former: Omit<FormerForm, "form" | "isGivenUp" | "subject">, why: string): FormerOutcome => ({
    former: { ...former, subject: "", form: null, isGivenUp: false },
    outcome: "not-carried",
    to: [],
    changes: [],
    why,
    question: null,
  });
  const excluded = collection.excluded.flatMap(({ reason, reading, source, department }): readonly FormerOutcome[] => {
    const why = whyNotGathered[reason];
    if (why === undefined) return [];
    const { inPlan, typed } = reading.initiative;
    const year = reading.fiscalYears[0]?.value ?? reading.registrationNumber?.fiscalYear;
    const former = {
      key: { initiative: inPlan?.code ?? null, department, sequence: 1 },
      name: [inPlan?.markedCode ?? "計画にない取組", department ?? "課が分からないもの"].join(" "),
      title: inPlan?.title ?? typed.initiative,
      file: source.file,
    };
    return [notCarried(former, reason === "other-fiscal-year" && year ? `${formatFiscalYear(year)}の様式です。` : why)];
  });
  const unfinished = collection.submissions.flatMap(({ reading: { source, sheets }, department }) =>
    sheets.flatMap(({ name, nearForms }) =>
      nearForms.map(() => {
        const key = { initiative: null, department, sequence: 1 };
        return notCarried({ key, name: `シート「${name}」の表`, title: "", file: source.file }, NEAR_FORM);
      }),
    ),
  );
  return [...excluded, ...unfinished];
}

const NEAR_FORM = "様式の欄が足りず、様式と読めません。要る文は、手で写してください。";
