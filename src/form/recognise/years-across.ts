import { parseFiscalYear, westernYear } from "../../plan/fiscal-year";
import type { FiscalYear } from "../../plan/schema";
import type { Area } from "../../workbook/address";
import { areaOf } from "../../workbook/address";
import { groupBy } from "../../workbook/group-by";
import type { CellSnapshot, SheetSnapshot } from "../../workbook/snapshot";
import type { FiscalYearReading } from "../reading";
import { fieldOfRole, type FormDefinition } from "../definition";
import type { LabelLexicon } from "./label-lexicon";

/** A sheet with the texts of one year alone, where it has several side by side. */
export interface SheetOfYear {
  readonly sheet: SheetSnapshot;
  readonly year: FiscalYearReading;
  /** The rows in which the years stand side by side. */
  readonly rows: { readonly top: number; readonly bottom: number };
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

/**
 * One head, then 令和4年度, 令和5年度, 令和6年度 as columns: the same sheet once for each year, in the order of the years; []
 * where none stand so.
 */
export function sheetsByYear(
  sheet: SheetSnapshot,
  definition: FormDefinition,
  lexicon: LabelLexicon,
): readonly SheetOfYear[] {
  const tables = findYearsAcross(sheet, definition, lexicon);
  return tables.flatMap((table) =>
    table.years.map(({ value, cell, area }): SheetOfYear => {
      const isOfOthers = ({ row, column }: CellSnapshot): boolean =>
        row >= table.top &&
        row <= table.bottom &&
        table.years.some((other) => other.area !== area && column >= other.area.left && column <= other.area.right);
      const cells = sheet.cells.filter((one) => one !== cell && !isOfOthers(one));
      return {
        sheet: { ...sheet, cells },
        year: { value, text: cell.text, cell: { row: cell.row, column: cell.column } },
        rows: { top: table.top, bottom: table.bottom },
      };
    }),
  );
}

function findYearsAcross(
  sheet: SheetSnapshot,
  definition: FormDefinition,
  lexicon: LabelLexicon,
): readonly YearsAcross[] {
  const years = sheet.cells.flatMap((cell) => {
    const value = cell.text.length <= LONGEST_YEAR ? parseFiscalYear(cell.text) : null;
    return value ? [{ value, cell, area: mergedArea(sheet, cell) }] : [];
  });
  const byRow = groupBy(years, ({ cell }) => String(cell.row));
  const headers = [...byRow.values()].flatMap((inRow): readonly YearsAcross["years"][] => {
    const isDifferent = new Set(inRow.map(({ value }) => westernYear(value))).size === inRow.length;
    return inRow.length > 1 && isDifferent ? [inRow] : [];
  });
  if (headers.length === 0) return [];
  const ends = [
    ...headers.map(([first]) => first?.cell.row ?? 0),
    ...sheet.cells
      .filter(({ text }) => lexicon.read(text)?.field === fieldOfRole(definition, "initiative"))
      .map(({ row }) => row),
  ];
  return headers.flatMap((years): readonly YearsAcross[] => {
    const [first] = years;
    if (!first) return [];
    const top = first.cell.row;
    const bottom = Math.min(...ends.filter((row) => row > top), Infinity) - 1;
    const left = Math.min(...years.map(({ area }) => area.left));
    const labels = sheet.cells.flatMap((cell) => {
      const field = cell.column < left && cell.row <= bottom ? lexicon.read(cell.text)?.field : undefined;
      return field ? [{ field, area: mergedArea(sheet, cell) }] : [];
    });
    const under = labels.filter(({ area }) => area.top > top);
    const firstRow = Math.min(...sheet.cells.filter(({ row }) => row > top).map(({ row }) => row));
    // Within a field stand figures of several years: its label is beside them, and none beside the row below.
    const isWithinField =
      labels.some(({ area }) => area.top <= top && area.bottom >= top) ||
      !under.some(({ area }) => area.top === firstRow);
    const isTable = !isWithinField && new Set(under.map(({ field }) => field.id)).size >= FEWEST_FIELDS;
    return isTable ? [{ years, top, bottom }] : [];
  });
}

function mergedArea({ merges }: SheetSnapshot, cell: CellSnapshot): Area {
  return merges.find(({ top, left }) => top === cell.row && left === cell.column) ?? areaOf(cell);
}
