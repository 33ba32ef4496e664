import { type Area, areaToA1, parseRange } from "../../workbook/address";
import { untracked } from "../round-trip";
import type { Question } from "./questions";

/** Most tiles have none, or a few. */
const REPLY_BYTES_FOR_TILE = 400;

/**
 * The merged areas that Excel reports of one tile (see merge-tiles): by numbers, or, where `byAddress`, by the text that
 * names them all.
 */
export function mergedAreasQuestion(sheetId: string, tile: Area, byAddress: boolean): Question<readonly Area[]> {
  return {
    replyBytes: REPLY_BYTES_FOR_TILE,
    pieces: () => [],
    ask({ workbook }) {
      const range = untracked(workbook.worksheets.getItem(sheetId).getRange(areaToA1(tile)));
      const merged = untracked(range.getMergedAreasOrNullObject());
      merged.load(
        byAddress
          ? "address"
          : "areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount",
      );
      return () => {
        if (merged.isNullObject) return [];
        if (byAddress) return areasOfAddress(merged.address);
        return merged.areas.items.map(({ rowIndex: top, columnIndex: left, rowCount, columnCount }) => ({
          top,
          left,
          bottom: top + rowCount - 1,
          right: left + columnCount - 1,
        }));
      };
    },
  };
}

/** "Sheet1!A1:B4,'様式 (1)'!$D$1:$D$4,Sheet1!5:6" */
export function areasOfAddress(address: string): readonly Area[] {
  return [...address.matchAll(/(?:(?:'(?:[^']|'')*'|[^'!,]*)!)?([^'!,]+)/gu)].flatMap(([, a1 = ""]) => {
    const area = parseRange(a1.trim());
    return area ? [area] : [];
  });
}
