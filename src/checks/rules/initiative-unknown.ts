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
  about:
    "取組項目の欄が、計画のどの取組を指すのか分からない。誤った取組に入れるより尋ねる方がよいので、総括では「分類できない様式」に置く。",
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
  examples: {
    ok: [{ situation: "計画にある取組", forms: [{}] }],
    ng: [
      {
        situation: "計画にない取組",
        forms: [{ texts: { initiative: "⑥ 広域の連携 (5) 近隣市町村との共同事業" } }],
        messages: [
          "取組項目の「⑥ 広域の連携 (5) 近隣市町村との共同事業」は計画にありません。計画の体系にある番号と名前に直してください。",
        ],
      },
    ],
  },
});
