import { areaToA1, intersects, type Area } from "../../../workbook/address";
import { refuse } from "../errors";
import { areaOfAddress, columnCount } from "../model/areas";
import { enter } from "../model/edit-cells";
import { followRenaming, renamingOfTable } from "../model/follow-names";
import { refuseIfProtected } from "../model/protection";
import { cellAt, type HostSheet } from "../model/workbook";
import type { Session } from "../session";
import type { Arguments } from "../wire/arguments";
import type { Json } from "../wire/json";
import { object, range, type TablesState, type TableState, type WireObject } from "../wire/kinds";
import type { WireClass } from "../wire/members";

function allTables(state: TablesState, { workbook }: Session): readonly TableState[] {
  const sheets = state.sheet ? [state.sheet] : workbook.sheets;
  return sheets.flatMap((sheet) => sheet.data.tables.map((table) => ({ sheet, table })));
}

/** Excel's table ids are numbers of its own; here the name is enough as long as it stays. */
function idOf({ table }: TableState): string {
  return `{table-${table.name}}`;
}

function find(state: TablesState, key: string, session: Session): TableState | null {
  const wanted = key.toLowerCase();
  return (
    allTables(state, session).find(
      (one) => one.table.name.toLowerCase() === wanted || idOf(one).toLowerCase() === wanted,
    ) ?? null
  );
}

function isTaken(name: string, { workbook }: Session): boolean {
  const wanted = name.toLowerCase();
  return (
    workbook.sheets.some(({ data }) => data.tables.some((table) => table.name.toLowerCase() === wanted)) ||
    workbook.book.names.some((defined) => defined.name.toLowerCase() === wanted)
  );
}

function addTable(state: TablesState, args: Arguments, session: Session): WireObject {
  session.refuseUnlessWritable("TableCollection.Add");
  session.refuseIfShared("TableCollection.Add");
  const { sheet, area } = placeOfNewTable(state, args, session);
  refuseIfProtected(sheet, "tables");
  const standing = sheet.data.tables.map((table) => areaOfAddress(table.range));
  if (standing.some((other) => intersects(other, area))) refuse("MergedRangeConflict", "another table");
  if (sheet.data.merges.some((merge) => intersects(merge, area))) refuse("MergedRangeConflict", "merged cells");
  if (!args.flag(1)) return refuse("ApiNotAvailable", "a table without headers");
  let number = 1;
  while (isTaken(`Table${number}`, session)) number++;
  const columns = Array.from({ length: columnCount(area) }, (_, index) => {
    const { value } = cellAt(sheet, area.top, area.left + index);
    const name = value === null ? `列${index + 1}` : typeof value === "object" ? value.error : String(value);
    // A header is always a text.
    enter(sheet, area.top, area.left + index, `'${name}`, session);
    return { name };
  });
  const table = {
    name: `Table${number}`,
    displayName: `Table${number}`,
    range: areaToA1(area),
    columns,
    style: "TableStyleMedium2",
    showRowStripes: true,
    showAutoFilter: true,
  };
  sheet.data.tables.push(table);
  return object("Table", { sheet, table });
}

function placeOfNewTable(
  state: TablesState,
  args: Arguments,
  { workbook }: Session,
): { readonly sheet: HostSheet; readonly area: Area } {
  const given = args.objectOr(0, "Range");
  if (given) return given.state;
  const address = args.text(0);
  const name = address.includes("!") ? address.slice(0, address.lastIndexOf("!")).replace(/^'|'$/gu, "") : null;
  const sheet = name === null ? (state.sheet ?? workbook.active) : workbook.find(name);
  return { sheet: sheet ?? refuse("ItemNotFound", address), area: areaOfAddress(address) };
}

export const tableCollectionClass: WireClass<TablesState> = {
  values: { Count: { read: (state, session) => allTables(state, session).length } },
  items: (state, session) => allTables(state, session).map((one) => object("Table", one)),
  item: (state, args, session) =>
    object("Table", find(state, args.text(0), session) ?? refuse("ItemNotFound", "table")),
  methods: {
    Add: addTable,
    GetCount: (state, _args, session) => allTables(state, session).length,
    GetItemAt: (state, args, session) =>
      object("Table", allTables(state, session)[args.number(0)] ?? refuse("InvalidArgument", "table")),
    GetItemOrNullObject: (state, args, session) => {
      const found = find(state, args.text(0), session);
      return found ? object("Table", found) : null;
    },
  },
};

