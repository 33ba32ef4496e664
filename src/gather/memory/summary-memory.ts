import type { FieldId } from "../../form/definition";
import type { SheetDrawing } from "../../workbook/drawing";
import { writableText } from "../../workbook/writable-text";
import type { Collection, FormRegister, GatheredForm, ResolvedField } from "../collection";
import { numberOf } from "../identity/candidates";
import { stateOfEntry } from "../register/draw-register";
import { registerFromCollection } from "../register/register-entries";
import { drawMemorySheet } from "./draw-memory-sheet";
import { hashOfText, mapFields } from "./field-memory";
import type { MemorisedField, MemorisedSheet } from "./memory-layout";

/** A form as the summary prints it. */
export interface ShownForm {
  /** Name of the sheet that prints it. */
  readonly sheet: string;
  readonly parts: readonly GatheredForm[];
  /** Of a merged 全課 form: its fields, as {@link resolveMergedForm} gave them. Null: a form of its own, shown as gathered. */
  readonly merged: Readonly<Record<FieldId, ResolvedField>> | null;
}

/**
 * The very hidden sheet of a summary: what every field was gathered as, and where it is shown. `sheets` tells the summary's
 * from others in the same workbook, where it stands among any.
 */
export function drawMemory(
  collection: Collection,
  shown: readonly ShownForm[] = [],
  sheets: readonly MemorisedSheet[] = [],
): SheetDrawing {
  const { plan, forms, former, register } = collection;
  const ownSheets = new Map(
    shown.filter(({ merged }) => merged === null).flatMap(({ sheet, parts }) => parts.map((part) => [part, sheet])),
  );
  return drawMemorySheet({
    forms: forms.map((form) => ({
      key: form.key,
      ownKey: form.ownKey ?? form.key,
      source: form.source,
      isNumbered: numberOf(form.reading, form.key.initiative, form.key.department, plan) === form.key.sequence,
      sheet: ownSheets.get(form) ?? null,
      fields: mapFields(form.memory, (memory, field): MemorisedField => {
        return { ...memory, shownHash: hashOfText(writableText(form.texts[field] ?? "")) };
      }),
    })),
    merged: shown.flatMap(({ sheet, parts, merged }) => {
      const initiative = parts[0]?.key.initiative ?? null;
      if (merged === null || initiative === null) return [];
      return [
        {
          initiative,
          sheet,
          fields: mapFields(merged, ({ memory, text }): MemorisedField => {
            return { ...memory, shownHash: hashOfText(writableText(text ?? "")) };
          }),
        },
      ];
    }),
    retired: former?.retired ?? [],
    derivedRegisterHash: register ? null : hashOfRegister(registerFromCollection(collection)),
    sheets,
  });
}

/** A register that nobody has touched since it was made from the forms is no register to count against. */
export function hashOfRegister({ entries }: FormRegister): string {
  return hashOfText(
    JSON.stringify(
      entries.map((entry) => {
        const { initiative, department, sequence, subject } = entry;
        const state = stateOfEntry(entry);
        // A line without a state as it has always been: summaries that stand remember its hash.
        return [initiative, department, sequence, subject, ...(state === "" ? [] : [state])];
      }),
    ),
  );
}
