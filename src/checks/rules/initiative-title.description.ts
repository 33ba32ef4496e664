import type { RuleDescription } from "../rule-description";

export const initiativeTitle: RuleDescription = {
  about:
    "どの取組かは分かるが、名前が途中で切れている、または書き誤っている。見出しの省略や、名前の後に付けた件名は、参考にとどめる。",
  examples: {
    ok: [
      { situation: "名前が計画どおり", forms: [{}] },
      {
        situation: "名前の途中で改行している",
        forms: [{ texts: { initiative: "① 地域支えあいの仕組みづくり\n(1) 自治会組織の\n活動支援と連携" } }],
      },
    ],
    ng: [
      {
        situation: "名前が途中で切れている",
        forms: [{ texts: { initiative: "① 地域支えあいの仕組みづくり (1) 自治会組織の活動支援" } }],
        messages: [
          "取組項目の「自治会組織の活動支援」は、計画では「自治会組織の活動支援と連携」です。計画の名前に直してください。",
        ],
        fixed: "① 地域支えあいの仕組みづくり (1) 自治会組織の活動支援と連携",
      },
      {
        situation: "見出しを書き誤っている",
        forms: [{ texts: { initiative: "① 地域支えあいのしくみづくり (1) 自治会組織の活動支援と連携" } }],
        messages: [
          "取組項目の「地域支えあいのしくみづくり」は、計画では「地域支えあいの仕組みづくり」です。計画の名前に直してください。",
        ],
        fixed: "① 地域支えあいの仕組みづくり (1) 自治会組織の活動支援と連携",
      },
    ],
  },
};
