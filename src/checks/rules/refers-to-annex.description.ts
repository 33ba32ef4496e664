import type { RuleDescription } from "../rule-description";

export const refersToAnnex: RuleDescription = {
  about:
    "「別紙のとおり」「別紙1参照」のように、文がほかの所にある欄。総括には別紙が付かないので、読む人に伝わらない。同じブックに「別紙」などのシートがあれば、その名前を言う。別紙を配った、別紙を作ったという文は知らせない。",
  examples: {
    ok: [
      { situation: "別紙を配ったという文", forms: [{ texts: { firstHalf: "・別紙を全戸に配布した。" } }] },
      {
        situation: "別紙様式や資料を配った、作ったという文",
        forms: [
          {
            texts: {
              goals: "・資料を作成し、参考資料として配る。",
              firstHalf: "・別紙様式第3号を送付した。\n・資料1を配布した。",
              secondHalf: "・条例別表第1を改めた。\n・計画のとおり実施した。",
              review: "・前回の資料を参照した。\n・点検シートのとおり。",
            },
          },
        ],
      },
      { situation: "別紙を作るという目標", forms: [{ texts: { goals: "・様式と別表を見直す。" } }] },
    ],
    ng: [
      {
        situation: "前期が「別紙のとおり」",
        forms: [{ texts: { firstHalf: "別紙のとおり" } }],
        messages: ["「前期」に「別紙のとおり」とあります。総括に別紙は付かないので、内容をこの欄に書いてください。"],
      },
      {
        situation: "詳しいことが、同じブックの資料にある",
        forms: [{ texts: { firstHalf: "・会議を3回開いた。\n（資料１のとおり）" } }],
        sheets: [
          { sheet: "別紙", kind: "unrelated" },
          { sheet: "資料1", kind: "unrelated" },
        ],
        messages: [
          "「前期」に「資料１のとおり」とあります。総括に別紙は付かないので、シート「資料1」の内容をこの欄に書いてください。",
        ],
      },
      {
        situation: "同じブックに別紙のシートがある",
        forms: [{ texts: { review: "成果は別紙１参照。" } }],
        sheets: [{ sheet: "別紙1", kind: "unrelated" }],
        messages: [
          "「評価・検証」に「別紙１参照」とあります。総括に別紙は付かないので、シート「別紙1」の内容をこの欄に書いてください。",
        ],
      },
    ],
  },
};
