import type { FieldId, FormDefinition } from "../../form/definition";
import type { Collection, FormSource } from "../../gather/collection";
import { comparisonKey } from "../../workbook/comparison-key";
import { isBlank } from "../blank";
import { defineRule, type LocatedForm } from "../rule";
import { nameSource } from "../wording";

interface Data {
  readonly [key: string]: string | boolean;
  readonly first: string;
  readonly isLeftOut: boolean;
}

export const formDuplicate = defineRule<Data>({
  id: "form-duplicate",
  scope: "collection",
  severity: "warning",
  title: "同じ様式が二つある",
  about:
    "取組・課・本文がどれも同じ様式が二つ以上ある。まったく同じ写しは一つだけ総括に入れる。目指す姿や本文の違う様式は、同じ取組と課でも別の様式とみなす。",
  check({ collection, report }) {
    const firstOf = new Map<string, FormSource>();
    for (const form of inOrder(collection)) {
      const key = textsKey(form, collection.definition);
      if (key === null) continue;
      const first = firstOf.get(key);
      if (first) report({ form, data: { first: nameSource(first), isLeftOut: form.isLeftOut } });
      else firstOf.set(key, form.source);
    }
  },
  message: ({ first, isLeftOut }) =>
    isLeftOut
      ? `${first}の様式とまったく同じです。総括には一つだけ入れました。写しでしたら、こちらを消してください。`
      : `${first}の様式と、取組・課・本文がどれも同じです。総括に二つとも入れましたので、写しでしたら、どちらかを消してください。`,
  examples: {
    ok: [
      {
        situation: "同じ取組と課だが、目指す姿が違う",
        forms: [{}, { sequence: 2, sheet: "その2", texts: { vision: "集落の役員の負担を軽くする。" } }],
      },
      {
        situation: "どちらもまだ何も書いていない",
        forms: [
          { texts: { vision: "", goals: "", actions: "", firstHalf: "", secondHalf: "", achievement: "", review: "" } },
          {
            sequence: 2,
            sheet: "その2",
            texts: { vision: "", goals: "", actions: "", firstHalf: "", secondHalf: "", achievement: "", review: "" },
          },
        ],
      },
    ],
    ng: [
      {
        situation: "同じ様式を別のファイルでも出している",
        forms: [{}],
        leftOut: [{ reason: "identical-copy", file: "町民生活課（控え）.xlsx" }],
        messages: [
          "「町民生活課.xlsx」のシート「様式」の様式とまったく同じです。総括には一つだけ入れました。写しでしたら、こちらを消してください。",
        ],
      },
      {
        situation: "写したシートの管理番号だけを変えている",
        forms: [{}, { sequence: 2, sheet: "様式 (2)" }],
        messages: [
          "「町民生活課.xlsx」のシート「様式」の様式と、取組・課・本文がどれも同じです。総括に二つとも入れましたので、写しでしたら、どちらかを消してください。",
        ],
      },
    ],
  },
});

/** What goes in comes before its copies. */
function inOrder({ forms, excluded }: Collection): readonly (LocatedForm & { readonly isLeftOut: boolean })[] {
  const copies = excluded.filter(({ reason }) => reason === "identical-copy");
  return [
    ...forms.filter(({ origin }) => origin === "submitted").map((form) => ({ ...form, isLeftOut: false })),
    ...copies.map((form) => ({ ...form, isLeftOut: true })),
  ];
}

/** What two copies have in common; null for a form with nothing of its own in it, as all blank ones are alike. */
function textsKey({ reading, key }: LocatedForm, definition: FormDefinition): string | null {
  const textOf = (field: FieldId): string => reading.fields[field]?.text ?? "";
  const own = definition.fields.filter(({ role }) => role !== "initiative" && role !== "departments");
  if (own.every(({ id }) => isBlank(textOf(id)))) return null;
  const initiative = reading.initiative.leaf?.code ?? key?.initiative ?? textOf("initiative");
  const departments = [...reading.departments.named, reading.departments.allDepartments];
  return JSON.stringify([initiative, departments, ...own.map(({ id }) => comparisonKey(textOf(id)))]);
}
