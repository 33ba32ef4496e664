import type { RuleDescription } from "../rule-description";

export const answerMarkUnclear: RuleDescription = {
  about:
    "目標の達成の答えが、チェックボックスや丸の図形で付けてあり、どれなのか決められない。一つも選ばれていない、いくつも選ばれている、図形がどの答えのものか分からないとき。",
  examples: {
    ok: [
      { situation: "図形もチェックボックスもない", forms: [{}] },
      {
        situation: "前期の取りまとめで、どれもまだ選ばれていない",
        period: "first-half",
        forms: [
          {
            texts: { achievement: "" },
            remarks: { achievement: { about: "check", text: "☐達成できた ☐一部達成できた", isInText: false } },
          },
        ],
      },
      {
        situation: "答えはセルに書いてあり、図形は飾りである",
        forms: [{ remarks: { achievement: { about: "mark", text: "", isInText: false } } }],
      },
    ],
    ng: [
      {
        situation: "並んだ答えの上に丸の図形がある",
        forms: [
          {
            texts: { achievement: "達成できた・一部達成できた・達成できなかった" },
            remarks: { achievement: { about: "mark", text: "", isInText: false } },
          },
        ],
        messages: [
          "「目標の達成」に図形（丸など）がありますが、どの答えに付けたものか分かりません。「達成できた」「一部達成できた」「達成できなかった」のどれかをセルに書いてください。",
        ],
      },
      {
        situation: "チェックボックスが二つ選ばれている",
        forms: [
          {
            texts: { achievement: "" },
            remarks: { achievement: { about: "check", text: "☑達成できた ☑一部達成できた", isInText: false } },
          },
        ],
        messages: [
          "「目標の達成」のチェックボックス（☑達成できた ☑一部達成できた）からは、答えが一つに決まりません。「達成できた」「一部達成できた」「達成できなかった」のどれかをセルに書いてください。",
        ],
      },
    ],
  },
};
