import type { Visibility } from "../../../workbook/snapshot";
import { refuse } from "../errors";
import { sheetEvents } from "../events";
import { areaOfAddress, checked, WHOLE_SHEET } from "../model/areas";
import { activateSheet, deleteSheet, moveSheet, renameSheet, setVisibility } from "../model/sheet-actions";
import { usedArea } from "../model/used-area";
import type { HostSheet } from "../model/workbook";
import type { Session } from "../session";
import { object, range, type WireObject } from "../wire/kinds";
import type { ValueMember, WireClass } from "../wire/members";
import { rangeOfName } from "./names";

const visibilities: Readonly<Record<string, Visibility>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

function shownVisibility(visibility: Visibility): string {
  return Object.entries(visibilities).find(([, value]) => value === visibility)?.[0] ?? "Visible";
}

/** The next or previous sheet; only visible ones where asked. */
function neighbour(sheet: HostSheet, step: 1 | -1, visibleOnly: boolean, session: Session): WireObject | null {
  const { sheets } = session.workbook;
  for (let index = sheets.indexOf(sheet) + step; index >= 0 && index < sheets.length; index += step) {
    const other = sheets[index];
    if (other && (!visibleOnly || other.data.visibility === "visible")) return object("Worksheet", other);
  }
  return null;
}

function usedRange(sheet: HostSheet, valuesOnly: boolean): WireObject | null {
  const used = usedArea(sheet, valuesOnly);
  return used ? range(sheet, used) : null;
}

/** Office.js reads "ShowGridlines" and writes "Gridlines". */
function viewFlag(
  flag: "showGridLines" | "showRowColHeaders",
  name: string,
): Readonly<Record<string, ValueMember<HostSheet>>> {
  const member: ValueMember<HostSheet> = {
    read: ({ data }) => data.view[flag] !== false,
    write: ({ data }, value) => {
      data.view = { ...data.view, [flag]: value === true };
    },
  };
  return { [`Show${name}`]: member, [name]: { ...member, isOnRequestOnly: true } };
}

export const worksheetClass: WireClass<HostSheet> = {
  identity: (sheet) => ({ Id: sheet.id }),
  eventTarget: (sheet) => sheet.id,
  events: sheetEvents,
  values: {
    Id: { read: (sheet) => sheet.id },
    Name: {
      read: (sheet) => sheet.data.name,
      write: (sheet, name, session) => {
        renameSheet(sheet, typeof name === "string" ? name : refuse("InvalidArgument", "sheet name"), session);
      },
    },
    Position: {
      read: (sheet, { workbook }) => workbook.sheets.indexOf(sheet),
      write: (sheet, position, session) => {
        moveSheet(sheet, typeof position === "number" ? position : refuse("InvalidArgument", "position"), session);
      },
    },
    Visibility: {
      read: (sheet) => shownVisibility(sheet.data.visibility),
      write: (sheet, value, session) => {
        const visibility = typeof value === "string" ? visibilities[value] : undefined;
        setVisibility(sheet, visibility ?? refuse("InvalidArgument", "visibility"), session);
      },
    },
    TabColor: {
      read: ({ data: { visibility, view } }) => {
        if (visibility !== "visible") return null;
        return view.tabColor?.rgb === undefined ? "" : `#${view.tabColor.rgb.slice(-6)}`;
      },
      write: (sheet, value) => {
        const view = { ...sheet.data.view };
        delete view.tabColor;
        if (value === "" || value === null) sheet.data.view = view;
        else if (typeof value !== "string" || !/^#[0-9a-f]{6}$/iu.test(value)) refuse("InvalidArgument", "tab colour");
        else sheet.data.view = { ...view, tabColor: { rgb: value.slice(1).toUpperCase() } };
      },
    },
    ...viewFlag("showGridLines", "Gridlines"),
    ...viewFlag("showRowColHeaders", "Headings"),
    StandardHeight: { read: (sheet) => sheet.data.defaultRowHeightPt },
  },
  objects: {
    Comments: (sheet) => object("CommentCollection", sheet),
    Charts: (sheet) => object("ChartCollection", sheet),
    FreezePanes: (sheet) => object("FreezePanes", sheet),
    HorizontalPageBreaks: (sheet) => object("PageBreakCollection", sheet),
    Names: (sheet) => object("NamedItemCollection", { sheet }),
    PageLayout: (sheet) => object("PageLayout", sheet),
    PivotTables: (sheet) => object("PivotTableCollection", sheet),
    Protection: (sheet) => object("WorksheetProtection", sheet),
    Shapes: (sheet) => object("ShapeCollection", sheet),
    Tables: (sheet) => object("TableCollection", { sheet }),
  },
  methods: {
    GetRange: (sheet, args, session) =>
      args.at(0) === null
        ? range(sheet, WHOLE_SHEET)
        : (rangeOfName(args.text(0), sheet, session) ?? range(sheet, areaOfAddress(args.text(0)))),
    GetRanges: (sheet, args) =>
      object("RangeAreas", {
        sheet,
        areas: args.at(0) === null ? [WHOLE_SHEET] : args.text(0).split(",").map(areaOfAddress),
      }),
    GetCell: (sheet, args) => {
      const [row, column] = [args.number(0), args.number(1)];
      return range(sheet, checked({ top: row, left: column, bottom: row, right: column }));
    },
    GetRangeByIndexes: (sheet, args) => {
      const [top, left] = [args.number(0), args.number(1)];
      return range(sheet, checked({ top, left, bottom: top + args.number(2) - 1, right: left + args.number(3) - 1 }));
    },
    GetUsedRange: (sheet, args) =>
      usedRange(sheet, args.flag(0)) ?? range(sheet, { top: 0, left: 0, bottom: 0, right: 0 }),
    GetUsedRangeOrNullObject: (sheet, args) => usedRange(sheet, args.flag(0)),
    GetNext: (sheet, args, session) => neighbour(sheet, 1, args.flag(0), session) ?? refuse("ItemNotFound"),
    GetNextOrNullObject: (sheet, args, session) => neighbour(sheet, 1, args.flag(0), session),
    GetPrevious: (sheet, args, session) => neighbour(sheet, -1, args.flag(0), session) ?? refuse("ItemNotFound"),
    GetPreviousOrNullObject: (sheet, args, session) => neighbour(sheet, -1, args.flag(0), session),
    Activate: (sheet, _args, session) => {
      activateSheet(sheet, session);
      return null;
    },
    Delete: (sheet, _args, session) => {
      deleteSheet(sheet, session);
      return null;
    },
    Calculate: () => null,
    // Both give the sheet with that id: how a proxy finds its sheet again after a rename.
    _GetSheetById: (_sheet, args, { workbook }) =>
      object("Worksheet", workbook.find(args.text(0)) ?? refuse("ItemNotFound")),
    _GetAnotherWorksheetById: (_sheet, args, { workbook }) =>
      object("Worksheet", workbook.find(args.text(0)) ?? refuse("ItemNotFound")),
  },
};
