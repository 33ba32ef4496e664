import type { RuleDescription } from "../rule-description";

export const departmentNotOfWorkbook: RuleDescription = {
  about:
    "ある課のブックの中に、実践課がほかの課の様式がある。様式は実践課のとおりに集めるが、書き誤りかもしれないので尋ねる。全課の取組は問わない。",
  examples: {
    ok: [
      { situation: "実践課がブックの課", forms: [{}] },
      {
        situation: "いくつもの課の様式を一つのブックにまとめている",
        forms: [{ file: "R5進捗.xlsx" }, { file: "R5進捗.xlsx", sheet: "様式2", department: "建設水道課" }],
      },
    ],
    ng: [
      {
        situation: "町民生活課のブックに、建設水道課の様式がある",
        forms: [
          { initiative: "1-1-2-1" },
          { initiative: "1-2-2-2", sheet: "様式2" },
          { initiative: "1-2-1-1", sheet: "様式3", file: "町民生活課.xlsx", department: "建設水道課" },
        ],
        messages: [
          "町民生活課のブックにありますが、実践課は「建設水道課」です。建設水道課の様式として総括に入れました。町民生活課の様式でしたら、実践課を直してください。",
        ],
      },
    ],
  },
};
