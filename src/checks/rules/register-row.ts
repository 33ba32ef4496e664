import { defineRule } from "../rule";

export const registerRow = defineRule<{ readonly problem: string }>({
  id: "register-row",
  scope: "collection",
  severity: "warning",
  title: "様式台帳の読めない行",
  about: "様式台帳に、取組や課が分からない行がある。その行の様式は、あるべき様式に数えていない。",
  check({ collection: { submissions }, report }) {
    for (const { reading } of submissions) {
      for (const { sheet, cell, message: problem } of reading.registerProblems) {
        report({ file: reading.source.file, sheet, cell, data: { problem } });
      }
    }
  },
  message: ({ problem }) => problem,
  examples: {
    ok: [{ situation: "どの行も読める", forms: [{}] }],
    ng: [
      {
        situation: "計画にない取組の行がある",
        forms: [{}],
        registerProblems: [
          {
            sheet: "様式台帳",
            cell: { row: 4, column: 0 },
            message: "様式台帳の「Ⅲ-1-①(1)」は計画にありません。番号を直してください。",
          },
        ],
        messages: ["様式台帳の「Ⅲ-1-①(1)」は計画にありません。番号を直してください。"],
      },
    ],
  },
});
