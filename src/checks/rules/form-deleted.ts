import { findGathered } from "../find-gathered";
import { defineRule } from "../rule";
import { nameForm } from "../wording";

export const formDeleted = defineRule<{ readonly form: string }>({
  id: "form-deleted",
  scope: "collection",
  severity: "warning",
  title: "総括から消された様式",
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
});
