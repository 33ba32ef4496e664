import { parseA1 } from "../../../workbook/address";
import type { DefinedName } from "../../../workbook/snapshot";
import { refuse } from "../errors";
import { addressOf, areaOfAddress, quotedIfNeeded } from "../model/areas";
import { sheetOfToken } from "../calculation/tokens";
import type { HostSheet } from "../model/workbook";
import type { Session } from "../session";
import type { Arguments } from "../wire/arguments";
import { object, range, type NamesState, type WireObject } from "../wire/kinds";
import type { WireClass } from "../wire/members";

/** Of one sheet, or those of the workbook as a whole. Names of Excel's own (print areas) are not among them. */
function names({ sheet }: NamesState, { workbook }: Session): readonly DefinedName[] {
  const scope = sheet === null ? null : sheet.data.name;
  return workbook.book.names.filter((name) => name.sheet === scope && !name.name.startsWith("_xlnm."));
}

function found(state: NamesState, key: string, session: Session): WireObject | null {
  const name = names(state, session).find((one) => one.name.toLowerCase() === key.toLowerCase());
  return name ? object("NamedItem", name) : null;
}

const MAX_NAME_LENGTH = 255;

/** Not what could be the place of a cell: "A1", "R1C1", "r". */
function mayBeName(name: string): boolean {
  const isPlace = parseA1(name) !== null || /^(?:r\d*)?(?:c\d*)?$/iu.test(name);
  return !isPlace && name.length <= MAX_NAME_LENGTH && /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name);
}

/** What `sheet.getRange(name)` gives: the sheet's own name comes first. */
export function rangeOfName(name: string, sheet: HostSheet, session: Session): WireObject | null {
  const wanted = name.toLowerCase();
  const called = [{ sheet }, { sheet: null }].flatMap((scope) => names(scope, session));
  const defined = called.find((one) => one.name.toLowerCase() === wanted);
  return defined ? rangeOf(defined, session) : null;
}

function add(state: NamesState, args: Arguments, session: Session): WireObject {
  session.refuseUnlessWritable("NamedItemCollection.Add");
  const name = args.text(0);
  if (!mayBeName(name)) refuse("InvalidArgument", `name ${name}`);
  if (found(state, name, session)) refuse("ItemAlreadyExists", `name ${name}`);
  const given = args.objectOr(1, "Range");
  const refersTo = given
    ? absoluteReference(given.state.sheet.data.name, addressOf(given.state.area))
    : args.text(1).replace(/^=/u, "");
  const defined = { name, refersTo, sheet: state.sheet?.data.name ?? null };
  session.workbook.book.names.push(defined);
  return object("NamedItem", defined);
}

/** The range that the name stands for; null where it is none. */
function rangeOf({ refersTo }: DefinedName, { workbook }: Session): WireObject | null {
  const match = /^('(?:[^']|'')+'!|[^'!]+!)([$A-Za-z\d:]+)$/u.exec(refersTo);
  const sheet = match?.[1] === undefined ? null : workbook.find(sheetOfToken(match[1]));
  return sheet && match?.[2] !== undefined ? range(sheet, areaOfAddress(match[2])) : null;
}

export const namedItemCollectionClass: WireClass<NamesState> = {
  items: (state, session) => names(state, session).map((name) => object("NamedItem", name)),
  item: (state, args, session) => found(state, args.text(0), session) ?? refuse("ItemNotFound", "name"),
  methods: {
    Add: add,
    GetCount: (state, _args, session) => names(state, session).length,
    GetItemOrNullObject: (state, args, session) => found(state, args.text(0), session),
  },
};

export const namedItemClass: WireClass<DefinedName> = {
  identity: ({ name }) => ({ _Id: name }),
  values: {
    Name: { read: ({ name }) => name },
    Type: { read: (name, session) => (rangeOf(name, session) ? "Range" : "String") },
    Value: { read: ({ refersTo }) => refersTo },
    Formula: { read: ({ refersTo }) => `=${refersTo}` },
    Scope: { read: ({ sheet }) => (sheet === null ? "Workbook" : "Worksheet") },
    Visible: { read: () => true, write: () => undefined },
    Comment: { read: () => "" },
  },
  methods: {
    GetRange: (name, _args, session) => rangeOf(name, session) ?? refuse("ItemNotFound", "the name is no range"),
    GetRangeOrNullObject: (name, _args, session) => rangeOf(name, session),
    Delete: (name, _args, session) => {
      session.refuseUnlessWritable("NamedItem.Delete");
      const { book } = session.workbook;
      book.names = book.names.filter((one) => one !== name);
      return null;
    },
  },
};

/** "'Sheet 1'!$A$1:$B$2" */
export function absoluteReference(sheetName: string, address: string): string {
  const absolute = address.replace(/([A-Z]+)?(\d+)?/gu, (_, letters?: string, digits?: string) =>
    [letters, digits].map((part) => (part === undefined ? "" : `$${part}`)).join(""),
  );
  return `${quotedIfNeeded(sheetName)}!${absolute}`;
}
