import { nameInitiative } from "../../plan/initiatives";
import { fieldTitle, quoteEach } from "../../checks/wording";
import { fieldOfRole } from "../../form/definition";
import type { BothTexts, ChosenText, Collection, FormKey, FormSource, GatherQuestion } from "../../gather/collection";
import { departmentQuestionId, fieldQuestionId, keyOfMergedForm, type QuestionKind } from "../../gather/questions";
import { isNowStruck } from "../../gather/struck-forms";
import type { SummaryModel } from "../../summary/model/summary-model";
import { formNamer, type NamedForm } from "../../summary/model/form-names";
import { unclearForms } from "./unclear-forms";

/** Something that only a person can know. Asked before anything is written; what nobody answers is in 確認事項. */
export interface Question {
  /** What it is answered by; the same as long as what it is about is the same. */
  readonly id: string;
  readonly kind: QuestionKind;
  /** In Japanese. */
  readonly text: string;
  /** What it is about, in a line. */
  readonly about: string;
  /** Null: of no one 課, or it is not known. */
  readonly department: string | null;
  /** Where it was handed in; null: in several files. */
  readonly source: FormSource | null;
  readonly forms: readonly Pick<NamedForm, "key" | "name">[];
  /** To be compared, or to know it by. */
  readonly texts: readonly { readonly label: string; readonly text: string }[];
  /** The likely ones first. */
  readonly choices: readonly { readonly answer: string; readonly label: string }[];
  /** The answer that is likely right; null: nothing tells. */
  readonly proposed: string | null;
  readonly answer: string | null;
}

/** Whether a question still waits for its answer. */
export function isOpen({ answer }: Question): boolean {
  return answer === null;
}

/** All that is asked: whose a form is, which form it is, which text counts, what was given up. In the order of the forms. */
export function questionsOf(collection: Collection, model: SummaryModel): readonly Question[] {
  return [...questionsOfGathering(collection), ...fieldQuestions(collection, model, formNamer(collection))];
}

/** What gathering itself asks, without the texts of fields: whose a form is, which it is, which file counts, what was given up. */
export function questionsOfGathering(collection: Collection): readonly Question[] {
  const nameOf = formNamer(collection);
  const asked = (collection.questions ?? []).map((question) => questionOf(question, collection, nameOf));
  return [...departmentQuestions(collection), ...asked];
}

type Namer = (key: FormKey) => NamedForm;

function departmentQuestions(collection: Collection): readonly Question[] {
  return unclearForms(collection).map(({ place, source, initiative, firstLine, split, candidates, answer }) => {
    const others = collection.plan.departments.filter((department) => !candidates.includes(department));
    const about = initiative ? nameInitiative(initiative) : firstLine;
    return {
      id: departmentQuestionId(place),
      kind: "department",
      text: split
        ? `実践課の「${split.name}」は、今は${quoteEach(split.successors)}に分かれています。どの課のものですか。`
        : "実践課からは、どの課の様式か分かりません。どの課のものですか。",
      about,
      department: null,
      source,
      forms: [],
      texts: firstLine === "" ? [] : [{ label: "書いてあること", text: firstLine }],
      choices: [...candidates, ...others].map((department) => ({ answer: department, label: department })),
      proposed: null,
      answer,
    };
  });
}

function questionOf(question: GatherQuestion, collection: Collection, nameOf: Namer): Question {
  const { id, type: kind, answer } = question;
  const keys =
    question.type === "two-texts"
      ? question.keys
      : question.type === "identity"
        ? [question.submitted, question.former]
        : [question.key];
  const forms = keys.map((key) => ({ key, name: nameOf(key).name }));
  const departments = new Set(keys.map(({ department }) => department));
  const [department = null] = departments.size === 1 ? departments : [];
  const name = forms[0]?.name ?? "";
  return { id, kind, about: name, department, forms, answer, ...detailsOf(question, forms, collection) };
}

type Details = Pick<Question, "text" | "source" | "texts" | "choices" | "proposed"> & Partial<Pick<Question, "about">>;

const GIVEN_UP = { answer: "retire", label: "取りやめた" };

