import type { RuleDescription } from "../rule-description";

export const retiredSheet: RuleDescription = {
  about:
    "様式を整えたときや総括を作り直したときに、新しいシートと入れ替えた前のシート（旧…、非表示）が残っている。名前だけを挙げ、中の様式は集めない。人が付けた「旧…」という名前のシートは、これにあたらない。",
  examples: {
    ok: [{ situation: "入れ替えたシートがない", forms: [{}] }],
    ng: [
      {
        situation: "様式を整える前のシートが非表示で残っている",
        forms: [{}],
        sheets: [{ sheet: "旧様式1", kind: "form", isRetired: true }],
        messages: [
          "非表示のシート「旧様式1」は、新しいシートと入れ替える前のものなので、総括に入れていません。要らなければ、再表示して消してかまいません。",
        ],
      },
    ],
  },
};
