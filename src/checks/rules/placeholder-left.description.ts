import type { RuleDescription } from "../rule-description";

export const placeholderLeft: RuleDescription = {
  about:
    "「○○会議」「△△を実施」「○月○日」のように、後で言葉を入れるための記号が文に残っている。漢数字の〇（二〇〇三年）、箇条書きの○、評価の○△×は知らせない。",
  examples: {
    ok: [
      { situation: "○が箇条書きの印である", forms: [{ texts: { firstHalf: "○会議を開いた。\n○ 広報を配った。" } }] },
      {
        situation: "〇が漢数字である",
        forms: [{ texts: { goals: "二〇〇三年から一〇〇〇人が参加した。〇〇年代に始めた。" } }],
      },
      {
        situation: "評価の記号が並んでいる",
        forms: [{ texts: { review: "住民の評価は○○△×であった。\n満足度 ○○\n接遇：△△" } }],
      },
    ],
    ng: [
      {
        situation: "「○○会議」と「△△」が残っている",
        forms: [{ texts: { actions: "・○○会議を開き、△△を実施する。" } }],
        messages: [
          "「取組内容」の欄に「○○会議」「△△を」が残っています。そのまま総括に載りますので、入れる言葉がありましたら直してください。",
        ],
      },
      {
        situation: "「○月○日」が残っている",
        forms: [{ texts: { firstHalf: "○月○日に説明会を開いた。" } }],
        messages: [
          "「前期」の欄に「○月○日」が残っています。そのまま総括に載りますので、入れる言葉がありましたら直してください。",
        ],
      },
    ],
  },
};
