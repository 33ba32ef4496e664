import type { RuleDescription } from "../rule-description";

export const departmentUnknown: RuleDescription = {
  about: "実践課の欄に、計画に載っていない課の名前がある。",
  examples: {
    ok: [
      { situation: "計画どおりの課の名前", forms: [{}] },
      { situation: "とりまとめ課を添えた全課", forms: [{ initiative: "1-1-1-1", department: "農業振興課" }] },
    ],
    ng: [
      {
        situation: "課の名前を書き誤っている",
        forms: [{ texts: { departments: "町民生括課" } }],
        messages: [
          "実践課の「町民生括課」は計画にありません。「町民生活課」のことでしたら、そのように直してください。",
        ],
      },
      {
        situation: "課の名前を縮めている",
        forms: [{ texts: { departments: "町民課" } }],
        messages: ["実践課の「町民課」は計画にありません。「町民生活課」のことでしたら、そのように直してください。"],
      },
      {
        situation: "計画にない課の名前",
        forms: [{ texts: { departments: "税務室" } }],
        messages: ["実践課の「税務室」は計画にありません。計画の体系にある課の名前に直してください。"],
      },
    ],
  },
};
