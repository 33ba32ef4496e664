import { useRef, useState, type MouseEvent } from "react";
import { enclosing, MAX_COLUMNS, MAX_ROWS, type Area, type CellAddress } from "../../../workbook/address";
import type { ExcelHost } from "../../host/host";
import type { PaneSpan } from "../parts/pane-span";
import type { SheetPicture } from "../picture/sheet-picture";
import { select, selectArea, type Selection } from "./selection";
import { goTo } from "./sheets";
import type { Editor } from "./use-editing";

interface PointerContext {
  readonly host: ExcelHost;
  readonly picture: SheetPicture;
  readonly selection: Selection;
  readonly editor: Editor;
  readonly onMoved: () => void;
}

export interface Pointer {
  /** What is being dragged over, and not yet selected. */
  readonly dragged: Area | null;
  readonly onPaneDown: (event: MouseEvent<HTMLElement>, span: PaneSpan) => void;
  readonly onPaneMove: (event: MouseEvent<HTMLElement>, span: PaneSpan) => void;
  readonly onUp: (event: MouseEvent<HTMLElement>) => void;
  readonly onDoubleClick: () => void;
  readonly onHeadDown: (event: MouseEvent<HTMLElement>) => void;
}

interface Drag {
  readonly from: CellAddress;
  readonly to: CellAddress;
}

/** What the mouse does: click, drag, double click, heads, and links that lead to a place in the workbook. */
export function usePointer({ host, picture, selection, editor, onMoved }: PointerContext): Pointer {
  const drag = useRef<Drag | null>(null);
  const [dragged, setDragged] = useState<Area | null>(null);

  const placeOf = (event: MouseEvent<HTMLElement>, span: PaneSpan): CellAddress => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return {
      row: picture.rows.indexAt(event.clientY - top + span.y),
      column: picture.columns.indexAt(event.clientX - left + span.x),
    };
  };

  return {
    dragged,
    onPaneDown(event, span) {
      if (event.button !== 0 || isInEditor(event)) return;
      // The focus stays with the cell's own field.
      event.preventDefault();
      if (!editor.commit()) return;
      const place = placeOf(event, span);
      if (event.shiftKey) select(host, picture, selection.active, place);
      else if (event.detail < 2) {
        select(host, picture, place);
        drag.current = { from: place, to: place };
      }
      onMoved();
    },
    onPaneMove(event, span) {
      const { current } = drag;
      if (!current || event.buttons !== 1) return;
      const to = placeOf(event, span);
      if (to.row === current.to.row && to.column === current.to.column) return;
      drag.current = { ...current, to };
      setDragged(picture.merges.whole(enclosing(picture.areaAt(current.from), picture.areaAt(to))));
    },
    onUp(event) {
      const { current } = drag;
      drag.current = null;
      setDragged(null);
      if (!current) return;
      const { from, to } = current;
      const isClick = from.row === to.row && from.column === to.column;
      if (!isClick) select(host, picture, from, to);
      else if (event.target instanceof Element && event.target.closest("[data-link]")) follow(host, picture, from);
    },
    onDoubleClick() {
      if (!editor.editing) editor.begin(selection.active, "cell");
      onMoved();
    },
    onHeadDown(event) {
      if (event.button !== 0 || !(event.target instanceof HTMLElement)) return;
      event.preventDefault();
      const area = headArea(event.target, event.shiftKey ? selection.areas[0] : undefined);
      if (!area || !editor.commit()) return;
      selectArea(host, picture.sheet, area);
      onMoved();
    },
  };
}

function isInEditor({ target }: MouseEvent): boolean {
  return target instanceof HTMLTextAreaElement;
}

/** Places in the workbook only: nothing here opens a page elsewhere. */
function follow(host: ExcelHost, picture: SheetPicture, place: CellAddress): void {
  const { link } = picture.row(place.row).boxes.find(({ column }) => column === place.column) ?? {};
  if (link && link.location !== "") goTo(host, link.location);
}

function headArea({ dataset }: HTMLElement, extended: Area | undefined): Area | null {
  const whole = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };
  const { row, column, corner } = dataset;
  if (corner !== undefined) return whole;
  if (row !== undefined) {
    const index = Number(row);
    return {
      ...whole,
      top: Math.min(index, extended?.top ?? index),
      bottom: Math.max(index, extended?.bottom ?? index),
    };
  }
  if (column === undefined) return null;
  const index = Number(column);
  return { ...whole, left: Math.min(index, extended?.left ?? index), right: Math.max(index, extended?.right ?? index) };
}
