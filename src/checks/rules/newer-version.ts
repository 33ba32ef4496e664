import { defineRule } from "../rule";

export const newerVersion = defineRule<{ readonly sheet: string }>({
  id: "newer-version",
  scope: "collection",
  severity: "warning",
  title: "新しい版のとりまとめで作られたブック",
  check({ collection: { submissions }, report }) {
    for (const { reading } of submissions) {
      if (!reading.newerPart) continue;
      const { sheet, cell } = reading.newerPart;
      report({ file: reading.source.file, sheet, cell, data: { sheet } });
    }
  },
  message: ({ sheet }) =>
    `シート「${sheet}」は新しい版のとりまとめで作られています。読めるところまで読みましたが、抜けがあるかもしれません。新しい版のとりまとめで集め直してください。`,
  ownerMessage: ({ sheet }) =>
    `シート「${sheet}」は新しい版のとりまとめで作られています。読めるところまで読みましたが、このブックには書き込めません。新しい版のとりまとめを使ってください。`,
});
