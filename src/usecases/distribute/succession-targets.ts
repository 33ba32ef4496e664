import { keyTextOf } from "../../gather/form-key-text";
import { isBlank } from "../../checks/blank";
import type { FormDefinition } from "../../form/definition";
import { parseFormKey } from "../../gather/form-key-text";
import type { FormKey, GatherAnswers } from "../../gather/collection";
import { keyParts, questionId } from "../../gather/questions";
import type { PlanMatch } from "../../plan/correspondence/match-plans";
import { lastDayOfYear } from "../../plan/calendar-date";
import { departmentNamed, successorsOf } from "../../plan/department-names";
import { westernYear } from "../../plan/fiscal-year";
import {
  nameInitiative,
  findInitiative,
  listInitiatives,
  responsibleDepartments,
  type PlanInitiative,
} from "../../plan/initiatives";
import type { Plan } from "../../plan/schema";
import { type FormerForm, type LastYear } from "./former-forms";

/** A place for a form this year. */
export interface Target {
  /** "1-2-1-1" */
  readonly initiative: string;
  readonly department: string;
}

/** What a place is found by. */
export function placeText({ initiative, department }: Target | FormKey): string {
  return JSON.stringify([initiative, department]);
}

/** Where a form of last year goes. */
export type Targets =
  /** `why`: somebody has said so; "" where it is plain. */
  | { readonly type: "placed"; readonly to: readonly Target[]; readonly why: string }
  | { readonly type: "given-up" | "not-carried"; readonly why: string }
  /** Somebody must say. `among`: what it could be, likeliest first; [] where another question comes first. */
  | { readonly type: "waiting"; readonly question: string; readonly why: string; readonly among: readonly Target[] };

export interface SuccessionContext {
  readonly lastYear: LastYear;
  readonly plan: Plan;
  readonly definition: FormDefinition;
  readonly match: PlanMatch;
  readonly answers: GatherAnswers;
}

/** What an answer may say besides the places themselves. */
export const CARRY = "carry";
export const RETIRE = "retire";
export const ALL = "all";
/** Of a 課 that is gone: every form for itself. */
export const EACH = "each";

export function targetsOf(former: FormerForm, context: SuccessionContext): Targets {
  if (former.isGivenUp) return { type: "given-up", why: "前年度に取りやめた様式です。" };
  const { lastYear, plan } = context;
  const older = olderPlanQuestionId(lastYear.plan, plan);
  if (isOlderPlan(lastYear.plan, plan) && context.answers[older] !== CARRY) {
    return { type: "waiting", question: older, why: "計画が、引き継ぐ様式より前の年度のものです。", among: [] };
  }
  const asked = questionOfGathering(former, context);
  if (asked !== null)
    return { type: "waiting", question: asked, why: "前年度のどの本文が正しいか、決まっていません。", among: [] };
  const computed = computeTargets(former, context);
  // An answer about this form alone counts before all that follows from the plans.
  const id = formTargetQuestionId(former, context);
  const among = computed.type === "waiting" ? computed.among : [];
  const answered = parseTargets(context.answers[id], among, context.plan);
  if (answered === null) return computed;
  return answered.length === 0
    ? { type: "given-up", why: "引き継がないと答えがありました。" }
    : { type: "placed", to: answered, why: "答えのとおりです。" };
}

function computeTargets(former: FormerForm, context: SuccessionContext): Targets {
  const { plan, match, definition } = context;
  const { key } = former;
  const row = match.correspondence.initiatives.find(({ from }) => from === key.initiative) ?? null;
  if (row?.to?.length === 0) return { type: "given-up", why: "取組が、計画の対応で取りやめになっています。" };
  const wait = (question: string, why: string, among: readonly Target[] = []): Targets =>
    isWorthAsking(former, definition)
      ? { type: "waiting", question, why, among }
      : { type: "not-carried", why: `${why}引き継ぐ文はありません。` };
  if (row?.to === null) {
    return wait(
      initiativeQuestionId(row.from, row.title, context.lastYear.plan, plan),
      "今年度のどの取組に当たるか、決まっていません。",
    );
  }
  const own = formTargetQuestionId(former, context);
  const initiatives = (row?.to ?? []).flatMap((code) => findInitiative(plan, code) ?? []);
  const departments = key.department === null ? null : departmentsNow(key.department, context);
  if (departments?.type === "unknown" && initiatives.length > 0) {
    return wait(departments.question, `「${key.department ?? ""}」が今年度の計画にありません。`);
  }
  if (departments?.type === "given-up") return { type: "given-up", why: "課の様式を引き継がないと答えがありました。" };
  const names = departments?.type === "known" ? departments.names : null;
  const among = placesFor(initiatives, names, plan);
  const [only, ...others] = among.fitting;
  if (initiatives.length > 0 && names !== null && only && others.length === 0) {
    return { type: "placed", to: [only], why: row?.certainty === "likely" ? "題名が似ている取組へ引き継ぎます。" : "" };
  }
  return wait(
    own,
    whyUnplaced(former, initiatives, names, among.fitting),
    among.fitting.length > 0 ? among.fitting : among.other,
  );
}

function whyUnplaced(
  former: FormerForm,
  initiatives: readonly PlanInitiative[],
  names: readonly string[] | null,
  fitting: readonly Target[],
): string {
  if (initiatives.length === 0) return "取組項目からは、今年度のどの取組か分かりません。";
  if (names === null) return "どの課の様式か分かりません。";
  const name = names.join("、") || (former.key.department ?? "");
  if (fitting.length === 0)
    return `「${name}」は、今年度「${initiatives.map(nameInitiative).join("、")}」の実践課ではありません。`;
  return names.length > 1
    ? `「${former.key.department ?? ""}」は${names.map((one) => `「${one}」`).join("")}に分かれました。`
    : "取組が二つ以上に分かれました。";
}

