import type { Area } from "../../workbook/address";
import type { Label } from "./find-labels";
import type { SheetContext } from "./sheet-context";
import { cellsBetween, rowAt, type GridCell } from "./sheet-grid";

/** What stands first to the right of a label, in its row: a text, or an empty merged area (`cell` is null). */
export interface FirstBeside {
  readonly area: Area;
  readonly cell: GridCell | null;
}

/** Null where nothing stands there up to `rightLimit`, or another of the frame's labels comes first. */
export function firstBeside(
  { grid, index }: SheetContext,
  { area }: Label,
  labelsOfFrame: ReadonlySet<Label>,
  rightLimit: number,
): FirstBeside | null {
  const row = rowAt(grid, area.top);
  const cells = row ? cellsBetween(row, area.right + 1, rightLimit) : [];
  const cell = cells.find(({ isBlank, isCovered }) => !isBlank && !isCovered) ?? null;
  const label = cell ? index.of(cell) : null;
  if (label && labelsOfFrame.has(label)) return null;
  const merge = (grid.mergesByTop.get(area.top) ?? []).find(({ left }) => left > area.right && left <= rightLimit);
  if (merge && (!cell || merge.left < cell.column)) return { area: merge, cell: null };
  return cell ? { area: cell.area, cell } : null;
}

/** Whether a text that is no label stands directly under a label. */
export function hasTextUnder({ grid, index }: SheetContext, { area }: Label): boolean {
  const row = rowAt(grid, area.bottom + 1);
  const [cell] = row ? cellsBetween(row, area.left, area.left) : [];
  return cell !== undefined && !cell.isBlank && index.of(cell) === null;
}

/** Whether a text that is no label, or an empty merged area, stands directly under a label and is as wide. */
export function hasAreaUnder({ grid, index }: SheetContext, { area }: Label): boolean {
  const row = rowAt(grid, area.bottom + 1);
  const [cell] = row ? cellsBetween(row, area.left, area.left) : [];
  if (cell && !cell.isBlank) return !cell.isCovered && index.of(cell) === null && cell.area.right === area.right;
  return (grid.mergesByTop.get(area.bottom + 1) ?? []).some(
    ({ left, right }) => left === area.left && right === area.right,
  );
}
