import type { RuleDescription } from "../rule-description";

export const fieldMissing: RuleDescription = {
  about: "様式にあるはずの欄の名前が見つからない。この時期にまだ記入しない欄なら、参考にとどめる。",
  examples: {
    ok: [{ situation: "九つの欄がそろっている", forms: [{}] }],
    ng: [
      {
        situation: "「評価・検証」の欄がない",
        forms: [{ texts: { review: null } }],
        messages: [
          "この様式に「評価・検証」の欄が見つかりません。欄の名前を「評価・検証」として欄を設け、記入してください。",
        ],
      },
      {
        situation: "前期の取りまとめで、「後期」の欄がない（参考）",
        period: "first-half",
        forms: [{ texts: { secondHalf: null } }],
        messages: ["この様式に「後期 (10～3月)」の欄が見つかりません。記入するときまでに、欄を設けてください。"],
      },
    ],
  },
};
