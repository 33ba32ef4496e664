import type { RuleDescription } from "../rule-description";

export const sheetNotGathered: RuleDescription = {
  about:
    "様式とは関係がないとみなしたシートの名前を、ファイルごとに一度知らせる。計画の体系・様式台帳・一覧の選択肢・空のシートは挙げない。",
  examples: {
    ok: [
      {
        situation: "選択肢のシートと空のシートだけがある",
        forms: [{}],
        sheets: [
          { sheet: "リスト", kind: "list" },
          { sheet: "Sheet3", kind: "empty" },
        ],
      },
    ],
    ng: [
      {
        situation: "関係のないシートが二枚ある",
        forms: [{}],
        sheets: [
          { sheet: "予算", kind: "unrelated" },
          { sheet: "名簿", kind: "unrelated" },
        ],
        messages: [
          "シート「予算」「名簿」は様式でないとみなして、総括に入れていません。様式があるはずでしたら、欄の名前を確かめてください。",
        ],
      },
    ],
  },
};
