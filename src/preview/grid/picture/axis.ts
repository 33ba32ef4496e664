/** Where the rows, or the columns, of a sheet lie: pixels from the sheet's edge. What is hidden has no size. */
export class Axis {
  readonly count: number;
  readonly #starts: Float64Array;

  constructor(count: number, sizeOf: (index: number) => number) {
    this.count = count;
    this.#starts = new Float64Array(count + 1);
    let start = 0;
    for (let index = 0; index < count; index++) {
      this.#starts[index] = start;
      start += sizeOf(index);
    }
    this.#starts[count] = start;
  }

  get length(): number {
    return this.start(this.count);
  }

  start(index: number): number {
    return this.#starts[Math.min(Math.max(index, 0), this.count)] ?? 0;
  }

  /** Where the next one begins. */
  end(index: number): number {
    return this.start(index + 1);
  }

  size(index: number): number {
    return this.end(index) - this.start(index);
  }

  isHidden(index: number): boolean {
    return index < this.count && this.size(index) === 0;
  }

  /** The one that lies at `px`; the first or the last where `px` is outside. */
  indexAt(px: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= px) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The first that is not hidden from `index` on, in steps of 1 or -1; null where there is none. */
  shownFrom(index: number, step: 1 | -1): number | null {
    for (let at = index; at >= 0 && at < this.count; at += step) if (!this.isHidden(at)) return at;
    return null;
  }

  isSameAs(other: Axis): boolean {
    if (this.count !== other.count) return false;
    for (let index = 0; index <= this.count; index++) if (this.start(index) !== other.start(index)) return false;
    return true;
  }
}
