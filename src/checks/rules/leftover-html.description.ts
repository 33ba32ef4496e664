import type { RuleDescription } from "../rule-description";

export const leftoverHtml: RuleDescription = {
  about:
    "ホームページなどから写した文に、<br>、<font …>、&nbsp;、&amp; のようなHTMLの記号が残っている。＜案＞、<重点>、<ICT>、3<5、R&D は知らせない。",
  examples: {
    ok: [
      {
        situation: "山かっこと不等号",
        forms: [{ texts: { goals: "＜案＞ <重点> <ICT> <A>案、3<5、R&D、Q&A、対象 < 100人 > 以上" } }],
      },
    ],
    ng: [
      {
        situation: "<br> と &nbsp; が残っている",
        forms: [{ texts: { actions: "広報に載せる。<br>&nbsp;説明会を開く。" } }],
        messages: [
          "「取組内容」に、ホームページの記号（HTML）の「<br>」「&nbsp;」が残っています。消して、改行などは打ち直してください。",
        ],
        fixed: "広報に載せる。\n 説明会を開く。",
      },
      {
        situation: "文字の色などの指定が残っている",
        forms: [{ texts: { vision: '<p><font color="red"><b>町民</b></font>が主役の町</p>' } }],
        messages: [
          '「目指す姿」に、ホームページの記号（HTML）の「<p>」「<font color="red">」「<b>」ほか3種類が残っています。消して、改行などは打ち直してください。',
        ],
        fixed: "町民が主役の町",
      },
    ],
  },
};
