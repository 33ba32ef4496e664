import type { FormDefinition } from "../../form/definition";
import { formSheetName } from "../../form/form-sheet-name";
import type { RegisterEntry } from "../../gather/collection";
import { drawRegister } from "../../gather/register/draw-register";
import { drawCorrespondence } from "../../plan/correspondence/correspondence-sheet";
import { drawSettings } from "../../checks/settings/setting-sheet";
import { drawPlan } from "../../plan/draw-plan";
import { formatFiscalYear } from "../../plan/fiscal-year";
import { drawNotices } from "../../plan/notices";
import type { Plan } from "../../plan/schema";
import { drawTerms } from "../../wording/terms/term-sheet";
import type { SheetDrawing, WorkbookDrawing } from "../../workbook/drawing";
import { groupBy } from "../../workbook/group-by";
import { drawBlankForm } from "./blank-form";
import { drawFormerTexts } from "./former-texts";
import type { BeginningForm } from "./beginning-forms";
import type { Succession } from "./succession";

export interface TemplateRequest {
  readonly plan: Plan;
  readonly definition: FormDefinition;
  readonly department: string;
  /** What the year begins with. */
  readonly succession: Succession;
  /** 様式を守って配る: labels and frames are locked, without a password; fields, row heights and widths are not. Absent: yes. */
  readonly isProtected?: boolean;
}

/**
 * A 課's blank workbook: 計画の体系, 様式台帳 and one form for each of its initiatives, 全課 initiatives among them; with last
 * year's forms, one for each that goes on. 総務課's 用語 and 点検設定 go with it where 総務課 has written any.
 */
export function drawDepartmentWorkbook(request: TemplateRequest): WorkbookDrawing {
  const { plan, definition, department, succession, isProtected = true } = request;
  const own = succession.beginning.filter((form) => form.department === department);
  const counts = groupBy(own, ({ initiative }) => initiative.code);
  const sheets = own.map((form) => {
    const count = counts.get(form.initiative.code)?.length ?? 1;
    const name = formSheetName(form.initiative, department, form.sequence, count);
    return { ...drawBlankForm(form, plan, definition, name), isProtected };
  });
  const entries = own.filter(({ isRequired }) => isRequired).map(entryOf);
  const correspondence = drawCorrespondence(withCorrespondence(plan, succession), "hidden");
  const formerTexts = drawFormerTexts(own, definition, succession.lastYear?.plan.fiscalYear ?? null);
  return {
    title: `${plan.title} ${formatFiscalYear(plan.fiscalYear)} ${department}`,
    creator: plan.municipality,
    createdAt: null,
    sheets: [
      drawPlan(plan),
      ...noticesOf(plan, definition),
      drawRegister({ entries }, plan),
      ...sheets,
      ...(plan.terms ? [drawTerms(plan)] : []),
      ...(plan.ruleSettings ? [drawSettings(plan)] : []),
      ...(correspondence ? [correspondence] : []),
      ...(formerTexts ? [formerTexts] : []),
    ],
  };
}

/** 期限と記入要領, where 総務課 has written any. */
function noticesOf(plan: Plan, { periods }: FormDefinition): readonly SheetDrawing[] {
  return plan.notices.length === 0
    ? []
    : [
        drawNotices(
          plan,
          periods.map(({ title }) => title),
        ),
      ];
}

/** The plan with what was found of last year's initiatives, so that it is obeyed from then on. */
export function withCorrespondence(plan: Plan, { match }: Pick<Succession, "match">): Plan {
  return match ? { ...plan, correspondence: match.correspondence } : plan;
}

function entryOf(form: BeginningForm): RegisterEntry {
  const { initiative, department, sequence, subject, isEndProposed, carriedFrom } = form;
  return {
    initiative: initiative.code,
    department,
    sequence,
    subject,
    ...(isEndProposed && { isEndProposed }),
    ...(carriedFrom !== "" && { carriedFrom }),
  };
}
