import type { RuleDescription } from "../rule-description";

export const unreadValue: RuleDescription = {
  about:
    "欄のセルに、文として読めないものがある。数式のエラー（#REF! など）、画像、計算されていない数式、空のセルへの参照、どの年度のものか分からない文。総括には載らず、その欄は書いたことにならない。",
  examples: {
    ok: [
      { situation: "文が書いてある", forms: [{}] },
      {
        situation: "ほかのブックを参照した値が読めている",
        forms: [{ remarks: { firstHalf: { about: "linked", text: "会議を開いた。", isInText: true } } }],
      },
    ],
    ng: [
      {
        situation: "後期の数式が #REF! になっている",
        forms: [
          { texts: { secondHalf: "" }, remarks: { secondHalf: { about: "error", text: "#REF!", isInText: false } } },
        ],
        messages: ["「後期」のセルに「#REF!」と出ています。数式の結果がエラーです。文か値に直してください。"],
      },
      {
        situation: "評価・検証のセルに画像が入っている",
        forms: [{ texts: { review: "" }, remarks: { review: { about: "picture", text: "", isInText: false } } }],
        messages: ["「評価・検証」のセルに画像が入っています。画像の文字は読めません。文で書いてください。"],
      },
      {
        situation: "前期の数式が一度も計算されていない",
        forms: [
          {
            texts: { firstHalf: "" },
            remarks: { firstHalf: { about: "uncalculated", text: "=入力!B3", isInText: false } },
          },
        ],
        messages: [
          "「前期」のセルの数式（=入力!B3）が一度も計算されていません。Excel で開いて保存し直すか、文に直してください。",
        ],
      },
      {
        situation: "目標に、どの年度のものか分からない文が並んでいる",
        forms: [
          {
            texts: { goals: "" },
            remarks: { goals: { about: "unclear-year", text: "前年度・今年度", isInText: false } },
          },
        ],
        messages: [
          "「目標」の欄に、どの年度のものか分からない文が並んでいます（見出しは「前年度・今年度」）。どの文も総括に載りません。見出しを「令和5年度」のように直してください。",
        ],
      },
      {
        situation: "目標が空のセルを参照している",
        forms: [
          { texts: { goals: "" }, remarks: { goals: { about: "empty-link", text: "=入力!B3", isInText: false } } },
        ],
        messages: ["「目標」のセルの数式（=入力!B3）の先が空です。先のセルに書くか、文に直してください。"],
      },
    ],
  },
};
