/**
 * What ties a sheet to the rest of its workbook, or to what a drawing of it would not have.
 *
 * From elsewhere: `formula`, `made-address` (a formula that makes a sheet's name of pieces and cells, so that it may be any), `conditional-format`, `validation`, `hyperlink`, `defined-name`, `chart`, `pivot`, `shape-link`
 * (a shape or a control that shows a cell). Of its own: `names-itself` (its formulas, rules and links would follow the new sheet of that
 * name), `picture`, `own-chart`, `shape`, `note`, `comment`, `control`, `table`, `own-pivot`, `own-hyperlink`, `other`.
 * Where whoever looked could not tell more: `unread` (on it), `unclear-chart`, `unclear-pivot` (elsewhere, of nobody knows what).
 */
export type SheetTieKind =
  | "formula"
  | "made-address"
  | "conditional-format"
  | "validation"
  | "hyperlink"
  | "defined-name"
  | "chart"
  | "pivot"
  | "shape-link"
  | "names-itself"
  | "picture"
  | "own-chart"
  | "shape"
  | "note"
  | "comment"
  | "control"
  | "table"
  | "own-pivot"
  | "own-hyperlink"
  | "other"
  | "unread"
  | "unclear-chart"
  | "unclear-pivot";

export interface SheetTie {
  readonly kind: SheetTieKind;
  /** The sheet it is on; null: none (a name of the workbook, a pivot's cache). */
  readonly sheet: string | null;
  /** A1, a range, or a name; "" where there is none. */
  readonly place: string;
}
