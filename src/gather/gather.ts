import type { FormDefinition } from "../form/definition";
import type { Plan } from "../plan/schema";
import { answerDepartments, answerFormerDepartments } from "./identity/answer-departments";
import { noAnswers } from "./answers";
import type {
  Collection,
  ExcludedForm,
  FormerSummary,
  FormKey,
  FormRegister,
  GatherAnswers,
  GatheringChanges,
  RecognisedWorkbook,
  UnreadableFile,
} from "./collection";
import { byFile, compareTexts, listCandidates } from "./identity/candidates";
import { departmentOfWorkbook } from "./identity/departments";
import { compareForms } from "./form-order";
import { gatherForm, gatherKeptForm, type FormOutcome, type GatheringNow } from "./gather-form";
import { matchFormer, type FormerMatches } from "./identity/match-former";
import { mergeRegisters } from "./register/register-entries";
import { joinSameForms, type HandedInForm } from "./identity/same-forms";
import { giveSequences } from "./identity/sequences";

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
  readonly answers?: GatherAnswers;
  /** A 全課 form that need not be handed in and holds nothing is in all the same: to somebody who is to fill it in. */
  readonly keepsOptionalBlanks?: boolean;
}

/**
 * All workbooks into one collection, by form. Pure, and the same whatever the order of `workbooks`: every form that was
 * read is in `forms` or in `excluded`, and every form of the former summary is in `forms` unless it came in again.
 */
export function gather(request: GatherRequest): Collection {
  const { plan, definition, period, answers = noAnswers } = request;
  const former = request.former ? answerFormerDepartments(request.former, answers.departments, plan) : null;
  const workbooks = request.workbooks
    .toSorted(byFile)
    .map((workbook) => answerDepartments(workbook, answers.departments, plan));
  const { candidates, excluded } = listCandidates(workbooks, plan, definition, request.keepsOptionalBlanks);
  const handedIn = joinSameForms(candidates);
  const matches = matchFormer(handedIn, former, plan, definition);
  const { register, disagreements } = request.register
    ? { register: request.register, disagreements: [] }
    : mergeRegisters(workbooks, former, plan);
  const keys = giveSequences(
    handedIn,
    new Map([...matches.known].map(([form, { key }]) => [form, key])),
    former ? [...former.forms.map(({ key }) => key), ...former.retired] : [],
    register,
  );
  const keyOf = (form: HandedInForm): FormKey => {
    const key = keys.get(form);
    if (!key) throw new Error("A form was given no sequence.");
    return key;
  };
  const inOrder = compareForms(plan);
  const now: GatheringNow = {
    files: new Set(workbooks.map(({ source }) => source.file.normalize("NFC"))),
    answers: answers.fields,
  };
  const outcomes = [
    ...handedIn.map((form) =>
      gatherForm(form, keyOf(form), matches.known.get(form) ?? matches.reclassified.get(form) ?? null, now),
    ),
    ...matches.left.map((known) => gatherKeptForm(known, now)),
  ].toSorted((a, b) => inOrder(a.forms[0], b.forms[0]));
  const copies = handedIn.flatMap((form) =>
    form.copies.map(({ source, reading, department }): ExcludedForm => {
      return { source, reading, department, reason: "identical-copy", copyOf: keyOf(form) };
    }),
  );
  return {
    plan,
    definition,
    period,
    submissions: workbooks.map((reading) => ({
      reading,
      department: reading.isSummary ? null : departmentOfWorkbook(reading, plan),
    })),
    unreadable: request.unreadable.toSorted((a, b) => compareTexts(a.file, b.file)),
    forms: outcomes.flatMap(({ forms }) => forms).toSorted(inOrder),
    excluded: [...excluded, ...copies].toSorted(byPlace),
    register,
    former,
    ...questionsOf(outcomes),
    uncertain: matches.uncertain.map(({ form, former: { key } }) => {
      return { former: key, submitted: keyOf(form), source: form.versions[0].source };
    }),
    changes: former && changesOf(matches, outcomes, keyOf),
    registerDisagreements: disagreements,
    fieldAnswers: answers.fields,
    chosenFields: outcomes.flatMap(({ chosen }) => chosen),
  };
}

function questionsOf(outcomes: readonly FormOutcome[]): Pick<Collection, "changedInBoth" | "editedTwice"> {
  return {
    changedInBoth: outcomes.flatMap(({ changedInBoth }) => changedInBoth),
    editedTwice: outcomes.flatMap(({ editedTwice }) => editedTwice),
  };
}

/** In the order of the collection. */
function changesOf(
  { known, reclassified, left }: FormerMatches,
  outcomes: readonly FormOutcome[],
  keyOf: (form: HandedInForm) => FormKey,
): GatheringChanges {
  const again = new Set([...known.keys()].map((form) => keyOf(form)));
  const moved = new Map([...reclassified].map(([form, former]) => [keyOf(form), former.key]));
  const kept = new Set(left.map(({ key }) => key));
  const keysOf = (isMeant: (outcome: FormOutcome) => boolean): readonly FormKey[] =>
    outcomes.filter(isMeant).map(({ key }) => key);
  return {
    replaced: keysOf(({ key, hasNewText }) => again.has(key) && hasNewText),
    unchanged: keysOf(({ key, hasNewText }) => again.has(key) && !hasNewText),
    added: keysOf(({ key }) => !again.has(key) && !moved.has(key) && !kept.has(key)),
    kept: keysOf(({ key }) => kept.has(key)),
    reclassified: keysOf(({ key }) => moved.has(key)).flatMap((submitted) => {
      const formerKey = moved.get(submitted);
      return formerKey ? [{ former: formerKey, submitted }] : [];
    }),
  };
}

function byPlace(a: ExcludedForm, b: ExcludedForm): number {
  const [frameA] = a.reading.frames;
  const [frameB] = b.reading.frames;
  return (
    compareTexts(a.source.file, b.source.file) ||
    a.reading.sheetPosition - b.reading.sheetPosition ||
    frameA.top - frameB.top ||
    frameA.left - frameB.left
  );
}
