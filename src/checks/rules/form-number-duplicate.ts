import type { GatheredForm } from "../../gather/collection";
import { defineRule } from "../rule";
import { ownNumberFix, sharedNumbers } from "../shared-numbers";
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
  check({ collection, report }) {
    for (const { number, first, others, isCertain } of sharedNumbers(collection)) {
      const data = { number, first: nameSource(first.source), firstSheet: first.source.sheet };
      for (const form of others) {
        const { registrationNumber } = form.reading;
        if (!registrationNumber || isHandedInAgain(first, form)) continue;
        const fix = isCertain && !form.isInConflict ? ownNumberFix(form, collection) : null;
        report({ form, cell: registrationNumber.cell, data, fix });
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
