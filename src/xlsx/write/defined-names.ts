import type { WriteOptions } from "hucre/xlsx";
import { columnLetters, quoteSheetName, type Area } from "../../workbook/address";
import type { WorkbookDrawing } from "../../workbook/drawing";
import { escapeReferences } from "./escape";

/** The drawing's own names, and those that Excel uses for print areas and the rows repeated on each page. */
export function namedRanges({ definedNames = [], sheets }: WorkbookDrawing): NonNullable<WriteOptions["namedRanges"]> {
  const named = definedNames.map(({ name, refersTo, sheet }) => ({
    name,
    range: escapeReferences(refersTo),
    ...(sheet === null ? {} : { scope: sheet }),
  }));
  for (const { name: scope, print } of sheets) {
    const sheet = quoteSheetName(scope);
    if (print.area) named.push({ name: "_xlnm.Print_Area", range: `${sheet}!${absolute(print.area)}`, scope });
    if (print.titleRows) {
      const { first, last } = print.titleRows;
      named.push({ name: "_xlnm.Print_Titles", range: `${sheet}!$${first + 1}:$${last + 1}`, scope });
    }
  }
  return named;
}

/** "$A$1:$D$50" */
export function absolute({ top, left, bottom, right }: Area): string {
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  return top === bottom && left === right ? corner(top, left) : `${corner(top, left)}:${corner(bottom, right)}`;
}
