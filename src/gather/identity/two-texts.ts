import type { FormDefinition } from "../../form/definition";
import { groupBy } from "../../workbook/group-by";
import type { FormKey, FormSource, GatherAnswers, GatherQuestion } from "../collection";
import { compareTexts } from "../form-order";
import { hashOfText } from "../memory/text-hash";
import { answerAmong, questionId } from "../questions";
import { isReported } from "../versions/likeness";
import { keyOfTexts, type HandedInForm } from "./same-forms";
import { trimmed, type Candidate } from "./candidates";
import { laterOf } from "./later-file";
import type { FormerVersions } from "./match-former";

/** Forms with the texts that count, and what is asked about them. */
export interface SettledTexts<Form> {
  readonly forms: readonly Form[];
  /** With the names that the forms have got. */
  readonly questions: (keyOf: (form: Form) => FormKey) => readonly GatherQuestion[];
  /** What is to be remembered of the answers besides these. */
  readonly remembered: GatherAnswers;
}

/**
 * Two texts for one form: a copy that nobody has filled in gives way to the one that somebody has; else it is asked which
 * file counts, once for all forms that the same files have, and the answer holds for all of them.
 */
export function settleTexts(
  joined: readonly HandedInForm[],
  answers: GatherAnswers,
  definition: FormDefinition,
): SettledTexts<HandedInForm> {
  const settled = joined.map((form) => withoutContained(form, definition));
  const textsOf = ({ versions }: HandedInForm): readonly TextOfForm[] =>
    versions.map((version) => ({ ...version, text: keyOfTexts(version) }));
  return settle(settled, textsOf, answers, (form, isChosen) => {
    const [first, ...others] = form.versions.filter(({ source }) => isChosen(source));
    if (!first) return form;
    const superseded = form.versions.filter(({ source }) => !isChosen(source));
    return { ...form, versions: [first, ...others], superseded: [...form.superseded, ...superseded] };
  });
}

/** The same for forms that stay from a summary which remembers no files. */
export function settleFormerTexts(
  left: readonly FormerVersions[],
  answers: GatherAnswers,
): SettledTexts<FormerVersions> {
  const textsOf = ({ versions }: FormerVersions): readonly TextOfForm[] =>
    versions.map(({ source, fields }) => ({
      source,
      text: JSON.stringify(Object.values(fields).map(({ gathered, text }) => trimmed(gathered ?? text))),
      modified: null,
      sha256: null,
    }));
  return settle(left, textsOf, answers, (one, isChosen) => {
    const [first, ...others] = one.versions.filter(({ source }) => isChosen(source));
    return first ? { ...one, versions: [first, ...others] } : one;
  });
}

/** One of several texts of a form. */
interface TextOfForm {
  readonly source: FormSource;
  readonly text: string;
  /** Its file's own "modified". */
  readonly modified: string | null;
  readonly sha256: string | null;
}

interface InConflict<Form> {
  readonly form: Form;
  readonly texts: readonly TextOfForm[];
}

interface Asked<Form> {
  readonly about: readonly InConflict<Form>[];
  /** Null: nobody has answered. */
  readonly isChosen: ((source: FormSource) => boolean) | null;
  readonly question: (keys: readonly FormKey[]) => GatherQuestion;
  /** What is to be remembered of the answer besides. */
  readonly remembered: GatherAnswers;
}

function settle<Form>(
  forms: readonly Form[],
  textsOf: (form: Form) => readonly TextOfForm[],
  answers: GatherAnswers,
  choose: (form: Form, isChosen: (source: FormSource) => boolean) => Form,
): SettledTexts<Form> {
  const inConflict = forms
    .map((form): InConflict<Form> => ({ form, texts: textsOf(form) }))
    .filter(({ texts }) => texts.length > 1);
  const asked = [...groupBy(inConflict, ({ texts }) => JSON.stringify(filesOf(texts))).values()].flatMap((group) =>
    filesOf(group[0].texts).length > 1
      ? [askForFiles(group, answers)]
      : group.flatMap((one) => askForSheets(one, answers)),
  );
  const after = new Map<Form, Form>();
  for (const { about, isChosen } of asked)
    for (const { form } of about) if (isChosen) after.set(form, choose(form, isChosen));
  const now = (form: Form): Form => after.get(form) ?? form;
  return {
    forms: forms.map(now),
    questions: (keyOf) => asked.map(({ about, question }) => question(about.map(({ form }) => keyOf(now(form))))),
    remembered: Object.fromEntries(asked.flatMap(({ remembered }) => Object.entries(remembered))),
  };
}

