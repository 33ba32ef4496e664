import type { Plan } from "../plan/schema";
import { differenceOf } from "../usecases/compare/compare";
import type { ChangedField, ComparedForm, Comparison, FormChange } from "../usecases/compare/comparison";
import { textWithMarks } from "../workbook/difference-marks";
import type { Terminal } from "./terminal";

const changeWords: Readonly<Record<FormChange, string>> = {
  changed: "変わった",
  added: "加わった",
  gone: "なくなった",
  same: "同じ",
};

/** Forms that are the same are only counted. */
export function printComparison({ forms }: Comparison, plan: Plan, terminal: Terminal): void {
  for (const form of forms.filter(({ change }) => change !== "same")) {
    const { change, name, formerName, fields, isMerged } = form;
    terminal.print(`${changeWords[change]}: ${name}${formerName === null ? "" : `（前は ${formerName}）`}`);
    if (change !== "changed") continue;
    for (const field of fields) printField(field, isMerged, plan, terminal);
  }
  const counts = Object.entries(changeWords).map(([change, word]) => {
    return `${word} ${forms.filter((form) => form.change === change).length}様式`;
  });
  terminal.print(counts.join("、"));
}

function printField(field: ChangedField, isMerged: boolean, plan: Plan, terminal: Terminal): void {
  const [before, after] = differenceOf(field, isMerged, plan).map((pieces) => textWithMarks(pieces));
  terminal.print(`  ${field.field.listHeader}`);
  printText("前", before, terminal);
  printText("今", after, terminal);
}

/** Its further lines stand below the first. */
function printText(title: string, text: string | undefined, terminal: Terminal): void {
  const [first, ...others] = (text === undefined || text === "" ? "（空欄）" : text).split("\n");
  terminal.print(`    ${title}: ${first ?? ""}`);
  for (const line of others) terminal.print(`        ${line}`);
}

export function comparisonJson({ forms }: Comparison): unknown {
  return { forms: forms.map(formJson) };
}

function formJson({ key: { initiative, department, sequence }, change, fields }: ComparedForm) {
  return {
    initiative,
    department,
    sequence,
    change,
    fields: Object.fromEntries(fields.map(({ field, before, after }) => [field.id, { before, after }])),
  };
}
