import { areaOf, contains, enclosing, type Area } from "../../../workbook/address";
import { placeOf } from "../../../xlsx/book";
import { intersection, WHOLE_SHEET } from "./areas";
import type { HostSheet } from "./workbook";

/** The smallest area that holds what a sheet has inside `within`: looks and merged boxes too, unless `valuesOnly`. */
export function usedArea(sheet: HostSheet, valuesOnly: boolean, within: Area = WHOLE_SHEET): Area | null {
  let used: Area | null = null;
  const include = (area: Area): void => {
    used = used ? enclosing(used, area) : area;
  };
  for (const [key, { value, formula }] of sheet.data.cells) {
    if (valuesOnly && value === null && formula === null) continue;
    const place = placeOf(key);
    if (contains(within, place)) include(areaOf(place));
  }
  if (!valuesOnly) {
    for (const merge of sheet.data.merges) {
      const part = intersection(merge, within);
      if (part) include(part);
    }
  }
  return used;
}
