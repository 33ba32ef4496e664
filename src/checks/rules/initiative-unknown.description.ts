import type { RuleDescription } from "../rule-description";

export const initiativeUnknown: RuleDescription = {
  about:
    "取組項目の欄が、計画のどの取組を指すのか分からない。誤った取組に入れるより尋ねる方がよいので、総括では「分類できない様式」に置く。",
  examples: {
    ok: [{ situation: "計画にある取組", forms: [{}] }],
    ng: [
      {
        situation: "計画にない取組",
        forms: [{ texts: { initiative: "⑥ 広域の連携 (5) 近隣市町村との共同事業" } }],
        messages: [
          "取組項目の「⑥ 広域の連携 (5) 近隣市町村との共同事業」は計画にありません。計画の体系にある番号と名前に直してください。",
        ],
      },
    ],
  },
};
