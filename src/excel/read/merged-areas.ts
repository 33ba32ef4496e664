import { type Area, areaToA1 } from "../../workbook/address";
import { untracked } from "../round-trip";
import type { Question } from "./questions";

/** Most tiles have none, or a few. */
const REPLY_BYTES_FOR_TILE = 400;

/** The merged areas that Excel tells of one tile (see merge-tiles). */
export function mergedAreasQuestion(sheetId: string, tile: Area): Question<readonly Area[]> {
  return {
    replyBytes: REPLY_BYTES_FOR_TILE,
    pieces: () => [],
    ask({ workbook }) {
      const range = untracked(workbook.worksheets.getItem(sheetId).getRange(areaToA1(tile)));
      const merged = untracked(range.getMergedAreasOrNullObject());
      merged.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
      return () =>
        merged.isNullObject
          ? []
          : merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
              top: rowIndex,
              left: columnIndex,
              bottom: rowIndex + rowCount - 1,
              right: columnIndex + columnCount - 1,
            }));
    },
  };
}
