import { distance } from "fastest-levenshtein";

import { fieldOfRole } from "../../form/definition";
import { comparisonKey } from "../../workbook/comparison-key";
import { defineRule } from "../rule";

/** More wrong characters than this may be another 課's name: 総務課 and 税務課 differ in one. */
const MOST_SLIPS = 1;
const SHORTEST_NAME_WITH_SLIPS = 4;
const SHORTEST_BEGINNING = 2;

export const departmentUnknown = defineRule<{
  readonly label: string;
  readonly typed: string;
  readonly suggestion: string;
}>({
  id: "department-unknown",
  scope: "form",
  severity: "error",
  title: "計画にない課",
  about: "実践課の欄に、計画に載っていない課の名前がある。",
  check({ form, plan, definition, report }) {
    const { id: field, listHeader: label } = fieldOfRole(definition, "departments");
    if (field in form.edited) return;
    // A person has already said whose it is.
    if (form.ownKey?.department === null && form.key.department !== null) return;
    for (const typed of form.reading.departments.unknown) {
      report({ field, data: { label, typed, suggestion: closest(typed, plan.departments) ?? "" } });
    }
  },
  message: ({ label, typed, suggestion }) =>
    suggestion === ""
      ? `${label}の「${typed}」は計画にありません。計画の体系にある課の名前に直してください。`
      : `${label}の「${typed}」は計画にありません。「${suggestion}」のことでしたら、そのように直してください。`,
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
        situation: "課の名前を縮めている",
        forms: [{ texts: { departments: "町民課" } }],
        messages: ["実践課の「町民課」は計画にありません。「町民生活課」のことでしたら、そのように直してください。"],
      },
      {
        situation: "計画にない課の名前",
        forms: [{ texts: { departments: "税務室" } }],
        messages: ["実践課の「税務室」は計画にありません。計画の体系にある課の名前に直してください。"],
      },
    ],
  },
});

/** The one 課 that is meant: misspelled (町民生括課), or cut short (町民課, 商工観光). Null where none or several fit. */
function closest(typed: string, departments: readonly string[]): string | null {
  const key = comparisonKey(typed);
  const misspelled = departments.filter(
    (name) => name.length >= SHORTEST_NAME_WITH_SLIPS && distance(comparisonKey(name), key) <= MOST_SLIPS,
  );
  const piece = key.replace(/[課室係班]$/u, "");
  const cutShort = departments.filter(
    (name) => piece.length >= SHORTEST_BEGINNING && comparisonKey(name).includes(piece),
  );
  const [only, ...others] = misspelled.length > 0 ? misspelled : cutShort;
  return others.length === 0 ? (only ?? null) : null;
}
