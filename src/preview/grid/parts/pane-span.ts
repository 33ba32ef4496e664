/** Which rows and columns of a pane are drawn, and where the pane itself begins. */
export interface PaneSpan {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Of the pane, in pixels from the sheet's edges. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
