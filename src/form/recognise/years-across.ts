import { westernYear } from "../../plan/fiscal-year";
import type { FiscalYear } from "../../plan/schema";
import { areaOf, type Area, type CellAddress } from "../../workbook/address";
import { comparisonKey } from "../../workbook/comparison-key";
import { groupBy } from "../../workbook/group-by";
import type { CellSnapshot, ShapePlace, SheetSnapshot } from "../../workbook/snapshot";
import type { FiscalYearReading, UnplacedText } from "../reading";
import type { LabelLexicon } from "./label-lexicon";
import { firstIndex } from "./sheet-grid";
import { readYearHead, resolveYears, type YearHead } from "./year-heads";

/** A sheet with the texts of one year alone, where it has several side by side. */
export interface SheetOfYear {
  readonly sheet: SheetSnapshot;
  /** What stands over a form that begins or ends in these rows; null: nothing does. */
  readonly over: (rows: Rows) => YearsOver | null;
}

type Rows = Pick<Area, "top" | "bottom">;

export interface YearsOver extends Rows {
  /** As it is printed; null: nobody can tell which of the texts below are of which year. */
  readonly year: FiscalYearReading | null;
  /** 「前年度・今年度・来年度」 */
  readonly heads: string;
  /** Where the first of the years' columns begins. */
  readonly left: number;
  /** Right of the years, or under no head: of no year. */
  readonly beyond: readonly UnplacedText[];
}

interface Head {
  readonly cell: CellSnapshot;
  readonly area: Area;
  /** Null in all of a table where it is not certain which year is which. */
  readonly value: FiscalYear | null;
}

interface YearsAcross extends Rows {
  readonly heads: readonly Head[];
  readonly left: number;
  readonly right: number;
  readonly isCertain: boolean;
  /** By cell: under which heads it stands; [] right of them all. A cell that is not here is a label, or stands left of them. */
  readonly under: ReadonlyMap<CellSnapshot, readonly Head[]>;
}

/** Fewer fields than this under the years are a table within a field: figures of three years. */
const FEWEST_FIELDS = 3;

/** A plan has no more years; a sheet with more is a list of years. */
const MOST_YEARS = 12;

/**
 * One head, then 令和4年度, 令和5年度, 令和6年度 as columns: the same sheet once for each year, the earliest first; [] where none
 * stand so. Where it is not certain which year is which, the sheet once, with the texts of all: whoever reads it must not take them.
 */
export function sheetsByYear(
  sheet: SheetSnapshot,
  lexicon: LabelLexicon,
  planYear: FiscalYear,
): readonly SheetOfYear[] {
  const tables = findYearsAcross(sheet, lexicon, planYear);
  if (tables.length === 0) return [];
  const years = [
    ...new Set(tables.flatMap(({ heads }) => heads.flatMap(({ value }) => (value ? [westernYear(value)] : [])))),
  ];
  if (years.length > MOST_YEARS) return [];
  const tableAt = (row: number): YearsAcross | null => {
    const found = tables[firstIndex(tables, ({ bottom }) => bottom >= row)];
    return found && found.top <= row ? found : null;
  };
  return (years.length === 0 ? [null] : years.toSorted((a, b) => a - b)).map((year): SheetOfYear => {
    const isOf = ({ value }: Head): boolean => value !== null && westernYear(value) === year;
    const isUnderOwn = ({ row, column }: CellAddress): boolean => {
      const table = tableAt(row);
      const over = table?.heads.filter(({ area }) => column >= area.left && column <= area.right) ?? [];
      return over.length === 0 || table?.isCertain !== true || over.some(isOf);
    };
    return {
      sheet: {
        ...sheet,
        cells: sheet.cells.filter((cell) => {
          const table = tableAt(cell.row);
          const heads = table?.under.get(cell);
          if (!table || !heads) return true;
          if (cell.row === table.top) return false;
          return table.isCertain ? heads.some(isOf) : heads.length > 0;
        }),
        ...(sheet.shapes && { shapes: sheet.shapes.filter(({ place }) => isUnderOwn(middleOf(place))) }),
        ...(sheet.notes && { notes: sheet.notes.filter(isUnderOwn) }),
      },
      over: ({ top, bottom }) => {
        const table = tableAt(top) ?? tableAt(bottom);
        const own = table?.heads.find(isOf);
        return table && (own || !table.isCertain) ? yearsOver(table, own ?? null) : null;
      },
    };
  });
}

function middleOf({ top, left, bottom, right }: ShapePlace): CellAddress {
  return { row: Math.floor((top + bottom) / 2), column: Math.floor((left + right) / 2) };
}

function yearsOver({ heads, top, bottom, left, under }: YearsAcross, own: Head | null): YearsOver {
  const { row, column, text } = own?.cell ?? { row: 0, column: 0, text: "" };
  const beyond = [...under].flatMap(([cell, of]) => {
    const isText = of.length === 0 && comparisonKey(cell.text) !== "";
    return isText ? [{ text: cell.text, cell: { row: cell.row, column: cell.column } }] : [];
  });
  return {
    top,
    bottom,
    left,
    beyond,
    year: own && { value: own.value, text, cell: { row, column } },
    heads: heads.map(({ cell }) => cell.text.trim()).join("・"),
  };
}

