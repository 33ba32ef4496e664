import { fieldOfRole, type FieldId, type FormDefinition } from "../../form/definition";
import { drawForm } from "../../form/draw-form";
import type { GatheredForm } from "../../gather/collection";
import type { PlanInitiative } from "../../plan/initiatives";
import type { Initiative, Plan } from "../../plan/schema";
import type { SheetDrawing } from "../../workbook/drawing";

/** A form to be given out: what it is about is filled in, and what last year's form hands on. */
export interface BlankForm {
  readonly initiative: PlanInitiative;
  readonly department: string;
  readonly sequence: number;
  /** Last year's, to carry over from; null: begin blank. */
  readonly former: GatheredForm | null;
}

export function drawBlankForm(
  { initiative, department, sequence, former }: BlankForm,
  plan: Plan,
  definition: FormDefinition,
  sheetName: string,
): SheetDrawing {
  const registrationNumber = { fiscalYear: plan.fiscalYear, initiative: initiative.code, department, sequence };
  const texts = textsFor(initiative, department, definition, former);
  return drawForm({ initiative, registrationNumber, texts }, definition, plan, sheetName);
}

/** The boxes whose text a new year begins with, as last year's form has them. */
export function carriedTexts(
  { fields }: FormDefinition,
  former: GatheredForm | null,
): readonly (readonly [FieldId, string | null])[] {
  return fields.filter(({ carriesOver }) => carriesOver).map(({ id }) => [id, former?.texts[id] ?? null]);
}

function textsFor(
  initiative: PlanInitiative,
  department: string,
  definition: FormDefinition,
  former: GatheredForm | null,
): Readonly<Record<FieldId, string | null>> {
  return {
    ...Object.fromEntries(definition.fields.map(({ id }) => [id, null])),
    ...Object.fromEntries(carriedTexts(definition, former)),
    [fieldOfRole(definition, "initiative").id]:
      `${initiative.group.mark} ${initiative.group.title} ${initiative.mark} ${initiative.title}`,
    [fieldOfRole(definition, "departments").id]: departmentsText(initiative, department),
  };
}

function departmentsText({ allDepartments, leadDepartment }: Initiative, department: string): string {
  if (!allDepartments) return department;
  return leadDepartment === null ? "全課" : `全課【${leadDepartment}】`;
}
