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
  about:
    "前回の取りまとめの後に、同じ欄が総括でも課の様式でも書き換えられている。上書きせず、総括の文を残して両方を示す。",
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
  examples: {
    ok: [{ situation: "総括では書き換えていない", forms: [{}] }],
    ng: [
      {
        situation: "前期の欄が両方で変わった",
        forms: [{}],
        compared: {
          changedInBoth: [
            {
              key: { initiative: "1-2-1-1", department: "町民生活課", sequence: 1 },
              field: "firstHalf",
              summaryText: "説明会を2回開いた。",
              submittedText: "説明会を3回開いた。",
              source: { file: "町民生活課.xlsx", sheet: "様式" },
            },
          ],
        },
        messages: [
          "「前期」の欄が、総括と課の様式の両方で書き換えられています。総括には総括の文を残しました。総括の文「説明会を2回開いた。」と課の文「説明会を3回開いた。」のどちらにするかを決め、総括の欄に書いてください。",
        ],
      },
    ],
  },
});
