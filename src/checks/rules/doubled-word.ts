import { doubledWords } from "../../wording/doubled";
import { proseOf } from "../prose";
import { defineRule } from "../rule";
import { saidTimes, slipFindings } from "../slip-findings";

interface Data {
  readonly label: string;
  readonly excerpt: string;
  readonly wrong: string;
  readonly right: string;
  readonly times: number;
}

export const doubledWord = defineRule<Data>({
  id: "doubled-word",
  scope: "form",
  severity: "warning",
  title: "言葉の重なり",
  check({ form, definition, report }) {
    const prose = proseOf(form, definition);
    const known = prose.map(({ text }) => text).join("\n");
    for (const one of prose) {
      for (const { slip, fix, ...data } of slipFindings(one, doubledWords(one.text, known))) {
        const { wrong, right } = slip;
        report({
          field: one.field,
          data: { label: one.label, wrong: wrong.replace(/\s/gu, ""), right, ...data },
          fix,
        });
      }
    }
  },
  message: ({ label, excerpt, wrong, right, times }) =>
    right === ""
      ? `「${label}」の「${excerpt}」は、「${wrong}」の言葉が重なっているようです。どちらかを直してください。${saidTimes(times)}`
      : `「${label}」の「${excerpt}」は、「${right}」が重なっています。一つを消してください。${saidTimes(times)}`,
});
