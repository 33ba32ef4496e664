import type { CellSnapshot } from "../../workbook/snapshot";

/**
 * By row, then by column, one cell for each address. A file that has an address twice is not Excel's work, and which one
 * it would show is anybody's guess: where they say the same the first stays, otherwise their different texts are joined,
 * one a line, so that no word is lost.
 */
export function inOrder(cells: readonly CellSnapshot[]): readonly CellSnapshot[] {
  const isInOrder = cells.every((cell, index) => {
    const before = cells[index - 1];
    return before === undefined || compare(before, cell) < 0;
  });
  if (isInOrder) return cells;
  const sorted = cells.toSorted(compare);
  const single: CellSnapshot[] = [];
  for (let start = 0; start < sorted.length;) {
    const first = sorted[start];
    if (!first) break;
    let end = start + 1;
    for (let next = sorted[end]; next && compare(first, next) === 0; next = sorted[end]) end++;
    single.push(joined(first, sorted.slice(start, end)));
    start = end;
  }
  return single;
}

function joined(first: CellSnapshot, all: readonly CellSnapshot[]): CellSnapshot {
  const texts = new Set(all.map((cell) => cell.text).filter((text) => text !== ""));
  if (texts.size === 0) return first;
  if (texts.size === 1) return all.find((cell) => cell.text !== "") ?? first;
  const text = [...texts].join("\n");
  return { row: first.row, column: first.column, type: "text", value: text, text };
}

function compare(a: CellSnapshot, b: CellSnapshot): number {
  return a.row - b.row || a.column - b.column;
}
