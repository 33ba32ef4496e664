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
