import { cellKey, placeOf } from "../../../xlsx/book";
import { eventNumber } from "../events";
import type { Session } from "../session";
import { refuseIfProtected } from "./protection";
import type { HostSheet } from "./workbook";

/** Empty rows before `row`, 0-based: all below goes down, merged areas with it. Formulas are not rewritten. */
export function insertRows(sheet: HostSheet, row: number, count: number, session: Session): void {
  refuseIfProtected(sheet, "inserting rows");
  session.changed("Range.Insert");
  session.isStale = true;
  const { data } = sheet;
  const down = (at: number): number => (at >= row ? at + count : at);
  refill(data.cells, (key) => cellKey(down(placeOf(key).row), placeOf(key).column));
  data.merges = data.merges.map((area) => ({ ...area, top: down(area.top), bottom: down(area.bottom) }));
  refill(data.rows, down);
  session.events.ofSheet(eventNumber.changed, sheet, {
    changeType: "RowInserted",
    source: "Local",
    address: `${row + 1}:${row + count}`,
    worksheetId: sheet.id,
    triggerSource: session.triggerSource,
    shiftDirection: "Down",
  });
}

function refill<Key, Value>(map: Map<Key, Value>, keyOf: (key: Key) => Key): void {
  const entries = [...map];
  map.clear();
  for (const [key, value] of entries) map.set(keyOf(key), value);
}
