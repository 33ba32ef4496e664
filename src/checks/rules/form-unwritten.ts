import { isRequired, tellsWhichForm } from "../../form/definition";
import { isUnreported } from "../../gather/register/form-counts";
import { isBlank } from "../blank";
import { isNoText } from "../cell-remarks";
import { defineRule } from "../rule";

const UNWRITTEN = { vision: "", goals: "", actions: "", firstHalf: "", secondHalf: "", achievement: "", review: "" };

export const formUnwritten = defineRule<{ readonly labels: string }>({
  id: "form-unwritten",
  scope: "form",
  severity: "error",
  title: "未記入の様式",
  about:
    "進捗も評価も書かれていない様式。配られたままのもの、前年度から引き継いだ目指す姿・目標・取組内容だけのものを含む。欄ごとには知らせず、様式ごとに一度だけ知らせる。配られたままの任意の様式は「何も書かれていない任意の様式」。",
  check({ form, definition, period, report }) {
    if (!isUnreported(form, definition)) return;
    const empty = definition.fields.filter(
      (field) =>
        !tellsWhichForm(field) &&
        form.reading.fields[field.id] &&
        isBlank(form.texts[field.id]) &&
        !form.reading.fields[field.id]?.remarks?.some(({ about }) => isNoText(about)) &&
        isRequired(field, period, definition),
    );
    const [first] = empty;
    if (first) report({ field: first.id, data: { labels: empty.map(({ listHeader }) => listHeader).join("、") } });
  },
  message: ({ labels }) => `進捗も評価も書かれていない様式です。${labels}の欄に記入してください。`,
  examples: {
    ok: [
      { situation: "どの欄にも記入がある", forms: [{}] },
      { situation: "前期だけに記入がある", forms: [{ texts: { ...UNWRITTEN, firstHalf: "・集まりを開いた。" } }] },
    ],
    ng: [
      {
        situation: "配られたままの様式が届いた",
        period: "first-half",
        forms: [{ texts: UNWRITTEN }],
        messages: ["進捗も評価も書かれていない様式です。目指す姿、目標、取組内容、前期の欄に記入してください。"],
      },
      {
        situation: "年度末に、配られたままの様式が届いた",
        forms: [{ texts: UNWRITTEN }],
        messages: [
          "進捗も評価も書かれていない様式です。目指す姿、目標、取組内容、前期、後期、目標の達成、評価・検証の欄に記入してください。",
        ],
      },
      {
        situation: "前期に、前年度から引き継いだ目指す姿、目標、取組内容だけの様式が届いた",
        period: "first-half",
        forms: [{ texts: { firstHalf: "", secondHalf: "", achievement: "", review: "" } }],
        messages: ["進捗も評価も書かれていない様式です。前期の欄に記入してください。"],
      },
    ],
  },
});
