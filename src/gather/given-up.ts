import type {
  FormDoubt,
  FormerSummary,
  FormKey,
  FormRegister,
  GatherAnswers,
  GatherQuestion,
  RegisterEntry,
} from "./collection";
import type { FormOutcome } from "./gather-form";
import { hashOfText } from "./memory/text-hash";
import { answerAmong, keyParts, questionId } from "./questions";
import { baseName } from "./versions/file-names";

/** What is known of forms that were given up, or that may be. */
export interface GivenUpRequest {
  readonly former: FormerSummary | null;
  readonly register: FormRegister | null;
  /** Forms that are given up now (取りやめ), on purpose. */
  readonly retire: readonly FormKey[];
  readonly answers: GatherAnswers;
  /** Whether one of the files that a form stands in came this time. */
  readonly hasCome: (outcome: FormOutcome) => boolean;
  readonly doubtOf: (outcome: FormOutcome) => FormDoubt | null;
}

export interface GivenUp {
  readonly questions: readonly GatherQuestion[];
  readonly isGivenUp: (key: FormKey) => boolean;
  readonly keys: readonly FormKey[];
  /** What is still doubted about a form. */
  readonly doubtOf: (outcome: FormOutcome) => FormDoubt | null;
}

const CHOICES = ["retire", "keep"] as const;

/**
 * Which forms are given up: those that 様式台帳 says so of, those that somebody has given up now or in an answer. What may
 * be given up (its row deleted, lacking in its file's next version, or come again after all) is asked.
 */
export function givenUpForms(outcomes: readonly FormOutcome[], request: GivenUpRequest): GivenUp {
  const { former, register, retire, answers, hasCome, doubtOf } = request;
  const keys = new Map<string, FormKey>();
  const give = (key: FormKey): unknown =>
    keys.set(nameOf(key), { initiative: key.initiative, department: key.department, sequence: key.sequence });
  const ofRegister = (register?.entries ?? []).filter(({ isRetired }) => isRetired === true);
  for (const key of [...(former?.givenUp ?? []), ...ofRegister]) give(key);
  const before = new Set(keys.keys());
  const now = new Set(retire.map(nameOf));
  // Typed into 様式台帳 while the summary has the form: said, and nothing to ask.
  const stood = new Set((former?.forms ?? []).filter(({ isGivenUp }) => !isGivenUp).map(({ key }) => nameOf(key)));
  const isAsked = new Set(
    (former?.forms ?? [])
      .filter(({ isGivenUp, openQuestion }) => isGivenUp && openQuestion !== null)
      .map(({ key }) => nameOf(key)),
  );

  const questions: GatherQuestion[] = [];
  for (const outcome of outcomes) {
    const { key, forms } = outcome;
    const name = nameOf(key);
    const [{ source }] = forms;
    const doubt = doubtOf(outcome);
    if (doubt !== null) {
      const type = doubt === "deleted" ? "form-deleted" : "form-kept";
      const id = questionId(type, doubt === "deleted" ? keyParts(key) : [...keyParts(key), baseName(source.file)]);
      const answer = now.has(name) ? "retire" : answerAmong(answers, id, CHOICES);
      questions.push({ id, type, key, source, answer });
      if (answer === "retire") now.add(name);
    }
    if (now.has(name)) give(key);
    else if (before.has(name) && !stood.has(name)) {
      const texts = hashOfText(JSON.stringify(forms.map((form) => form.texts)));
      const id = questionId("retired-again", [...keyParts(key), texts]);
      const answer = answerAmong(answers, id, CHOICES);
      if (answer === null && !isAsked.has(name) && !hasCome(outcome)) continue;
      questions.push({ id, type: "retired-again", key, source, answer });
      if (answer === "keep") keys.delete(name);
    }
  }
  for (const key of retire) give(key);
  const settled = new Set(questions.filter(({ answer }) => answer !== null).map(({ id }) => id));
  const openDoubts = new Set(
    questions.flatMap((one) => ("key" in one && !settled.has(one.id) ? [nameOf(one.key)] : [])),
  );
  return {
    questions,
    isGivenUp: (key) => keys.has(nameOf(key)),
    keys: [...keys.values()],
    doubtOf: (outcome) => (openDoubts.has(nameOf(outcome.key)) ? doubtOf(outcome) : null),
  };
}

/** 様式台帳 with what was given up in it. */
export function withGivenUp(
  register: FormRegister,
  { givenUp = [] }: { readonly givenUp?: readonly FormKey[] | undefined },
): FormRegister {
  const names = new Map(givenUp.map((key) => [nameOf(key), key]));
  const entries = register.entries.map((entry): RegisterEntry => {
    if (names.delete(nameOf(entry))) return { ...entry, isRetired: true };
    const { isRetired, ...standing } = entry;
    return isRetired === true ? standing : entry;
  });
  const others = [...names.values()].flatMap(({ initiative, department, sequence }) =>
    initiative === null || department === null
      ? []
      : [{ initiative, department, sequence, subject: "", isRetired: true }],
  );
  return { entries: [...entries, ...others] };
}

function nameOf(key: FormKey): string {
  return JSON.stringify(keyParts(key));
}