function detailsOf(question: GatherQuestion, forms: Question["forms"], collection: Collection): Details {
  const nothing = { texts: [], proposed: null };
  switch (question.type) {
    case "two-texts":
      return {
        ...nothing,
        text: `${quoteEach(question.files)}に、同じ様式（${forms.length}件）が違う本文で入っています。どのファイルの本文を総括に入れますか。`,
        about: quoteEach(question.files),
        source: null,
        choices: question.files.map((file) => ({ answer: file, label: `「${file}」の本文を入れる` })),
        proposed: question.proposed,
      };
    case "two-sheets":
      return {
        ...nothing,
        text: `シート${quoteEach(question.sheets)}に、同じ様式が違う本文で入っています。どのシートの本文を総括に入れますか。`,
        source: { file: question.file, sheet: question.sheets[0] ?? "" },
        choices: question.sheets.map((sheet) => ({ answer: sheet, label: `シート「${sheet}」の本文を入れる` })),
      };
    case "identity":
      return {
        text: `前回の総括にあった様式（その${question.former.sequence}）の目指す姿を書き改めたものですか、別の様式ですか。`,
        source: question.source,
        texts: visionsOf(question.former, question.submitted, collection),
        choices: [
          { answer: "same", label: "同じ様式で、目指す姿を書き改めた" },
          { answer: "different", label: "別の様式" },
        ],
        proposed: null,
      };
    case "form-kept": {
      const { file } = question.source;
      const [what, mistake] = isNowStruck(collection, question.key)
        ? ["では、この様式が取り消し線で消されています", "消し間違い"]
        : ["に、この様式がありません", "入れ忘れ"];
      return {
        ...nothing,
        text: `「${file}」の新しい版${what}。取りやめですか、${mistake}ですか。`,
        source: question.source,
        choices: [GIVEN_UP, { answer: "keep", label: `${mistake}（総括に残す）` }],
      };
    }
    case "form-deleted":
      return {
        ...nothing,
        text: "総括から、この様式のシートか一覧の行が消されています。取りやめですか。",
        source: question.source,
        choices: [GIVEN_UP, { answer: "keep", label: "取りやめていない（総括に戻す）" }],
      };
    case "retired-again":
      return {
        ...nothing,
        text: "取りやめた様式が、また出されました。取りやめたままにしますか。",
        source: question.source,
        choices: [
          { answer: "retire", label: "取りやめたままにする" },
          { answer: "keep", label: "取りやめをやめて、総括に入れる" },
        ],
      };
  }
}

/** 目指す姿 then and now. */
function visionsOf(
  former: FormKey,
  submitted: FormKey,
  { forms, former: summary, definition }: Collection,
): Question["texts"] {
  const field = fieldOfRole(definition, "identity");
  const before = summary?.forms.find(({ key }) => isSameKey(key, former))?.fields[field.id]?.text ?? "";
  const after = forms.find(({ key }) => isSameKey(key, submitted))?.texts[field.id] ?? "";
  return [
    { label: `前回の${field.listHeader}`, text: before },
    { label: `今回の${field.listHeader}`, text: after },
  ];
}

function isSameKey(a: FormKey, b: FormKey): boolean {
  return a.initiative === b.initiative && a.department === b.department && a.sequence === b.sequence;
}

/** A field with a text in the summary and one that was handed in. */
interface FieldOfBoth {
  readonly key: FormKey;
  readonly field: string;
  readonly source: FormSource;
  readonly texts: BothTexts;
  readonly choice: ChosenText | null;
}

function fieldQuestions(collection: Collection, model: SummaryModel, nameOf: Namer): readonly Question[] {
  const ofForms = fieldsOfBoth(collection);
  const ofMerged = mergedFields(model);
  const question = ({ key, field, source, texts, choice }: FieldOfBoth, isMerged: boolean): Question => {
    const title = fieldTitle(collection.definition, field);
    const { name } = nameOf(key);
    const keyOfQuestion = isMerged && key.initiative !== null ? keyOfMergedForm(key.initiative) : key;
    return {
      id: fieldQuestionId(keyOfQuestion, field, texts),
      kind: "changed-in-both",
      text: `「${title}」の欄が、総括でも課の様式でも書き換えられています。どちらの文にしますか。`,
      about: `${name} ${title}`,
      department: isMerged ? null : key.department,
      source,
      forms: [{ key, name }],
      texts: [
        { label: "総括の文", text: texts.summary },
        { label: `「${source.file}」の文`, text: texts.submitted },
      ],
      choices: [
        { answer: "summary", label: "総括の文を残す" },
        { answer: "submitted", label: "課の文に替える" },
      ],
      proposed: null,
      answer: choice,
    };
  };
  return [...ofForms.map((one) => question(one, false)), ...ofMerged.map((one) => question(one, true))];
}

function fieldsOfBoth({
  changedInBoth,
  chosenFields = [],
}: Pick<Collection, "changedInBoth" | "chosenFields">): readonly FieldOfBoth[] {
  return [
    ...changedInBoth.map(({ summaryText, submittedText, ...place }) => ({
      ...place,
      texts: { summary: summaryText, submitted: submittedText },
      choice: null,
    })),
    ...chosenFields,
  ];
}

/** Of merged 全課 forms, under the key of the form that leads. */
function mergedFields({ forms, mergedQuestions }: SummaryModel): readonly FieldOfBoth[] {
  const chosen = forms.flatMap(({ merged, parts: [{ key, source }] }) =>
    Object.entries(merged ?? {}).flatMap(([field, one]) => (one.chosen ? [{ key, field, source, ...one.chosen }] : [])),
  );
  return [...fieldsOfBoth(mergedQuestions), ...chosen];
}
