import type { DatePoint, DateRange } from "./date-mention";
import { matchAt } from "./read-year";

const QUARTER = /第 ?([1-4一二三四]) ?四半期/uy;
const HALF = /([上下])(?:半期|期)(?!的)/uy;
const FIRST_MONTHS = [4, 7, 10, 1] as const;
/** Quarters of the calendar year, or of anything else. */
const NOT_FISCAL = /(?:暦年|年の)$/u;

/** 第1四半期, 上半期, 下期, of the fiscal year, as a range of months. */
export function readPartOfYear(text: string, at: number): DateRange | null {
  const quarter = matchAt(QUARTER, text, at);
  const half = quarter ? null : matchAt(HALF, text, at);
  const found = quarter ?? half;
  if (!found || NOT_FISCAL.test(text.slice(Math.max(0, at - 2), at))) return null;
  const number = quarter ? "1234".indexOf(quarter[1] ?? "") + 1 || "一二三四".indexOf(quarter[1] ?? "") + 1 : 0;
  const firstMonth = quarter ? (FIRST_MONTHS[number - 1] ?? 4) : half?.[1] === "上" ? 4 : 10;
  const lastMonth = ((firstMonth + (quarter ? 2 : 5) - 1) % 12) + 1;
  const point = (month: number): DatePoint => ({
    start: at,
    end: at + found[0].length,
    year: null,
    month,
    day: null,
    part: null,
    weekday: null,
  });
  return { first: point(firstMonth), last: point(lastMonth) };
}
