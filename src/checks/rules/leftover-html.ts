import { htmlLeftovers } from "../../wording/html";
import { fixOf } from "../finding";
import { defineRule } from "../rule";
import { mends } from "../slip-findings";
import { quoteEach } from "../wording";
import { writtenTexts } from "../written-texts";

/** So many are named; one page that was copied leaves dozens. */
const NAMED = 3;

export const leftoverHtml = defineRule<{ readonly label: string; readonly named: string; readonly others: number }>({
  id: "leftover-html",
  scope: "form",
  severity: "warning",
  title: "HTMLの残り",
  about:
    "ホームページなどから写した文に、<br>、<font …>、&nbsp;、&amp; のようなHTMLの記号が残っている。＜案＞、<重点>、<ICT>、3<5、R&D は知らせない。",
  check({ form, definition, report }) {
    for (const { field, label, text } of writtenTexts(form, definition)) {
      const found = htmlLeftovers(text);
      const different = [...new Set(found.map(({ wrong }) => wrong))];
      if (different.length === 0) continue;
      const data = {
        label,
        named: quoteEach(different.slice(0, NAMED)),
        others: Math.max(0, different.length - NAMED),
      };
      const certain = found.every(({ isCertain }) => isCertain);
      const fix = certain ? fixOf("certain", { part: "value", field }, text, mends(found)) : null;
      report({ field, data, fix });
    }
  },
  message: ({ label, named, others }) =>
    `「${label}」に、ホームページの記号（HTML）の${named}${others === 0 ? "" : `ほか${others}種類`}が残っています。消して、改行などは打ち直してください。`,
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
});
