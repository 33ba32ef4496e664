import { findGathered } from "../find-gathered";
import { defineRule } from "../rule";
import { nameForm } from "../wording";

export const formDeleted = defineRule<{ readonly form: string }>({
  id: "form-deleted",
  scope: "collection",
  severity: "warning",
  title: "総括から消された様式",
  about:
    "前回の総括から、様式のシートか一覧の行が消されている。取りやめかどうか分からないので、総括に戻して尋ねる。取りやめは様式台帳の状態に書く。",
  check({ collection, report }) {
    for (const question of collection.questions ?? []) {
      if (question.type !== "form-deleted" || question.answer !== null) continue;
      const { key, source } = question;
      const form = findGathered(collection, key, source);
      if (form) report({ form, data: { form: nameForm(key, collection.plan) } });
    }
  },
  message: ({ form }) =>
    `「${form}」のシートか一覧の行が前回の総括から消されていましたが、取りやめかどうか分からないので、総括に戻しました。取りやめでしたら、様式台帳の状態に「取りやめ」と書いてください。`,
  examples: {
    ok: [{ situation: "総括にそのまま残っている", forms: [{}] }],
    ng: [
      {
        situation: "総括から様式のシートが消されている",
        forms: [{}],
        compared: {
          questions: [
            {
              id: "form-deleted-1",
              type: "form-deleted",
              key: { initiative: "1-2-1-1", department: "町民生活課", sequence: 1 },
              source: { file: "町民生活課.xlsx", sheet: "様式" },
              answer: null,
            },
          ],
        },
        messages: [
          "「Ⅰ-2-①(1) 町民生活課 その1」のシートか一覧の行が前回の総括から消されていましたが、取りやめかどうか分からないので、総括に戻しました。取りやめでしたら、様式台帳の状態に「取りやめ」と書いてください。",
        ],
      },
    ],
  },
});
