/**
 * What Ctrl+Z could still take back. Excel on the desktop empties it where an add-in
 * - asks for merged areas, although that only reads (office-js issue 5918),
 * - stores its settings (3141),
 * - writes anything, below ExcelApi 1.19 (3788); from there on a write is on the stack like what people type,
 * - inserts, deletes, copies or protects sheets, whatever the set (Microsoft's page on undo in Excel add-ins).
 */
export class UndoStack {
  /** What the person at the keyboard, or an add-in on their behalf, did and can undo. */
  #entries = 0;
  readonly #emptiedBy: string[] = [];

  get entries(): number {
    return this.#entries;
  }

  /** What emptied it, in order: "Range.GetMergedAreasOrNullObject". */
  get emptiedBy(): readonly string[] {
    return this.#emptiedBy;
  }

  push(): void {
    this.#entries++;
  }

  empty(by: string): void {
    this.#entries = 0;
    this.#emptiedBy.push(by);
  }
}
