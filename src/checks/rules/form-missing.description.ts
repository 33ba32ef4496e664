import type { RuleDescription } from "../rule-description";

export const formMissing: RuleDescription = {
  about:
    "ブックを出した課の、受け持つ取組の様式がない。その課のブックを全部合わせて見る。全課の取組はとりまとめ課だけを見る。様式台帳があれば、その行ごとに見る。何も出していない課は「未提出」とし、ここでは取り上げない。",
  examples: {
    ok: [
      {
        situation: "受け持つ取組の様式がそろっている（様式台帳のとおり）",
        forms: [{}],
        register: [{ initiative: "1-2-1-1", department: "町民生活課", sequence: 1, subject: "" }],
      },
      {
        situation: "何も出していない課がある",
        forms: [{}],
        register: [
          { initiative: "1-2-1-1", department: "町民生活課", sequence: 1, subject: "" },
          { initiative: "1-2-1-1", department: "建設水道課", sequence: 1, subject: "" },
        ],
      },
      {
        situation: "全課の取組の様式を、とりまとめ課でない課が出していない",
        forms: [{}],
        register: [
          { initiative: "1-2-1-1", department: "町民生活課", sequence: 1, subject: "" },
          { initiative: "1-1-1-1", department: "町民生活課", sequence: 1, subject: "" },
        ],
      },
    ],
    ng: [
      {
        situation: "様式台帳にある二つ目の様式を出していない",
        forms: [{}],
        register: [
          { initiative: "1-2-1-1", department: "町民生活課", sequence: 1, subject: "自治会" },
          { initiative: "1-2-1-1", department: "町民生活課", sequence: 2, subject: "住民会" },
        ],
        messages: [
          "町民生活課の「Ⅰ-2-①(1) 自治会組織の活動支援と連携」の様式その2（住民会）がありません。様式を作って出してください。",
        ],
      },
      {
        situation: "受け持つ二つの取組のうち、一つの様式がない",
        forms: [{ initiative: "1-2-1-4", department: "保健福祉課" }],
        register: [
          { initiative: "1-2-1-2", department: "保健福祉課", sequence: 1, subject: "" },
          { initiative: "1-2-1-4", department: "保健福祉課", sequence: 1, subject: "" },
        ],
        messages: [
          "保健福祉課の「Ⅰ-2-①(2) まちづくり活動諸団体の活動支援と連携」の様式がありません。様式を作って出してください。",
        ],
      },
    ],
  },
};