/** Where these 課 carry these initiatives out; `other`: whoever else does. */
function placesFor(
  initiatives: readonly PlanInitiative[],
  names: readonly string[] | null,
  plan: Plan,
): { readonly fitting: readonly Target[]; readonly other: readonly Target[] } {
  const all = (initiatives.length > 0 ? initiatives : listInitiatives(plan)).flatMap((initiative) =>
    responsibleDepartments(plan, initiative).map((department): Target => ({ initiative: initiative.code, department })),
  );
  const fitting = all.filter(({ department }) => names === null || names.includes(department));
  return { fitting, other: all };
}

type DepartmentsNow =
  | { readonly type: "known"; readonly names: readonly string[] }
  /** None of its forms goes on. */
  | { readonly type: "given-up" }
  /** It is gone and has no successor. */
  | { readonly type: "unknown"; readonly question: string };

function departmentsNow(department: string, context: SuccessionContext): DepartmentsNow {
  const { plan, answers, lastYear } = context;
  const successors = successorsOf(department, plan, lastDayOfYear(lastYear.plan.fiscalYear));
  if (successors.length > 0) return { type: "known", names: successors };
  const question = departmentQuestionIdOf(department, context);
  const answer = answers[question] ?? "";
  if (answer === EACH) return { type: "known", names: [] };
  if (answer === RETIRE) return { type: "given-up" };
  const named = answer.split(/[、,\n]/u).flatMap((name) => departmentNamed(name, plan)?.successors ?? []);
  return named.length > 0 ? { type: "known", names: named } : { type: "unknown", question };
}

/** Whether somebody has said who takes over from a 課 that is gone, or that each form is to be decided. */
export function hasDepartmentAnswer(department: string, context: SuccessionContext): boolean {
  const isAnswered = context.answers[departmentQuestionIdOf(department, context)] !== undefined;
  return isAnswered && departmentsNow(department, context).type !== "unknown";
}

/** A form that was handed in with something to carry over, or that has a name of its own. */
function isWorthAsking({ form, subject }: FormerForm, { fields }: FormDefinition): boolean {
  if (form === null) return subject !== "";
  return fields.some(({ id, carriesOver }) => carriesOver === true && !isBlank(form.texts[id] ?? null));
}

/** Of two texts of one form, and of two forms that may be one, the first question is which. */
function questionOfGathering(
  { key, form }: FormerForm,
  { lastYear: { collection } }: SuccessionContext,
): string | null {
  if (form === null) return null;
  const open = (collection.questions ?? []).filter(({ answer }) => answer === null);
  const isOf = (keys: readonly FormerForm["key"][]): boolean => keys.some((one) => keyTextOf(one) === keyTextOf(key));
  const found = open.find((question) => {
    switch (question.type) {
      case "two-texts":
        return isOf(question.keys);
      case "two-sheets":
        return isOf([question.key]);
      case "identity":
        return isOf([question.former, question.submitted]);
      case "form-kept":
      case "form-deleted":
      case "retired-again":
        return false;
    }
  });
  return found?.id ?? null;
}

/** Null: nothing was answered, or nothing that the plan has a place for. */
function parseTargets(answer: string | undefined, among: readonly Target[], plan: Plan): readonly Target[] | null {
  if (answer === undefined) return null;
  if (answer === RETIRE) return [];
  if (answer === ALL) return among.length > 0 ? among : null;
  const targets = answer.split(/[、,\n]/u).map((text): Target | null => {
    const key = parseFormKey(text);
    const initiative = key?.initiative == null ? null : findInitiative(plan, key.initiative);
    const [department, ...others] = key?.department == null ? [] : successorsOf(key.department, plan);
    const isPlace =
      initiative !== null &&
      department !== undefined &&
      others.length === 0 &&
      responsibleDepartments(plan, initiative).includes(department);
    return isPlace ? { initiative: initiative.code, department } : null;
  });
  const known = targets.filter((target) => target !== null);
  return known.length > 0 && known.length === targets.length ? known : null;
}

/** As an answer names it: "1-2-1-1 町民生活課". */
export function targetText({ initiative, department }: Target): string {
  return `${initiative} ${department}`;
}

export function initiativeQuestionId(code: string, title: string, former: Plan, plan: Plan): string {
  return questionId("initiative", [...yearsOf(former, plan), code, title]);
}

/** The plan is older than last year's: "carry" goes on all the same. */
export function olderPlanQuestionId(former: Plan, plan: Plan): string {
  return questionId("older-plan", yearsOf(former, plan));
}

/** Whether somebody has to say first that a later year's texts shall go into an older plan. */
export function isOlderPlan(former: Plan, plan: Plan): boolean {
  return westernYear(plan.fiscalYear) < westernYear(former.fiscalYear);
}

export function departmentQuestionIdOf(department: string, { lastYear, plan }: SuccessionContext): string {
  return questionId("department-successor", [...yearsOf(lastYear.plan, plan), department]);
}

/** By its key; where that is not whole, by where it was handed in. */
export function formTargetQuestionId({ key, form }: FormerForm, { lastYear, plan }: SuccessionContext): string {
  const isWhole = key.initiative !== null && key.department !== null;
  const place = isWhole ? [] : [form?.source.file.normalize("NFC"), form?.source.sheet, form?.reading.frames[0].top];
  return questionId("form-target", [...yearsOf(lastYear.plan, plan), ...keyParts(key), ...place]);
}

function yearsOf(former: Plan, plan: Plan): readonly number[] {
  return [former, plan].map(({ fiscalYear }) => westernYear(fiscalYear));
}
