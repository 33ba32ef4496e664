import type { RuleDescription } from "../rule-description";

export const copiedFromAbove: RuleDescription = {
  about:
    "進捗が目標や取組内容を、評価・検証が進捗などを、そのまま写しただけになっている。取組内容の全ての行の「する」を「した」に改めただけのものは、参考にする。数や日付を書き足したもの、写していない行のあるもの、10字（全課の取組でとりまとめ課でない課は20字）に満たない文、過年度に達成した様式は知らせない。後の時期が前の時期と同じ文は「前期と後期が同じ文」が知らせる。",
  examples: {
    ok: [
      {
        situation: "数や日付を書き足した、一つのほかは書き改めた",
        forms: [
          {
            texts: {
              actions: "・督促状を適正に発送する\n・滞納者の財産を調査する",
              firstHalf: "・督促状を適正に発送した\n・滞納者42人の財産を調査した",
              secondHalf: "・督促状を適正に発送する（1月 240通）\n・滞納者の財産を調査する",
            },
          },
        ],
      },
      {
        situation: "写していない行がある",
        forms: [
          {
            texts: {
              actions: "・観光案内板の多言語化\n・体験型の旅行商品の造成",
              firstHalf: "・観光案内板の多言語化\n・旅行会社3社との協議",
            },
          },
        ],
      },
      { situation: "短い", forms: [{ texts: { actions: "・情報の更新", firstHalf: "・情報の更新" } }] },
      {
        situation: "過年度に達成した",
        forms: [
          {
            texts: {
              actions: "・庁内の端末を無線でつなぐ",
              firstHalf: "・庁内の端末を無線でつなぐ",
              review: "達成済み",
            },
          },
        ],
      },
      {
        situation: "前期の取りまとめで、評価・検証が進捗と同じ",
        period: "first-half",
        forms: [{ texts: { firstHalf: "介護予防の教室を12回開いた。", review: "介護予防の教室を12回開いた。" } }],
      },
    ],
    ng: [
      {
        situation: "前期が取組内容の写し",
        forms: [
          {
            texts: {
              actions: "・督促状の適正な発送\n・滞納者の財産調査",
              firstHalf: "○滞納者の財産調査\n○督促状の適正な発送",
            },
          },
        ],
        messages: ["「前期」が「取組内容」の文の写しです。したことや数を書いてください。"],
      },
      {
        situation: "取組内容の全ての行の「する」を「した」に改めただけ",
        forms: [
          {
            texts: {
              actions: "・町内の店に協力を募る。\n・案内の看板を設ける。\n・催しの手引を配布する。",
              firstHalf: "・町内の店に協力を募った。\n・案内の看板を設けた。\n・催しの手引を配布している。",
            },
          },
        ],
        messages: ["「前期」が「取組内容」の文の写しです。回数や人数、したことの中身を書いてください。"],
      },
      {
        situation: "前期が目標と取組内容の写し",
        forms: [
          {
            texts: {
              goals: "・有収率の向上を図る。",
              actions: "・漏水調査の実施",
              firstHalf: "有収率の向上を図る。漏水調査の実施",
            },
          },
        ],
        messages: ["「前期」が「目標」「取組内容」の文の写しです。したことや数を書いてください。"],
      },
      {
        situation: "評価・検証が後期の写し",
        forms: [
          {
            texts: {
              secondHalf: "・介護予防の教室を12回開いた。\n・送迎を始めた。",
              review: "介護予防の教室を12回開いた。送迎を始めた。",
            },
          },
        ],
        messages: ["「評価・検証」が「後期」の文の写しです。結果や成果を書いてください。"],
      },
    ],
  },
};
