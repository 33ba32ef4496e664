import { fieldOfRole } from "../../form/definition";
import { isBlank } from "../blank";
import { defineRule } from "../rule";
import { quoteEach } from "../wording";

/** More candidates than this do not help to choose. */
const MOST_CANDIDATES = 4;

interface Data {
  readonly label: string;
  readonly typed: string;
  readonly candidates: readonly string[];
}

export const initiativeUnknown = defineRule<Data>({
  id: "initiative-unknown",
  scope: "form",
  severity: "error",
  title: "計画にない取組項目",
  check({ form, definition, report }) {
    const { id: field, listHeader: label } = fieldOfRole(definition, "initiative");
    const typed = form.texts[field] ?? "";
    if (form.key.initiative !== null || isBlank(typed)) return;
    const candidates = form.reading.initiative.candidates
      .slice(0, MOST_CANDIDATES)
      .map(({ group, mark, title }) => `${group.mark} ${group.title} ${mark} ${title}`);
    report({ field, data: { label, typed, candidates } });
  },
  message: ({ label, typed, candidates }) =>
    candidates.length === 0
      ? `${label}の「${typed}」は計画にありません。計画の体系にある番号と名前に直してください。`
      : `${label}の「${typed}」が計画のどの取組か、決められません。${quoteEach(candidates)}のどれかでしたら、そのように直してください。`,
});
