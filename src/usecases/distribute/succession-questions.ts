import type { GatherAnswers } from "../../gather/collection";
import { readInitiativeName } from "../../plan/correspondence/correspondence-sheet";
import type { DecidedInitiatives, PlanMatch } from "../../plan/correspondence/match-plans";
import { formatFiscalYear } from "../../plan/fiscal-year";
import { nameInitiative, findInitiative, listInitiatives } from "../../plan/initiatives";
import type { CorrespondingInitiative, Plan } from "../../plan/schema";
import { questionsOfGathering, type Question } from "../assemble/questions";
import type { FormerForm } from "./former-forms";
import {
  ALL,
  CARRY,
  departmentQuestionIdOf,
  EACH,
  formTargetQuestionId,
  hasDepartmentAnswer,
  initiativeQuestionId,
  isOlderPlan,
  olderPlanQuestionId,
  RETIRE,
  targetText,
  type SuccessionContext,
  type Target,
  type Targets,
} from "./succession-targets";

export interface PlacedFormer {
  readonly former: FormerForm;
  readonly targets: Targets;
}

/** What somebody has answered about last year's initiatives, by their codes. */
export function answeredInitiatives(former: Plan, plan: Plan, answers: GatherAnswers): DecidedInitiatives {
  return new Map(
    listInitiatives(former).flatMap(({ code, title }) => {
      const answer = answers[initiativeQuestionId(code, title, former, plan)];
      const to = answer === undefined ? null : parseInitiatives(answer, plan);
      return to === null ? [] : [[code, to] as const];
    }),
  );
}

/** "1-2-1-1", "Ⅰ-2-①(1)、Ⅰ-2-①(2)", "retire"; null for what the plan does not have. */
function parseInitiatives(answer: string, plan: Plan): readonly string[] | null {
  if (answer === RETIRE) return [];
  const codes = answer.split(/[、,\n]/u).map((text) => readInitiativeName(text, plan));
  return codes.includes(null) ? null : [...new Set(codes.flatMap((code) => code ?? []))];
}

/**
 * All that is asked before last year's texts can go where they belong: what gathering itself asks of last year's files, then
 * initiatives, 課, and forms. Answered ones are among them, as long as what they are about is there.
 */
export function successionQuestions(placed: readonly PlacedFormer[], context: SuccessionContext): readonly Question[] {
  const { collection } = context.lastYear;
  const ofGathering = questionsOfGathering(collection).filter(({ kind, answer }) => {
    // Whose a form was last year is answered together with where it goes.
    if (kind === "department") return answer !== null;
    return kind === "two-texts" || kind === "two-sheets" || kind === "identity";
  });
  return [
    ...olderPlanQuestion(context.lastYear.plan, context.plan, context.answers),
    ...ofGathering,
    ...initiativeQuestions(placed, context),
    ...departmentQuestions(placed, context),
    ...formQuestions(placed, context),
  ];
}

export function olderPlanQuestion(former: Plan, plan: Plan, answers: GatherAnswers): readonly Question[] {
  if (!isOlderPlan(former, plan)) return [];
  const id = olderPlanQuestionId(former, plan);
  const [then, now] = [formatFiscalYear(former.fiscalYear), formatFiscalYear(plan.fiscalYear)];
  return [
    {
      id,
      kind: "older-plan",
      text: `${then}の様式を、それより前の${now}の計画へ引き継ぎますか。計画の年度を確かめてください。`,
      about: `${then} → ${now}`,
      department: null,
      source: null,
      forms: [],
      texts: [],
      choices: [{ answer: CARRY, label: "このまま引き継ぐ" }],
      proposed: null,
      answer: answers[id] === CARRY ? CARRY : null,
    },
  ];
}

/** Of the initiatives that forms wait for, and of those that were answered. */
function initiativeQuestions(placed: readonly PlacedFormer[], context: SuccessionContext): readonly Question[] {
  const waiting = new Set(placed.flatMap(({ targets }) => (targets.type === "waiting" ? [targets.question] : [])));
  return context.match.correspondence.initiatives.flatMap((row): readonly Question[] => {
    const question = initiativeQuestion(row, {
      former: context.lastYear.plan,
      plan: context.plan,
      match: context.match,
      answers: context.answers,
    });
    return waiting.has(question.id) || question.answer !== null ? [question] : [];
  });
}

/** Last year's plan and this one's, and what was said of them. */
export interface PlansCompared {
  readonly former: Plan;
  readonly plan: Plan;
  readonly match: PlanMatch;
  readonly answers: GatherAnswers;
}

