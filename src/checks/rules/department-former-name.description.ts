import type { RuleDescription } from "../rule-description";

export const departmentFormerName: RuleDescription = {
  about:
    "実践課かとりまとめ課が、計画にある期日までの名前（旧課名）で書かれている。期日は、報告する期間の終わりの日と比べる。その日に使われていた名前は問わない。様式は今の課のものとして集める。",
  examples: {
    ok: [
      {
        situation: "報告する期間の終わりに使われていた名前",
        formerNames: [{ department: "町民生活課", name: "町民課", until: "2024-03-31" }],
        forms: [{ file: "町民課.xlsx", department: "町民課" }],
      },
      {
        situation: "後期に名前の変わった課が、前期の様式を前の名前で出している",
        period: "first-half",
        formerNames: [{ department: "町民生活課", name: "町民課", until: "2023-09-30" }],
        forms: [{ file: "町民課.xlsx", department: "町民課", texts: { secondHalf: "", achievement: "", review: "" } }],
      },
    ],
    ng: [
      {
        situation: "前の年度までの名前",
        formerNames: [{ department: "町民生活課", name: "町民課", until: "2023-03-31" }],
        forms: [{ file: "町民課.xlsx", department: "町民課" }],
        messages: ["「町民課」は令和5年3月31日までの名前です。「町民生活課」に直してください。"],
        fixed: "町民生活課",
      },
      {
        situation: "今の名前の前に字が付いていた名前",
        formerNames: [{ department: "町民生活課", name: "福祉町民生活課", until: "2023-03-31" }],
        forms: [{ file: "進捗.xlsx", department: "福祉町民生活課" }],
        messages: ["「福祉町民生活課」は令和5年3月31日までの名前です。「町民生活課」に直してください。"],
        fixed: "町民生活課",
      },
      {
        situation: "分かれた課の、前の名前。どの課のものかはファイルの名前から分かる",
        formerNames: [
          { department: "町民生活課", name: "町民建設課", until: "2023-03-31" },
          { department: "建設水道課", name: "町民建設課", until: "2023-03-31" },
        ],
        forms: [{ file: "建設水道課.xlsx", department: "町民建設課" }],
        messages: [
          "「町民建設課」は令和5年3月31日までの名前で、今は「町民生活課」「建設水道課」に分かれています。建設水道課の様式として扱っています。どの課か確かめて、その名前に直してください。",
        ],
      },
      {
        situation: "とりまとめ課の前の名前",
        formerNames: [{ department: "総務課", name: "庶務課", until: "2023-03-31" }],
        forms: [{ initiative: "1-1-1-1", department: "農業振興課", texts: { departments: "全課【庶務課】" } }],
        messages: ["「庶務課」は令和5年3月31日までの名前です。「総務課」に直してください。"],
        fixed: "全課【総務課】",
      },
    ],
  },
};
