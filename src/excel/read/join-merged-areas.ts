import type { Area } from "../../workbook/address";

/**
 * The merged areas of a sheet from what Excel reported of each of its tiles (see merge-tiles). Microsoft does not say
 * whether an area that extends beyond the range is reported whole or cut at the range's edge. Reported whole, it is
 * repeated for every tile that it touches: once is enough. Cut, its pieces share a row or a column, and as merged areas never
 * overlap each other, pieces that do are one: first those beside each other, then those below each other.
 */
export function joinMergedAreas(reported: readonly Area[]): readonly Area[] {
  return joinDownwards(joinDownwards(reported.map(turned)).map(turned))
    .filter(({ top, left, bottom, right }) => top < bottom || left < right)
    .toSorted((a, b) => a.top - b.top || a.left - b.left);
}

/** Joins areas of the same columns that share a row. */
function joinDownwards(areas: readonly Area[]): readonly Area[] {
  const joined: Area[] = [];
  for (const area of areas.toSorted((a, b) => a.left - b.left || a.right - b.right || a.top - b.top)) {
    const above = joined.at(-1);
    if (above?.left === area.left && above.right === area.right && area.top <= above.bottom) {
      joined[joined.length - 1] = { ...above, bottom: Math.max(above.bottom, area.bottom) };
    } else joined.push(area);
  }
  return joined;
}

/** Rows for columns and columns for rows. */
function turned({ top, left, bottom, right }: Area): Area {
  return { top: left, left: top, bottom: right, right: bottom };
}
