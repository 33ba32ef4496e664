import { defineRule } from "../rule";

export const registerRow = defineRule<{ readonly problem: string }>({
  id: "register-row",
  scope: "collection",
  severity: "warning",
  title: "様式台帳の読めない行",
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
});
