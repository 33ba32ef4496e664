import { useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, type RefObject } from "react";
import type { Axis } from "../picture/axis";
import type { SheetPicture } from "../picture/sheet-picture";
import type { PaneSpan } from "../parts/pane-span";

/** Drawn beyond the edges, so that nothing white is seen while scrolling. */
const ROWS_AHEAD = 12;
const COLUMNS_AHEAD = 4;

/** The four panes of a sheet: what is frozen at a corner, above and at the left, and what scrolls. */
export interface Panes {
  readonly corner: PaneSpan;
  readonly top: PaneSpan;
  readonly left: PaneSpan;
  readonly main: PaneSpan;
}

/** Which rows and columns can be seen, as one scrolls. */
export function useWindow(picture: SheetPicture, scroller: RefObject<HTMLDivElement | null>): Panes {
  const frozen = picture.sheet.data.freeze ?? { rows: 0, columns: 0 };
  const [firstRow, lastRow] = useSpan(picture.rows, frozen.rows, scroller, false);
  const [firstColumn, lastColumn] = useSpan(picture.columns, frozen.columns, scroller, true);
  const { rows, columns } = picture;
  const [frozenWidth, frozenHeight] = [columns.start(frozen.columns), rows.start(frozen.rows)];
  const frozenRows = { firstRow: 0, lastRow: frozen.rows - 1, y: 0, height: frozenHeight };
  const frozenColumns = { firstColumn: 0, lastColumn: frozen.columns - 1, x: 0, width: frozenWidth };
  const shownRows = { firstRow, lastRow, y: frozenHeight, height: rows.length - frozenHeight };
  const shownColumns = { firstColumn, lastColumn, x: frozenWidth, width: columns.length - frozenWidth };
  return {
    corner: { ...frozenRows, ...frozenColumns },
    top: { ...frozenRows, ...shownColumns },
    left: { ...shownRows, ...frozenColumns },
    main: { ...shownRows, ...shownColumns },
  };
}

function useSpan(
  axis: Axis,
  frozen: number,
  scroller: RefObject<HTMLDivElement | null>,
  isHorizontal: boolean,
): readonly [first: number, last: number] {
  // Made anew with the axis: sizes that changed are then asked for again.
  const getItemKey = useCallback((index: number) => index, [axis]);
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: Math.max(0, axis.count - frozen),
    getScrollElement: () => scroller.current,
    estimateSize: (index) => axis.size(index + frozen),
    getItemKey,
    overscan: isHorizontal ? COLUMNS_AHEAD : ROWS_AHEAD,
    horizontal: isHorizontal,
    useFlushSync: false,
  });
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  return first && last ? [first.index + frozen, last.index + frozen] : [frozen, frozen - 1];
}
