import type { RuleDescription } from "../rule-description";

export const departmentUnclear: RuleDescription = {
  about:
    "全課の様式は、同じブックのほかの様式やファイル名・シート名からどの課のものかを見分ける。どれからも分からないものは、とりまとめ課のものとはせずに尋ねる。",
  examples: {
    ok: [
      {
        situation: "全課の様式だが、ファイルの名前から課が分かる",
        forms: [
          {
            initiative: "1-1-1-1",
            department: "農業振興課",
          },
        ],
      },
    ],
    ng: [
      {
        situation: "分かれた課の前の名前で、どこからも今の課が分からない",
        formerNames: [
          { department: "町民生活課", name: "町民建設課", until: "2023-03-31" },
          { department: "建設水道課", name: "町民建設課", until: "2023-03-31" },
        ],
        forms: [{ file: "進捗.xlsx", department: "町民建設課" }],
        messages: [
          "実践課の「町民建設課」は、今は「町民生活課」「建設水道課」に分かれていて、どの課の様式か分かりません。実践課を今の課の名前に直して、もう一度出してください。",
        ],
      },
      {
        situation: "全課の様式で、どこにも課の名前がない",
        forms: [
          {
            file: "進捗.xlsx",
            initiative: "1-1-1-1",
          },
        ],
        messages: [
          "実践課が「全課【総務課】」となっていて、どの課の様式か分かりません。ファイルの名前かシートの名前に課の名前を入れて、もう一度出してください。",
        ],
      },
    ],
  },
};
