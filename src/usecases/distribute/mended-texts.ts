import type { Collection, GatheredForm } from "../../gather/collection";
import type { FieldId } from "../../form/definition";
import { hashOfText } from "../../gather/memory/text-hash";
import { comparisonKey } from "../../workbook/comparison-key";

/** A field of a merged form that 総務課 has mended, and that is no one 課's. */
export interface UnattributedText {
  /** "1-2-1-1" */
  readonly initiative: string;
  readonly field: FieldId;
}

/**
 * The collection with what 総務課 has mended on the merged forms of 全課: where all 課 had said the same in a field that stands once,
 * the mended text is everybody's. Where they had not, it is nobody's in particular, and their own texts stay.
 */
export function withMendedTexts(collection: Collection): {
  readonly collection: Collection;
  readonly unattributed: readonly UnattributedText[];
} {
  const { former, definition, forms } = collection;
  if (!former || former.merged.length === 0) return { collection, unattributed: [] };
  const fields = definition.fields.filter(({ carriesOver }) => carriesOver).map(({ id }) => id);
  const mended = former.merged.flatMap(({ initiative, fields: shown }) => {
    const parts = forms.filter(({ key, isAllDepartments }) => isAllDepartments && key.initiative === initiative);
    return fields.flatMap((field) => {
      const { text = null, memory = null } = shown[field] ?? {};
      if (text === null || memory === null || hashOfText(text) === memory.hash) return [];
      const said = new Set(parts.map(({ texts }) => comparisonKey(texts[field] ?? "")).filter((key) => key !== ""));
      return [{ initiative, field, text, isEverybodys: said.size === 1 }];
    });
  });
  const unattributed = mended.filter(({ isEverybodys }) => !isEverybodys);
  const everybodys = mended.filter(({ isEverybodys }) => isEverybodys);
  if (everybodys.length === 0) return { collection, unattributed };
  const withTexts = {
    ...collection,
    forms: forms.map((form): GatheredForm => {
      const own = form.isAllDepartments
        ? everybodys.filter(({ initiative }) => initiative === form.key.initiative)
        : [];
      const written = own.filter(({ field }) => comparisonKey(form.texts[field] ?? "") !== "");
      if (written.length === 0) return form;
      return {
        ...form,
        texts: { ...form.texts, ...Object.fromEntries(written.map(({ field, text }) => [field, text])) },
      };
    }),
  };
  return { collection: withTexts, unattributed };
}
