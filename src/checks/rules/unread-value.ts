import { isNoText, remarksOn, type NoText } from "../cell-remarks";
import { defineRule } from "../rule";

const sentences: Readonly<Record<NoText, (shown: string) => string>> = {
  error: (shown) => `セルに「${shown}」と出ています。数式の結果がエラーです。文か値に直してください。`,
  picture: () => "セルに画像が入っています。画像の文字は読めません。文で書いてください。",
  uncalculated: (shown) =>
    `セルの数式（${shown}）が一度も計算されていません。Excel で開いて保存し直すか、文に直してください。`,
  "unclear-year": (shown) =>
    `欄に、どの年度のものか分からない文が並んでいます（見出しは「${shown}」）。どの文も総括に載りません。見出しを「令和5年度」のように直してください。`,
  "empty-link": (shown) => `セルの数式（${shown}）の先が空です。先のセルに書くか、文に直してください。`,
};

export const unreadValue = defineRule<{ readonly label: string; readonly about: NoText; readonly shown: string }>({
  id: "unread-value",
  scope: "form",
  severity: "error",
  title: "文でない値",
  check({ form, definition, report }) {
    for (const { field, label, about, text, cell } of remarksOn(form.reading, definition)) {
      if (isNoText(about)) report({ field, cell, data: { label, about, shown: text } });
    }
  },
  message: ({ label, about, shown }) => `「${label}」の${sentences[about](shown)}`,
});
