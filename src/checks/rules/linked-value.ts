import { remarksOn } from "../cell-remarks";
import { defineRule } from "../rule";

export const linkedValue = defineRule<{ readonly label: string }>({
  id: "linked-value",
  scope: "form",
  severity: "info",
  title: "ほかのブックを参照した値",
  check({ form, definition, report }) {
    const linked = remarksOn(form.reading, definition).filter(({ about }) => about === "linked");
    for (const { field, label, cell } of linked) {
      // A table of links is said once.
      if (linked.find((one) => one.field === field)?.cell === cell) report({ field, cell, data: { label } });
    }
  },
  message: ({ label }) =>
    `「${label}」はほかのブックを参照しています。最後に保存したときの値を総括に載せます。確かなら、値に直してください。`,
});
