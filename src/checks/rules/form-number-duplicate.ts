import { formatRegistrationNumber } from "../../form/registration-number";
import type { GatheredForm } from "../../gather/collection";
import { defineRule } from "../rule";
import { nameSource } from "../wording";

interface Data {
  readonly number: string;
  readonly first: string;
  readonly firstSheet: string;
}

export const formNumberDuplicate = defineRule<Data>({
  id: "form-number-duplicate",
  scope: "collection",
  severity: "warning",
  title: "管理番号が重なっている",
  check({ collection: { forms }, report }) {
    const firstOf = new Map<string, GatheredForm>();
    for (const form of forms) {
      const { registrationNumber } = form.reading;
      if (!registrationNumber || form.origin === "kept") continue;
      const { cell, ...parts } = registrationNumber;
      const number = formatRegistrationNumber(parts);
      const first = firstOf.get(number);
      if (!first) firstOf.set(number, form);
      else if (!isHandedInAgain(first, form)) {
        const { source } = first;
        report({ form, cell, data: { number, first: nameSource(source), firstSheet: source.sheet } });
      }
    }
  },
  message: ({ number, first }) =>
    `管理番号「${number}」が${first}の様式と同じです。シートを写して作った様式でしたら、そのブックをExcelで開き、とりまとめの「点検」で「番号を付け直す」を押してください。`,
  ownerMessage: ({ number, firstSheet }) =>
    `管理番号「${number}」がシート「${firstSheet}」の様式と同じです。シートを写して作った様式でしたら、「番号を付け直す」を押してください。`,
});

/** Two texts for one form in two files: that is asked about as form-conflict. */
function isHandedInAgain(a: GatheredForm, b: GatheredForm): boolean {
  return a.source.file !== b.source.file && a.isInConflict && b.isInConflict && a.key.sequence === b.key.sequence;
}
