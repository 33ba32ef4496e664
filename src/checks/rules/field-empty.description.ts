import type { RuleDescription } from "../rule-description";

export const fieldEmpty: RuleDescription = {
  about:
    "この時期に記入する欄が空いている。前期の取りまとめでは前期までの欄だけ、年度末には全部の欄を見る。進捗も評価も書かれていない様式は「未記入の様式」として一度だけ知らせる。",
  examples: {
    ok: [
      { situation: "どの欄にも記入がある", forms: [{}] },
      {
        situation: "前期の取りまとめで、後期・目標の達成・評価・検証が空いている",
        period: "first-half",
        forms: [{ texts: { secondHalf: "", achievement: "", review: "" } }],
      },
      {
        situation: "目標も進捗も評価も空いている（様式ごとに一度だけ知らせる）",
        forms: [{ texts: { goals: "", firstHalf: "", secondHalf: "", achievement: "", review: "" } }],
      },
      {
        situation: "記入要領の文だけが残っている（その確認が知らせる）",
        forms: [{ texts: { secondHalf: "（後期の取組を記入してください。）" } }],
      },
      { situation: "「なし」と記入してある", forms: [{ texts: { firstHalf: "なし" } }] },
    ],
    ng: [
      {
        situation: "「後期」の欄が空いている",
        forms: [{ texts: { secondHalf: "" } }],
        messages: ["「後期」の欄が空いています。年度末の取りまとめに必要な欄ですので、記入してください。"],
      },
      {
        situation: "「取組項目」の欄に、記入要領の文だけが残っている",
        forms: [{ texts: { initiative: "（計画の取組項目を記入してください。）" } }],
        messages: ["「取組項目」の欄が空いています。年度末の取りまとめに必要な欄ですので、記入してください。"],
      },
      {
        situation: "「目標」の欄に全角の空白だけがある",
        period: "first-half",
        forms: [{ texts: { goals: "　\n" } }],
        messages: ["「目標」の欄が空いています。前期の取りまとめに必要な欄ですので、記入してください。"],
      },
    ],
  },
};
