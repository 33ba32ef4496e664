import type { FormDefinition } from "../../form/definition";
import { formSheetName } from "../../form/form-sheet-name";
import type { Collection, GatheredForm, RegisterEntry } from "../../gather/collection";
import { drawRegister } from "../../gather/register/draw-register";
import { drawPlan } from "../../plan/draw-plan";
import { formatFiscalYear } from "../../plan/fiscal-year";
import { listInitiatives, responsibleDepartments, type PlanInitiative } from "../../plan/initiatives";
import { drawNotices } from "../../plan/notices";
import type { Plan } from "../../plan/schema";
import type { SheetDrawing, WorkbookDrawing } from "../../workbook/drawing";
import { drawBlankForm, formsOfLastYear, type BlankForm } from "./blank-form";

export interface TemplateRequest {
  readonly plan: Plan;
  readonly definition: FormDefinition;
  readonly department: string;
  /** Last year's forms, to carry over from; null: begin blank. */
  readonly lastYear: Collection | null;
}

/**
 * A 課's blank workbook: 計画の体系, 様式台帳 and one form for each of its initiatives, 全課 initiatives among them; with last
 * year's forms, one for each that there was.
 */
export function drawDepartmentWorkbook({ plan, definition, department, lastYear }: TemplateRequest): WorkbookDrawing {
  const blanks = listInitiatives(plan)
    .filter((initiative) => responsibleDepartments(plan, initiative).includes(department))
    .flatMap((initiative) => blanksFor(initiative, department, lastYear));
  const sheets = blanks.map(({ count, ...blank }) =>
    drawBlankForm(blank, plan, definition, formSheetName(blank.initiative, department, blank.sequence, count)),
  );
  const entries = blanks.filter(({ isRequired }) => isRequired).map(({ entry }) => entry);
  return {
    title: `${plan.title} ${formatFiscalYear(plan.fiscalYear)} ${department}`,
    creator: plan.municipality,
    createdAt: null,
    sheets: [drawPlan(plan), ...noticesOf(plan, definition), drawRegister({ entries }, plan), ...sheets],
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

interface Blank extends BlankForm {
  /** Forms of this initiative and 課. */
  readonly count: number;
  readonly entry: RegisterEntry;
  /** On 全課 initiatives only the とりまとめ課 has to hand in, and who did last year. */
  readonly isRequired: boolean;
}

function blanksFor(initiative: PlanInitiative, department: string, lastYear: Collection | null): readonly Blank[] {
  const former = formsOfLastYear(lastYear, initiative, department);
  const { allDepartments, leadDepartment } = initiative;
  const isRequired = !allDepartments || leadDepartment === department || former.length > 0;
  const sources: readonly (GatheredForm | null)[] = former.length > 0 ? former : [null];
  return sources.map((form, index) => {
    const sequence = index + 1;
    return {
      initiative,
      department,
      sequence,
      count: sources.length,
      isRequired,
      former: form,
      entry: { initiative: initiative.code, department, sequence, subject: subjectOf(form, lastYear) },
    };
  });
}

function subjectOf(form: GatheredForm | null, lastYear: Collection | null): string {
  if (!form) return "";
  const { initiative, department, sequence } = form.key;
  const entry = lastYear?.register?.entries.find(
    (candidate) =>
      candidate.initiative === initiative && candidate.department === department && candidate.sequence === sequence,
  );
  return entry?.subject ?? "";
}
