import { defineRule } from "../rule";

export const registerRow = defineRule<{ readonly problem: string }>({
  id: "register-row",
  scope: "collection",
  severity: "warning",
  title: "様式台帳の読めない行",
  about:
    "出されたブックか前回の総括の様式台帳に、取組や課、状態が分からない行がある。取組や課が分からなければ、その行の様式は、あるはずの様式に数えていない。状態が分からなければ、「提出する」として数え、書かれた言葉はそのまま残す。",
  check({ collection: { submissions, former }, report }) {
    const ofFiles = submissions.map(({ reading }) => ({
      file: reading.source.file,
      problems: reading.registerProblems,
    }));
    const ofFormer = former ? [{ file: former.file, problems: former.registerProblems }] : [];
    for (const { file, problems } of [...ofFormer, ...ofFiles]) {
      for (const { sheet, cell, message: problem } of problems) report({ file, sheet, cell, data: { problem } });
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
