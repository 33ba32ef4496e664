import { refuse } from "../errors";
import type { HostSheet } from "../model/workbook";
import { object, type ShapeState } from "../wire/kinds";
import type { WireClass } from "../wire/members";

/** What lies over the cells of a sheet, as the file has it: nothing is drawn or changed here. */
export const shapeCollectionClass: WireClass<HostSheet> = {
  items: ({ data }) => data.shapes.map((shape) => object("Shape", shape)),
  methods: {
    GetCount: ({ data }) => data.shapes.length,
    GetItemAt: ({ data }, args) =>
      object("Shape", data.shapes[args.number(0)] ?? refuse("InvalidArgument", "no such shape")),
  },
};

export const shapeClass: WireClass<ShapeState> = {
  values: { Name: { read: ({ name }) => name }, Type: { read: ({ type }) => type } },
};

/** Threaded comments: notes (メモ) are a collection of their own, which office.js of npm does not know. */
export const commentCollectionClass: WireClass<HostSheet> = {
  methods: { GetCount: ({ data }) => data.commentCount },
};

/** As the file has them: nothing is made or changed here. */
export const pivotTableCollectionClass: WireClass<HostSheet> = {
  methods: { GetCount: ({ data }) => data.pivotCount },
};
