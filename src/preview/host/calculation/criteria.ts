import type { BookValue } from "../../../xlsx/book";
import { compare } from "./values";

const COMPARISON = /^(<>|<=|>=|=|<|>)?(.*)$/su;

/** SUMIFS' and COUNTIFS' conditions: "達成*", ">=5", "<>", 3. Case does not matter; ~ takes a wildcard for itself. */
export function criterion(wanted: BookValue): (value: BookValue) => boolean {
  // A blank cell as a condition is 0.
  if (wanted === null) return (value) => value === 0;
  if (typeof wanted === "object") return (value) => typeof value === "object" && value?.error === wanted.error;
  if (typeof wanted !== "string") return (value) => value === wanted;
  const [, operator = "=", rest = ""] = COMPARISON.exec(wanted) ?? [];
  const number = rest.trim() === "" ? NaN : Number(rest);
  if (operator === "=" || operator === "<>") {
    const isSame = equality(rest, number, wanted === "" || operator === "<>" ? "blank-or-empty" : "blank");
    return operator === "=" ? isSame : (value) => !isSame(value);
  }
  return (value) => {
    const other: BookValue = Number.isNaN(number) ? rest : number;
    if (typeof value !== typeof other) return false;
    const order = compare(value, other);
    return operator === "<" ? order < 0 : operator === ">" ? order > 0 : operator === "<=" ? order <= 0 : order >= 0;
  };
}

function equality(text: string, number: number, blanks: "blank" | "blank-or-empty"): (value: BookValue) => boolean {
  if (text === "") return (value) => value === null || (blanks === "blank-or-empty" && value === "");
  const pattern = wildcards(text);
  return (value) => {
    if (typeof value === "number") return value === number;
    if (typeof value === "boolean") return String(value) === text.toLowerCase();
    return (
      typeof value === "string" &&
      (pattern.test(value) || (!Number.isNaN(number) && Number(value) === number && value.trim() !== ""))
    );
  };
}

function wildcards(text: string): RegExp {
  const source = text.replace(/~[*?~]|[\s\S]/gu, (piece) => {
    if (piece === "*") return "[\\s\\S]*";
    if (piece === "?") return "[\\s\\S]";
    return (piece.startsWith("~") && piece.length > 1 ? piece.slice(1) : piece).replace(
      /[.*+?^${}()|[\]\\/]/gu,
      "\\$&",
    );
  });
  return new RegExp(`^${source}$`, "iu");
}
