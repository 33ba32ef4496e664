import { tellsWhichForm, type FormDefinition } from "../../form/definition";
import { shareRegistrationNumber } from "../../form/registration-number";
import type { GatheredForm } from "../../gather/collection";
import { comparisonKey } from "../../workbook/comparison-key";
import { isBlank } from "../blank";
import { findGathered } from "../find-gathered";
import { defineRule } from "../rule";
import { nameSource } from "../wording";

interface Data {
  readonly first: string;
  readonly firstSheet: string;
  readonly isLeftOut: boolean;
  /** They have one 管理番号: with another one they are two forms. */
  readonly isNumbered: boolean;
}

export const formDuplicate = defineRule<Data>({
  id: "form-duplicate",
  scope: "collection",
  severity: "warning",
  title: "同じ様式が二つある",
  check({ collection, report }) {
    const { forms, excluded, definition } = collection;
    for (const form of excluded) {
      const first = form.copyOf && findGathered(collection, form.copyOf, form.original);
      if (first) report({ form, data: dataOf(first, form, true) });
    }
    const firstOf = new Map<string, GatheredForm>();
    for (const form of forms) {
      const key = form.origin === "kept" ? null : keyOfTexts(form, definition);
      if (key === null) continue;
      const first = firstOf.get(key);
      if (first) report({ form, data: dataOf(first, form, false) });
      else firstOf.set(key, form);
    }
  },
  message: ({ first, isLeftOut }) =>
    isLeftOut
      ? `${first}の様式とまったく同じです。総括には一つだけ入れました。写しでしたら、こちらを消してください。`
      : `${first}の様式と、取組・課・本文がどれも同じです。総括に二つとも入れましたので、写しでしたら、どちらかを消してください。`,
  ownerMessage: ({ firstSheet, isNumbered }) =>
    `シート「${firstSheet}」の様式と、取組・課・本文がどれも同じです。写しでしたら、こちらのシートを消してください。別の様式にするときは、文を書き換え${isNumbered ? "、「番号を付け直す」を押して" : "て"}ください。`,
});

type Standing = Pick<GatheredForm, "source" | "reading">;

function dataOf(first: Standing, form: Standing, isLeftOut: boolean): Data {
  const isNumbered = shareRegistrationNumber(first.reading, form.reading);
  return { first: nameSource(first.source), firstSheet: first.source.sheet, isLeftOut, isNumbered };
}

/** What two copies have in common; null for a form with nothing of its own in it, as all blank ones are alike. */
function keyOfTexts({ key, texts }: GatheredForm, { fields }: FormDefinition): string | null {
  const own = fields.filter((field) => !tellsWhichForm(field)).map(({ id }) => texts[id]);
  if (key.initiative === null || key.department === null || own.every(isBlank)) return null;
  return JSON.stringify([key.initiative, key.department, ...own.map((text) => comparisonKey(text ?? ""))]);
}
