import { fieldOfRole } from "../../form/definition";
import { isBlank } from "../blank";
import { outdatedNames } from "../outdated-names";
import { defineRule } from "../rule";
import { quoteEach } from "../wording";

interface Data {
  readonly label: string;
  readonly typed: string;
  /** The 課 that the one named there was split into; []: it was not. */
  readonly successors: readonly string[];
  /** Whether the name was no name any more. */
  readonly isOutdated: boolean;
}

export const departmentUnclear = defineRule<Data>({
  id: "department-unclear",
  scope: "form",
  severity: "error",
  title: "どの課のものか分からない様式",
  check({ form, plan, definition, period, report }) {
    const { id: field, listHeader: label } = fieldOfRole(definition, "departments");
    const typed = form.texts[field] ?? "";
    if (form.key.department !== null || form.reading.departments.unknown.length > 0 || isBlank(typed)) return;
    const { former = [], allDepartments } = form.reading.departments;
    const split = allDepartments ? undefined : former.find(({ successors }) => successors.length > 1);
    const isOutdated = outdatedNames(form, { plan, definition, period }).some((name) => name === split);
    report({ field, data: { label, typed: split?.name ?? typed, successors: split?.successors ?? [], isOutdated } });
  },
  message: (data) => `${whatIsWrong(data, "どの課の様式か分かりません。")}${whatToDo(data)}、もう一度出してください。`,
  ownerMessage: (data) =>
    `${whatIsWrong(data, "このブックを受け取った人には、どの課の様式か分かりません。")}${whatToDo(data)}ください。`,
});

function whatIsWrong({ label, typed, successors }: Data, fate: string): string {
  return successors.length > 0
    ? `${label}の「${typed}」は、今は${quoteEach(successors)}に分かれていて、${fate}`
    : `${label}が「${typed}」となっていて、${fate}`;
}

function whatToDo({ label, isOutdated }: Data): string {
  return isOutdated ? `${label}を今の課の名前に直して` : "ファイルの名前かシートの名前に課の名前を入れて";
}
