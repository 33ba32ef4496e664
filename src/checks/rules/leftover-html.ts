import { applyEdits } from "../../workbook/text-edit";
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
      // What is left when one is gone may be another: &lt;br&gt;.
      const isSettled =
        found.every(({ isCertain }) => isCertain) && htmlLeftovers(applyEdits(text, mends(found))).length === 0;
      const fix = isSettled ? fixOf("certain", { part: "value", field }, text, mends(found)) : null;
      report({ field, data, fix });
    }
  },
  message: ({ label, named, others }) =>
    `「${label}」に、ホームページの記号（HTML）の${named}${others === 0 ? "" : `ほか${others}種類`}が残っています。消して、改行などは打ち直してください。`,
});
