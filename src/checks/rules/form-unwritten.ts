import { isRequired, tellsWhichForm } from "../../form/definition";
import { isUnwritten } from "../../gather/identity/candidates";
import { defineRule } from "../rule";

const UNWRITTEN = { vision: "", goals: "", actions: "", firstHalf: "", secondHalf: "", achievement: "", review: "" };

export const formUnwritten = defineRule<{ readonly labels: string }>({
  id: "form-unwritten",
  scope: "form",
  severity: "error",
  title: "未記入の様式",
  about:
    "取組項目と実践課のほかに何も書かれていない様式。欄ごとには知らせず、様式ごとに一度だけ知らせる。配られたままの任意の様式は「何も書かれていない任意の様式」。",
  check({ form, definition, period, report }) {
    if (!isUnwritten(form, definition)) return;
    const required = definition.fields.filter(
      (field) => !tellsWhichForm(field) && form.reading.fields[field.id] && isRequired(field, period, definition),
    );
    const [first] = required;
    if (first) report({ field: first.id, data: { labels: required.map(({ listHeader }) => listHeader).join("、") } });
  },
  message: ({ labels }) => `何も書かれていない様式です。${labels}の欄に記入してください。`,
  examples: {
    ok: [
      { situation: "どの欄にも記入がある", forms: [{}] },
      { situation: "一つの欄だけに記入がある", forms: [{ texts: { ...UNWRITTEN, goals: "・集まりを開く。" } }] },
    ],
    ng: [
      {
        situation: "配られたままの様式が届いた",
        period: "first-half",
        forms: [{ texts: UNWRITTEN }],
        messages: ["何も書かれていない様式です。目指す姿、目標、取組内容、前期の欄に記入してください。"],
      },
      {
        situation: "年度末に、配られたままの様式が届いた",
        forms: [{ texts: UNWRITTEN }],
        messages: [
          "何も書かれていない様式です。目指す姿、目標、取組内容、前期、後期、目標の達成、評価・検証の欄に記入してください。",
        ],
      },
    ],
  },
});
