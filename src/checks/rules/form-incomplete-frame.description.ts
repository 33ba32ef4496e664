import type { RuleDescription } from "../rule-description";

export const formIncompleteFrame: RuleDescription = {
  about:
    "様式の欄の名前がいくつか並んでいるが、様式とみなすには足りない。総括に入れず、足りない欄を知らせる。計画の取組項目が一つもない一覧も。",
  examples: {
    ok: [{ situation: "欄がそろった様式", forms: [{}] }],
    ng: [
      {
        situation: "欄の名前が並んだ一覧に、計画の取組項目の行がない",
        sheets: [
          { sheet: "一覧", kind: "unrelated", nearForm: { labels: ["取組項目", "目標", "実践課"], missing: [] } },
        ],
        messages: [
          "シート「一覧」に欄の名前「取組項目」「目標」「実践課」の並んだ一覧がありますが、計画にある取組項目の行がないので、総括に入れていません。提出する一覧でしたら、取組項目を計画のとおりに書いてください。",
        ],
      },
      {
        situation: "欄の名前が三つだけある",
        sheets: [
          {
            sheet: "下書き",
            kind: "unrelated",
            nearForm: {
              labels: ["目標", "取組内容", "実践課"],
              missing: ["initiative", "vision", "firstHalf", "secondHalf", "achievement", "review"],
            },
          },
        ],
        messages: [
          "シート「下書き」に様式の一部のような表がありますが、総括に入れていません。欄の名前は「目標」「取組内容」「実践課」が見つかり、「取組項目」「目指す姿」「前期」「後期」「目標の達成」「評価・検証」が見つかりません。様式でしたら欄をそろえてください。",
        ],
      },
    ],
  },
};
