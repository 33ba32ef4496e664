import { distance } from "fastest-levenshtein";

import { fieldOfRole } from "../../form/definition";
import { comparisonKey } from "../../workbook/comparison-key";
import { defineRule } from "../rule";

/** A name that differs in more characters than this is not suggested: 総務課 and 税務課 are two 課. */
const MOST_SLIPS = 1;

export const departmentUnknown = defineRule<{ readonly typed: string; readonly suggestion: string }>({
  id: "department-unknown",
  scope: "form",
  severity: "error",
  title: "計画にない課",
  about: "実践課の欄に、計画に載っていない課の名前がある。",
  check({ form, plan, definition, report }) {
    const field = fieldOfRole(definition, "departments").id;
    if (field in form.mended) return;
    for (const typed of form.reading.departments.unknown) {
      report({ field, data: { typed, suggestion: closest(typed, plan.departments) ?? "" } });
    }
  },
  message: ({ typed, suggestion }) =>
    suggestion === ""
      ? `実践課の「${typed}」は計画にありません。計画の体系にある課の名前に直してください。`
      : `実践課の「${typed}」は計画にありません。「${suggestion}」のことでしたら、そのように直してください。`,
  examples: {
    ok: [
      { situation: "計画どおりの課の名前", forms: [{}] },
      { situation: "とりまとめ課を添えた全課", forms: [{ initiative: "1-1-1-1", department: "農業振興課" }] },
    ],
    ng: [
      {
        situation: "課の名前を書き誤っている",
        forms: [{ texts: { departments: "町民生括課" } }],
        messages: [
          "実践課の「町民生括課」は計画にありません。「町民生活課」のことでしたら、そのように直してください。",
        ],
      },
      {
        situation: "計画にない課の名前",
        forms: [{ texts: { departments: "観光振興室" } }],
        messages: ["実践課の「観光振興室」は計画にありません。計画の体系にある課の名前に直してください。"],
      },
    ],
  },
});

function closest(typed: string, departments: readonly string[]): string | null {
  const key = comparisonKey(typed);
  return departments.find((name) => distance(comparisonKey(name), key) <= MOST_SLIPS && name.length > 3) ?? null;
}
