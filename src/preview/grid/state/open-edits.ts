import type { ExcelHost } from "../../host/host";

const edits = new WeakMap<ExcelHost, () => boolean>();

/** For the grid: how the edit that stands in a cell is brought to an end. */
export function registerEdit(host: ExcelHost, commit: () => boolean): void {
  edits.set(host, commit);
}

/**
 * Leaves the cell that is being edited, as Excel does before it saves or shows another sheet. False where what was typed
 * is not taken: the person has been told, and the cell is still being edited.
 */
export function finishEditing(host: ExcelHost): boolean {
  return edits.get(host)?.() ?? true;
}
