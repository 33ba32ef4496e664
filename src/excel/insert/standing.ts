import type { ChangeRecord, InsertedSheet, ReplacedSheet, RetiredSheet, StandingSheet } from "../change-journal";
import type { SheetList } from "./sheet-list";

export interface StandingOfChange {
  readonly inserted: readonly { readonly sheet: StandingSheet; readonly record: InsertedSheet }[];
  readonly retired: readonly { readonly sheet: StandingSheet; readonly record: ReplacedSheet }[];
}

/** The record's sheets that stand, each as it is now. Id and name have to agree: another sheet is nobody's to touch. */
export function standingOf({ inserted, retired, before }: ChangeRecord, list: SheetList): StandingOfChange {
  const find = finder(list, [...before, ...inserted]);
  return {
    inserted: inserted.flatMap((record) => {
      // As long as Excel had not told the id, the sheet had no other name.
      const sheet = find(record.id, record.id === null ? [record.workingName] : [record.workingName, record.name]);
      return sheet ? [{ sheet, record }] : [];
    }),
    retired: retired.flatMap((record) => {
      const sheet = find(record.id, [record.retiredName, record.name]);
      return sheet ? [{ sheet, record }] : [];
    }),
  };
}

/** Those that are still called what they were retired as, and that nobody has brought to light since. */
export function standingRetired(retired: readonly RetiredSheet[], list: SheetList): readonly StandingSheet[] {
  const find = finder(list, retired);
  return retired.flatMap(({ id, retiredName }) => {
    const sheet = find(id, [retiredName]);
    return sheet && sheet.visibility !== "visible" ? [sheet] : [];
  });
}

/** Ids hold as long as the workbook is open and mostly longer; where not one of them does, names have to do. */
function finder(
  { sheets }: SheetList,
  known: readonly { readonly id: string | null }[],
): (id: string | null, names: readonly string[]) => StandingSheet | undefined {
  const ids = new Set(sheets.map(({ id }) => id));
  const byName = !known.some(({ id }) => id !== null && ids.has(id));
  return (id, names) =>
    sheets.find((sheet) => (byName || id === null || sheet.id === id) && names.includes(sheet.name));
}
