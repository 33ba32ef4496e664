import { refuse } from "../errors";
import { collectionEvents, WORKBOOK_TARGET } from "../events";
import { addSheet } from "../model/sheet-actions";
import type { HostSheet } from "../model/workbook";
import type { Session } from "../session";
import { object, type WireObject } from "../wire/kinds";
import type { WireClass } from "../wire/members";

function visible({ workbook }: Session, visibleOnly: boolean): readonly HostSheet[] {
  return visibleOnly ? workbook.sheets.filter(({ data }) => data.visibility === "visible") : workbook.sheets;
}

function found(sheet: HostSheet | null | undefined): WireObject {
  return object("Worksheet", sheet ?? refuse("ItemNotFound", "no such sheet"));
}

export const worksheetCollectionClass: WireClass<null> = {
  eventTarget: () => WORKBOOK_TARGET,
  events: collectionEvents,
  items: (_state, { workbook }) => workbook.sheets.map((sheet) => object("Worksheet", sheet)),
  item: (_state, args, { workbook }) => found(workbook.find(args.text(0))),
  methods: {
    Add: (_state, args, session) => object("Worksheet", addSheet(args.textOr(0, null), session)),
    GetActiveWorksheet: (_state, _args, { workbook }) => object("Worksheet", workbook.active),
    GetCount: (_state, args, session) => visible(session, args.flag(0)).length,
    GetFirst: (_state, args, session) => found(visible(session, args.flag(0))[0]),
    GetLast: (_state, args, session) => found(visible(session, args.flag(0)).at(-1)),
    GetItemOrNullObject: (_state, args, { workbook }) => {
      const sheet = workbook.find(args.text(0));
      return sheet ? object("Worksheet", sheet) : null;
    },
  },
};
