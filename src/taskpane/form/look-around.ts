import { isRequired, type FieldId, type FormDefinition } from "../../form/definition";
import { contains, type CellAddress } from "../../workbook/address";
import { comparisonKey } from "../../workbook/comparison-key";
import { firstCellOf } from "../leaves/form-places";
import { openOffers, shownText } from "./box-edit";
import { boxId, unsavedFields, type BoxId, type FormState } from "./form-state";
import type { KnownForm } from "./known-forms";

/** The box that a cell is in, its label included. */
export function selectedField({ reading }: KnownForm, cell: CellAddress | null): FieldId | null {
  if (!cell) return null;
  const found = Object.entries(reading.fields).find(
    ([, field]) =>
      field !== null &&
      (field.areas.some((area) => contains(area, cell)) ||
        (field.label.cell.row === cell.row && field.label.cell.column === cell.column)),
  );
  return found?.[0] ?? null;
}

/** Where somebody who comes to the form goes on: its first box that is empty and asked for, else the top of its frame. */
export function firstCellToFill(
  form: KnownForm,
  { boxes }: FormState,
  definition: FormDefinition,
  period: string,
): CellAddress {
  const empty = definition.fields.find((field) => {
    const box = boxes[boxId(form.id, field.id)];
    const isEmpty = box !== undefined && field.id in form.places && comparisonKey(shownText(box)) === "";
    return isEmpty && isRequired(field, period, definition);
  });
  const place = empty && form.places[empty.id];
  return place ? place.cell : firstCellOf(form.reading);
}

/** A text whose box is gone from the workbook. */
export interface LostText {
  readonly box: BoxId;
  readonly form: KnownForm;
  readonly field: FieldId;
  readonly text: string;
}

/** Words whose box is not in the workbook any more. */
export function lostTexts(state: FormState): readonly LostText[] {
  return state.forms.flatMap((form) =>
    unsavedFields(state, form.id)
      .filter((field) => !form.isPresent || !(field in form.places))
      .flatMap((field) => {
        const box = boxId(form.id, field);
        const edit = state.boxes[box];
        const texts = new Set(edit ? [edit.draft ?? "", ...openOffers(edit)] : []);
        return [...texts].filter((text) => text !== "").map((text): LostText => ({ box, form, field, text }));
      }),
  );
}

/** Other forms with words that Excel has refused, or that wait for a choice. */
export function waitingElsewhere(state: FormState, shown: string): readonly KnownForm[] {
  return state.forms.filter(
    (form) =>
      form.isPresent &&
      form.id !== shown &&
      unsavedFields(state, form.id).some((field) => {
        const box = state.boxes[boxId(form.id, field)];
        return box !== undefined && (box.progress.type === "failed" || openOffers(box).length > 0);
      }),
  );
}
