import type { RuleDescription } from "../rule-description";

const UNWRITTEN = { vision: "", goals: "", actions: "", firstHalf: "", secondHalf: "", achievement: "", review: "" };

export const formUnwritten: RuleDescription = {
  about:
    "進捗も評価も書かれていない様式。配られたままのもの、前年度から引き継いだ目指す姿・目標・取組内容だけのものを含む。欄ごとには知らせず、様式ごとに一度だけ知らせる。配られたままの任意の様式は「何も書かれていない任意の様式」。",
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
};
