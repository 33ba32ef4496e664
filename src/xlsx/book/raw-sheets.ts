import { parseA1 } from "../../workbook/address";
import { builtinFormats } from "../read/builtin-formats";
import { createBudget } from "../read/budget";
import { openPackage, type Package } from "../read/package";
import { readWorkbookPart } from "../read/workbook-part";
import { isTrue } from "../read/xml";
import { readShapes } from "./raw-shapes";
import { cellKey, type BookColumn, type BookRow, type BookShape, type CellKey } from "./shape";

/** What hucre does not report of a sheet, or reports as American Excel would show it. */
export interface RawSheet {
  /** Format codes of cells that have one; "General" is left out. */
  readonly numberFormats: ReadonlyMap<CellKey, string>;
  readonly columns: Map<number, BookColumn>;
  readonly rows: Map<number, BookRow>;
  readonly defaultColumnWidth: number | null;
  readonly defaultRowHeightPt: number;
  /** Of the sheet's protection; of the password itself a file has only a hash. */
  readonly hasPassword: boolean;
  readonly shapes: readonly BookShape[];
  readonly commentCount: number;
  readonly pivotCount: number;
}

export interface RawBook {
  /** One for each sheet, in the order of the tabs. */
  readonly sheets: readonly RawSheet[];
  readonly dateSystem: 1900 | 1904;
}

const MAX_COLUMN = 16_384;
const DEFAULT_ROW_HEIGHT_PT = 15;

/** For bytes that `readWorkbook` has accepted: throws for what that refuses. */
export function readRawBook(bytes: Uint8Array): RawBook {
  const budget = createBudget(bytes.length);
  const workbook = openPackage(bytes, budget);
  const part = workbook.relationships("", true).find(({ type }) => type === "officeDocument")?.part ?? "";
  const book = readWorkbookPart(workbook, part, budget);
  const codes = readFormatCodes(workbook, book.stylesPart);
  return {
    sheets: book.sheets.map(({ part: sheetPart, type }) =>
      readRawSheet(workbook, type === "worksheet" ? sheetPart : null, codes),
    ),
    dateSystem: book.dateSystem,
  };
}

/** The format code of each cell format. */
function readFormatCodes(workbook: Package, part: string | null): readonly string[] {
  const codes = new Map<string, string>();
  const formatIds: string[] = [];
  if (part !== null) {
    workbook.parse(part, {
      open(name, attributes, parent) {
        if (name === "numFmt" && parent === "numFmts")
          codes.set(attributes.numFmtId ?? "", attributes.formatCode ?? "");
        else if (name === "xf" && parent === "cellXfs") formatIds.push(attributes.numFmtId ?? "0");
      },
    });
  }
  return formatIds.map((id) => codes.get(id) ?? builtinFormats[Number(id)] ?? "General");
}

function readRawSheet(workbook: Package, part: string | null, codes: readonly string[]): RawSheet {
  const numberFormats = new Map<CellKey, string>();
  const columns = new Map<number, BookColumn>();
  const rows = new Map<number, BookRow>();
  let defaultColumnWidth: number | null = null;
  let defaultRowHeightPt = DEFAULT_ROW_HEIGHT_PT;
  let hasPassword = false;
  let row = -1;
  let column = -1;
  if (part !== null) {
    workbook.parse(part, {
      open(name, attributes, parent) {
        if (name === "c" && parent === "row") {
          ({ row, column } = parseA1(attributes.r ?? "") ?? { row, column: column + 1 });
          const code = codes[Number(attributes.s ?? 0)] ?? "General";
          if (code !== "General") numberFormats.set(cellKey(row, column), code);
        } else if (name === "row" && parent === "sheetData") {
          row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1;
          column = -1;
          const heightPt = attributes.ht === undefined ? null : Number(attributes.ht);
          const isHidden = isTrue(attributes.hidden) || heightPt === 0;
          if (heightPt !== null || isHidden) rows.set(row, { heightPt: heightPt === 0 ? null : heightPt, isHidden });
        } else if (name === "col" && parent === "cols") {
          const width = attributes.width === undefined ? null : Number(attributes.width);
          const described = { width: width === 0 ? null : width, isHidden: isTrue(attributes.hidden) || width === 0 };
          const last = Math.min(Number(attributes.max), MAX_COLUMN);
          for (let index = Number(attributes.min) - 1; index < last; index++) columns.set(index, described);
        } else if (name === "sheetProtection") {
          hasPassword = (attributes.password ?? attributes.hashValue ?? "") !== "";
        } else if (name === "sheetFormatPr") {
          if (attributes.defaultColWidth !== undefined) defaultColumnWidth = Number(attributes.defaultColWidth);
          if (attributes.defaultRowHeight !== undefined) defaultRowHeightPt = Number(attributes.defaultRowHeight);
        }
      },
    });
  }
  const over = part === null ? { shapes: [], commentCount: 0, pivotCount: 0 } : readShapes(workbook, part);
  return { numberFormats, columns, rows, defaultColumnWidth, defaultRowHeightPt, hasPassword, ...over };
}
