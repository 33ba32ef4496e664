import { isNowStruck } from "../../gather/struck-forms";
import { findGathered } from "../find-gathered";
import { defineRule } from "../rule";
import { nameForm } from "../wording";

export const formKept = defineRule<{ readonly form: string; readonly file: string; readonly isStruck: boolean }>({
  id: "form-kept",
  scope: "collection",
  severity: "warning",
  title: "新しい版にない様式",
  check({ collection, report }) {
    for (const question of collection.questions ?? []) {
      if (question.type !== "form-kept" || question.answer !== null) continue;
      const { key, source } = question;
      const form = findGathered(collection, key, source);
      const isStruck = isNowStruck(collection, key);
      const data = { form: nameForm(key, collection.plan), file: source.file, isStruck };
      if (form) report({ form, data });
    }
  },
  message: ({ form, file, isStruck }) =>
    isStruck
      ? `「${file}」の新しい版では「${form}」が取り消し線で消されているので、前の版のものを総括に残しました。取りやめですか、消し間違いですか。`
      : `「${file}」の新しい版に「${form}」がないので、前の版のものを総括に残しました。取りやめですか、入れ忘れですか。`,
});
