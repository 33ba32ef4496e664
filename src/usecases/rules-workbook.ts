import { describedRules } from "../checks/described-rules";
import { drawRules, RULES_SHEET } from "../checks/rules-sheet";
import { drawSettings } from "../checks/settings/setting-sheet";
import type { Plan } from "../plan/schema";
import type { WorkbookDrawing } from "../workbook/drawing";
import { drawTerms } from "../wording/terms/term-sheet";

/**
 * 点検項目: what is checked, to be read and printed, with the sheets 用語 and 点検設定 as they count for this plan. Moved into the plan's
 * workbook, those two are what 総務課 goes on with.
 */
export function drawRulesWorkbook(plan: Plan): WorkbookDrawing {
  return {
    title: `${plan.title} ${RULES_SHEET}`,
    creator: plan.municipality,
    createdAt: null,
    sheets: [drawRules(describedRules, plan), drawTerms(plan), drawSettings(plan)],
  };
}
