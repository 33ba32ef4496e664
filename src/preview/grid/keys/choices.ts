import { contains, parseArea, type Area, type CellAddress } from "../../../workbook/address";
import { cellKey, showValue, type BookValidation } from "../../../xlsx/book";
import { areaOfAddress } from "../../host/model/areas";
import type { HostSheet, HostWorkbook } from "../../host/model/workbook";

const MOST_CHOICES = 1000;

/** The list that データの入力規則 offers in a cell; null where there is none. */
export function choicesAt(workbook: HostWorkbook, sheet: HostSheet, place: CellAddress): readonly string[] | null {
  const validation = validationAt(sheet, place);
  if (validation?.type !== "list") return null;
  if (validation.values) return validation.values;
  const source = validation.formula1?.trim() ?? "";
  if (source.startsWith('"')) return source.replace(/^"|"$/gu, "").replaceAll('""', '"').split(",");
  return choicesIn(workbook, sheet, source.replace(/^=/u, ""));
}

/** Whether the list lets `text` in; true where there is no list, or it only warns. */
export function isAllowed(workbook: HostWorkbook, sheet: HostSheet, place: CellAddress, text: string): boolean {
  const validation = validationAt(sheet, place);
  if (text === "" || validation?.showErrorMessage !== true || (validation.errorStyle ?? "stop") !== "stop") return true;
  const choices = choicesAt(workbook, sheet, place);
  return choices === null || choices.includes(text);
}

function validationAt(sheet: HostSheet, place: CellAddress): BookValidation | undefined {
  return sheet.data.validations.find(({ range }) =>
    range.split(/[ ,]+/u).some((part) => {
      const area = parseArea(part.replaceAll("$", ""));
      return area !== null && contains(area, place);
    }),
  );
}

function choicesIn(workbook: HostWorkbook, sheet: HostSheet, source: string): readonly string[] | null {
  const named = workbook.book.names.find(({ name }) => name.toLowerCase() === source.toLowerCase());
  const reference = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/iu.exec(
    named?.refersTo.replace(/^=/u, "") ?? source,
  );
  if (!reference) return null;
  const [, quoted, plain, address = ""] = reference;
  const name = quoted?.replaceAll("''", "'") ?? plain;
  const target = name === undefined ? sheet : workbook.find(name);
  return target ? textsIn(target, areaOfAddress(address), workbook.book.dateSystem) : null;
}

function textsIn(sheet: HostSheet, { top, left, bottom, right }: Area, dateSystem: 1900 | 1904): readonly string[] {
  const texts: string[] = [];
  for (let row = top; row <= bottom && texts.length < MOST_CHOICES; row++) {
    for (let column = left; column <= right; column++) {
      const cell = sheet.data.cells.get(cellKey(row, column));
      if (cell) texts.push(showValue(cell.value, cell.numberFormat, dateSystem).text);
    }
  }
  return texts.filter((text) => text !== "");
}
