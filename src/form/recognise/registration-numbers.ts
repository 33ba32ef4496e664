import type { Area } from "../../workbook/address";
import type { FormReading } from "../reading";
import { parseRegistrationNumber } from "../registration-number";
import { firstIndex, type GridCell, type SheetGrid } from "./sheet-grid";

interface TopOfForm {
  readonly form: FormReading;
  readonly area: Area;
}

/** Gives every form the 管理番号 that stands over its first frame: the nearest frame below the number has it, unless it
 * stands inside one. */
export function withRegistrationNumbers(grid: SheetGrid, forms: readonly FormReading[]): readonly FormReading[] {
  const tops = forms.map((form): TopOfForm => ({ form, area: form.frames[0] })).sort((a, b) => a.area.top - b.area.top);
  const numbers = new Map<FormReading, FormReading["registrationNumber"]>();
  for (const { cells } of grid.rows) {
    for (const cell of cells) {
      const number = cell.isBlank || cell.isCovered ? null : parseRegistrationNumber(cell.text);
      if (!number) continue;
      const form = formUnder(cell, tops);
      if (form) numbers.set(form, { ...number, cell: { row: cell.row, column: cell.column } });
    }
  }
  return forms.map((form) => ({
    ...form,
    registrationNumber: numbers.get(form) ?? null,
    unplaced: form.unplaced.filter(({ cell }) => {
      const own = numbers.get(form)?.cell;
      return own?.row !== cell.row || own.column !== cell.column;
    }),
  }));
}

/** Of frames that begin in the same row, the one whose columns the number stands over; else the last one to its left. */
function formUnder({ row, area: own }: GridCell, tops: readonly TopOfForm[]): FormReading | null {
  const first = firstIndex(tops, ({ area }) => area.top >= row);
  const around = tops[first - 1];
  if (around && row <= around.area.bottom && own.left >= around.area.left && own.left <= around.area.right) {
    return around.form;
  }
  const top = tops[first]?.area.top;
  if (top === undefined) return null;
  const level = tops.slice(
    first,
    firstIndex(tops, ({ area }) => area.top > top),
  );
  const over = level.find(({ area }) => area.left <= own.right && area.right >= own.right);
  return (over ?? level.findLast(({ area }) => area.left <= own.right) ?? level[0])?.form ?? null;
}
