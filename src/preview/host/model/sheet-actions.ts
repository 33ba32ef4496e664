import type { Area } from "../../../workbook/address";
import type { Visibility } from "../../../workbook/snapshot";
import type { BookSheet } from "../../../xlsx/book";
import { refuse } from "../errors";
import { eventNumber } from "../events";
import type { Session } from "../session";
import { addressOf } from "./areas";
import { followRenaming, renamingOfSheet } from "./follow-names";
import { freeSheetName, newSheetName, refuseSheetName } from "./sheet-names";
import type { HostSheet } from "./workbook";

const DEFAULT_ROW_HEIGHT_PT = 18.75;

export function blankSheet(name: string): BookSheet {
  return {
    name,
    visibility: "visible",
    cells: new Map(),
    merges: [],
    columns: new Map(),
    rows: new Map(),
    defaultColumnWidth: null,
    defaultRowHeightPt: DEFAULT_ROW_HEIGHT_PT,
    validations: [],
    conditionalRules: [],
    tables: [],
    charts: [],
    foreignCharts: 0,
    shapes: [],
    commentCount: 0,
    pivotCount: 0,
    protection: null,
    hasUnknownPassword: false,
    page: {},
    headerFooter: {},
    pageBreaksBefore: [],
    view: {},
    freeze: null,
    untouched: {},
  };
}

/** Last among the tabs, as Excel's own `add` does. */
export function addSheet(name: string | null, session: Session): HostSheet {
  session.refuseUnlessStructureIsFree("WorksheetCollection.Add");
  const { workbook } = session;
  if (name !== null) refuseSheetName(name, workbook, null);
  return placeSheet(blankSheet(name ?? newSheetName(workbook)), workbook.sheets.length, session);
}

/** Puts a sheet among the tabs under a name that is free, and tells of it. */
export function placeSheet(data: BookSheet, position: number, session: Session): HostSheet {
  const { workbook, events } = session;
  data.name = freeSheetName(data.name, workbook);
  const sheet = workbook.identify(data);
  workbook.sheets.splice(position, 0, sheet);
  events.ofWorkbook(eventNumber.added, { source: "Local", worksheetId: sheet.id });
  return sheet;
}

export function renameSheet(sheet: HostSheet, name: string, session: Session): void {
  session.refuseUnlessStructureIsFree("Worksheet.Name");
  refuseSheetName(name, session.workbook, sheet);
  const nameBefore = sheet.data.name;
  if (name === nameBefore) return;
  sheet.data.name = name;
  const { book } = session.workbook;
  book.names = book.names.map((one) => (one.sheet === nameBefore ? { ...one, sheet: name } : one));
  followRenaming(session.workbook, renamingOfSheet(nameBefore, name));
  session.events.ofSheet(eventNumber.nameChanged, sheet, {
    nameBefore,
    nameAfter: name,
    source: "Local",
    worksheetId: sheet.id,
  });
}

export function moveSheet(sheet: HostSheet, position: number, session: Session): void {
  session.refuseUnlessStructureIsFree("Worksheet.Position");
  const { workbook } = session;
  if (!Number.isInteger(position) || position < 0 || position >= workbook.sheets.length)
    refuse("InvalidArgument", "position");
  const positionBefore = workbook.sheets.indexOf(sheet);
  workbook.sheets.splice(positionBefore, 1);
  workbook.sheets.splice(position, 0, sheet);
  session.events.ofWorkbook(eventNumber.moved, {
    positionBefore,
    positionAfter: position,
    source: "Local",
    worksheetId: sheet.id,
  });
}

export function setVisibility(sheet: HostSheet, visibility: Visibility, session: Session): void {
  session.refuseUnlessStructureIsFree("Worksheet.Visibility");
  const before = sheet.data.visibility;
  if (before === visibility) return;
  if (before === "visible") refuseIfLastVisible(sheet, session);
  sheet.data.visibility = visibility;
  if (visibility !== "visible" && session.workbook.active === sheet) activateNeighbour(sheet, session);
  session.events.ofSheet(eventNumber.visibilityChanged, sheet, {
    visibilityBefore: before,
    visibilityAfter: visibility,
    source: "Local",
    worksheetId: sheet.id,
  });
}

export function deleteSheet(sheet: HostSheet, session: Session): void {
  session.refuseUnlessStructureIsFree("Worksheet.Delete");
  session.refuseIfShared("Worksheet.Delete");
  const { workbook } = session;
  // A very hidden sheet is out of the add-in's reach until it is shown again.
  if (sheet.data.visibility === "veryHidden") refuse("InvalidOperation", "a very hidden sheet cannot be deleted");
  if (sheet.data.visibility === "visible") refuseIfLastVisible(sheet, session);
  if (workbook.active === sheet) activateNeighbour(sheet, session);
  workbook.sheets = workbook.sheets.filter((other) => other !== sheet);
  workbook.book.names = workbook.book.names.filter((name) => name.sheet !== sheet.data.name);
  followRenaming(workbook, renamingOfSheet(sheet.data.name, null));
  session.events.ofWorkbook(eventNumber.deleted, { source: "Local", worksheetId: sheet.id });
}

function refuseIfLastVisible(sheet: HostSheet, { workbook }: Session): void {
  const others = workbook.sheets.filter((other) => other !== sheet && other.data.visibility === "visible");
  if (others.length === 0) refuse("InvalidOperation", "the last visible sheet");
}

function activateNeighbour(sheet: HostSheet, session: Session): void {
  const { sheets } = session.workbook;
  const index = sheets.indexOf(sheet);
  const isShown = (other: HostSheet): boolean => other !== sheet && other.data.visibility === "visible";
  const next = sheets.slice(index + 1).find(isShown) ?? sheets.slice(0, index).findLast(isShown);
  if (next) activateSheet(next, session);
}

export function activateSheet(sheet: HostSheet, session: Session): void {
  const { workbook, events } = session;
  if (sheet.data.visibility !== "visible") refuse("InvalidOperation", "a hidden sheet cannot be activated");
  const before = workbook.active;
  if (before === sheet) return;
  workbook.active = sheet;
  events.ofSheet(eventNumber.deactivated, before, { worksheetId: before.id });
  events.ofSheet(eventNumber.activated, sheet, { worksheetId: sheet.id });
}

export function selectAreas(sheet: HostSheet, areas: readonly Area[], session: Session): void {
  activateSheet(sheet, session);
  session.workbook.selection = { sheet, areas };
  session.events.ofSheet(eventNumber.selectionChanged, sheet, {
    worksheetId: sheet.id,
    address: areas.map(addressOf).join(","),
  });
}
