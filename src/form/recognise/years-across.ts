import { parseFiscalYear, westernYear } from "../../plan/fiscal-year";
import type { FiscalYear } from "../../plan/schema";
import type { Area, CellAddress } from "../../workbook/address";
import { areaOf } from "../../workbook/address";
import { groupBy } from "../../workbook/group-by";
import type { CellSnapshot, ShapePlace, SheetSnapshot } from "../../workbook/snapshot";
import type { FiscalYearReading } from "../reading";
import type { LabelLexicon } from "./label-lexicon";
import { firstIndex } from "./sheet-grid";

/** A sheet with the texts of one year alone, where it has several side by side. */
export interface SheetOfYear {
  readonly sheet: SheetSnapshot;
  /** The year as it is printed over a form that begins or ends in these rows; null: over no such form. */
  readonly yearOf: (rows: { readonly top: number; readonly bottom: number }) => FiscalYearReading | null;
}

interface YearsAcross {
  readonly years: readonly { readonly value: FiscalYear; readonly cell: CellSnapshot; readonly area: Area }[];
  readonly top: number;
  readonly bottom: number;
}

/** 「（令和 5 年 度）」; every cell is asked. */
const LONGEST_YEAR = 12;
/** Fewer fields than this under the years are a table within a field: figures of three years. */
const FEWEST_FIELDS = 3;

/** A plan has no more years; a sheet with more is a list of years. */
const MOST_YEARS = 12;

/**
 * One head, then 令和4年度, 令和5年度, 令和6年度 as columns: the same sheet once for each year, the earliest first; [] where none
 * stand so.
 */
export function sheetsByYear(sheet: SheetSnapshot, lexicon: LabelLexicon): readonly SheetOfYear[] {
  const tables = findYearsAcross(sheet, lexicon);
  const years = [...new Set(tables.flatMap((table) => table.years.map(({ value }) => westernYear(value))))];
  if (years.length > MOST_YEARS) return [];
  const tableAt = (row: number): YearsAcross | null => {
    const found = tables[firstIndex(tables, ({ bottom }) => bottom >= row)];
    return found && found.top <= row ? found : null;
  };
  return years
    .toSorted((a, b) => a - b)
    .map((year): SheetOfYear => ({
      sheet: {
        ...sheet,
        cells: sheet.cells.filter((cell) => isOfYear(cell, tableAt(cell.row), year)),
        ...(sheet.shapes && {
          shapes: sheet.shapes.filter(({ place }) => isOfYear(middleOf(place), tableAt(Math.floor(place.top)), year)),
        }),
        ...(sheet.notes && { notes: sheet.notes.filter((note) => isOfYear(note, tableAt(note.row), year)) }),
      },
      yearOf: ({ top, bottom }) => {
        const table = tableAt(top) ?? tableAt(bottom);
        const own = table?.years.find(({ value }) => westernYear(value) === year);
        return own
          ? { value: own.value, text: own.cell.text, cell: { row: own.cell.row, column: own.cell.column } }
          : null;
      },
    }));
}

/** Neither a year printed over the columns, nor what stands under another one. */
function isOfYear(cell: CellAddress, table: YearsAcross | null, year: number): boolean {
  const over = table?.years.find(({ area }) => cell.column >= area.left && cell.column <= area.right);
  return !over || (cell !== over.cell && westernYear(over.value) === year);
}

function middleOf({ top, left, bottom, right }: ShapePlace): CellAddress {
  return { row: Math.floor((top + bottom) / 2), column: Math.floor((left + right) / 2) };
}

function findYearsAcross(sheet: SheetSnapshot, lexicon: LabelLexicon): readonly YearsAcross[] {
  const years = sheet.cells.flatMap((cell) => {
    const value = cell.text.length <= LONGEST_YEAR ? parseFiscalYear(cell.text) : null;
    return value ? [{ value, cell }] : [];
  });
  const headers = [...groupBy(years, ({ cell }) => String(cell.row)).values()].filter(
    (inRow) => inRow.length > 1 && new Set(inRow.map(({ value }) => westernYear(value))).size === inRow.length,
  );
  if (headers.length === 0) return [];

  const merges = new Map(sheet.merges.map((merge) => [`${merge.top} ${merge.left}`, merge]));
  const areaOfCell = (cell: CellSnapshot): Area => merges.get(`${cell.row} ${cell.column}`) ?? areaOf(cell);
  const labels = sheet.cells.flatMap((cell) => {
    const field = lexicon.read(cell.text)?.field;
    return field ? [{ field, area: areaOfCell(cell) }] : [];
  });
  const heads = labels.filter(({ field }) => field.role === "initiative").map(({ area }) => area.top);
  const tops = headers.map(([{ cell }]) => cell.row);
  return headers.flatMap((inRow): readonly YearsAcross[] => {
    const placed = inRow.map(({ value, cell }) => ({ value, cell, area: areaOfCell(cell) }));
    const [{ cell }] = inRow;
    const top = cell.row;
    const bottom = Math.min(...[...tops, ...heads].filter((row) => row > top), Infinity) - 1;
    const left = Math.min(...placed.map(({ area }) => area.left));
    const beside = labels.filter(({ area }) => area.right < left && area.bottom >= top && area.top <= bottom);
    const under = beside.filter(({ area }) => area.top > top);
    const firstRow = sheet.cells.find(({ row }) => row > top)?.row;
    // Within a field stand figures of several years: its label is beside them, and none beside the row below.
    const isWithinField =
      beside.some(({ area }) => area.top <= top) || !under.some(({ area }) => area.top === firstRow);
    const isTable = !isWithinField && new Set(under.map(({ field }) => field.id)).size >= FEWEST_FIELDS;
    return isTable ? [{ years: placed, top, bottom }] : [];
  });
}
