import type { RuleDescription } from "../rule-description";

export const achievementOption: RuleDescription = {
  about:
    "目標の達成が、決まった答えのどれでもなく、達成状況に数えられない。空白や全角・半角の違いは問わない。いくつか並んだ答えの一つに○や☑などの印があれば、それが答えである。",
  examples: {
    ok: [
      { situation: "決まった答え", forms: [{ texts: { achievement: "一部達成できた" } }] },
      { situation: "後ろに空白がある", forms: [{ texts: { achievement: "達成できた　" } }] },
      {
        situation: "並んだ答えの一つに印がある",
        forms: [{ texts: { achievement: "達成できた\n○一部達成できた\n達成できなかった" } }],
      },
    ],
    ng: [
      {
        situation: "漢字で書いてある",
        forms: [{ texts: { achievement: "達成出来た" } }],
        messages: [
          "目標の達成の「達成出来た」は、決まった答えではありません。「達成できた」のことでしたら、そのように直してください。（選べる答え：達成できた、一部達成できた、達成できなかった）",
        ],
        fixed: "達成できた",
      },
      {
        situation: "途中までしか書いていない",
        forms: [{ texts: { achievement: "一部達成" } }],
        messages: [
          "目標の達成の「一部達成」は、決まった答えではありません。「一部達成できた」のことでしたら、そのように直してください。（選べる答え：達成できた、一部達成できた、達成できなかった）",
        ],
        proposed: "一部達成できた",
      },
      {
        situation: "答えの後に文が続いている",
        forms: [{ texts: { achievement: "達成できた\n来年度も続ける。" } }],
        messages: [
          "目標の達成の「達成できた\n来年度も続ける。」は、決まった答えではありません。「達成できた」のことでしたら、そのように直してください。（選べる答え：達成できた、一部達成できた、達成できなかった）",
        ],
      },
      {
        situation: "並んだ答えのどれにも印がない",
        forms: [{ texts: { achievement: "□達成できた □一部達成できた □達成できなかった" } }],
        messages: [
          "目標の達成の「□達成できた □一部達成できた □達成できなかった」は、決まった答えではありません。「達成できた」「一部達成できた」「達成できなかった」のどれかを選んでください。",
        ],
      },
      {
        situation: "自分の言葉で書いてある",
        forms: [{ texts: { achievement: "おおむね順調" } }],
        messages: [
          "目標の達成の「おおむね順調」は、決まった答えではありません。「達成できた」「一部達成できた」「達成できなかった」のどれかを選んでください。",
        ],
      },
    ],
  },
};
