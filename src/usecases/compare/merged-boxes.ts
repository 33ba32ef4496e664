import { fieldTitle } from "../../checks/wording";
import type { FormDefinition } from "../../form/definition";
import type { FormerSummary, FormKey } from "../../gather/collection";
import { hashOfText } from "../../gather/memory/text-hash";
import { translatePlan } from "../../gather/plan-translation";
import { terms } from "../../plan/terms";
import { isSameBox } from "../../summary/model/parts-of-box";
import { groupBy } from "../../workbook/group-by";
import type { UnattributedText } from "../distribute/mended-texts";
import type { ChangedField, MergedBox, Side } from "./comparison";

/** `unattributed`: of the fields whose mended text can be everybody's, those where it is not. */
export function boxesOf(
  former: FormerSummary | null,
  unattributed: readonly UnattributedText[],
  { fields: all }: FormDefinition,
): readonly MergedBox[] {
  const canBeEverybodys = new Set(all.filter(({ carriesOver }) => carriesOver).map(({ id }) => id));
  return (former?.merged ?? []).flatMap(({ initiative, fields }) =>
    all.flatMap(({ id: field }): readonly MergedBox[] => {
      const { text = null, memory = null } = fields[field] ?? {};
      if (text === null) return [];
      const isEdited = memory !== null && hashOfText(text) !== memory.hash;
      const isNobodys =
        !canBeEverybodys.has(field) || unattributed.some((one) => one.initiative === initiative && one.field === field);
      return [{ initiative, field, text, isMended: isEdited && isNobodys }];
    }),
  );
}

/** A box of two summaries that differs in what no 課's own text says. */
export interface ChangedBoxes {
  readonly changed: readonly { readonly key: FormKey; readonly fields: readonly ChangedField[] }[];
  /** Mended on one side, where the other has no such box to compare it with. */
  readonly notCompared: readonly { readonly initiative: string; readonly title: string; readonly side: 0 | 1 }[];
}

/** By the initiatives of the later plan. */
export function changedBoxes(before: Side, after: Side): ChangedBoxes {
  const { plan, definition } = after.collection;
  const translation = translatePlan(before.collection.plan, plan, definition);
  const then = before.boxes.flatMap((box) => {
    const key = translation.key(keyOfMerged(box.initiative));
    return key?.initiative == null ? [] : [{ ...box, initiative: key.initiative }];
  });
  const counterpart = ({ initiative, field }: MergedBox, boxes: readonly MergedBox[]): MergedBox | null =>
    boxes.find((box) => box.initiative === initiative && box.field === field) ?? null;
  const pairs = after.boxes.flatMap((now) => {
    const one = counterpart(now, then);
    return one && (one.isMended || now.isMended) && !isSameBox(one.text, now.text, plan) ? [{ one, now }] : [];
  });
  const alone = (boxes: readonly MergedBox[], others: readonly MergedBox[], side: 0 | 1) =>
    boxes
      .filter((box) => box.isMended && counterpart(box, others) === null)
      .map(({ initiative, field }) => ({ initiative, title: fieldTitle(definition, field), side }));
  return {
    changed: [...groupBy(pairs, ({ now }) => now.initiative)].map(([initiative, ofInitiative]) => ({
      key: keyOfMerged(initiative),
      fields: definition.fields.flatMap((field) =>
        ofInitiative
          .filter(({ now }) => now.field === field.id)
          .map(({ one, now }) => ({ field, before: one.text, after: now.text })),
      ),
    })),
    notCompared: [...alone(then, after.boxes, 0), ...alone(after.boxes, then, 1)],
  };
}

function keyOfMerged(initiative: string): FormKey {
  return { initiative, department: terms.allDepartments, sequence: 1 };
}
