import { refuse } from "../errors";
import { cellCount, isEntireColumn, isEntireRow } from "../model/areas";
import { clearCells, isClearing } from "../model/clear-cells";
import type { Session } from "../session";
import { object, range, type RangesState } from "../wire/kinds";
import type { WireClass } from "../wire/members";
import { fullAddress } from "./range-values";

export const rangeAreasClass: WireClass<RangesState> = {
  identity(state, session) {
    const reference = kept.get(state);
    return reference !== undefined && session.references.has(reference) ? { _ReferenceId: reference } : {};
  },
  values: {
    Address: { read: ({ sheet, areas }) => areas.map((area) => fullAddress(sheet, area)).join(",") },
    AddressLocal: { read: ({ sheet, areas }) => areas.map((area) => fullAddress(sheet, area)).join(",") },
    AreaCount: { read: ({ areas }) => areas.length },
    CellCount: { read: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0) },
    IsEntireColumn: { read: ({ areas }) => areas.every(isEntireColumn) },
    IsEntireRow: { read: ({ areas }) => areas.every(isEntireRow) },
  },
  objects: {
    Areas: (state) => object("RangeCollection", state),
    ConditionalFormats: (state) => object("ConditionalFormatCollection", state),
    DataValidation: (state) => object("DataValidation", state),
    Format: (state) => object("RangeFormat", state),
    Worksheet: ({ sheet }) => object("Worksheet", sheet),
  },
  methods: {
    Clear: ({ sheet, areas }, args, session) => {
      const what = args.textOr(0, "All");
      if (!isClearing(what)) return refuse("InvalidArgument", `clear ${what}`);
      for (const area of areas) clearCells(sheet, area, what, session);
      return null;
    },
    Calculate: () => null,
    _KeepReference: (state, _args, session) => {
      keep(state, session);
      return null;
    },
  },
};

const kept = new WeakMap<RangesState, string>();

function keep(state: RangesState, session: Session): void {
  if (!kept.has(state)) kept.set(state, session.newReference(object("RangeAreas", state)));
}

export const rangeCollectionClass: WireClass<RangesState> = {
  items: ({ sheet, areas }) => areas.map((area) => range(sheet, area)),
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: ({ sheet, areas }, args) => {
      const area = areas[args.number(0)];
      return area ? range(sheet, area) : refuse("InvalidArgument", "no such area");
    },
  },
};
