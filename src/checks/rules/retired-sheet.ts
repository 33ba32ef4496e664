import { defineRule } from "../rule";
import { quoteEach } from "../wording";

export const retiredSheet = defineRule<{ readonly sheets: readonly string[] }>({
  id: "retired-sheet",
  scope: "collection",
  severity: "info",
  title: "入れ替える前のシート",
  about:
    "様式を整えたときや総括を作り直したときに、新しいシートと入れ替えた前のシート（旧…、非表示）が残っている。名前だけを挙げ、中の様式は集めない。人が付けた「旧…」という名前のシートは、これにあたらない。",
  check({ collection: { submissions }, report }) {
    for (const { reading } of submissions) {
      const { retired = [], isSummary, source } = reading;
      if (retired.length > 0 && !isSummary) report({ file: source.file, data: { sheets: retired } });
    }
  },
  message: ({ sheets }) =>
    `非表示のシート${quoteEach(sheets)}は、新しいシートと入れ替える前のものなので、総括に入れていません。要らなければ、再表示して消してかまいません。`,
  ownerMessage: ({ sheets }) =>
    `非表示のシート${quoteEach(sheets)}は、新しいシートと入れ替える前のものなので、総括には入りません。要らなければ、再表示して消してかまいません。`,
  note: ({ sheets }) => `入れ替える前のシート${quoteEach(sheets)}`,
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
});
