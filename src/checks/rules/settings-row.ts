import { defineRule } from "../rule";

export const settingsRow = defineRule<{ readonly problem: string }>({
  id: "settings-row",
  scope: "collection",
  severity: "warning",
  title: "用語や点検設定の読めない行",
  check({ collection: { listProblems = [] }, report }) {
    for (const { file, sheet, cell, message: problem } of listProblems) {
      report({ file, ...(sheet !== null && { sheet }), ...(cell && { cell }), data: { problem } });
    }
  },
  message: ({ problem }) => problem,
});
