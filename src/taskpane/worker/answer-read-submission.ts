import { recogniseWorkbook } from "../../gather/recognise-workbook";
import { identitiesOfForms } from "../../gather/identity/form-identities";
import { departmentFinder, departmentOfWorkbook } from "../../gather/identity/departments";
import { planOf } from "../../usecases/choose-plan";
import { succeed, type Result } from "../../workbook/result";
import { readWorkbook } from "../../xlsx/read";
import type { ReadSubmission, ReadSubmissionWork, WorkProblem } from "./protocol";

/** A 課's workbook, with what one sees in it before everything is gathered. */
export function answerReadSubmission({
  file,
  bytes,
  town: { definition, plan: builtIn },
  plan: planOfPane,
}: ReadSubmissionWork): Result<ReadSubmission, WorkProblem> {
  const read = readWorkbook(bytes, { file });
  if (!read.ok) return read;
  const snapshot = read.value;
  const own = planOf(snapshot, builtIn);
  const plan = own?.ok ? own.value : planOfPane;
  const reading = recogniseWorkbook(snapshot, plan, definition);
  const forms = reading.sheets.flatMap((sheet) => sheet.forms);
  const departmentOf = departmentFinder(reading, plan);
  const departments = [departmentOfWorkbook(reading, plan), ...forms.map(departmentOf)];
  return succeed({
    snapshot,
    isSummary: reading.isSummary,
    forms: forms.length,
    departments: [...new Set(departments)].filter((department) => department !== null),
    identities: identitiesOfForms(reading, plan, definition),
  });
}
