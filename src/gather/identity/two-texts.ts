import type { FormDefinition } from "../../form/definition";
import { groupBy } from "../../workbook/group-by";
import type { FormKey, GatherAnswers, GatherQuestion } from "../collection";
import { compareTexts } from "../form-order";
import { hashOfText } from "../memory/text-hash";
import { answerAmong, questionId } from "../questions";
import { baseName } from "../versions/file-names";
import { isReported } from "../versions/likeness";
import { keyOfTexts, trimmed, type HandedInForm } from "./same-forms";
import type { Candidate } from "./candidates";

export interface SettledTexts {
  readonly forms: readonly HandedInForm[];
  /** With the names that the forms have got. */
  readonly questions: (keyOf: (form: HandedInForm) => FormKey) => readonly GatherQuestion[];
}

/** Names of a later version. */
const CORRECTED = /修正|訂正|差し?替|再提出/u;

/**
 * Two texts for one form: a copy that nobody has filled in gives way to the one that somebody has; else it is asked which
 * file counts, once for all forms that the same files have, and the answer holds for all of them.
 */
export function settleTexts(
  joined: readonly HandedInForm[],
  answers: GatherAnswers,
  definition: FormDefinition,
): SettledTexts {
  const settled = joined.map((form) => withoutContained(form, definition));
  const inConflict = settled.filter(({ versions }) => versions.length > 1);
  const asked = [...groupBy(inConflict, (form) => JSON.stringify(filesOf(form))).values()].flatMap((group) =>
    filesOf(group[0]).length > 1 ? [askForFiles(group, answers)] : group.flatMap((form) => askForSheets(form, answers)),
  );
  const answerOf = new Map(asked.flatMap(({ forms, isChosen }) => forms.map((form) => [form, isChosen] as const)));
  const after = new Map(settled.map((form) => [form, chosenOf(form, answerOf.get(form) ?? null)]));
  return {
    forms: settled.map((form) => after.get(form) ?? form),
    questions: (keyOf) =>
      asked.map(({ forms, question }) => question(forms.map((form) => keyOf(after.get(form) ?? form)))),
  };
}

interface Asked {
  readonly forms: readonly HandedInForm[];
  /** Null: nobody has answered. */
  readonly isChosen: ((candidate: Candidate) => boolean) | null;
  readonly question: (keys: readonly FormKey[]) => GatherQuestion;
}

/** In the order of their paths. */
function filesOf({ versions }: HandedInForm): readonly string[] {
  return [...new Set(versions.map(({ source }) => source.file))].toSorted(compareTexts);
}

function askForFiles(forms: readonly [HandedInForm, ...HandedInForm[]], answers: GatherAnswers): Asked {
  const files = filesOf(forms[0]);
  const texts = (file: string): readonly string[] =>
    forms.flatMap(({ versions }) => versions.filter(({ source }) => source.file === file)).map(keyOfTexts);
  const id = questionId(
    "two-texts",
    files.map((file) => [file.normalize("NFC"), hashOfText(texts(file).join("\n"))]),
  );
  const answer = answerAmong(answers, id, files);
  return {
    forms,
    isChosen: answer === null ? null : ({ source }) => source.file === answer,
    question: (keys) => ({ id, answer, type: "two-texts", files, keys, proposed: laterOf(files, forms) }),
  };
}

/** On one sheet twice: nothing to choose by, it is reported only. */
function askForSheets(form: HandedInForm, answers: GatherAnswers): readonly Asked[] {
  const [first] = form.versions;
  const sheets = [...new Set(form.versions.map(({ source }) => source.sheet))];
  if (sheets.length < 2) return [];
  const { file } = first.source;
  const id = questionId("two-sheets", [
    file.normalize("NFC"),
    ...sheets,
    hashOfText(form.versions.map(keyOfTexts).join("\n")),
  ]);
  const answer = answerAmong(answers, id, sheets);
  return [
    {
      forms: [form],
      isChosen: answer === null ? null : ({ source }) => source.sheet === answer,
      question: ([key]) => {
        if (!key) throw new Error("A form has no key.");
        return { id, answer, type: "two-sheets", file, sheets, key };
      },
    },
  ];
}

/** The one file whose name says that it was corrected; else the one that was saved last, by what stands in the files. */
function laterOf(files: readonly string[], forms: readonly HandedInForm[]): string | null {
  const [corrected, ...more] = files.filter((file) => CORRECTED.test(baseName(file).normalize("NFKC")));
  if (corrected !== undefined && more.length === 0) return corrected;
  const modified = new Map(
    forms.flatMap(({ versions }) => versions.map((one) => [one.source.file, one.modified] as const)),
  );
  const times = files.map((file) => ({ file, time: Date.parse(modified.get(file) ?? "") }));
  if (times.some(({ time }) => Number.isNaN(time))) return null;
  const [last, second] = times.toSorted((a, b) => b.time - a.time);
  return last && last.time !== second?.time ? last.file : null;
}

function chosenOf(form: HandedInForm, isChosen: ((candidate: Candidate) => boolean) | null): HandedInForm {
  const [first, ...others] = isChosen ? form.versions.filter(isChosen) : [];
  if (!first || !isChosen) return form;
  const superseded = form.versions.filter((version) => !isChosen(version));
  return { ...form, versions: [first, ...others], superseded: [...form.superseded, ...superseded] };
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

function saysAll({ texts }: Candidate, contained: Candidate): boolean {
  return Object.entries(contained.texts).every(([id, text]) => {
    const own = trimmed(text);
    return own === "" || own === trimmed(texts[id] ?? null);
  });
}
