import { comparisonKey } from "../../workbook/comparison-key";
import { listHeaders } from "../list-headers";
import type { ListHead } from "./list-heads";
import { firstIndex, rowAt, rowsBetween, type GridCell, type SheetGrid } from "./sheet-grid";

/** What stands over the columns of a list that are no field's. */
export interface ListTitles {
  /** 一覧 of a summary, taken out of it. */
  readonly isExport: boolean;
  /** As typed; null: the column has none. */
  over(column: number): string | null;
  /** Whether the column counts the rows, or has no title left of all fields: 1, 2, ①(1). */
  mayCount(column: number): boolean;
  /** Whether a text there only counts its row or says where in the plan it is, and is nothing to publish. */
  isOnlyPlace(cell: GridCell): boolean;
}

/** 「No.」, 「番号」 */
const COUNTING = /^(?:no|№|#|番号|項番|連番|通し番号|整理番号|行|順番?|コード)\.?$/iu;
const NUMBER = /^[\dA-ZⅠ-Ⅻ①-⑳.()-]{1,12}$/iu;
const { code, pillar, theme, sequence, department } = listHeaders;
/** Columns of 一覧 that say where a form belongs; what a 課 has of the same name says it too. */
const OF_PLACES = new Set([code, pillar, theme, sequence, department].map(comparisonKey));
const OF_EXPORT = Object.values(listHeaders).map(comparisonKey);

/** Each column is looked up once. */
export function listTitles(grid: SheetGrid, { area, labels }: ListHead): ListTitles {
  const inHead = new Set(
    rowsBetween(grid, area.top, area.bottom).flatMap(({ cells }) => cells.map(({ text }) => comparisonKey(text))),
  );
  const isExport = OF_EXPORT.every((title) => inHead.has(title));
  const firstField = labels[0]?.area.left ?? 0;
  const known = new Map<number, string | null>();
  const over = (column: number): string | null => {
    const found = known.get(column);
    if (found !== undefined) return found;
    let title: string | null = null;
    for (let row = area.bottom; row >= area.top && title === null; row -= 1)
      title = cellOver(grid, row, column)?.text ?? null;
    known.set(column, title);
    return title;
  };
  const mayCount = (column: number): boolean => {
    const title = over(column);
    return title === null ? column < firstField : COUNTING.test(comparisonKey(title));
  };
  return {
    isExport,
    over,
    mayCount,
    isOnlyPlace: ({ text, column }) => {
      const key = comparisonKey(over(column) ?? "");
      if (OF_PLACES.has(key) || (isExport && OF_EXPORT.includes(key))) return true;
      return mayCount(column) && NUMBER.test(comparisonKey(text));
    },
  };
}

function cellOver(grid: SheetGrid, row: number, column: number): GridCell | null {
  const cells = rowAt(grid, row)?.cells ?? [];
  let at = firstIndex(cells, (cell) => cell.column > column) - 1;
  for (let cell = cells[at]; cell && isCoveredOrBlank(cell); cell = cells[at]) at -= 1;
  const cell = cells[at];
  return cell && cell.area.right >= column ? cell : null;
}

function isCoveredOrBlank({ isBlank, isCovered }: GridCell): boolean {
  return isBlank || isCovered;
}
