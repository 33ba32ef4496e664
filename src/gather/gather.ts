import type { FormDefinition } from "../form/definition";
import type { Plan } from "../plan/schema";
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
import { compareForms, comparePlaces, compareTexts, compareWorkbooks } from "./form-order";
import { gatherForm, gatherKeptForm, type FormOutcome, type GatheringNow } from "./gather-form";
import { answerDepartments, answerFormerDepartments } from "./identity/answer-departments";
import { listCandidates } from "./identity/candidates";
import { departmentOfWorkbook } from "./identity/departments";
import { matchFormer } from "./identity/match-former";
import { joinSameForms, type HandedInForm } from "./identity/same-forms";
import { giveSequences } from "./identity/sequences";
import { mergeRegisters } from "./register/register-entries";

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
  // Whose the forms are, where somebody had to be asked.
  const workbooks = request.workbooks
    .toSorted(compareWorkbooks)
    .map((workbook) => answerDepartments(workbook, answers.departments, plan));
  const former = request.former ? answerFormerDepartments(request.former, answers.departments, plan) : null;

  // Which forms there are, and what each is called.
  const { candidates, excluded } = listCandidates(workbooks, plan, definition, request.keepsOptionalBlanks);
  const handedIn = joinSameForms(candidates);
  const matches = matchFormer(handedIn, former, plan, definition);
  const { register, disagreements } = request.register
    ? { register: request.register, disagreements: [] }
    : mergeRegisters(workbooks, former, plan);
  const keyOf = giveSequences(handedIn, matches.found, former, register);

  // What becomes of each, beside what the former summary has.
  const now: GatheringNow = {
    files: new Set(workbooks.map(({ source }) => source.file.normalize("NFC"))),
    period,
    answers: answers.fields,
  };
  const inOrder = compareForms(plan);
  const outcomes = [
    ...handedIn.map((form) => gatherForm(form, keyOf(form), matches.found.get(form) ?? null, now)),
    ...matches.left.map((versions) => gatherKeptForm(versions, now)),
  ].toSorted((a, b) => inOrder(a.forms[0], b.forms[0]));

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
    excluded: [...excluded, ...handedIn.flatMap((form) => copiesOf(form, keyOf(form)))].toSorted(compareExcluded),
    register,
    former,
    changedInBoth: outcomes.flatMap(({ changedInBoth }) => changedInBoth),
    editedTwice: outcomes.flatMap(({ editedTwice }) => editedTwice),
    uncertain: matches.uncertain.map(({ form, former: { key } }) => {
      return { former: key, submitted: keyOf(form), source: form.versions[0].source };
    }),
    changes: former && changesOf(outcomes),
    registerDisagreements: disagreements,
    fieldAnswers: answers.fields,
    chosenFields: outcomes.flatMap(({ chosen }) => chosen),
  };
}

function copiesOf({ copies }: HandedInForm, copyOf: FormKey): readonly ExcludedForm[] {
  return copies.map(({ source, reading, department }) => {
    return { source, reading, department, reason: "identical-copy", copyOf };
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
