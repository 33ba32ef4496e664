import { fieldOfRole } from "../../form/definition";
import { isBlank } from "../blank";
import { defineRule } from "../rule";

export const departmentUnclear = defineRule<{ readonly label: string; readonly typed: string }>({
  id: "department-unclear",
  scope: "form",
  severity: "error",
  title: "どの課のものか分からない様式",
  about:
    "全課の様式は、同じブックのほかの様式やファイル名・シート名からどの課のものかを見分ける。どれからも分からないものは、とりまとめ課のものとはせずに尋ねる。",
  check({ form, definition, report }) {
    const { id: field, listHeader: label } = fieldOfRole(definition, "departments");
    const typed = form.texts[field] ?? "";
    if (form.key.department !== null || form.reading.departments.unknown.length > 0 || isBlank(typed)) return;
    report({ field, data: { label, typed } });
  },
  message: ({ label, typed }) =>
    `${label}が「${typed}」となっていて、どの課の様式か分かりません。ファイルの名前かシートの名前に課の名前を入れて、もう一度出してください。`,
  ownerMessage: ({ label, typed }) =>
    `${label}が「${typed}」となっていて、このブックを受け取った人には、どの課の様式か分かりません。ファイルの名前かシートの名前に課の名前を入れてください。`,
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
