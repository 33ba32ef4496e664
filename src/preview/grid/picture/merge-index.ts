import { enclosing, intersects, type Area } from "../../../workbook/address";

/** The merged boxes of a sheet, by row. */
export class MergeIndex {
  readonly #areas: readonly Area[];
  readonly #byRow = new Map<number, Area[]>();

  /** Rows from `rowCount` on are not asked for. */
  constructor(areas: readonly Area[], rowCount: number) {
    this.#areas = [...areas];
    for (const area of areas) {
      for (let row = area.top; row <= Math.min(area.bottom, rowCount - 1); row++) {
        const others = this.#byRow.get(row);
        if (others) others.push(area);
        else this.#byRow.set(row, [area]);
      }
    }
  }

  /** Boxes that lie in `row`, with a part at least. */
  ofRow(row: number): readonly Area[] {
    return this.#byRow.get(row) ?? [];
  }

  at(row: number, column: number): Area | null {
    return this.ofRow(row).find(({ left, right }) => column >= left && column <= right) ?? null;
  }

  /** `area`, grown until it cuts no box. */
  whole(area: Area): Area {
    let grown = area;
    for (let before: Area | null = null; before !== grown;) {
      before = grown;
      for (const box of this.#areas) {
        if (intersects(box, grown) && !isInside(box, grown)) grown = enclosing(grown, box);
      }
    }
    return grown;
  }

  isSameAs(other: MergeIndex): boolean {
    return (
      this.#areas.length === other.#areas.length && this.#areas.every((area, index) => area === other.#areas[index])
    );
  }
}

function isInside(inner: Area, outer: Area): boolean {
  return (
    inner.top >= outer.top && inner.left >= outer.left && inner.bottom <= outer.bottom && inner.right <= outer.right
  );
}
