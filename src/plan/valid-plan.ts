import { inReportOrder } from "./former-names";
import { findPlanFaults } from "./plan-faults";
import { planShape } from "./schema";

/** A plan from wherever it comes. What this accepts can be drawn (`drawPlan`) and read back the same (`readPlan`). */
export const planSchema = planShape
  .superRefine((plan, context) => {
    for (const { path, message } of findPlanFaults(plan)) {
      context.addIssue({ code: "custom", path: [...path], message });
    }
  })
  .transform((plan) => ({ ...plan, formerNames: inReportOrder(plan.formerNames, plan.departments) }));
