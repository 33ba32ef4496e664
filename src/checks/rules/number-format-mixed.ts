import { inHalfWidth, mixedWidths } from "../../wording/number-widths";
import { fixOf } from "../finding";
import { proseOf } from "../prose";
import { defineRule } from "../rule";

interface Data {
  readonly label: string;
  readonly odd: string;
  /** "" where one number has digits of both widths. */
  readonly other: string;
  readonly oddIsFull: boolean;
}

export const numberFormatMixed = defineRule<Data>({
  id: "number-format-mixed",
  scope: "form",
  severity: "warning",
  title: "全角と半角の数字",
  check({ form, definition, report }) {
    for (const { field, label, text } of proseOf(form, definition)) {
      const mixed = mixedWidths(text);
      if (!mixed) continue;
      const { odd, other } = mixed;
      const edits = inHalfWidth(text);
      report({
        field,
        data: { label, odd: odd.text, other: other?.text ?? "", oddIsFull: odd.width === "full" },
        fix: edits && fixOf("certain", { part: "value", field }, text, edits),
      });
    }
  },
  message: ({ label, odd, other, oddIsFull }) =>
    other === ""
      ? `「${label}」の「${odd}」は、全角と半角の数字が混ざっています。どちらかにそろえてください。`
      : `「${label}」に、${oddIsFull ? "全角" : "半角"}の「${odd}」と${oddIsFull ? "半角" : "全角"}の「${other}」があります。この欄の数字を、どちらかにそろえてください。`,
});
