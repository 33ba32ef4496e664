import { useCallback, useLayoutEffect, useRef, type RefObject } from "react";
import type { CellAddress } from "../../../workbook/address";
import type { HostSheet } from "../../host/model/workbook";
import { HEAD_HEIGHT_PX, HEAD_WIDTH_PX } from "../parts/Heads";
import type { SheetPicture } from "../picture/sheet-picture";

interface Offset {
  readonly left: number;
  readonly top: number;
  /** What was selected last: a sheet that is shown again stays where it was, unless something else is selected by now. */
  readonly selected: string;
}

const offsets = new WeakMap<HostSheet, Offset>();

/** Keeps what is selected in sight, and each sheet where somebody left it. */
export function useScrolling(
  picture: SheetPicture,
  selected: string,
  head: CellAddress,
  scroller: RefObject<HTMLDivElement | null>,
): { readonly onScroll: () => void; readonly pageRows: () => number } {
  const { sheet } = picture;
  const shownSheet = useRef<HostSheet | null>(null);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const kept = offsets.get(sheet);
    if (shownSheet.current !== sheet) {
      element.scrollLeft = kept?.left ?? 0;
      element.scrollTop = kept?.top ?? 0;
    }
    shownSheet.current = sheet;
    if (kept?.selected !== selected) reveal(element, picture, head);
    offsets.set(sheet, { left: element.scrollLeft, top: element.scrollTop, selected });
    // only where the selection moves: a picture that changes must not pull the sheet about
  }, [sheet, selected, head.row, head.column, scroller]);

  const onScroll = useCallback(() => {
    const element = scroller.current;
    if (element) offsets.set(sheet, { left: element.scrollLeft, top: element.scrollTop, selected });
  }, [sheet, selected, scroller]);

  const pageRows = useCallback(() => {
    const element = scroller.current;
    if (!element) return 1;
    const above = picture.rows.start(sheet.data.freeze?.rows ?? 0);
    const from = element.scrollTop + above;
    const to = element.scrollTop + element.clientHeight - HEAD_HEIGHT_PX;
    return Math.max(1, picture.rows.indexAt(to) - picture.rows.indexAt(from));
  }, [picture, sheet, scroller]);

  return { onScroll, pageRows };
}

/** Scrolls as little as it takes. Frozen rows and columns are always in sight. */
function reveal(element: HTMLDivElement, picture: SheetPicture, { row, column }: CellAddress): void {
  const { rows = 0, columns = 0 } = picture.sheet.data.freeze ?? {};
  const box = picture.boxOf(picture.areaAt({ row, column }));
  if (row >= rows) {
    const frozen = picture.rows.start(rows);
    element.scrollTop = moved(
      element.scrollTop,
      element.clientHeight - HEAD_HEIGHT_PX - frozen,
      box.y - frozen,
      box.height,
    );
  }
  if (column >= columns) {
    const frozen = picture.columns.start(columns);
    element.scrollLeft = moved(
      element.scrollLeft,
      element.clientWidth - HEAD_WIDTH_PX - frozen,
      box.x - frozen,
      box.width,
    );
  }
}

/** What is larger than the window is shown from its beginning. */
function moved(offset: number, room: number, start: number, size: number): number {
  if (start < offset || size > room) return start;
  return Math.max(offset, start + size - room);
}
