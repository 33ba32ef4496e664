import { workbookReader } from "../../src/excel/read-workbook";
import { workbookSettings } from "../../src/excel/settings";
import type { ReadWorkbook } from "../../src/excel/open-workbook";
import { type Area, areaOf, enclosing, intersects } from "../../src/workbook/address";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import type { ExcelHost } from "../../src/preview/host/host";
import { workbookFile, type SheetSpec } from "../xlsx/read/workbook-file";

/** A workbook of `count` sheets that each hold a small form. */
export function formSheets(count: number, textLength = 40): Uint8Array {
  const sheets = Array.from({ length: count }, (_, index): SheetSpec => {
    const rows = ["取組項目", "目指す姿", "目標", "取組内容"].map(
      (label, row) =>
        `<row r="${row + 2}"><c r="B${row + 2}" t="str"><v>${label}</v></c><c r="D${row + 2}" t="str"><v>${`様式${index}の文。`.repeat(Math.ceil(textLength / 8))}</v></c></row>`,
    );
    return {
      name: `様式${index + 1}`,
      rows: rows.join(""),
      after: `<mergeCells><mergeCell ref="B2:C2"/><mergeCell ref="B3:C3"/><mergeCell ref="D3:H3"/></mergeCells>`,
    };
  });
  return workbookFile({ sheets });
}

/** Batches that the add-in sent since `from`, without what office.js sends behind a run by itself. */
export function roundTrips(host: ExcelHost, from = 0): number {
  return host.batches.slice(from).filter(({ isCleanUp }) => !isCleanUp).length;
}

export async function readOpen(): Promise<ReadWorkbook> {
  const result = await workbookReader(workbookSettings()).read();
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`);
  return result.value;
}

/**
 * What two readers of the same workbook have to agree on: not the order of merged areas, which a file alone has, and not
 * what is merged or hidden where nothing stands.
 */
export function comparable({ sheets }: WorkbookSnapshot) {
  return sheets.map(({ merges, hiddenRows, hiddenColumns, cells, ...sheet }) => {
    const rows = new Set(cells.map(({ row }) => row));
    const columns = new Set(cells.map(({ column }) => column));
    const filled = cells.map(areaOf).reduce<Area | null>((all, cell) => (all ? enclosing(all, cell) : cell), null);
    return {
      ...withoutOverlays(sheet),
      cells,
      merges: merges
        .filter((area) => isMoreThanOneCell(area) && filled !== null && intersects(area, filled))
        .toSorted((a, b) => a.top - b.top || a.left - b.left),
      hiddenRows: hiddenRows.filter((row) => rows.has(row)),
      hiddenColumns: hiddenColumns.filter((column) => columns.has(column)),
    };
  });
}

function isMoreThanOneCell({ top, left, bottom, right }: Area): boolean {
  return top < bottom || left < right;
}

/** Only the file tells what lies over the cells. */
function withoutOverlays<Sheet extends object>(sheet: Sheet): Omit<Sheet, "shapes" | "notes"> {
  return Object.fromEntries(Object.entries(sheet).filter(([key]) => key !== "shapes" && key !== "notes")) as Omit<
    Sheet,
    "shapes" | "notes"
  >;
}
