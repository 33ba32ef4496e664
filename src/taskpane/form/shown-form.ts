import { contains } from "../../workbook/address";
import type { ActivePlace } from "../services";
import type { KnownForm } from "./known-forms";

/**
 * The form that a person in Excel is at: the one that the selection is in, else the one of that sheet that was shown
 * before, else the sheet's first. Null where the sheet has none.
 */
export function formAt(
  forms: readonly KnownForm[],
  { sheetId, cell }: ActivePlace,
  shownBefore: string | null,
): KnownForm | null {
  const onSheet = forms.filter((form) => form.isPresent && form.sheetId === sheetId);
  const selected = cell && onSheet.find(({ reading }) => reading.frames.some((frame) => contains(frame, cell)));
  return selected ?? onSheet.find(({ id }) => id === shownBefore) ?? onSheet[0] ?? null;
}
