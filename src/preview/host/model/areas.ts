import { type Area, areaToA1, columnLetters, MAX_COLUMNS, MAX_ROWS, parseArea } from "../../../workbook/address";
import { refuse } from "../errors";

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

export function rowCount({ top, bottom }: Area): number {
  return bottom - top + 1;
}

export function columnCount({ left, right }: Area): number {
  return right - left + 1;
}

export function cellCount(area: Area): number {
  return rowCount(area) * columnCount(area);
}

export function isEntireColumn({ top, bottom }: Area): boolean {
  return top === 0 && bottom === MAX_ROWS - 1;
}

export function isEntireRow({ left, right }: Area): boolean {
  return left === 0 && right === MAX_COLUMNS - 1;
}

/** Whole rows or columns: Excel neither gives nor takes what stands in their cells. */
export function isUnbounded(area: Area): boolean {
  return isEntireColumn(area) || isEntireRow(area);
}

/** "B3:D5", "B:D" or "3:5". */
export function addressOf(area: Area): string {
  if (isEntireRow(area)) return `${area.top + 1}:${area.bottom + 1}`;
  if (isEntireColumn(area)) return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  return areaToA1(area);
}

/** A sheet's name as Excel writes it before an address: in quotes only where it needs them. */
export function quotedIfNeeded(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/u.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** "B3:D5", "$B$3", "B:D", "3:5"; the sheet before "!" is not looked at. */
export function areaOfAddress(address: string): Area {
  const text = address
    .slice(address.lastIndexOf("!") + 1)
    .replaceAll("$", "")
    .trim();
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/u.exec(text);
  if (columns) return checked({ ...columnsOf(`${columns[1] ?? ""}1:${columns[2] ?? ""}1`, address) });
  const rows = /^(\d{1,7}):(\d{1,7})$/u.exec(text);
  if (rows) {
    const [first, last] = [Number(rows[1]) - 1, Number(rows[2]) - 1];
    return checked({ top: Math.min(first, last), bottom: Math.max(first, last), left: 0, right: MAX_COLUMNS - 1 });
  }
  return parseArea(text) ?? refuse("InvalidArgument", `address ${address}`);
}

function columnsOf(text: string, address: string): Area {
  const area = parseArea(text) ?? refuse("InvalidArgument", `address ${address}`);
  return { ...area, top: 0, bottom: MAX_ROWS - 1 };
}

/** Within the sheet, else InvalidArgument. */
export function checked(area: Area): Area {
  const { top, left, bottom, right } = area;
  const isInside = top >= 0 && left >= 0 && bottom < MAX_ROWS && right < MAX_COLUMNS && top <= bottom && left <= right;
  return isInside ? area : refuse("InvalidArgument", "beyond the sheet");
}

export function intersection(a: Area, b: Area): Area | null {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

export function isSameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

export function isInside(inner: Area, outer: Area): boolean {
  return (
    inner.top >= outer.top && inner.left >= outer.left && inner.bottom <= outer.bottom && inner.right <= outer.right
  );
}
