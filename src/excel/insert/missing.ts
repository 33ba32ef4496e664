import { areaToA1, enclosing, toA1, type Area } from "../../workbook/address";
import type { ConditionalFormat, ListValidation, SheetDrawing } from "../../workbook/drawing";
import type { SheetEdits } from "../../xlsx/sheet-edits";
import { joinMergedAreas } from "../read/join-merged-areas";
import { mergeTiles } from "../read/merge-tiles";
import { untracked } from "../round-trip";
import { addConditionalFormats } from "./decoration";

/** What the inserted sheet lacks: Microsoft documents for none of it that insertion keeps it. */
export interface MissingParts {
  readonly merges: readonly Area[];
  readonly tables: SheetEdits["tables"];
  readonly validations: readonly ListValidation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly isFreezeMissing: boolean;
}

export const nothingMissing: MissingParts = {
  merges: [],
  tables: [],
  validations: [],
  conditionalFormats: [],
  isFreezeMissing: false,
};

export function isAnythingMissing(missing: MissingParts): boolean {
  const { merges, tables, validations, conditionalFormats, isFreezeMissing } = missing;
  return isFreezeMissing || [merges, tables, validations, conditionalFormats].some(({ length }) => length > 0);
}

/** Queues reading which parts of the sheet were inserted. */
export function askMissingParts(sheet: Excel.Worksheet, drawing: SheetDrawing, edits: SheetEdits): () => MissingParts {
  const merges = askMerges(sheet, drawing.merges);
  const tables = askTables(sheet, edits.tables);
  const validations = askValidations(sheet, drawing.validations ?? []);
  const formats = askConditionalFormats(sheet, edits.insertedFormats);
  const freeze = askFreeze(sheet, drawing.freeze);
  return () => ({
    merges: merges(),
    tables: tables(),
    validations: validations(),
    conditionalFormats: formats(),
    isFreezeMissing: freeze(),
  });
}

/** Queues adding them. */
export function addMissingParts(sheet: Excel.Worksheet, missing: MissingParts, drawing: SheetDrawing): void {
  for (const merge of missing.merges) untracked(sheet.getRange(areaToA1(merge))).merge(false);
  for (const { name, area } of missing.tables) {
    const table = sheet.tables.add(areaToA1(area), true);
    table.name = name;
    table.style = "TableStyleLight1";
    table.showBandedRows = false;
  }
  for (const { area, options, strictness, errorTitle, errorMessage } of missing.validations) {
    const { dataValidation } = untracked(sheet.getRange(areaToA1(area)));
    dataValidation.rule = { list: { inCellDropDown: true, source: options.join(",") } };
    dataValidation.errorAlert = {
      showAlert: true,
      style: strictness === "stop" ? "Stop" : "Warning",
      title: errorTitle,
      message: errorMessage,
    };
  }
  addConditionalFormats(sheet, missing.conditionalFormats);
  if (missing.isFreezeMissing && drawing.freeze) freezePanes(sheet, drawing.freeze);
}

function askMerges(sheet: Excel.Worksheet, merges: readonly Area[]): () => readonly Area[] {
  const drawn = joinMergedAreas(merges);
  const [first] = drawn;
  if (!first) return () => [];
  const all = drawn.reduce(enclosing, first);
  const tiles = mergeTiles(all).map((tile) => {
    const merged = untracked(untracked(sheet.getRange(areaToA1(tile))).getMergedAreasOrNullObject());
    merged.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
    return merged;
  });
  return () => {
    const reported = tiles.flatMap((merged) =>
      merged.isNullObject
        ? []
        : merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
            top: rowIndex,
            left: columnIndex,
            bottom: rowIndex + rowCount - 1,
            right: columnIndex + columnCount - 1,
          })),
    );
    const present = new Set(joinMergedAreas(reported).map(areaToA1));
    return drawn.filter((area) => !present.has(areaToA1(area)));
  };
}

function askTables(sheet: Excel.Worksheet, drawn: SheetEdits["tables"]): () => SheetEdits["tables"] {
  if (drawn.length === 0) return () => [];
  const { tables } = sheet;
  tables.load("items/name");
  // A table under another name is already there: it stays as it is.
  return () => (tables.items.length > 0 ? [] : drawn);
}

function askValidations(sheet: Excel.Worksheet, drawn: readonly ListValidation[]): () => readonly ListValidation[] {
  const present = drawn.map(({ area }) => {
    const { dataValidation } = untracked(sheet.getRange(toA1({ row: area.top, column: area.left })));
    dataValidation.load("type");
    return dataValidation;
  });
  return () => drawn.filter((_, index) => present[index]?.type !== "List");
}

function askConditionalFormats(
  sheet: Excel.Worksheet,
  drawn: readonly ConditionalFormat[],
): () => readonly ConditionalFormat[] {
  const counts = drawn.map(({ area }) => untracked(sheet.getRange(areaToA1(area))).conditionalFormats.getCount());
  return () => drawn.filter((_, index) => counts[index]?.value === 0);
}

function askFreeze(sheet: Excel.Worksheet, freeze: SheetDrawing["freeze"]): () => boolean {
  if (!freeze || freeze.rows + freeze.columns === 0) return () => false;
  const location = untracked(sheet.freezePanes.getLocationOrNullObject());
  location.load("address");
  return () => location.isNullObject;
}

function freezePanes(sheet: Excel.Worksheet, { rows, columns }: NonNullable<SheetDrawing["freeze"]>): void {
  const { freezePanes: panes } = sheet;
  if (columns === 0) panes.freezeRows(rows);
  else if (rows === 0) panes.freezeColumns(columns);
  else panes.freezeAt(untracked(sheet.getRange(`A1:${toA1({ row: rows - 1, column: columns - 1 })}`)));
}
