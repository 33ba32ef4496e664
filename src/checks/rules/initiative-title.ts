import { fieldOfRole } from "../../form/definition";
import type { InitiativeProblem } from "../../plan/initiative-problems";
import { fixOf, type Severity } from "../finding";
import { initiativeEdits } from "../initiative-correction";
import { defineRule } from "../rule";

interface Data {
  readonly label: string;
  readonly typed: string;
  readonly expected: string;
  readonly problem: InitiativeProblem["type"];
}

/** A heading left out or a 件名 after the title is ordinary: it is only mentioned. */
const severityOf: Partial<Record<InitiativeProblem["type"], Severity>> = {
  "initiative-title": "warning",
  "group-title": "warning",
  "heading-title": "warning",
  "group-missing": "info",
  "extra-text": "info",
};

export const initiativeTitle = defineRule<Data>({
  id: "initiative-title",
  scope: "form",
  severity: "warning",
  title: "取組項目の名前が計画と違う",
  check({ form, definition, report }) {
    const { id: field, listHeader: label } = fieldOfRole(definition, "initiative");
    const { inPlan: initiative, problems } = form.reading.initiative;
    if (!initiative || field in form.edited) return;
    const before = form.reading.fields[field]?.text ?? "";
    for (const problem of problems) {
      const { type, typed, expected } = problem;
      const severity = severityOf[type];
      if (!severity) continue;
      const edits = initiativeEdits(before, problem, initiative);
      const fix = edits && fixOf("certain", { part: "value", field }, before, edits);
      report({ field, severity, data: { label, typed, expected, problem: type }, fix });
    }
  },
  message: ({ label, typed, expected, problem }) => {
    if (problem === "group-missing")
      return `${label}に見出し「${expected}」がありません。計画の見出しも書き添えてください。`;
    if (problem === "extra-text")
      return `${label}の「${typed}」は、計画では「${expected}」です。件名などでしたら、そのままで構いません。`;
    if (typed === "") return `${label}に取組の名前がありません。計画の「${expected}」を書き添えてください。`;
    return `${label}の「${typed}」は、計画では「${expected}」です。計画の名前に直してください。`;
  },
});
