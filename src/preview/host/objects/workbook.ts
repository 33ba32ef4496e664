import { refuse } from "../errors";
import { DEFAULT_FILE } from "../host-options";
import { insertSheets } from "../model/insertion";
import type { Session } from "../session";
import type { Json } from "../wire/json";
import { object, range, type WireObject } from "../wire/kinds";
import type { WireClass } from "../wire/members";

function kept(session: Session, id: string): WireObject {
  return session.references.get(id) ?? refuse("InvalidReference", `reference ${id}`);
}

export const workbookClass: WireClass<null> = {
  values: {
    Name: { read: (_state, { options }) => options.file ?? DEFAULT_FILE },
    ReadOnly: {
      read: (_state, { options }) =>
        options.isReadOnly === true || options.isFinal === true || options.isProtectedView === true,
    },
    IsDirty: { read: () => false, write: () => undefined },
    AutoSave: { read: () => false },
    PreviouslySaved: { read: () => true },
  },
  objects: {
    Application: () => object("Application", null),
    Names: () => object("NamedItemCollection", { sheet: null }),
    Properties: () => object("DocumentProperties", null),
    Protection: () => object("WorkbookProtection", null),
    Settings: () => object("SettingCollection", null),
    Tables: () => object("TableCollection", { sheet: null }),
    Worksheets: () => object("WorksheetCollection", null),
  },
  methods: {
    GetActiveCell: (_state, _args, { workbook }) => {
      const { sheet, areas } = workbook.selection;
      const { top, left } = areas[0] ?? refuse("GeneralException");
      return range(sheet, { top, left, bottom: top, right: left });
    },
    GetSelectedRange: (_state, _args, { workbook }) => {
      const { sheet, areas } = workbook.selection;
      const [area, ...more] = areas;
      // As in Excel: one range is asked for, several are selected.
      return area && more.length === 0 ? range(sheet, area) : refuse("InvalidSelection", "several areas are selected");
    },
    GetSelectedRanges: (_state, _args, { workbook }) => object("RangeAreas", workbook.selection),
    InsertWorksheetsFromBase64: (_state, args, session) =>
      insertSheets(bytesOfBase64(args.text(0)), args.options(1), session),
    CreateAndOpenWorkbook: (_state, args, session) => {
      openBeside(args.json(0), session);
      return null;
    },
    _RemoveReference: (_state, args, { references }) => {
      references.delete(args.text(0));
      return null;
    },
    _RemoveAllReferences: (_state, _args, { references }) => {
      references.clear();
      return null;
    },
    _GetReferenceCount: (_state, _args, { references }) => references.size,
    _GetObjectByReferenceId: (_state, args, session) => kept(session, args.text(0)),
    _GetRangeForEventByReferenceId: (_state, args, session) => kept(session, args.text(0)),
    _GetRangeOrNullObjectForEventByReferenceId: (_state, args, { references }) => references.get(args.text(0)) ?? null,
  },
};

/** Opens a workbook beside this one: a blank one where no bytes are given. */
export function openBeside(base64: Json, { createdWorkbooks }: Session): void {
  if (base64 === null) createdWorkbooks.push(new Uint8Array());
  else if (typeof base64 === "string") createdWorkbooks.push(bytesOfBase64(base64));
  else refuse("InvalidArgument", "no base64");
}

export function bytesOfBase64(base64: string): Uint8Array {
  if (!/^[A-Za-z0-9+/]*={0,2}$/u.test(base64)) refuse("InvalidArgument", "no base64");
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
