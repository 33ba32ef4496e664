import type { RuleDescription } from "../rule-description";

export const unitVariant: RuleDescription = {
  about:
    "一つの様式の中で、人数（14名と12人）、か所、か月、%、負の数の印（△と▲）の書き方が混ざっている。「1人当たり」「1人1台」のような決まった言い方、「名簿」「人口」のような別の言葉、「」の中は知らせない。",
  examples: {
    ok: [
      {
        situation: "どれも「人」である",
        forms: [{ texts: { firstHalf: "12人が参加した。", secondHalf: "8人が参加した。" } }],
      },
      {
        situation: "決まった言い方と、別の言葉",
        forms: [{ texts: { firstHalf: "14名が参加し、1人当たり2回、1人1台の端末を使った。3人権教室、2人口調査" } }],
      },
    ],
    ng: [
      {
        situation: "「名」と「人」が混ざっている",
        forms: [{ texts: { firstHalf: "研修に14名が参加した。", secondHalf: "講座に12人、訓練に30人が参加した。" } }],
        messages: [
          "この様式では人数を「人」とも「名」とも書いています（「前期」の「研修に14名が参加した。」など）。多い方の「人」にそろえると読みやすくなります。",
        ],
        proposed: "研修に14人が参加した。",
      },
      {
        situation: "「か所」と「箇所」が混ざっている",
        forms: [{ texts: { firstHalf: "3か所で開いた。", secondHalf: "2箇所を直した。" } }],
        messages: [
          "この様式では場所の数を「か所」とも「箇所」とも書いています（「後期」の「2箇所を直した。」など）。どちらかにそろえると読みやすくなります。",
        ],
      },
    ],
  },
};
