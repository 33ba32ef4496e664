import type { RuleDescription } from "../rule-description";

export const initiativeNumber: RuleDescription = {
  about: "取組の名前は計画にあるが、その番号（Ⅰ、1、①、(1)）が計画と違う。番号が付いていないだけなら、参考にとどめる。",
  examples: {
    ok: [
      { situation: "番号も名前も計画どおり", forms: [{}] },
      {
        situation: "番号のかっこが全角",
        forms: [{ texts: { initiative: "①　地域支えあいの仕組みづくり\n（１）　自治会組織の活動支援と連携" } }],
      },
    ],
    ng: [
      {
        situation: "(2) の取組を ② と書いている",
        forms: [
          {
            initiative: "1-2-1-2",
            texts: { initiative: "① 地域支えあいの仕組みづくり ② まちづくり活動諸団体の活動支援と連携" },
          },
        ],
        messages: [
          "取組項目の「まちづくり活動諸団体の活動支援と連携」の番号が「②」になっています。計画では「(2)」ですので、直してください。",
        ],
        fixed: "① 地域支えあいの仕組みづくり (2) まちづくり活動諸団体の活動支援と連携",
      },
      {
        situation: "番号を取り違えている",
        forms: [{ texts: { initiative: "① 地域支えあいの仕組みづくり\n(3) 自治会組織の活動支援と連携" } }],
        messages: [
          "取組項目の「自治会組織の活動支援と連携」の番号が「(3)」になっています。計画では「(1)」ですので、直してください。",
        ],
        fixed: "① 地域支えあいの仕組みづくり\n(1) 自治会組織の活動支援と連携",
      },
    ],
  },
};
