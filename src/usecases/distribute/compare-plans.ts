import type { FormDefinition } from "../../form/definition";
import type { GatherAnswers } from "../../gather/collection";
import { drawCorrespondence } from "../../plan/correspondence/correspondence-sheet";
import { matchPlans, type PlanMatch } from "../../plan/correspondence/match-plans";
import { drawSettings } from "../../checks/settings/setting-sheet";
import { drawPlan } from "../../plan/draw-plan";
import { formatFiscalYear, sameFiscalYear } from "../../plan/fiscal-year";
import { drawNotices } from "../../plan/notices";
import type { Plan } from "../../plan/schema";
import type { WorkbookDrawing } from "../../workbook/drawing";
import { drawTerms } from "../../wording/terms/term-sheet";
import type { Question } from "../assemble/questions";
import { answeredInitiatives, initiativeQuestion, olderPlanQuestion } from "./succession-questions";

/** 計画の対応 of two plans, and what is asked about it. */
export interface ComparedPlans {
  readonly match: PlanMatch;
  /** Answered or not: whether an older plan is meant, and each initiative that nobody knows of or that was answered. */
  readonly questions: readonly Question[];
}

/** Two plans of one year are no last year's and this year's. Null: they are not; else what to say (Japanese). */
export function refusalOfPlans(former: Plan, plan: Plan): string | null {
  if (!sameFiscalYear(former.fiscalYear, plan.fiscalYear)) return null;
  return `二つの計画は、どちらも${formatFiscalYear(plan.fiscalYear)}のものです。前年度の計画と今年度の計画を指定してください。`;
}

export function comparePlans(former: Plan, plan: Plan, answers: GatherAnswers): ComparedPlans {
  const match = matchPlans(former, plan, answeredInitiatives(former, plan, answers));
  const compared = { former, plan, match, answers };
  const asked = match.correspondence.initiatives.flatMap((row): readonly Question[] => {
    const question = initiativeQuestion(row, compared);
    return row.to === null || question.answer !== null ? [question] : [];
  });
  return { match, questions: [...olderPlanQuestion(former, plan, answers), ...asked] };
}

/**
 * The new plan's workbook: 計画の体系, 計画の対応, which is obeyed from then on, 期限と記入要領 to be written, and 用語 and 点検設定, of
 * last year's plan where the new one has none.
 */
export function drawPlanWorkbook(
  former: Plan,
  plan: Plan,
  { match }: ComparedPlans,
  { periods }: FormDefinition,
): WorkbookDrawing {
  const correspondence = drawCorrespondence({ ...plan, correspondence: match.correspondence }, "visible");
  return {
    title: `${plan.title} ${formatFiscalYear(plan.fiscalYear)}`,
    creator: plan.municipality,
    createdAt: null,
    sheets: [
      drawPlan(plan),
      ...(correspondence ? [correspondence] : []),
      drawNotices(
        plan,
        periods.map(({ title }) => title),
      ),
      drawTerms({ ...plan, terms: plan.terms ?? former.terms }),
      drawSettings({ ...plan, ruleSettings: plan.ruleSettings ?? settingsOfRules(former) }),
    ],
  };
}

/** What was settled for one form was for the year of that form. */
function settingsOfRules({ ruleSettings }: Plan): Plan["ruleSettings"] {
  return ruleSettings?.filter(({ form }) => form === null) ?? null;
}
