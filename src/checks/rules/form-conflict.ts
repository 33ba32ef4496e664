import { keyTextOf } from "../../gather/form-key-text";
import type { FormDefinition } from "../../form/definition";
import { shareRegistrationNumber } from "../../form/registration-number";
import type { GatheredForm } from "../../gather/collection";
import { defineRule } from "../rule";
import { nameSource, quoteEach } from "../wording";

interface Data {
  readonly first: string;
  readonly second: string;
  readonly sheets: readonly string[];
  readonly labels: readonly string[];
  /** They have one 管理番号: with another one they are two forms. */
  readonly isNumbered: boolean;
}

export const formConflict = defineRule<Data>({
  id: "form-conflict",
  scope: "collection",
  severity: "error",
  title: "一つの様式に二つの本文がある",
  check({ collection: { forms, definition }, report }) {
    const firstOf = new Map<string, GatheredForm>();
    for (const form of forms.filter(({ isInConflict }) => isInConflict)) {
      const key = keyTextOf(form.key);
      const first = firstOf.get(key);
      if (!first) {
        firstOf.set(key, form);
        continue;
      }
      const fields = differingFields(first, form, definition);
      const [field] = fields;
      const data = {
        first: nameSource(first.source),
        second: nameSource(form.source),
        sheets: [first.source.sheet, form.source.sheet],
        labels: fields.map(({ listHeader }) => listHeader),
        isNumbered: shareRegistrationNumber(first.reading, form.reading),
      };
      report({ form, ...(field ? { field: field.id } : {}), data });
    }
  },
  message: ({ first, second, labels }) =>
    `${first}と${second}に、同じ様式が違う本文で入っています（違う欄：${quoteEach(labels)}）。総括には両方を載せました。どちらが正しいかを、まとめる前の質問で答えるか、正しい方だけをもう一度出してください。`,
  ownerMessage: ({ sheets, labels, isNumbered }) =>
    `シート${quoteEach([...new Set(sheets)])}に、同じ様式が違う本文で入っています（違う欄：${quoteEach(labels)}）。正しい方だけを残してください。別の様式でしたら、${isNumbered ? "「番号を付け直す」を押して" : "目指す姿を書き分けて"}ください。`,
});

function differingFields(a: GatheredForm, b: GatheredForm, { fields }: FormDefinition) {
  return fields.filter(({ id }) => (a.texts[id] ?? "") !== (b.texts[id] ?? ""));
}
