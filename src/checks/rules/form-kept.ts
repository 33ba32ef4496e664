import { isNowStruck } from "../../gather/struck-forms";
import { findGathered } from "../find-gathered";
import { defineRule } from "../rule";
import { nameForm } from "../wording";

export const formKept = defineRule<{ readonly form: string; readonly file: string; readonly isStruck: boolean }>({
  id: "form-kept",
  scope: "collection",
  severity: "warning",
  title: "新しい版にない様式",
  about:
    "ファイルの前の版にあった様式が、新しい版にない。取りやめか入れ忘れか分からないので、前の版のものを総括に残して尋ねる。取り消し線で消された様式も同じ。ファイルが出し直されていない様式は挙げない。",
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
  examples: {
    ok: [{ situation: "ファイルが出し直されていない様式", forms: [{ origin: "kept" }] }],
    ng: [
      {
        situation: "新しい版のファイルに、前の版にあった様式がない",
        forms: [{ origin: "kept" }],
        compared: {
          questions: [
            {
              id: "form-kept-1",
              type: "form-kept",
              key: { initiative: "1-2-1-1", department: "町民生活課", sequence: 1 },
              source: { file: "町民生活課.xlsx", sheet: "様式" },
              answer: null,
            },
          ],
        },
        messages: [
          "「町民生活課.xlsx」の新しい版に「Ⅰ-2-①(1) 町民生活課 その1」がないので、前の版のものを総括に残しました。取りやめですか、入れ忘れですか。",
        ],
      },
    ],
  },
});
