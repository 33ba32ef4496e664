import { nameForm } from "../../checks/wording";
import { nameInitiative, findInitiative } from "../../plan/initiatives";
import { formatCode } from "../../plan/marks";
import type { Correspondence, CorrespondingInitiative, Plan } from "../../plan/schema";
import type { GatherAnswers, UnreadableFile } from "../../gather/collection";
import { isOpen, type Question } from "../assemble/questions";
import type { LastYear } from "./former-forms";
import type { BeginningForm } from "./beginning-forms";
import type { FormerOutcome } from "./former-outcome";
import type { Succession } from "./succession";
import { refusalOfYear } from "./succession";
import { successionFor } from "./succession-for";
import { initiativeQuestion } from "./succession-questions";
import { changesText } from "./succession-words";

/** What carrying over comes to, in plain data: shown before anything is made, and again of what was made. */
export interface SuccessionSurvey {
  /** Of all initiatives of last year's plan, whichever 課 are asked about. */
  readonly correspondence: Correspondence;
  readonly rows: readonly SurveyedInitiative[];
  /** This year's initiatives that none of last year's went into, by name. */
  readonly added: readonly string[];
  /** Besides those of the rows; answered or not. */
  readonly questions: readonly Question[];
  /** A plan older than the files is meant only where somebody says so: until then nothing is made. */
  readonly isYearOpen: boolean;
  readonly counts: SuccessionCounts;
}

/** A row of 計画の対応, with the question that corrects it. */
export interface SurveyedInitiative extends CorrespondingInitiative {
  /** "Ⅰ-2-①(1) 自治会組織の活動支援と連携" */
  readonly name: string;
  readonly question: Question;
}

/** A form in the list of a number. */
export interface SurveyedForm {
  /** "Ⅰ-2-①(1) 町民生活課 その1 件名" */
  readonly name: string;
  /** What became of it, and why. */
  readonly note: string;
}

/** carried + waiting + givenUp + notCarried are all forms of last year. */
export interface SuccessionCounts {
  readonly carried: readonly SurveyedForm[];
  /** Of the carried ones: under another number, title or 課. */
  readonly changed: readonly SurveyedForm[];
  readonly waiting: readonly SurveyedForm[];
  readonly givenUp: readonly SurveyedForm[];
  readonly notCarried: readonly SurveyedForm[];
  /** This year's forms without a text of last year's. */
  readonly blank: readonly SurveyedForm[];
  /** The same of 全課 initiatives, which need not be handed in. */
  readonly blankOptional: readonly SurveyedForm[];
}

export interface SurveyRequest {
  readonly plan: Plan;
  /** Whom it is about. */
  readonly departments: readonly string[];
  readonly answers: GatherAnswers;
}

/** Why nothing can be carried over from these files (Japanese); null: it can. */
export function refusalOfLastYear(lastYear: LastYear, plan: Plan): string | null {
  const { unreadable, forms } = lastYear.collection;
  if (unreadable.length > 0) return refusalOfFiles(unreadable);
  const refusal = refusalOfYear(lastYear, plan);
  if (refusal !== null) return refusal;
  if (forms.length > 0) return null;
  return "選んだファイルに、引き継ぐ様式が見つかりません。前年度の総括か、各課のブックを選んでください。何も作っていません。";
}

function refusalOfFiles(unreadable: readonly UnreadableFile[]): string {
  const each = unreadable.map(({ file, message }) => `「${file}」: ${message}`).join("\n");
  return `前年度のブックに読めないものがあります。外すか、直して選び直してください。何も作っていません。\n${each}`;
}

/** Null where nothing is carried over. */
export function surveySuccession(
  all: Succession,
  { plan, departments, answers }: SurveyRequest,
): SuccessionSurvey | null {
  const { lastYear, match, questions } = all;
  if (!lastYear || !match) return null;
  const isWhole = plan.departments.every((department) => departments.includes(department));
  const own = isWhole ? all : successionFor(all, departments, plan);
  const compared = { former: lastYear.plan, plan, match, answers };
  return {
    correspondence: match.correspondence,
    rows: match.correspondence.initiatives.map((row) => ({
      ...row,
      name: nameInitiative({ markedCode: formatCode(row.from), title: row.title }),
      question: initiativeQuestion(row, compared),
    })),
    added: match.added.map(nameInitiative),
    questions: own.questions.filter(({ kind }) => kind !== "initiative"),
    isYearOpen: questions.some((question) => question.kind === "older-plan" && isOpen(question)),
    counts: countSuccession(own, plan),
  };
}

/** Every form of last year in one number, and every form of this year that begins blank. */
export function countSuccession({ forms, beginning }: Succession, plan: Plan): SuccessionCounts {
  const of = (outcome: FormerOutcome["outcome"]): readonly SurveyedForm[] =>
    forms.filter((one) => one.outcome === outcome).map((one) => surveyed(one, plan));
  const blank = beginning.filter(({ former }) => former === null);
  const isElsewhere = ({ outcome, changes }: FormerOutcome): boolean =>
    outcome === "carried" && changes.some((change) => change !== "sequence");
  return {
    carried: of("carried"),
    changed: forms.filter(isElsewhere).map((one) => surveyed(one, plan)),
    waiting: of("waiting"),
    givenUp: of("given-up"),
    notCarried: of("not-carried"),
    blank: blank.filter(({ isRequired }) => isRequired).map((form) => blankForm(form, plan)),
    blankOptional: blank.filter(({ isRequired }) => !isRequired).map((form) => blankForm(form, plan)),
  };
}

function surveyed({ former, to, changes, why }: FormerOutcome, plan: Plan): SurveyedForm {
  const title = former.title === "" ? "" : `「${former.title}」`;
  const targets = to.map((key) => nameForm(key, plan) + titleOf(key.initiative, plan)).join("、");
  // What became of it is said by the number whose list it stands in.
  const where = targets === "" ? "" : `→ ${targets}${changesText(changes)}`;
  return {
    name: [former.name + title, former.subject].filter((part) => part !== "").join(" "),
    note: [where, why].filter((part) => part !== "").join(" "),
  };
}

function titleOf(code: string | null, plan: Plan): string {
  const initiative = code === null ? null : findInitiative(plan, code);
  return initiative ? `「${initiative.title}」` : "";
}

function blankForm({ initiative, department, sequence, why }: BeginningForm, plan: Plan): SurveyedForm {
  const key = { initiative: initiative.code, department, sequence };
  return { name: nameForm(key, plan) + titleOf(initiative.code, plan), note: why };
}
