import { defineRule } from "../rule";

export const filesNotRemembered = defineRule<{ readonly forms: number }>({
  id: "files-not-remembered",
  scope: "collection",
  severity: "info",
  title: "出されたファイルの記録がない総括",
  check({ collection: { former, forms }, report }) {
    const kept = forms.filter(({ origin }) => origin === "kept").length;
    if (former && !former.remembersFiles && kept > 0) report({ file: former.file, data: { forms: kept } });
  },
  message: ({ forms }) =>
    `前回の総括には、出されたファイルの記録がありません。今回出されなかった${forms}様式はそのまま残しましたが、そのファイルの行、入れなかったもの、書き方の確認事項は分かりません。分かるようにするには、全部のファイルをもう一度まとめてください。`,
});
