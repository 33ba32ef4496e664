import type { ReadWorkbook } from "../../excel/open-workbook";
import type { FormDefinition } from "../../form/definition";
import type { SheetReading } from "../../form/reading";
import type { CheckedWorkbook } from "../../usecases/check/check-workbook";
import { boxPlacer, type BoxPlace } from "./box-place";
import type { FormOnSheet } from "./known-forms";

/** All forms of the open workbook, in the order of its sheets; those of a summary in it are not a 課's to fill in. */
export function formsOnSheets(
  read: ReadWorkbook,
  checked: CheckedWorkbook,
  definition: FormDefinition,
): readonly FormOnSheet[] {
  const readings = new Map(sheetReadings(checked).map((sheet) => [sheet.name, sheet]));
  return read.snapshot.sheets.flatMap((sheet, index) => {
    const sheetId = read.sheetIds[index];
    const forms = readings.get(sheet.name)?.forms ?? [];
    if (sheetId === undefined || forms.length === 0) return [];
    const placeBox = boxPlacer(sheet);
    return forms.map((reading): FormOnSheet => {
      const places: Record<string, BoxPlace> = {};
      for (const field of definition.fields) {
        const box = reading.fields[field.id];
        if (box) places[field.id] = placeBox(field, box);
      }
      return { sheetId, reading, places };
    });
  });
}

/** What each sheet of the open workbook is; sheets of a summary are not among them. */
export function sheetReadings({ collection }: CheckedWorkbook): readonly SheetReading[] {
  return collection.submissions.flatMap(({ reading }) => reading.sheets);
}
