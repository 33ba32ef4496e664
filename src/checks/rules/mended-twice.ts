import { findGathered } from "../find-gathered";
import { defineRule } from "../rule";
import { fieldTitle } from "../wording";

interface Data {
  readonly label: string;
  readonly sheetText: string;
  readonly listText: string;
}

export const mendedTwice = defineRule<Data>({
  id: "mended-twice",
  scope: "collection",
  severity: "warning",
  title: "総括の様式と一覧で違う文",
  check({ collection, report }) {
    for (const { key, field, source, sheetText, listText } of collection.editedTwice) {
      const data = { label: fieldTitle(collection.definition, field), sheetText, listText };
      const form = findGathered(collection, key, source);
      const { initiative, department } = key;
      report(form ? { form, field, data } : { ...source, field, initiative, department, data });
    }
  },
  message: ({ label, sheetText, listText }) =>
    `「${label}」の欄が、前回の総括の様式と一覧とで別々に書き換えられています。様式の文を残しました。様式の文「${sheetText}」と一覧の文「${listText}」のどちらにするかを決め、総括の様式に書いてください。`,
});
