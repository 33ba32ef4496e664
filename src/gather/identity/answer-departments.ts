import type { FormReading } from "../../form/reading";
import type { Plan } from "../../plan/schema";
import { toA1 } from "../../workbook/address";
import type { DepartmentAnswer, FormerForm, FormerSummary, RecognisedWorkbook } from "../collection";

/** The workbook with what was answered about its forms; what 実践課 says stays, and still counts first. */
export function answerDepartments(
  workbook: RecognisedWorkbook,
  answers: readonly DepartmentAnswer[],
  plan: Plan,
): RecognisedWorkbook {
  const ofFile = answersOf(workbook.source.file, answers, plan);
  if (ofFile.length === 0) return workbook;
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    forms: sheet.forms.map((form) => {
      const answer = findAnswer(form, ofFile);
      return answer ? { ...form, departments: { ...form.departments, answered: answer.department } } : form;
    }),
  }));
  return { ...workbook, sheets };
}

/** The same for forms that stay: as if 総務課 had written the 課 into their rows of 一覧. */
export function answerFormerDepartments(
  former: FormerSummary,
  answers: readonly DepartmentAnswer[],
  plan: Plan,
): FormerSummary {
  const ofFile = answersOf(former.file, answers, plan);
  if (ofFile.length === 0) return former;
  const taken = new Set([...former.forms.map(({ key }) => key), ...former.retired].map((key) => JSON.stringify(key)));
  const forms = former.forms.map((form): FormerForm => {
    const answer = form.key.department === null ? findAnswer(form.reading, ofFile) : undefined;
    if (!answer) return form;
    const keyWith = (sequence: number): FormerForm["key"] => {
      return { initiative: form.key.initiative, department: answer.department, sequence };
    };
    let sequence = form.key.sequence;
    while (taken.has(JSON.stringify(keyWith(sequence)))) sequence += 1;
    taken.add(JSON.stringify(keyWith(sequence)));
    return { ...form, key: keyWith(sequence) };
  });
  return { ...former, forms };
}

function answersOf(file: string, answers: readonly DepartmentAnswer[], plan: Plan): readonly DepartmentAnswer[] {
  return answers.filter((answer) => answer.file === file && plan.departments.includes(answer.department));
}

function findAnswer(
  { sheet, frames: [{ top, left }] }: FormReading,
  answers: readonly DepartmentAnswer[],
): DepartmentAnswer | undefined {
  const cell = toA1({ row: top, column: left });
  return answers.find((answer) => answer.sheet === sheet && answer.cell === cell);
}
