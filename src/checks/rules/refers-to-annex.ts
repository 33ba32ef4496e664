import { annexReferenceIn, sheetsMeant } from "../annex";
import { fieldTitle, quoteEach } from "../wording";
import { defineRule } from "../rule";

export const refersToAnnex = defineRule<{
  readonly label: string;
  readonly phrase: string;
  readonly sheets: string;
}>({
  id: "refers-to-annex",
  scope: "collection",
  severity: "warning",
  title: "別紙に書いてある",
  check({ collection, report }) {
    const sheetsOf = new Map(
      collection.submissions.map(({ reading: { source, sheets } }) => [
        source.file,
        sheets.filter(({ kind }) => kind === "unrelated").map(({ name }) => name),
      ]),
    );
    for (const form of collection.forms) {
      for (const { id, role } of collection.definition.fields) {
        if (role === "initiative" || role === "departments") continue;
        const annex = annexReferenceIn(form.texts[id] ?? "");
        if (!annex) continue;
        const meant = sheetsMeant(annex, sheetsOf.get(form.source.file) ?? []);
        if (annex.isNamed && meant.length === 0) continue;
        const sheets = quoteEach(meant);
        report({
          form,
          field: id,
          data: { label: fieldTitle(collection.definition, id), phrase: annex.phrase, sheets },
        });
      }
    }
  },
  message: ({ label, phrase, sheets }) =>
    `「${label}」に「${phrase}」とあります。総括に別紙は付かないので、${sheets === "" ? "内容" : `シート${sheets}の内容`}をこの欄に書いてください。`,
});
