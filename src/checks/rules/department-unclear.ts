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
  about:
    "全課の様式は、同じブックのほかの様式やファイル名・シート名からどの課のものかを見分ける。どれからも分からないものは、とりまとめ課のものとはせずに尋ねる。",
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
  examples: {
    ok: [
      {
        situation: "全課の様式だが、ファイルの名前から課が分かる",
        forms: [
          {
            initiative: "1-1-1-1",
            department: "農業振興課",
          },
        ],
      },
    ],
    ng: [
      {
        situation: "分かれた課の前の名前で、どこからも今の課が分からない",
        formerNames: [
          { department: "町民生活課", name: "町民建設課", until: "2023-03-31" },
          { department: "建設水道課", name: "町民建設課", until: "2023-03-31" },
        ],
        forms: [{ file: "進捗.xlsx", department: "町民建設課" }],
        messages: [
          "実践課の「町民建設課」は、今は「町民生活課」「建設水道課」に分かれていて、どの課の様式か分かりません。実践課を今の課の名前に直して、もう一度出してください。",
        ],
      },
      {
        situation: "全課の様式で、どこにも課の名前がない",
        forms: [
          {
            file: "進捗.xlsx",
            initiative: "1-1-1-1",
          },
        ],
        messages: [
          "実践課が「全課【総務課】」となっていて、どの課の様式か分かりません。ファイルの名前かシートの名前に課の名前を入れて、もう一度出してください。",
        ],
      },
    ],
  },
});

function whatIsWrong({ label, typed, successors }: Data, fate: string): string {
  return successors.length > 0
    ? `${label}の「${typed}」は、今は${quoteEach(successors)}に分かれていて、${fate}`
    : `${label}が「${typed}」となっていて、${fate}`;
}

function whatToDo({ label, isOutdated }: Data): string {
  return isOutdated ? `${label}を今の課の名前に直して` : "ファイルの名前かシートの名前に課の名前を入れて";
}
