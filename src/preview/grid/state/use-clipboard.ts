import type { ClipboardEvent } from "react";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../../workbook/address";
import { cellKey, showValue } from "../../../xlsx/book";
import type { ExcelHost } from "../../host/host";
import { intersection } from "../../host/model/areas";
import { fromClipboard, toClipboard } from "../keys/clipboard";
import type { SheetPicture } from "../picture/sheet-picture";
import type { Selection } from "./selection";
import type { Editor } from "./use-editing";

type Event = ClipboardEvent<HTMLTextAreaElement>;

/** Texts between the grid and other programs; while a cell is edited the field does it by itself. */
export function clipboardHandlers(
  host: ExcelHost,
  picture: SheetPicture,
  { areas, active }: Selection,
  editor: Editor,
): { readonly onCopy: (event: Event) => void; readonly onPaste: (event: Event) => void } {
  return {
    onCopy(event) {
      const area = areas[0] && intersection(areas[0], picture.used);
      if (editor.editing) return;
      event.preventDefault();
      event.clipboardData.setData("text/plain", toClipboard(area ? textsIn(host, area) : [[""]]));
    },
    onPaste(event) {
      if (editor.editing) return;
      event.preventDefault();
      const rows = fromClipboard(event.clipboardData.getData("text/plain"));
      for (const [down, cells] of rows.entries()) {
        for (const [across, text] of cells.entries()) {
          const place = { row: active.row + down, column: active.column + across };
          const { top, left } = picture.areaAt(place);
          const isCovered = top !== place.row || left !== place.column;
          if (isCovered || place.row >= MAX_ROWS || place.column >= MAX_COLUMNS) continue;
          if (!editor.put(place, text)) return;
        }
      }
    },
  };
}

function textsIn({ workbook }: ExcelHost, { top, left, bottom, right }: Area): readonly (readonly string[])[] {
  const { active, book } = workbook;
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (__, across) => {
      const cell = active.data.cells.get(cellKey(top + down, left + across));
      return cell ? showValue(cell.value, cell.numberFormat, book.dateSystem).text : "";
    }),
  );
}
