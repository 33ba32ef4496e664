import { defineRule } from "../rule";
import { nameForm } from "../wording";

export const retiredAgain = defineRule<{ readonly form: string }>({
  id: "retired-again",
  scope: "collection",
  severity: "warning",
  title: "取りやめた様式がまた出された",
  check({ collection, report }) {
    for (const question of collection.questions ?? []) {
      if (question.type !== "retired-again" || question.answer !== null) continue;
      const { key, source } = question;
      const { initiative, department } = key;
      report({ ...source, initiative, department, data: { form: nameForm(key, collection.plan) } });
    }
  },
  message: ({ form }) =>
    `取りやめた「${form}」がまた出されましたが、総括に入れていません。入れるのでしたら、様式台帳の状態から「取りやめ」を消してください。`,
});
