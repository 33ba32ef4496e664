import type { RuleDescription } from "../rule-description";

export const linkedValue: RuleDescription = {
  about: "ほかのブックのセルを参照した欄。最後に保存したときの値を総括に載せる。参照先が変わっても、ここは変わらない。",
  examples: {
    ok: [{ situation: "文が書いてある", forms: [{}] }],
    ng: [
      {
        situation: "前期が別のブックのセルを参照している",
        forms: [{ remarks: { firstHalf: { about: "linked", text: "会議を開いた。", isInText: true } } }],
        messages: [
          "「前期」はほかのブックを参照しています。最後に保存したときの値を総括に載せます。確かなら、値に直してください。",
        ],
      },
    ],
  },
};
