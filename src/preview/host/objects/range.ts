import { contains, type Area, enclosing, intersects } from "../../../workbook/address";
import { placeOf } from "../../../xlsx/book";
import { refuse } from "../errors";
import { areaOfAddress, cellCount, checked, columnCount, intersection, rowCount, WHOLE_SHEET } from "../model/areas";
import { clearCells, isClearing } from "../model/clear-cells";
import { mergeCells, unmergeCells } from "../model/merges";
import { selectAreas } from "../model/sheet-actions";
import { usedArea } from "../model/used-area";
import type { Session } from "../session";
import type { Arguments } from "../wire/arguments";
import { object, range, type RangeState, type WireObject } from "../wire/kinds";
import type { WireClass } from "../wire/members";
import { cellProperties, columnProperties, rowProperties } from "./line-properties";
import { rangeValues } from "./range-values";

/** More merged boxes than these Excel does not list. */
const MAX_MERGED_AREAS = 512;

function moved({ sheet, area }: RangeState, change: (area: Area) => Area): WireObject {
  return range(sheet, checked(change(area)));
}

function cell({ area }: RangeState, row: number, column: number): Area {
  return { top: area.top + row, bottom: area.top + row, left: area.left + column, right: area.left + column };
}

/** A range given as an object or as an address. */
function other({ sheet }: RangeState, args: Arguments): Area {
  const given = args.objectOr(0, "Range");
  if (given && given.state.sheet !== sheet) refuse("InvalidArgument", "a range of another sheet");
  return given ? given.state.area : areaOfAddress(args.text(0));
}

function mergedAreas({ sheet, area }: RangeState): WireObject | null {
  const areas = sheet.data.merges.filter((merge) => intersects(merge, area));
  if (areas.length > MAX_MERGED_AREAS) refuse("GeneralException", `${areas.length} merged areas`);
  return areas.length === 0 ? null : object("RangeAreas", { sheet, areas });
}

function usedPart({ sheet, area }: RangeState, valuesOnly: boolean): WireObject | null {
  const used = usedArea(sheet, valuesOnly, area);
  return used ? range(sheet, used) : null;
}

export const rangeClass: WireClass<RangeState> = {
  identity(state, session) {
    const reference = referenceOf(state, session);
    return reference === null ? {} : { _ReferenceId: reference };
  },
  values: rangeValues,
  objects: {
    ConditionalFormats: ({ sheet, area }) => object("ConditionalFormatCollection", { sheet, areas: [area] }),
    DataValidation: ({ sheet, area }) => object("DataValidation", { sheet, areas: [area] }),
    Format: ({ sheet, area }) => object("RangeFormat", { sheet, areas: [area] }),
    Worksheet: ({ sheet }) => object("Worksheet", sheet),
  },
  methods: {
    GetCell: (state, args) => moved(state, () => cell(state, args.number(0), args.number(1))),
    GetRow: (state, args) =>
      moved(state, (area) => ({ ...area, top: area.top + args.number(0), bottom: area.top + args.number(0) })),
    GetColumn: (state, args) =>
      moved(state, (area) => ({ ...area, left: area.left + args.number(0), right: area.left + args.number(0) })),
    GetLastCell: (state) => moved(state, ({ bottom, right }) => ({ top: bottom, bottom, left: right, right })),
    GetLastRow: (state) => moved(state, (area) => ({ ...area, top: area.bottom })),
    GetLastColumn: (state) => moved(state, (area) => ({ ...area, left: area.right })),
    GetEntireRow: (state) => moved(state, (area) => ({ ...WHOLE_SHEET, top: area.top, bottom: area.bottom })),
    GetEntireColumn: (state) => moved(state, (area) => ({ ...WHOLE_SHEET, left: area.left, right: area.right })),
    GetOffsetRange: (state, args) =>
      moved(state, ({ top, bottom, left, right }) => ({
        top: top + args.number(0),
        bottom: bottom + args.number(0),
        left: left + args.number(1),
        right: right + args.number(1),
      })),
    GetResizedRange: (state, args) =>
      moved(state, (area) => ({ ...area, bottom: area.bottom + args.number(0), right: area.right + args.number(1) })),
    GetAbsoluteResizedRange: (state, args) =>
      moved(state, (area) => ({
        ...area,
        bottom: area.top + args.number(0) - 1,
        right: area.left + args.number(1) - 1,
      })),
    GetBoundingRect: (state, args) => moved(state, (area) => enclosing(area, other(state, args))),
    GetIntersection: (state, args) =>
      moved(state, (area) => intersection(area, other(state, args)) ?? refuse("ItemNotFound", "no intersection")),
    GetIntersectionOrNullObject: (state, args) => {
      const common = intersection(state.area, other(state, args));
      return common ? range(state.sheet, common) : null;
    },
    GetUsedRange: (state, args) => usedPart(state, args.flag(0)) ?? refuse("ItemNotFound", "nothing in the range"),
    GetUsedRangeOrNullObject: (state, args) => usedPart(state, args.flag(0)),
    GetMergedAreasOrNullObject: (state, _args, session) => {
      // It only reads, and still takes from people what they could undo: office-js issue 5918.
      session.undo.empty("Range.GetMergedAreasOrNullObject");
      return mergedAreas(state);
    },
    GetMergedAreas: (state, _args, session) => {
      session.undo.empty("Range.GetMergedAreas");
      return mergedAreas(state) ?? refuse("ItemNotFound", "no merged areas");
    },
    GetCellProperties: (state, args, session) => cellProperties(state, args.options(0), session),
    GetRowProperties: (state, args) => rowProperties(state, args.options(0)),
    GetColumnProperties: (state, args) => columnProperties(state, args.options(0)),
    Clear: ({ sheet, area }, args, session) => {
      const what = args.textOr(0, "All");
      clearCells(sheet, area, isClearing(what) ? what : refuse("InvalidArgument", `clear ${what}`), session);
      return null;
    },
    Merge: ({ sheet, area }, args, session) => {
      mergeCells(sheet, area, args.flag(0), session);
      return null;
    },
    Unmerge: ({ sheet, area }, _args, session) => {
      unmergeCells(sheet, area, session);
      return null;
    },
    Select: ({ sheet, area }, _args, session) => {
      selectAreas(sheet, [area], session);
      return null;
    },
    Calculate: () => null,
    // Sent before a value of more than 1,500 cells, which then comes in bands of rows.
    _ValidateArraySize: ({ area }, args) =>
      args.number(0) === rowCount(area) && args.number(1) === columnCount(area)
        ? null
        : refuse("InvalidArgument", `an array of ${args.number(0)} × ${args.number(1)} for ${cellCount(area)} cells`),
    _KeepReference: (state, _args, session) => {
      if (referenceOf(state, session) === null) keep(state, session);
      return null;
    },
  },
};

const kept = new WeakMap<RangeState, string>();

function referenceOf(state: RangeState, session: Session): string | null {
  const reference = kept.get(state);
  return reference !== undefined && session.references.has(reference) ? reference : null;
}

function keep(state: RangeState, session: Session): void {
  kept.set(state, session.newReference(object("Range", state)));
}

/** Places of `sheet` inside `area` that say something. */
export function placesIn({ sheet, area }: RangeState): readonly { readonly row: number; readonly column: number }[] {
  return [...sheet.data.cells.keys()].map(placeOf).filter((place) => contains(area, place));
}
