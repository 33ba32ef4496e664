import { FORMER_REMARKS_TITLE } from "../../form/former-remarks";
import { defineRule } from "../rule";

export const formerRemarks = defineRule<{ readonly count: number }>({
  id: "former-remarks",
  scope: "form",
  severity: "info",
  title: "整える前の記載",
  check({ form, report }) {
    const [first, ...others] = form.reading.formerRemarks ?? [];
    if (first) report({ cell: first.cell, data: { count: others.length + 1 } });
  },
  message: ({ count }) =>
    `様式の下の「${FORMER_REMARKS_TITLE}」に、どの欄にもなかった文が${count}件あります。総括には入りません。載せる文があれば欄へ移してください。要らなければ、このままでかまいません。`,
  note: ({ count }) => `整える前の記載${count}件`,
});
