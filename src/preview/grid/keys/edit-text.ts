import { showValue, type BookCell } from "../../../xlsx/book";

/** What stands in the formula bar, and in the cell when it is edited: what one would have to type. */
export function editText({ value, formula, numberFormat }: BookCell, dateSystem: 1900 | 1904): string {
  if (formula !== null) return `=${formula}`;
  if (typeof value !== "number") return showValue(value, "General", dateSystem).text;
  if (numberFormat.replace(/"[^"]*"/gu, "").includes("%")) return `${Number((value * 100).toPrecision(15))}%`;
  const shown = showValue(value, numberFormat, dateSystem);
  if (!shown.isDate) return String(value);
  return showValue(value, dateFormat(value, numberFormat), dateSystem).text;
}

function dateFormat(value: number, numberFormat: string): string {
  if (value < 1 || /\[(?:h|m|s)+\]/iu.test(numberFormat)) return value < 1 ? "h:mm:ss" : "[h]:mm:ss";
  return Number.isInteger(value) ? "yyyy/m/d" : "yyyy/m/d h:mm:ss";
}
