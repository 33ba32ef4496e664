import { refuse } from "../errors";
import { areaOfAddress, WHOLE_SHEET } from "../model/areas";
import type { HostSheet } from "../model/workbook";
import type { Session } from "../session";
import { range, type WireObject } from "../wire/kinds";
import type { WireClass } from "../wire/members";

/** The part that stays while the rest scrolls; null where nothing is frozen. */
function location(sheet: HostSheet): WireObject | null {
  const { rows = 0, columns = 0 } = sheet.data.freeze ?? {};
  if (rows === 0 && columns === 0) return null;
  return range(sheet, {
    ...WHOLE_SHEET,
    ...(rows === 0 ? {} : { bottom: rows - 1 }),
    ...(columns === 0 ? {} : { right: columns - 1 }),
  });
}

function freeze(sheet: HostSheet, rows: number, columns: number, session: Session): null {
  session.refuseUnlessWritable("WorksheetFreezePanes");
  if (rows < 0 || columns < 0) refuse("InvalidArgument", "freeze panes");
  sheet.data.freeze = rows === 0 && columns === 0 ? null : { rows, columns };
  return null;
}

export const freezePanesClass: WireClass<HostSheet> = {
  methods: {
    FreezeRows: (sheet, args, session) => freeze(sheet, args.numberOr(0, 1), 0, session),
    FreezeColumns: (sheet, args, session) => freeze(sheet, 0, args.numberOr(0, 1), session),
    FreezeAt: (sheet, args, session) => {
      if (args.at(0) === null) return freeze(sheet, 0, 0, session);
      const { bottom, right } = args.objectOr(0, "Range")?.state.area ?? areaOfAddress(args.text(0));
      return freeze(sheet, bottom + 1, right + 1, session);
    },
    Unfreeze: (sheet, _args, session) => freeze(sheet, 0, 0, session),
    GetLocation: (sheet) => location(sheet) ?? refuse("ItemNotFound", "nothing is frozen"),
    GetLocationOrNullObject: location,
  },
};
