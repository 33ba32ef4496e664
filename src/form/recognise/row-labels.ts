import type { FieldDefinition } from "../definition";
import type { Label } from "./find-labels";
import type { SheetContext } from "./sheet-context";
import type { GridCell, GridRow } from "./sheet-grid";

/** A label of a field as it stands in its row. */
export interface FieldLabelInRow {
  readonly kind: "field";
  readonly label: Label;
  readonly field: FieldDefinition;
  readonly row: number;
  /** The next thing to the right in its row: a text that is no label. */
  readonly valueColumn: number | null;
  readonly hasTextToTheRight: boolean;
  /** A text and another one stand before it, the first of them here: 「担当者｜佐藤｜実践課｜…」. */
  readonly ownFieldColumn: number | null;
}

/** 令和N年度 or 進捗状況, which stand beside several fields. */
export interface SideLabelInRow {
  readonly kind: "side";
  readonly label: Label;
  /** What stands before it in its row. */
  readonly before: GridCell | undefined;
}

/** What a row holds, from left to right: labels, and texts that are none. */
export type InRow = FieldLabelInRow | SideLabelInRow | { readonly kind: "text" };

export function shownCells({ cells }: GridRow): readonly GridCell[] {
  return cells.filter(({ isBlank, isCovered }) => !isBlank && !isCovered);
}

/** A label that is typed a letter a cell is one, at its first cell. */
export function readRow(context: SheetContext, { row }: GridRow, shown: readonly GridCell[]): readonly InRow[] {
  const { index } = context;
  return shown.flatMap((cell, place): readonly InRow[] => {
    const before = shown[place - 1];
    const label = index.of(cell);
    if (!label || isTextOf(context, before, label)) return [{ kind: "text" }];
    if (label.cells[0] !== cell) return [];
    const { field } = label.meaning;
    if (field === null) return [{ kind: "side", label, before }];
    const next = shown.slice(place + label.cells.length).find((other) => other.row === row);
    const nextLabel = next ? index.of(next) : null;
    const isValue = next !== undefined && (nextLabel === null || isTextOf(context, cell, nextLabel));
    const ownFieldColumn = place >= 2 && shown[0] && !index.of(shown[0]) ? shown[0].column : null;
    return [
      {
        kind: "field",
        label,
        field,
        row,
        valueColumn: isValue ? next.column : null,
        hasTextToTheRight: next !== undefined,
        ownFieldColumn,
      },
    ];
  });
}

/** Nothing but a field's text touches its label and says 取組項目: no form begins there. */
function isTextOf({ index }: SheetContext, before: GridCell | undefined, { area, meaning }: Label): boolean {
  const { field, isContinued } = meaning;
  if (!before || field?.role !== "initiative" || isContinued || before.area.right + 1 !== area.left) return false;
  return index.of(before)?.meaning.field != null;
}
