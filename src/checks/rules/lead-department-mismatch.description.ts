import type { RuleDescription } from "../rule-description";

export const leadDepartmentMismatch: RuleDescription = {
  about: "全課の様式の【】にある課が、計画のとりまとめ課と違う。【】がないものは問わない。",
  examples: {
    ok: [
      {
        situation: "【】の課が計画のとりまとめ課",
        forms: [
          {
            initiative: "1-1-1-1",
            department: "総務課",
          },
        ],
      },
    ],
    ng: [
      {
        situation: "【】に、ほかの課の前の名前を書いている",
        formerNames: [{ department: "農業振興課", name: "農政課", until: "2023-03-31" }],
        forms: [{ initiative: "1-1-1-1", department: "農業振興課", texts: { departments: "全課【農政課】" } }],
        messages: [
          "とりまとめ課が「農政課」になっていますが、計画では「総務課」です。【】の中を「総務課」に直してください。",
        ],
      },
      {
        situation: "【】に自分の課を書いている",
        forms: [
          {
            initiative: "1-1-1-1",
            department: "農業振興課",
            texts: { departments: "全課【農業振興課】" },
          },
        ],
        messages: [
          "とりまとめ課が「農業振興課」になっていますが、計画では「総務課」です。【】の中を「総務課」に直してください。",
        ],
      },
    ],
  },
};
