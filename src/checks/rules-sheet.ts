import { drawListSheet } from "../plan/list-sheet";
import type { Plan } from "../plan/schema";
import type { SheetDrawing } from "../workbook/drawing";
import { severityNames } from "./finding";
import type { NgExample } from "./example";
import type { DescribedRule } from "./rule-description";

export const RULES_SHEET = "点検項目";

const columns = [
  { id: "id", header: "規則", widthChars: 18 },
  { id: "title", header: "確認事項", widthChars: 18 },
  { id: "severity", header: "重要度", widthChars: 8, isCentered: true },
  { id: "about", header: "条件", widthChars: 36 },
  { id: "message", header: "文", widthChars: 36 },
  { id: "examples", header: "例", widthChars: 32 },
  { id: "remedy", header: "直し方", widthChars: 14 },
  { id: "basis", header: "根拠", widthChars: 15 },
] as const;

const NOTES = [
  "とりまとめが確かめることの一覧です。出すかどうかと重要度は「点検設定」、使わない語は「用語」のシートで、総務課が決められます。",
];

/** Of a rule that follows from the forms themselves. */
const OF_THE_FORMS = "様式、計画、様式台帳";
/** A rule has many; what it says is clear from a few. */
const MOST_EXAMPLES = 2;

/** The sheet 点検項目: every rule with what it says and when, one a row. The same rules as docs/rules.md. */
export function drawRules(rules: readonly DescribedRule[], { title, municipality }: Plan): SheetDrawing {
  return drawListSheet({
    title: RULES_SHEET,
    owner: `${municipality} ${title}`.trim(),
    notes: NOTES,
    columns,
    rows: rules.map(({ id, title: name, severity, about, examples: { ok, ng }, basis = OF_THE_FORMS }) => ({
      id,
      title: name,
      severity: severityNames[severity],
      about,
      message: ng
        .slice(0, MOST_EXAMPLES)
        .map(({ messages: [first] }) => first)
        .join("\n"),
      examples: [
        ...ng.slice(0, MOST_EXAMPLES).map(({ situation }) => `知らせる：${situation}`),
        ...ok.slice(0, MOST_EXAMPLES).map(({ situation }) => `知らせない：${situation}`),
      ].join("\n"),
      remedy: remedyOf(ng),
      basis,
    })),
  });
}

function remedyOf(ng: readonly NgExample[]): string {
  if (ng.some(({ fixed }) => fixed !== undefined)) return "［修正する］を押すと直ります。";
  return ng.some(({ proposed }) => proposed !== undefined)
    ? "直し方を提案します。文を見て、それでよければ［修正する］を押します。"
    : "文のとおりに直します。";
}
