import { enclosing, type Area, type CellAddress } from "../../../workbook/address";
import type { ExcelHost } from "../../host/host";
import { addressOf, isEntireColumn, isEntireRow, isSameArea } from "../../host/model/areas";
import type { HostSheet, HostWorkbook } from "../../host/model/workbook";
import type { SheetPicture } from "../picture/sheet-picture";

/** What is selected on the sheet that is shown. */
export interface Selection {
  readonly areas: readonly Area[];
  /** Where typing goes. */
  readonly active: CellAddress;
  /** The corner that Shift and an arrow move. */
  readonly head: CellAddress;
}

interface Ends {
  readonly area: Area;
  readonly active: CellAddress;
  readonly head: CellAddress;
}

/** The host knows areas; which corner of one somebody began at is known here only. */
const endsOfSheet = new WeakMap<HostSheet, Ends>();
/** Each sheet has its own selection in Excel, also while another one is shown. */
const lastAreas = new WeakMap<HostSheet, readonly Area[]>();
const HOME_AREA: Area = { top: 0, left: 0, bottom: 0, right: 0 };
const HOME: readonly Area[] = [HOME_AREA];

export function areasOn(sheet: HostSheet, { selection }: HostWorkbook): readonly Area[] {
  if (selection.sheet !== sheet) return lastAreas.get(sheet) ?? HOME;
  lastAreas.set(sheet, selection.areas);
  return selection.areas;
}

export function selectionOf(asked: readonly Area[], picture: SheetPicture): Selection {
  // An add-in may ask for a part of a merged box, where Excel selects all of it.
  const areas = asked.map((area) => (isEntireRow(area) || isEntireColumn(area) ? area : picture.merges.whole(area)));
  const [first = HOME_AREA] = areas;
  const ends = endsOfSheet.get(picture.sheet);
  if (ends && isSameArea(ends.area, first)) return { areas, active: ends.active, head: ends.head };
  const corner = firstOf(picture.areaAt({ row: first.top, column: first.left }));
  return { areas, active: corner, head: corner };
}

function firstOf({ top, left }: Area): CellAddress {
  return { row: top, column: left };
}

/** Selects from `active` to `head`, merged boxes whole. */
export function select(host: ExcelHost, picture: SheetPicture, active: CellAddress, head: CellAddress = active): void {
  const area = picture.merges.whole(enclosing(picture.areaAt(active), picture.areaAt(head)));
  selectArea(host, picture.sheet, area, firstOf(picture.areaAt(active)), head);
}

export function selectArea(
  host: ExcelHost,
  sheet: HostSheet,
  area: Area,
  active: CellAddress = { row: area.top, column: area.left },
  head: CellAddress = active,
): void {
  endsOfSheet.set(sheet, { area, active, head });
  host.user.select(sheet.data.name, addressOf(area));
}

/** Shows another sheet, with what was selected on it. */
export function showSheet(host: ExcelHost, sheet: HostSheet): void {
  const areas = areasOn(sheet, host.workbook);
  host.user.select(sheet.data.name, areas.map(addressOf).join(","));
}
