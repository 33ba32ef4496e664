import type { FormDefinition } from "../../form/definition";
import { lastDayReported } from "../../form/last-day-reported";
import { readDepartments } from "../../form/recognise/read-departments";
import { tellingText } from "../../form/struck-form";
import { hasReusedNames } from "../../plan/department-names";
import type { Plan } from "../../plan/schema";
import type { RecognisedWorkbook } from "../collection";

/**
 * The workbook with 実践課 as it was meant at the end of what the period reports: a name that one 課 had and another has now is told
 * by the day alone. Where the plan has no such name, as it is.
 */
export function withNamesOfPeriod(
  workbook: RecognisedWorkbook,
  period: string,
  plan: Plan,
  definition: FormDefinition,
): RecognisedWorkbook {
  if (!hasReusedNames(plan)) return workbook;
  const namesOn = lastDayReported(definition, period, plan.fiscalYear);
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    forms: sheet.forms.map((form) => ({
      ...form,
      departments: readDepartments(tellingText(form, "departments", definition), plan, namesOn),
    })),
  }));
  return { ...workbook, sheets, namesOn };
}
