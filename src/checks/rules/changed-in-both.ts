import { findGathered } from "../find-gathered";
import { defineRule } from "../rule";
import { fieldTitle } from "../wording";

interface Data {
  readonly label: string;
  readonly summaryText: string;
  readonly submittedText: string;
}

export const changedInBoth = defineRule<Data>({
  id: "changed-in-both",
  scope: "collection",
  severity: "warning",
  title: "総括と様式の両方で変わった欄",
  check({ collection, report }) {
    for (const { key, field, source, summaryText, submittedText } of collection.changedInBoth) {
      const data = { label: fieldTitle(collection.definition, field), summaryText, submittedText };
      const form = findGathered(collection, key, source);
      const { initiative, department } = key;
      report(form ? { form, field, data } : { ...source, field, initiative, department, data });
    }
  },
  message: ({ label, summaryText, submittedText }) =>
    `「${label}」の欄が、総括と課の様式の両方で書き換えられています。総括には総括の文を残しました。総括の文「${summaryText}」と課の文「${submittedText}」のどちらにするかを決め、総括の欄に書いてください。`,
});
