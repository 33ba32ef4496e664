import type { RuleDescription } from "../rule-description";

export const targetVsAchievement: RuleDescription = {
  about:
    "目標の数に届いていないのに「達成できた」と、または届いているのに「達成できなかった」と答えている。数えたものの名前と単位が同じ数だけを比べる。前年の数、先の年度の目標、「約」を付けて目標と変わらない数、前期と後期を足して届く数は知らせない。",
  examples: {
    ok: [
      {
        situation: "目標に届いている",
        forms: [{ texts: { goals: "・収納率98%以上", review: "収納率は98.4%であった。" } }],
      },
      {
        situation: "前期と後期を足して届く",
        forms: [
          {
            texts: {
              goals: "・出前講座を8回開く。",
              firstHalf: "・出前講座 5回",
              secondHalf: "・出前講座 4回",
            },
          },
        ],
      },
      {
        situation: "前年の数、先の年度の目標、減らす目標",
        forms: [
          {
            texts: {
              vision: "令和8年度までに普及率を60%とする。",
              goals: "・受診率 40%\n・漏水件数 20件以下",
              review: "普及率は45%、受診率は41.0%（前年度受診率38.2%）、漏水件数は18件であった。",
            },
          },
        ],
      },
      {
        situation: "一部達成できた",
        forms: [{ texts: { goals: "・収納率98%", achievement: "一部達成できた", review: "収納率は97.2%であった。" } }],
      },
    ],
    ng: [
      {
        situation: "届いていないのに達成できた",
        forms: [
          { texts: { vision: "審議会の女性の登用率の目標値を30%とする。", review: "約26%の登用率となっている。" } },
        ],
        messages: [
          "「目指す姿」に「女性の登用率の目標値を30%」、「評価・検証」に「約26%の登用率」とあり、答えは「達成できた」です。数と答えが合っているか確かめてください。",
        ],
      },
      {
        situation: "届いているのに達成できなかった",
        forms: [
          {
            texts: {
              goals: "・特定健診の受診率を40%以上とする。",
              secondHalf: "・特定健診の受診率 42.5%",
              achievement: "達成できなかった",
            },
          },
        ],
        messages: [
          "「目標」に「特定健診の受診率を40%」、「後期」に「特定健診の受診率 42.5%」とあり、答えは「達成できなかった」です。数と答えが合っているか確かめてください。",
        ],
      },
    ],
  },
};
