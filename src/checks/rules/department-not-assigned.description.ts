import type { RuleDescription } from "../rule-description";

export const departmentNotAssigned: RuleDescription = {
  about: "実践課の欄の課が、計画ではその取組を受け持っていない。全課の取組は、どの課が出してもよい。",
  examples: {
    ok: [
      { situation: "計画で受け持つ課", forms: [{}] },
      {
        situation: "全課の取組に、とりまとめ課でない課が出している",
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
        situation: "受け持っていない課の名前",
        forms: [{ department: "農業振興課" }],
        messages: [
          "実践課が「農業振興課」になっていますが、計画でこの取組を受け持つのは「町民生活課、建設水道課」です。取組項目か実践課を直してください。",
        ],
      },
      {
        situation: "受け持っていない課の、前の名前",
        formerNames: [{ department: "農業振興課", name: "農政課", until: "2023-03-31" }],
        forms: [{ department: "農政課" }],
        messages: [
          "実践課が「農政課」になっていますが、計画でこの取組を受け持つのは「町民生活課、建設水道課」です。取組項目か実践課を直してください。",
        ],
      },
      {
        situation: "全課の取組ではないのに「全課」とある",
        forms: [{ texts: { departments: "全課" } }],
        messages: [
          "実践課が「全課」になっていますが、計画でこの取組を受け持つのは「町民生活課、建設水道課」です。取組項目か実践課を直してください。",
        ],
      },
    ],
  },
};