function areaOfTable({ table }: TableState): Area {
  return areaOfAddress(table.range);
}

function flag(name: "showRowStripes" | "showColumnStripes" | "showAutoFilter") {
  return {
    read: ({ table }: TableState): Json => table[name] === true,
    write: ({ table }: TableState, value: Json): void => {
      table[name] = value === true;
    },
  };
}

export const tableClass: WireClass<TableState> = {
  identity: (state) => ({ Id: idOf(state) }),
  values: {
    Id: { read: idOf },
    Name: {
      read: ({ table }) => table.name,
      write: ({ table }, value, session) => {
        if (typeof value !== "string" || !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(value)) {
          return refuse("InvalidArgument", "table name");
        }
        if (value.toLowerCase() !== table.name.toLowerCase() && isTaken(value, session)) {
          refuse("InvalidArgument", `${value} is taken`);
        }
        const before = table.name;
        table.name = value;
        table.displayName = value;
        followRenaming(session.workbook, renamingOfTable(before, value));
      },
    },
    ShowHeaders: { read: () => true },
    ShowTotals: { read: ({ table }) => table.showTotalRow === true },
    Style: {
      read: ({ table }) => table.style ?? "",
      write: ({ table }, value) => {
        table.style = typeof value === "string" ? value : refuse("InvalidArgument", "table style");
      },
    },
    ShowBandedRows: flag("showRowStripes"),
    ShowBandedColumns: flag("showColumnStripes"),
    ShowFilterButton: flag("showAutoFilter"),
  },
  objects: {
    Worksheet: ({ sheet }) => object("Worksheet", sheet),
    Columns: (state) => object("TableColumnCollection", state),
  },
  methods: {
    GetRange: (state) => range(state.sheet, areaOfTable(state)),
    GetHeaderRowRange: (state) => {
      const area = areaOfTable(state);
      return range(state.sheet, { ...area, bottom: area.top });
    },
    GetDataBodyRange: (state) => {
      const area = areaOfTable(state);
      return range(state.sheet, { ...area, top: Math.min(area.top + 1, area.bottom) });
    },
    Delete: ({ sheet, table }, _args, session) => {
      session.refuseUnlessWritable("Table.Delete");
      refuseIfProtected(sheet, "tables");
      sheet.data.tables = sheet.data.tables.filter((one) => one !== table);
      return null;
    },
    ConvertToRange: (state, _args, session) => {
      session.refuseUnlessWritable("Table.ConvertToRange");
      refuseIfProtected(state.sheet, "tables");
      state.sheet.data.tables = state.sheet.data.tables.filter((one) => one !== state.table);
      return range(state.sheet, areaOfTable(state));
    },
    Resize: (state, args, session) => {
      session.refuseUnlessWritable("Table.Resize");
      refuseIfProtected(state.sheet, "tables");
      const area = args.objectOr(0, "Range")?.state.area ?? areaOfAddress(args.text(0));
      const before = areaOfTable(state);
      if (area.top !== before.top || !intersects(area, before)) refuse("InvalidArgument", "a table that moves");
      state.table.range = areaToA1(area);
      return null;
    },
  },
};

export const tableColumnCollectionClass: WireClass<TableState> = {
  values: { Count: { read: ({ table }) => table.columns.length } },
  items: ({ sheet, table }) => table.columns.map((_, index) => object("TableColumn", { sheet, table, index })),
  item: ({ sheet, table }, args) => {
    const key = args.at(0);
    const index = table.columns.findIndex(({ name }, at) => name === key || at + 1 === key);
    return index < 0 ? refuse("ItemNotFound", "table column") : object("TableColumn", { sheet, table, index });
  },
  methods: { GetCount: ({ table }) => table.columns.length },
};

export const tableColumnClass: WireClass<TableState & { readonly index: number }> = {
  identity: ({ index }) => ({ Id: index + 1 }),
  values: {
    Id: { read: ({ index }) => index + 1 },
    Index: { read: ({ index }) => index },
    Name: { read: ({ table, index }) => table.columns[index]?.name ?? "" },
  },
  methods: {
    GetDataBodyRange: (state) => {
      const area = areaOfTable(state);
      const column = area.left + state.index;
      return range(state.sheet, { top: area.top + 1, bottom: area.bottom, left: column, right: column });
    },
  },
};
