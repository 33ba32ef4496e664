import { remarksOn } from "../cell-remarks";
import { defineRule } from "../rule";

export const linkedValue = defineRule<{ readonly label: string }>({
  id: "linked-value",
  scope: "form",
  severity: "info",
  title: "ほかのブックを参照した値",
  about: "ほかのブックのセルを参照した欄。最後に保存したときの値を総括に載せる。参照先が変わっても、ここは変わらない。",
  check({ form, definition, report }) {
    const linked = remarksOn(form.reading, definition).filter(({ about }) => about === "linked");
    for (const { field, label, cell } of linked) {
      // A table of links is said once.
      if (linked.find((one) => one.field === field)?.cell === cell) report({ field, cell, data: { label } });
    }
  },
  message: ({ label }) =>
    `「${label}」はほかのブックを参照しています。最後に保存したときの値を総括に載せます。確かなら、値に直してください。`,
  examples: {
    ok: [{ situation: "文が書いてある", forms: [{}] }],
    ng: [
      {
        situation: "前期が別のブックのセルを参照している",
        forms: [{ remarks: { firstHalf: { about: "linked", text: "会議を開いた。", isInText: true } } }],
        messages: [
          "「前期」はほかのブックを参照しています。最後に保存したときの値を総括に載せます。確かなら、値に直してください。",
        ],
      },
    ],
  },
});
