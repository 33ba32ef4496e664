import type { RuleDescription } from "../rule-description";

export const shapeText: RuleDescription = {
  about:
    "テキストボックスなどの図形に書かれた文。欄が空いていればその欄の文として載せ、欄に文があれば載せずに知らせる。目標の達成のほかの欄にあるチェックボックスも載せない。「記入例」「見本」と書いた図形は、その様式を記入例とする。",
  examples: {
    ok: [
      { situation: "図形がない", forms: [{}] },
      {
        situation: "目標の達成のチェックボックス（その確認が知らせる）",
        forms: [{ remarks: { achievement: { about: "check", text: "☑達成できた", isInText: false } } }],
      },
    ],
    ng: [
      {
        situation: "空いている欄にテキストボックスが置いてある",
        forms: [
          {
            texts: { review: "案内を早く出した。" },
            remarks: { review: { about: "shape", text: "案内を早く出した。", isInText: true } },
          },
        ],
        messages: [
          "「評価・検証」の文「案内を早く出した。」は、セルでなく図形（テキストボックス）に書かれています。図形の文を総括に載せます。セルに書き写すと確かです。",
        ],
      },
      {
        situation: "文のある欄に、もう一つ図形の文がある",
        forms: [{ remarks: { secondHalf: { about: "shape", text: "※参加は延べ30人", isInText: false } } }],
        messages: [
          "「後期」に図形（テキストボックス）があります。図形の文「※参加は延べ30人」は、総括に載せません。載せる文でしたらセルに書き、いらなければ図形を消してください。",
        ],
      },
      {
        situation: "前期の欄にチェックボックスがある",
        forms: [{ remarks: { firstHalf: { about: "check", text: "☑実施済み", isInText: false } } }],
        messages: [
          "「前期」のチェックボックス「☑実施済み」は、総括に載せません。載せることでしたらセルに文で書いてください。",
        ],
      },
    ],
  },
};
