import { numberFormat, type NumberFormat } from "../read/number-format";
import type { BookValue } from "./shape";

export interface ShownValue {
  /** What Excel shows in a cell that is wide enough. */
  readonly text: string;
  readonly isDate: boolean;
}

const formats = new Map<string, NumberFormat>();

function formatOf(code: string, dateSystem: 1900 | 1904): NumberFormat {
  const key = `${dateSystem} ${code}`;
  const known = formats.get(key);
  if (known) return known;
  const made = numberFormat(code, dateSystem);
  formats.set(key, made);
  return made;
}

/** A cell's value as its number format shows it. */
export function showValue(value: BookValue, code: string, dateSystem: 1900 | 1904): ShownValue {
  if (value === null) return { text: "", isDate: false };
  if (typeof value === "string") return { text: value, isDate: false };
  if (typeof value === "boolean") return { text: value ? "TRUE" : "FALSE", isDate: false };
  if (typeof value === "object") return { text: value.error, isDate: false };
  // As text, a number is shown as it is typed.
  const shown = formatOf(code === "@" ? "General" : code, dateSystem).show(value);
  return { text: shown.text, isDate: shown.type === "date" };
}