/** In the order of their paths. */
function filesOf(texts: readonly TextOfForm[]): readonly string[] {
  return [...new Set(texts.map(({ source }) => source.file))].toSorted(compareTexts);
}

function askForFiles<Form>(
  about: readonly [InConflict<Form>, ...InConflict<Form>[]],
  answers: GatherAnswers,
): Asked<Form> {
  const files = filesOf(about[0].texts);
  const all = about.flatMap(({ texts }) => texts);
  const textsOf = (file: string): readonly string[] =>
    all.filter(({ source }) => source.file === file).map(({ text }) => text);
  const id = questionId(
    "two-texts",
    files.map((file) => [file.normalize("NFC"), hashOfText(textsOf(file).join("\n"))]),
  );
  const superseded = (file: string, by: string): string =>
    questionId("two-texts", ["superseded", file.normalize("NFC"), contentOf(file, all), by.normalize("NFC")]);
  const others = (chosen: string): readonly string[] => files.filter((file) => file !== chosen);
  const chosenBefore = files.find((file) => others(file).every((other) => answers[superseded(other, file)] === file));
  const answer = answerAmong(answers, id, files) ?? (answers[id] === undefined ? (chosenBefore ?? null) : null);
  return {
    about,
    isChosen: answer === null ? null : ({ file }) => file === answer,
    question: (keys) => ({ id, answer, type: "two-texts", files, keys, proposed: laterOf(files, all) }),
    // Where the chosen file comes corrected, it is still the chosen one; where the other one does, it is asked again.
    remembered: Object.fromEntries(
      files.flatMap((by) => others(by).map((other) => [superseded(other, by), by === answer ? by : ""])),
    ),
  };
}

function contentOf(file: string, texts: readonly TextOfForm[]): string {
  const own = texts.filter(({ source }) => source.file === file);
  return own[0]?.sha256 ?? hashOfText(own.map(({ text }) => text).join("\n"));
}

/** On one sheet twice: nothing to choose by, it is reported only. */
function askForSheets<Form>(one: InConflict<Form>, answers: GatherAnswers): readonly Asked<Form>[] {
  const sheets = [...new Set(one.texts.map(({ source }) => source.sheet))];
  const file = one.texts[0]?.source.file;
  if (sheets.length < 2 || file === undefined) return [];
  const texts = hashOfText(one.texts.map(({ text }) => text).join("\n"));
  const id = questionId("two-sheets", [file.normalize("NFC"), ...sheets, texts]);
  const answer = answerAmong(answers, id, sheets);
  return [
    {
      about: [one],
      isChosen: answer === null ? null : ({ sheet }) => sheet === answer,
      question: ([key]) => {
        if (!key) throw new Error("A form has no key.");
        return { id, answer, type: "two-sheets", file, sheets, key };
      },
      remembered: {},
    },
  ];
}

/** Two 班 begin with the same workbook: what one of them has left as it was given out is nothing to ask about. */
function withoutContained(form: HandedInForm, definition: FormDefinition): HandedInForm {
  const reported = form.versions.filter(({ texts }) => isReported(texts, definition));
  const isContained = (version: Candidate): boolean =>
    !reported.includes(version) && reported.some((other) => saysAll(other, version));
  const [first, ...others] = form.versions.filter((version) => !isContained(version));
  if (!first) return form;
  return { ...form, versions: [first, ...others], contained: form.versions.filter(isContained) };
}

function saysAll({ meanings }: Candidate, contained: Candidate): boolean {
  return Object.entries(contained.meanings).every(([id, meaning]) => meaning === "" || meaning === meanings[id]);
}
