import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../workbook/address";
import { DrawingError } from "./drawing-error";

const RRGGBB = /^[0-9A-F]{6}$/iu;

export function checkColor(color: string, sheet: string): void {
  if (!RRGGBB.test(color)) throw new DrawingError(`色「${color}」は RRGGBB の形ではありません。`, { sheet });
}

export function checkArea(area: Area, what: string, sheet: string): void {
  const isWhole = Object.values(area).every(Number.isInteger);
  const fits = (first: number, last: number, count: number): boolean => first >= 0 && first <= last && last < count;
  if (!isWhole || !fits(area.top, area.bottom, MAX_ROWS) || !fits(area.left, area.right, MAX_COLUMNS)) {
    throw new DrawingError(`${what}の範囲がシートからはみ出しています。`, { sheet });
  }
}
