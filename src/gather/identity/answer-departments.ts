import type { FormReading } from "../../form/reading";
import { successorsOf } from "../../plan/department-names";
import type { Plan } from "../../plan/schema";
import { toA1 } from "../../workbook/address";
import type { FormerForm, FormerSummary, GatherAnswers, RecognisedWorkbook } from "../collection";
import { answerAmong, departmentQuestionId } from "../questions";

/** The workbook with what was answered about its forms; what 実践課 says stays, and still counts first. */
export function answerDepartments(
  workbook: RecognisedWorkbook,
  answers: GatherAnswers,
  plan: Plan,
): RecognisedWorkbook {
  const answerOf = answerFinder(workbook.source.file, answers, plan);
  if (!answerOf) return workbook;
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    forms: sheet.forms.map((form) => {
      const answered = answerOf(form);
      return answered === null ? form : { ...form, departments: { ...form.departments, answered } };
    }),
  }));
  return { ...workbook, sheets };
}

/** The same for forms that stay: as if 総務課 had written the 課 into their rows of 一覧. */
export function answerFormerDepartments(former: FormerSummary, answers: GatherAnswers, plan: Plan): FormerSummary {
  const answerOf = answerFinder(former.file, answers, plan);
  if (!answerOf) return former;
  const taken = new Set([...former.forms.map(({ key }) => key), ...former.retired].map((key) => JSON.stringify(key)));
  const forms = former.forms.map((form): FormerForm => {
    const department = form.key.department === null ? answerOf(form.reading) : null;
    if (department === null) return form;
    const keyWith = (sequence: number): FormerForm["key"] => {
      return { initiative: form.key.initiative, department, sequence };
    };
    let sequence = form.key.sequence;
    while (taken.has(JSON.stringify(keyWith(sequence)))) sequence += 1;
    taken.add(JSON.stringify(keyWith(sequence)));
    return { ...form, key: keyWith(sequence) };
  });
  return { ...former, forms };
}

/** Null where nothing was answered about whose a form is. */
function answerFinder(file: string, answers: GatherAnswers, plan: Plan): ((form: FormReading) => string | null) | null {
  if (!Object.keys(answers).some((id) => id.startsWith("department-"))) return null;
  return ({ sheet, frames: [{ top, left }] }) => {
    const id = departmentQuestionId({ file, sheet, cell: toA1({ row: top, column: left }) });
    const possible = [...plan.departments, ...plan.formerNames.map(({ name }) => name)];
    const [only = null, ...others] = successorsOf(answerAmong(answers, id, possible) ?? "", plan);
    // Remembered from before a 課 was split, it has to be given again.
    return others.length === 0 ? only : null;
  };
}
