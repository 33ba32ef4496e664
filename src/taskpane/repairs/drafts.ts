import type { FieldId } from "../../form/definition";
import { contains, type CellAddress } from "../../workbook/address";
import { unsavedFields, type FormState } from "../form/form-state";

/** The box of 記入 that holds words of its own over a cell, and would lose its place to what is written there. */
export function draftOver(state: FormState, sheetId: string, cell: CellAddress): FieldId | null {
  for (const form of state.forms) {
    if (!form.isPresent || form.sheetId !== sheetId) continue;
    const field = unsavedFields(state, form.id).find((id) =>
      form.reading.fields[id]?.areas.some((area) => contains(area, cell)),
    );
    if (field !== undefined) return field;
  }
  return null;
}
