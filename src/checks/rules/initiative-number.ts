import { fieldOfRole } from "../../form/definition";
import { fixOf } from "../finding";
import { initiativeEdits } from "../initiative-correction";
import { defineRule } from "../rule";

interface Data {
  readonly label: string;
  readonly typed: string;
  readonly expected: string;
  readonly title: string;
}

export const initiativeNumber = defineRule<Data>({
  id: "initiative-number",
  scope: "form",
  severity: "warning",
  title: "取組項目の番号が計画と違う",
  check({ form, definition, report }) {
    const { id: field, listHeader: label } = fieldOfRole(definition, "initiative");
    const { inPlan: initiative, problems } = form.reading.initiative;
    if (!initiative || field in form.edited) return;
    const before = form.reading.fields[field]?.text ?? "";
    for (const problem of problems) {
      const { type, level, typed, expected } = problem;
      const title = level === "initiative" ? initiative.title : titleAbove(level);
      const edits = initiativeEdits(before, problem, initiative);
      const fix = edits && fixOf("certain", { part: "value", field }, before, edits);
      if (type === "mark") report({ field, data: { label, typed, expected, title }, fix });
      if (type === "no-mark") report({ field, data: { label, typed: "", expected, title }, severity: "info" });
    }
    function titleAbove(level: "pillar" | "theme" | "initiativeGroup"): string {
      if (!initiative) return "";
      return level === "initiativeGroup" ? initiative.group.title : initiative[level].title;
    }
  },
  message: ({ label, typed, expected, title }) =>
    typed === ""
      ? `${label}の「${title}」に番号がありません。計画では「${expected}」です。`
      : `${label}の「${title}」の番号が「${typed}」になっています。計画では「${expected}」ですので、直してください。`,
});
