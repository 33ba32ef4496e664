import type { RuleDescription } from "../rule-description";

export const registerRow: RuleDescription = {
  about:
    "出されたブックか前回の総括の様式台帳に、取組や課、状態が分からない行がある。取組や課が分からなければ、その行の様式は、あるはずの様式に数えていない。状態が分からなければ、「提出する」として数え、書かれた言葉はそのまま残す。",
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
};
