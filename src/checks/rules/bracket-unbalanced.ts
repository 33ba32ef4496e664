import { bracketEdits, bracketFaults } from "../../wording/brackets";
import { excerptOf } from "../../wording/quoted";
import { fixOf } from "../finding";
import { proseOf } from "../prose";
import { defineRule } from "../rule";

interface Data {
  readonly label: string;
  readonly excerpt: string;
  readonly kind: ReturnType<typeof bracketFaults>[number]["kind"];
  readonly bracket: string;
  readonly other: string;
}

const AROUND = 10;

export const bracketUnbalanced = defineRule<Data>({
  id: "bracket-unbalanced",
  scope: "form",
  severity: "warning",
  title: "かっこの開き閉じ",
  check({ form, definition, report }) {
    for (const { field, label, text } of proseOf(form, definition)) {
      const faults = bracketFaults(text);
      const firstOfWidths = faults.find(({ kind }) => kind === "widths");
      for (const fault of faults) {
        const { kind, bracket, other } = fault;
        if (kind === "widths" && fault !== firstOfWidths) continue;
        const data = { label, excerpt: excerptOf(text, fault, AROUND), kind, bracket, other };
        const alike = kind === "widths" ? faults.filter((one) => one.kind === kind) : [fault];
        const edits = alike.map((one) => bracketEdits(text, one));
        const fix = edits.every((one) => one !== null)
          ? fixOf(
              "likely",
              { part: "value", field },
              text,
              edits.flat().toSorted((a, b) => a.start - b.start),
            )
          : null;
        report({ field, data, fix, ...(kind === "widths" ? { severity: "info" } : {}) });
      }
    }
  },
  message: ({ label, excerpt, kind, bracket, other }) => {
    const place = `「${label}」の「${excerpt}」は、`;
    switch (kind) {
      case "unclosed":
        return `${place}「${bracket}」が開いたままです。終わりに「${other}」を書くか、「${bracket}」を消してください。`;
      case "unopened":
        return `${place}「${bracket}」だけがあり、「${other}」がありません。始まりに「${other}」を書くか、「${bracket}」を消してください。`;
      case "otherwise":
        return `${place}「${bracket}」で開いて「${other}」で閉じています。どちらかにそろえてください。`;
      case "widths":
        return `${place}かっこを「${bracket}」で開いて「${other}」で閉じています。全角か半角のどちらかにそろえると読みやすくなります。`;
    }
  },
});
