import { MAX_COLUMNS } from "../../workbook/address";

/**
 * Columns are hidden in ranges, and one range may span all 16,384: only its two ends are noted, so that a million
 * ranges cost no more than a million notes.
 */
export function hiddenColumnMarker(): { mark(first: number, last: number): void; list(): readonly number[] } {
  const changes = new Map<number, number>();
  const note = (column: number, change: number) => changes.set(column, (changes.get(column) ?? 0) + change);
  return {
    mark(first, last) {
      if (first > last) return;
      note(first, 1);
      note(last + 1, -1);
    },
    list() {
      const hidden: number[] = [];
      if (changes.size === 0) return hidden;
      let depth = 0;
      for (let column = 0; column < MAX_COLUMNS; column++) {
        depth += changes.get(column) ?? 0;
        if (depth > 0) hidden.push(column);
      }
      return hidden;
    },
  };
}
