import { defineRule } from "../rule";
import { quoteEach } from "../wording";

export const retiredSheet = defineRule<{ readonly sheets: readonly string[] }>({
  id: "retired-sheet",
  scope: "collection",
  severity: "info",
  title: "入れ替える前のシート",
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
});
