import type { RuleDescription } from "../rule-description";

export const hiddenText: RuleDescription = {
  about:
    "非表示の行や列、何も表示しない書式のセルにある文。見えている文がある欄では総括に載せず、何を載せなかったかを知らせる。欄に見えている文がなければ載せ、確かめてもらう。様式がまるごと非表示なら「非表示のシートの様式」と同じに扱う。",
  examples: {
    ok: [
      { situation: "非表示の行がない", forms: [{}] },
      {
        situation: "様式がまるごと非表示（様式ごとに一度だけ知らせる）",
        forms: [
          {
            visibility: "hidden",
            remarks: { firstHalf: { about: "hidden", text: "会議を開いた。", isInText: true } },
          },
        ],
      },
    ],
    ng: [
      {
        situation: "前年度の文の行を隠してある",
        forms: [
          {
            texts: { firstHalf: "会議を3回開いた。" },
            remarks: { firstHalf: { about: "hidden", text: "前年度は書面で開いた。", isInText: false } },
          },
        ],
        messages: [
          "「前期」の非表示の文「前年度は書面で開いた。」は、総括に載せません。載せる文でしたら表示し、いらなければ消してください。",
        ],
      },
      {
        situation: "欄の文がすべて非表示の行にある",
        forms: [{ remarks: { review: { about: "hidden", text: "次の年も続ける。", isInText: true } } }],
        messages: [
          "「評価・検証」の文「次の年も続ける。」は非表示です。総括に載せてよければ表示し、載せないなら消してください。",
        ],
      },
    ],
  },
};
