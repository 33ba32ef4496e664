import type { RuleDescription } from "../rule-description";

export const labelSpelling: RuleDescription = {
  about:
    "欄の名前が様式と別の言葉になっている。字の間を空けたり改行したりして幅をそろえたものは誤りではないので、ファイルごとに一度だけ参考として知らせる。［修正する］では言葉だけを直し、番号や月、注の印など、課が添えたものは残す。",
  examples: {
    ok: [
      { situation: "様式どおりの欄の名前", forms: [{}] },
      { situation: "「評価･検証」の中点が半角", forms: [{ labels: { review: "評価･検証" } }] },
    ],
    ng: [
      {
        situation: "「目標」を「目票」と書いている",
        forms: [{ labels: { goals: "目票" } }],
        messages: ["欄の名前「目票」を「目標」と読みました。様式のとおり「目標」に直してください。"],
        fixed: "目標",
      },
      {
        situation: "別の言葉に、番号、月、注の印が付いている",
        forms: [{ labels: { actions: "３．取り組み\n内容 ※1", firstHalf: "上期（４月～９月）" } }],
        messages: [
          "欄の名前「３．取り組み 内容 ※1」を「取組内容」と読みました。様式のとおり「取組内容」に直してください。",
          "欄の名前「上期（４月～９月）」を「前期 (4～9月)」と読みました。様式のとおり「前期 (4～9月)」に直してください。",
        ],
        fixed: ["３．取組内容 ※1", "前期（４月～９月）"],
      },
      {
        situation: "欄の名前の字の間を空けている（参考、ファイルに一度）",
        forms: [{ labels: { goals: "目 標", departments: "実\n践\n課" } }],
        messages: [
          "このファイルの欄の名前には「目 標」のように字の間を空けたり改行したりしたものが2か所あります。正しく読めていますので、直す必要はありません。",
        ],
      },
    ],
  },
};
