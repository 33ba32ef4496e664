import { isNoText, remarksOn, type NoText } from "../cell-remarks";
import { defineRule } from "../rule";

const sentences: Readonly<Record<NoText, (shown: string) => string>> = {
  error: (shown) => `セルに「${shown}」と出ています。数式の結果がエラーです。文か値に直してください。`,
  picture: () => "セルに画像が入っています。画像の文字は読めません。文で書いてください。",
  uncalculated: (shown) =>
    `セルの数式（${shown}）が一度も計算されていません。Excel で開いて保存し直すか、文に直してください。`,
  "unclear-year": (shown) =>
    `欄に、どの年度のものか分からない文が並んでいます（見出しは「${shown}」）。どの文も総括に載りません。見出しを「令和5年度」のように直してください。`,
  "empty-link": (shown) => `セルの数式（${shown}）の先が空です。先のセルに書くか、文に直してください。`,
};

export const unreadValue = defineRule<{ readonly label: string; readonly about: NoText; readonly shown: string }>({
  id: "unread-value",
  scope: "form",
  severity: "error",
  title: "文でない値",
  about:
    "欄のセルに、文として読めないものがある。数式のエラー（#REF! など）、画像、計算されていない数式、空のセルへの参照、どの年度のものか分からない文。総括には載らず、その欄は書いたことにならない。",
  check({ form, definition, report }) {
    for (const { field, label, about, text, cell } of remarksOn(form.reading, definition)) {
      if (isNoText(about)) report({ field, cell, data: { label, about, shown: text } });
    }
  },
  message: ({ label, about, shown }) => `「${label}」の${sentences[about](shown)}`,
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
});
