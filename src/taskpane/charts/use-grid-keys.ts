import { useCallback, type KeyboardEvent } from "react";

/**
 * Arrow keys between the buttons of a grid, as they stand: left and right in a row, up and down to the same place of the
 * next row that has any. Fluent's own arrow keys go by what lies below on the screen, and pass rows by whose parts are
 * narrow.
 */
export function useGridKeys(): (event: KeyboardEvent<HTMLElement>) => void {
  return useCallback((event) => {
    const rows = [...event.currentTarget.querySelectorAll('[role="row"]')]
      .map((row) => [...row.querySelectorAll("button")])
      .filter((buttons) => buttons.length > 0);
    const rowIndex = rows.findIndex((buttons) => buttons.some((button) => button === document.activeElement));
    const row = rows[rowIndex];
    if (!row) return;
    const index = row.findIndex((button) => button === document.activeElement);
    const next = nextButton(event.key, rows, rowIndex, row, index);
    if (!next) return;
    event.preventDefault();
    next.focus();
  }, []);
}

function nextButton(
  key: string,
  rows: readonly (readonly HTMLButtonElement[])[],
  rowIndex: number,
  row: readonly HTMLButtonElement[],
  index: number,
): HTMLButtonElement | undefined {
  const inRow = (buttons: readonly HTMLButtonElement[] | undefined) => buttons?.[index] ?? buttons?.at(-1);
  switch (key) {
    case "ArrowLeft":
      return row[index - 1];
    case "ArrowRight":
      return row[index + 1];
    case "ArrowUp":
      return rowIndex === 0 ? undefined : inRow(rows[rowIndex - 1]);
    case "ArrowDown":
      return inRow(rows[rowIndex + 1]);
    case "Home":
      return row[0];
    case "End":
      return row.at(-1);
    default:
      return undefined;
  }
}
