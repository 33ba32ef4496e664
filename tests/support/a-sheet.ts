import { parseArea, type Area } from "../../src/workbook/address";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../src/workbook/snapshot";

/** A text; null for nothing; "<" for a cell merged with the one to its left, "^" with the one above it. */
export type SketchedCell = string | null;

export interface SheetSpecification {
  readonly name?: string;
  readonly visibility?: SheetSnapshot["visibility"];
  readonly type?: SheetSnapshot["type"];
  /** 0-based place of the sketch's first cell. */
  readonly top?: number;
  readonly left?: number;
  /** "A1:D9": further merged areas, of the sheet. */
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
}

/** A sheet as it looks: `aSheet([["取組項目", "<", "①…"], ["令和5年度", "目標", "・…"], ["^", …]])`. */
export function aSheet(
  sketch: readonly (readonly SketchedCell[])[],
  specification: SheetSpecification = {},
): SheetSnapshot {
  const { top = 0, left = 0 } = specification;
  const areas = new Map<string, Area>();
  const firstOf = new Map<string, string>();
  const key = (row: number, column: number): string => `${row},${column}`;
  for (const [row, cells] of sketch.entries()) {
    for (const [column, text] of cells.entries()) {
      const from = text === "<" ? key(row, column - 1) : text === "^" ? key(row - 1, column) : null;
      const first = from === null ? key(row, column) : (firstOf.get(from) ?? key(row, column));
      firstOf.set(key(row, column), first);
      const area = areas.get(first) ?? { top: row, left: column, bottom: row, right: column };
      areas.set(first, { ...area, bottom: Math.max(area.bottom, row), right: Math.max(area.right, column) });
    }
  }
  const cells = sketch.flatMap((inRow, row) =>
    inRow.flatMap((text, column) =>
      text === null || text === "<" || text === "^" ? [] : [aCell(text, top + row, left + column)],
    ),
  );
  const drawn = [...areas.values()]
    .filter((area) => area.bottom > area.top || area.right > area.left)
    .map((area) => ({
      top: top + area.top,
      left: left + area.left,
      bottom: top + area.bottom,
      right: left + area.right,
    }));
  return sheetOf(cells, [...drawn, ...(specification.merges ?? []).map(areaOfA1)], specification);
}

export function sheetOf(
  cells: readonly CellSnapshot[],
  merges: readonly Area[] = [],
  { name = "Sheet1", visibility = "visible", type = "worksheet", hiddenRows = [] }: SheetSpecification = {},
): SheetSnapshot {
  return {
    name,
    type,
    position: 0,
    visibility,
    isProtected: false,
    cells: cells.filter(({ text }) => text !== "").toSorted((a, b) => a.row - b.row || a.column - b.column),
    merges,
    hiddenRows,
    hiddenColumns: [],
  };
}

export function aCell(text: string, row: number, column: number): CellSnapshot {
  return { row, column, type: "text", value: text, text };
}

export function aWorkbook(...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return {
    source: { file: "町民生活課.xlsx", sha256: null, modified: null },
    sheets: sheets.map((sheet, position) => ({ ...sheet, position })),
    definedNames: [],
  };
}

function areaOfA1(text: string): Area {
  const area = parseArea(text);
  if (!area) throw new Error(`no area: ${text}`);
  return area;
}
