import type { RuleDescription } from "../rule-description";

export const numberFormatMixed: RuleDescription = {
  about:
    "一つの欄の中で、件数などの数字に全角と半角が混ざっている。半角の日付や件数の中に一つだけある全角の数も知らせる。「１件」と「12件」（一桁だけ全角）はそろっているとみなす。年のある日付、第○回、計画などの名前、「」の中、件数が全角で金額や率が半角のものは知らせない。",
  examples: {
    ok: [
      {
        situation: "一桁だけ全角",
        forms: [{ texts: { firstHalf: "講座を３回開き、相談は１件、申請は12件あった。" } }],
      },
      {
        situation: "日付、第１回、計画の名前",
        forms: [{ texts: { firstHalf: "令和５年４月１日、第１回の会議を開いた。第６次総合計画の事業は12件である。" } }],
      },
      {
        situation: "件数はどれも全角、日付は半角",
        forms: [{ texts: { firstHalf: "4/5と9/30に行い、相談は１８件、訪問は２４件であった。" } }],
      },
      { situation: "「」の中", forms: [{ texts: { firstHalf: "「地域の１００人会議」に15人が出た。" } }] },
    ],
    ng: [
      {
        situation: "「１２件」と「15件」がある",
        forms: [{ texts: { firstHalf: "相談１２件、申請15件、却下11件" } }],
        messages: [
          "「前期」に、全角の「１２件」と半角の「15件」があります。この欄の数字を、どちらかにそろえてください。",
        ],
      },
      {
        situation: "「１件」と「1件」がある",
        forms: [{ texts: { secondHalf: "相談１件、申請３件、却下1件" } }],
        messages: ["「後期」に、半角の「1件」と全角の「１件」があります。この欄の数字を、どちらかにそろえてください。"],
      },
      {
        situation: "日付も件数も半角の中に、全角が一つある",
        forms: [{ texts: { firstHalf: "9橋の点検を終え、通報は６１件あった。工事は11/6に着工した。" } }],
        messages: [
          "「前期」に、全角の「６１件」と半角の「9橋」があります。この欄の数字を、どちらかにそろえてください。",
        ],
      },
      {
        situation: "一つの数字に両方がある",
        forms: [{ texts: { goals: "講座を１2回開く。" } }],
        messages: ["「目標」の「１2回」は、全角と半角の数字が混ざっています。どちらかにそろえてください。"],
      },
    ],
  },
};