function findYearsAcross(sheet: SheetSnapshot, lexicon: LabelLexicon, planYear: FiscalYear): readonly YearsAcross[] {
  const found = sheet.cells.flatMap((cell) => {
    const head = readYearHead(cell.text);
    return head ? [{ head, cell }] : [];
  });
  const rows = [...groupBy(found, ({ cell }) => String(cell.row)).values()].filter((inRow) =>
    areHeads(inRow.map(({ head }) => head)),
  );
  if (rows.length === 0) return [];

  const merges = new Map(sheet.merges.map((merge) => [`${merge.top} ${merge.left}`, merge]));
  const areaOfCell = (cell: CellSnapshot): Area => merges.get(`${cell.row} ${cell.column}`) ?? areaOf(cell);
  const labels = sheet.cells.flatMap((cell) => {
    const field = lexicon.read(cell.text)?.field;
    return field ? [{ field, area: areaOfCell(cell) }] : [];
  });
  const heads = labels.filter(({ field }) => field.role === "initiative").map(({ area }) => area.top);
  // Beside a field's label stands its text, however much it looks like heads.
  const headRows = rows.filter(
    ([{ cell }]) =>
      !labels.some(({ area }) => area.right < cell.column && area.top <= cell.row && area.bottom >= cell.row),
  );
  const tops = headRows.map(([{ cell }]) => cell.row);
  return headRows.flatMap((inRow): readonly YearsAcross[] => {
    const [{ cell }] = inRow;
    const top = cell.row;
    const bottom = Math.min(...[...tops, ...heads].filter((row) => row > top), Infinity) - 1;
    const areas = inRow.map((one) => areaOfCell(one.cell));
    const left = Math.min(...areas.map((area) => area.left));
    const right = Math.max(...areas.map((area) => area.right));
    const beside = labels.filter(({ area }) => area.right < left && area.bottom >= top && area.top <= bottom);
    const under = beside.filter(({ area }) => area.top > top);
    const firstRow = sheet.cells.find(({ row }) => row > top)?.row;
    // Within a field stand figures of several years: its label is beside them, and none beside the row below.
    const isWithinField = !under.some(({ area }) => area.top === firstRow);
    if (isWithinField || new Set(under.map(({ field }) => field.id)).size < FEWEST_FIELDS) return [];

    const years = resolveYears(
      inRow.map(({ head }) => head),
      planYear,
    );
    const placed = inRow.map((one, place): Head => {
      return { cell: one.cell, area: areaOfCell(one.cell), value: years?.[place] ?? null };
    });
    const zone = sheet.cells.filter((one) => one.row >= top && one.row <= bottom && one.column >= left);
    const headsOver = new Map(zone.map((one) => [one, placesUnder(areaOfCell(one), placed, right)] as const));
    // R4～R6 over one column is the span of a plan, no head of several.
    if (inRow.length === 1 && !standsBeside(zone, cell)) return [];
    const isCertain = years !== null && [...headsOver.values()].every((of) => of !== null);
    const all = isCertain ? placed : placed.map((head) => ({ ...head, value: null }));
    return [
      {
        heads: all,
        top,
        bottom,
        left,
        right,
        isCertain,
        under: new Map([...headsOver].map(([one, of]) => [one, of ?? all])),
      },
    ];
  });
}

/** Two or more years beside each other, or several in one cell. Of numbers alone only such as years have: one after the other. */
function areHeads(heads: readonly YearHead[]): boolean {
  if (heads.length === 1) return heads[0]?.says === "several";
  const numbers = heads.flatMap((head) => (head.says === "number" && head.isBare ? [head.number] : []));
  if (numbers.length < heads.length) return new Set(heads.map((head) => JSON.stringify(head))).size > 1;
  const steps = new Set(numbers.slice(1).map((number, place) => number - (numbers[place] ?? 0)));
  return steps.size === 1 && (steps.has(1) || steps.has(-1));
}

/** The heads that a text stands under: all of each. [] right of them all; null where it is not in line with them. */
function placesUnder(area: Area, heads: readonly Head[], right: number): readonly Head[] | null {
  if (area.left > right) return [];
  const touched = heads.filter((head) => head.area.left <= area.right && head.area.right >= area.left);
  if (touched.length === 1) return touched;
  const isInLine = touched.every((head) => area.left <= head.area.left && area.right >= head.area.right);
  return touched.length > 1 && isInLine ? touched : null;
}

/** Whether in any row under the head two texts stand beside each other. */
function standsBeside(cells: readonly CellSnapshot[], { row: top }: CellSnapshot): boolean {
  const texts = cells.filter(({ row, text }) => row > top && comparisonKey(text) !== "");
  return texts.some(({ row }, place) => texts[place + 1]?.row === row);
}
