import type { Area } from "../../../workbook/address";
import type { BookError, BookValue } from "../../../xlsx/book";
import type { HostSheet, HostWorkbook } from "../model/workbook";

/** Where a formula stands, and how it looks at other cells. */
export interface Place {
  readonly workbook: HostWorkbook;
  readonly sheet: HostSheet;
  readonly row: number;
  readonly column: number;
  readonly valueAt: (sheet: HostSheet, row: number, column: number) => BookValue;
}

/** Cells that a formula refers to. */
export interface Reference {
  readonly sheet: HostSheet;
  readonly area: Area;
}

export type Operand = BookValue | Reference;

/** A formula that nobody here can work out: it keeps what it had. */
export class Uncalculable extends Error {}

export function isReference(value: Operand): value is Reference {
  return typeof value === "object" && value !== null && "area" in value;
}

export function isError(value: Operand): value is BookError {
  return typeof value === "object" && value !== null && "error" in value;
}

export const failure = (error: string): BookError => ({ error });

/** As Excel does before it reckons: blank is 0, TRUE is 1, "12" is 12, any other text #VALUE!. */
export function toNumber(value: BookValue): number | BookError {
  if (value === null) return 0;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "object") return value;
  const number = value.trim() === "" ? NaN : Number(value);
  return Number.isNaN(number) ? failure("#VALUE!") : number;
}

export function toText(value: BookValue): string | BookError {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? String(value) : value;
}

/** One behind the other, or the first error among them. */
export function joined(texts: readonly (string | BookError)[]): string | BookError {
  return texts.find(isError) ?? texts.filter((text) => typeof text === "string").join("");
}

export function toFlag(value: BookValue): boolean | BookError {
  if (typeof value === "boolean") return value;
  if (typeof value === "string" && /^(?:true|false)$/iu.test(value)) return value.toLowerCase() === "true";
  const number = toNumber(value);
  return typeof number === "number" ? number !== 0 : number;
}

/** Less than 0, 0 or more: numbers before texts before truth, texts whatever their case. */
export function compare(left: BookValue, right: BookValue): number {
  const rank = (value: BookValue): number => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);
  const [a, b] = [blankAs(left, right), blankAs(right, left)];
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === "number" && typeof b === "number") return a - b;
  const [x, y] = [lowerCase(a), lowerCase(b)];
  return x === y ? 0 : x < y ? -1 : 1;
}

function lowerCase(value: BookValue): string {
  const text = toText(value);
  return (typeof text === "string" ? text : text.error).toLowerCase();
}

function blankAs(value: BookValue, other: BookValue): BookValue {
  if (value !== null) return value;
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}
