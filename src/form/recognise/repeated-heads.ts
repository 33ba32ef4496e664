import { comparisonKey } from "../../workbook/comparison-key";
import type { Label, LabelIndex } from "./find-labels";
import type { OpenForm } from "./open-form";
import type { SheetContext } from "./sheet-context";

/** Joins forms that go on on another page where their head (取組項目, 目指す姿) is printed again: the rest of the fields follow. */
export function joinRepeatedHeads(context: SheetContext, forms: readonly OpenForm[]): readonly OpenForm[] {
  const joined: OpenForm[] = [];
  const lastAt = new Map<number, OpenForm>();
  for (const form of forms) {
    const before = lastAt.get(form.frame.left);
    if (!before || !repeatsHead(context, before, form)) {
      joined.push(form);
      lastAt.set(form.frame.left, form);
      continue;
    }
    before.frames.push(...form.frames);
    for (const [id, labels] of form.fields) before.fields.set(id, [...(before.fields.get(id) ?? []), ...labels]);
  }
  return joined;
}

function repeatsHead({ definition, index }: SheetContext, before: OpenForm, after: OpenForm): boolean {
  const { fields } = definition;
  const shared = fields.filter(({ id }) => before.fields.has(id) && after.fields.has(id));
  const lastBefore = fields.findLastIndex(({ id }) => before.fields.has(id));
  const firstAfter = fields.findIndex(({ id, block }) => block !== "head" && after.fields.has(id));
  const saysTheSame = shared.every(({ id, block }) => {
    const [text, again] = [before, after].map((form) => textBeside(form.fields.get(id)?.[0], index));
    return block === "head" && text !== null && text === again;
  });
  return shared.length > 0 && saysTheSame && firstAfter > lastBefore;
}

function textBeside(label: Label | undefined, index: LabelIndex): string | null {
  const text = label ? (index.rightOf(label)?.text ?? label.meaning.ownText) : null;
  return text === null ? null : comparisonKey(text);
}