/** Where an initiative of last year's plan is now; may be asked of any of them. */
export function initiativeQuestion(
  row: CorrespondingInitiative,
  { former, plan, match, answers }: PlansCompared,
): Question {
  const inPlan = findInitiative(former, row.from);
  const id = initiativeQuestionId(row.from, row.title, former, plan);
  const answer = answers[id];
  const likely = match.candidates.get(row.from) ?? [];
  const others = listInitiatives(plan).filter(({ code }) => !likely.includes(code));
  const known = [...likely.flatMap((code) => findInitiative(plan, code) ?? []), ...others];
  const [only, ...more] = likely;
  return {
    id,
    kind: "initiative",
    text: `${formatFiscalYear(former.fiscalYear)}のこの取組は、${formatFiscalYear(plan.fiscalYear)}の計画のどの取組になりましたか。${row.reason}二つ以上に分かれたときは、番号を「、」でつないで答えます。`,
    about: inPlan ? nameInitiative(inPlan) : row.title,
    department: null,
    source: null,
    forms: [],
    texts: [],
    choices: [
      ...known.map((initiative) => ({ answer: initiative.code, label: nameInitiative(initiative) })),
      { answer: RETIRE, label: "取りやめた（引き継がない）" },
    ],
    proposed: only !== undefined && more.length === 0 ? only : null,
    answer: answer !== undefined && parseInitiatives(answer, plan) !== null ? answer : null,
  };
}

/** One for each 課 that is gone and has no successor. */
function departmentQuestions(placed: readonly PlacedFormer[], context: SuccessionContext): readonly Question[] {
  const { lastYear, plan, answers } = context;
  const gone = new Set(
    placed.flatMap(({ former: { key }, targets }) => {
      if (key.department === null) return [];
      const id = departmentQuestionIdOf(key.department, context);
      return (targets.type === "waiting" && targets.question === id) || hasDepartmentAnswer(key.department, context)
        ? [key.department]
        : [];
    }),
  );
  const isNew = (name: string): boolean => !lastYear.plan.departments.includes(name);
  return [...gone].map((department): Question => {
    const id = departmentQuestionIdOf(department, context);
    const news = plan.departments.filter(isNew);
    const olds = plan.departments.filter((name) => !isNew(name));
    const own = placed.filter(({ former }) => former.key.department === department);
    const choices = [
      ...[...news, ...olds].map((name) => ({ answer: name, label: name })),
      { answer: EACH, label: "様式ごとに決める" },
      { answer: RETIRE, label: "どの様式も引き継がない" },
    ];
    return {
      id,
      kind: "department-successor",
      text: `「${department}」が${formatFiscalYear(plan.fiscalYear)}の計画にありません。${own.length}件の様式を、どの課が引き継ぎますか。計画の体系の「旧課名」と「期日」に書くこともできます。`,
      about: department,
      department: null,
      source: null,
      forms: own.map(({ former: { key, name } }) => ({ key, name })),
      texts: [],
      choices,
      proposed: null,
      answer: hasDepartmentAnswer(department, context) ? (answers[id] ?? null) : null,
    };
  });
}

function formQuestions(placed: readonly PlacedFormer[], context: SuccessionContext): readonly Question[] {
  const { answers, definition, plan } = context;
  return placed.flatMap(({ former, targets }): readonly Question[] => {
    const id = formTargetQuestionId(former, context);
    const isOpen = targets.type === "waiting" && targets.question === id;
    const isAnswered = answers[id] !== undefined && targets.type !== "waiting";
    if (!isOpen && !isAnswered) return [];
    const among = targets.type === "waiting" ? targets.among : targets.type === "placed" ? targets.to : [];
    const label = ({ initiative, department }: Target): string => {
      const inPlan = findInitiative(plan, initiative);
      return `${inPlan ? nameInitiative(inPlan) : initiative} ${department}`;
    };
    const [only, ...more] = among;
    return [
      {
        id,
        kind: "form-target",
        text: `この様式の文を、今年度のどこへ引き継ぎますか。${targets.why}`,
        about: [former.name, former.subject].filter((part) => part !== "").join(" "),
        department: null,
        source: former.form?.source ?? null,
        forms: [{ key: former.key, name: former.name }],
        texts: definition.fields
          .filter(({ carriesOver }) => carriesOver)
          .flatMap(({ id: field, listHeader }) => {
            const text = former.form?.texts[field] ?? "";
            return text === "" ? [] : [{ label: listHeader, text }];
          }),
        choices: [
          ...among.map((target) => ({ answer: targetText(target), label: label(target) })),
          ...(more.length > 0 ? [{ answer: ALL, label: "上のすべてに引き継ぐ" }] : []),
          { answer: RETIRE, label: "引き継がない" },
        ],
        proposed: only && more.length === 0 ? targetText(only) : null,
        answer: isAnswered ? (answers[id] ?? null) : null,
      },
    ];
  });
}
