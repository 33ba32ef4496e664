import { groupBy } from "../../workbook/group-by";
import { excerptOf } from "../../wording/quoted";
import type { TextEdit } from "../../workbook/text-edit";
import type { FoundTerm } from "../../wording/terms/term-scan";
import { proseOf } from "../prose";
import { fixOf } from "../finding";
import { defineRule } from "../rule";
import { termsIn } from "../terms-of-plan";

export const term = defineRule<{
  readonly label: string;
  readonly excerpt: string;
  readonly avoid: string;
  readonly use: string;
  readonly basis: string;
  readonly isCertain: boolean;
  readonly count: number;
}>({
  id: "term",
  scope: "form",
  severity: "warning",
  title: "使わない語",
  check({ form, plan, definition, report }) {
    const scan = termsIn(plan);
    for (const { field, label, text } of proseOf(form, definition)) {
      const found = scan(text);
      for (const [first, ...more] of groupBy(found, ({ avoid, use }) => `${avoid} ${use}`).values()) {
        const { avoid, use, replacement } = first;
        const isCertain = first.term.certainty === "certain";
        const data = {
          label,
          excerpt: excerptOf(text, first),
          avoid: avoid.replaceAll("#", "○"),
          use: use.replaceAll("#", "○"),
          basis: first.term.basis,
          isCertain,
          count: more.length + 1,
        };
        report({
          field,
          data,
          ...(!isCertain && { severity: "info" }),
          fix:
            replacement === null
              ? null
              : fixOf(isCertain ? "certain" : "likely", { part: "value", field }, text, edits([first, ...more])),
        });
      }
    }
  },
  message: ({ label, excerpt, avoid, use, basis, isCertain, count }) => {
    const place = `「${label}」の「…${excerpt}…」${count > 1 ? `など${count}か所` : ""}は、`;
    const because = basis === "" ? "" : `（根拠：${basis}）`;
    if (use === "") return `${place}使わない語「${avoid}」です${because}。ほかの言い方に書き直してください。`;
    return isCertain
      ? `${place}「${avoid}」を「${use}」に直してください${because}。`
      : `${place}「${avoid}」を「${use}」にするよう提案します${because}。直すかどうか、確かめてください。`;
  },
});

function edits(found: readonly FoundTerm[]): readonly TextEdit[] {
  return found.flatMap(({ start, end, replacement }) =>
    replacement === null ? [] : { start, end, text: replacement },
  );
}
