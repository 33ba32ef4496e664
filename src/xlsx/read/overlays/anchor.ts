/** A corner of a shape: in which cell (from 0), and how far from its left and upper edge, in EMU (1 cm = 360,000). */
export interface Corner {
  column: number;
  columnOffset: number;
  row: number;
  rowOffset: number;
}

/** How a shape is held by the sheet: by two corners, or by one and its size, or at a point of the sheet. In EMU. */
export interface Anchor {
  readonly from: Corner;
  readonly to: Corner | null;
  size: { width: number; height: number };
}

/** VML counts in pixels of a screen with 96 of them to the inch. */
export const EMU_PER_PIXEL = 9525;

export function emptyAnchor(hasTwoCorners: boolean): Anchor {
  const corner = (): Corner => ({ column: 0, columnOffset: 0, row: 0, rowOffset: 0 });
  return { from: corner(), to: hasTwoCorners ? corner() : null, size: { width: 0, height: 0 } };
}
