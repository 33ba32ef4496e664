import type { Area } from "../../../workbook/address";
import { showValue, type BookCell, type BookLink } from "../../../xlsx/book";
import { refuse } from "../errors";
import {
  addressOf,
  cellCount,
  columnCount,
  isEntireColumn,
  isEntireRow,
  isUnbounded,
  quotedIfNeeded,
  rowCount,
} from "../model/areas";
import { announceEdit, forEachOf, setContents } from "../model/edit-cells";
import { refuseUnlessAllowed } from "../model/protection";
import { cellAt, putCell, type HostSheet } from "../model/workbook";
import type { Session } from "../session";
import { isJsonObject, type Json } from "../wire/json";
import type { RangeState } from "../wire/kinds";
import type { ValueMember } from "../wire/members";

/** Beyond it Excel gives null instead of a grid; so it does for whole rows and columns, however few. */
const MAX_CELLS_READ = 5_000_000;

export function fullAddress(sheet: HostSheet, area: Area): string {
  return `${quotedIfNeeded(sheet.data.name)}!${addressOf(area)}`;
}

/** A grid of what `read` makes of each cell. */
function grid({ sheet, area }: RangeState, read: (cell: BookCell) => Json): Json {
  if (cellCount(area) > MAX_CELLS_READ || isUnbounded(area)) return null;
  return Array.from({ length: rowCount(area) }, (_, row) =>
    Array.from({ length: columnCount(area) }, (__, column) => read(cellAt(sheet, area.top + row, area.left + column))),
  );
}

function plainValue({ value }: BookCell): Json {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

function formulaOrValue(cell: BookCell): Json {
  return cell.formula === null ? plainValue(cell) : `=${cell.formula}`;
}

function valueType({ value }: BookCell): string {
  if (value === null || value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return typeof value === "string" ? "String" : "Error";
}

function contents(read: (cell: BookCell) => Json): ValueMember<RangeState> {
  return {
    read: (state) => grid(state, read),
    write: ({ sheet, area }, value, session) => {
      setContents(sheet, area, value, session);
    },
  };
}

const numberFormat: ValueMember<RangeState> = {
  read: (state) => grid(state, (cell) => cell.numberFormat),
  write({ sheet, area }, value) {
    refuseUnlessAllowed(sheet, "formatCells");
    forEachOf(area, value, (row, column, code) => {
      if (code === null) return;
      if (typeof code !== "string") return refuse("InvalidArgument", "number format");
      putCell(sheet, row, column, { ...cellAt(sheet, row, column), numberFormat: code === "" ? "General" : code });
    });
  },
};

/** One value for the range where all cells agree, else null. */
function common<T extends Json>(values: Iterable<T>): T | null {
  const distinct = new Set(values);
  const [first] = distinct;
  return distinct.size === 1 && first !== undefined ? first : null;
}

function* indexes(first: number, last: number): Generator<number> {
  for (let index = first; index <= last; index++) yield index;
}

function rowsHidden({ sheet, area }: RangeState): boolean | null {
  if (rowCount(area) > MAX_CELLS_READ) return null;
  return common([...indexes(area.top, area.bottom)].map((row) => sheet.data.rows.get(row)?.isHidden ?? false));
}

function columnsHidden({ sheet, area }: RangeState): boolean | null {
  return common([...indexes(area.left, area.right)].map((column) => sheet.data.columns.get(column)?.isHidden ?? false));
}

const rowHidden: ValueMember<RangeState> = {
  read: rowsHidden,
  write({ sheet, area }, value) {
    refuseUnlessAllowed(sheet, "formatRows");
    for (const row of indexes(area.top, area.bottom)) {
      const heightPt = sheet.data.rows.get(row)?.heightPt ?? null;
      sheet.data.rows.set(row, { heightPt, isHidden: value === true });
    }
  },
};

const columnHidden: ValueMember<RangeState> = {
  read: columnsHidden,
  write({ sheet, area }, value) {
    refuseUnlessAllowed(sheet, "formatColumns");
    for (const column of indexes(area.left, area.right)) {
      const width = sheet.data.columns.get(column)?.width ?? null;
      sheet.data.columns.set(column, { width, isHidden: value === true });
    }
  },
};

const hyperlink: ValueMember<RangeState> = {
  read({ sheet, area }) {
    const { link, value } = cellAt(sheet, area.top, area.left);
    if (link === null) return null;
    return {
      address: link.address === "" ? null : link.address,
      documentReference: link.location === "" ? null : link.location,
      screenTip: link.tooltip,
      textToDisplay: typeof value === "string" ? value : "",
    };
  },
  write({ sheet, area }, value, session) {
    refuseUnlessAllowed(sheet, "insertHyperlinks");
    session.refuseIfShared("Range.Hyperlink");
    if (!isJsonObject(value)) return refuse("InvalidArgument", "hyperlink");
    const text = (name: string): string => (typeof value[name] === "string" ? value[name] : "");
    const link: BookLink = {
      address: text("address"),
      location: text("documentReference"),
      tooltip: text("screenTip"),
    };
    const shown = text("textToDisplay");
    for (const row of indexes(area.top, area.bottom)) {
      for (const column of indexes(area.left, area.right)) {
        const cell = cellAt(sheet, row, column);
        const isFirst = row === area.top && column === area.left;
        putCell(sheet, row, column, {
          ...cell,
          link,
          ...(shown !== "" && isFirst ? { value: shown, formula: null } : {}),
        });
      }
    }
    if (shown !== "") announceEdit(sheet, area, session);
  },
};

function reading(read: (state: RangeState, session: Session) => Json): ValueMember<RangeState> {
  return { read };
}

export const rangeValues = {
  Address: reading(({ sheet, area }) => fullAddress(sheet, area)),
  AddressLocal: reading(({ sheet, area }) => fullAddress(sheet, area)),
  CellCount: reading(({ area }) => (cellCount(area) > 2 ** 31 - 1 ? -1 : cellCount(area))),
  ColumnCount: reading(({ area }) => columnCount(area)),
  ColumnHidden: columnHidden,
  ColumnIndex: reading(({ area }) => area.left),
  Formulas: contents(formulaOrValue),
  FormulasLocal: contents(formulaOrValue),
  Hidden: reading((state) => (rowsHidden(state) === true || columnsHidden(state) === true ? true : null)),
  Hyperlink: { ...hyperlink, isOnRequestOnly: true },
  IsEntireColumn: reading(({ area }) => isEntireColumn(area)),
  IsEntireRow: reading(({ area }) => isEntireRow(area)),
  NumberFormat: numberFormat,
  NumberFormatLocal: numberFormat,
  RowCount: reading(({ area }) => rowCount(area)),
  RowHidden: rowHidden,
  RowIndex: reading(({ area }) => area.top),
  Text: reading((state, { workbook }) =>
    grid(state, (cell) => showValue(cell.value, cell.numberFormat, workbook.book.dateSystem).text),
  ),
  ValueTypes: reading((state) => grid(state, valueType)),
  Values: contents(plainValue),
} satisfies Record<string, ValueMember<RangeState>>;
