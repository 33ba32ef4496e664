import type { RuleDescription } from "../rule-description";
import type { NgExample } from "../example";

export const reviewMissingReason: RuleDescription = {
  about:
    "目標が一部しか、または全く達成できていないのに、評価・検証に理由が書かれていない。「できなかった」「至らなかった」「次年度へ持ち越した」は結果で、「向上のため」「研修により」「4月から」も理由とは見ない。人員不足、日程が合わない、時間を要した、参加が少ないなどの理由があるもの、過年度に達成した様式は知らせない。",
  examples: {
    ok: [
      {
        situation: "達成できた",
        forms: [{ texts: { achievement: "達成できた", review: "計画どおり実施した。" } }],
      },
      ...[
        "申込みが集まらず、目標の件数に届かなかった。",
        "地権者との協議に時間を要し、着工まで至らなかった。",
        "感染症の影響により、一部の地区だけの実施となった。",
        "部品の納期が遅れたため、更新は1基にとどまった。",
        "周知が十分でなく、利用が伸びなかった。",
        "長雨が続き、現地研修会は1回の開催にとどまった。",
        "制度が複雑で、理解が広がっていない。",
      ].map((review) => ({
        situation: `理由がある: ${review}`,
        forms: [{ texts: { achievement: "一部達成できた", review } }],
      })),
      {
        situation: "前期の取りまとめ",
        period: "first-half",
        forms: [{ texts: { achievement: "一部達成できた", review: "計画どおり実施した。" } }],
      },
      {
        situation: "評価・検証が空いている（その確認が知らせる）",
        forms: [{ texts: { achievement: "一部達成できた", review: "" } }],
      },
    ],
    ng: [
      ...[
        "おおむね計画どおり実施した。",
        "目標の件数には至らなかった。",
        "説明会は実施したが、戸別訪問は次年度へ持ち越した。",
        "利便性の向上のため、窓口の時間を延ばした。研修により職員の知識を深めた。",
        "達成できなかった要因を分析し、次年度に生かす。",
        "人員不足を解消するため、採用試験を行った。",
      ].map((review): NgExample => ({
        situation: `理由がない: ${review}`,
        forms: [{ texts: { achievement: "一部達成できた", review } }],
        messages: [
          "「目標の達成」が「一部達成できた」ですが、「評価・検証」に理由が見当たりません。何が、なぜできなかったかを書いてください。",
        ],
      })),
      {
        situation: "全く達成できなかった",
        forms: [{ texts: { achievement: "達成できなかった", review: "引き続き、収納率の向上に取り組む。" } }],
        messages: [
          "「目標の達成」が「達成できなかった」ですが、「評価・検証」に理由が見当たりません。何が、なぜできなかったかを書いてください。",
        ],
      },
    ],
  },
};
