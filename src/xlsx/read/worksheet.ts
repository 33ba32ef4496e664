import { type Area, type CellAddress, MAX_COLUMNS, MAX_ROWS, parseA1, parseArea } from "../../workbook/address";
import type { CellSnapshot, SheetSnapshot } from "../../workbook/snapshot";
import { cost, footprint } from "./budget";
import { detach, joinRuns, unescapeText } from "./cell-text";
import { type CellSources, readCell } from "./cell-value";
import { hiddenColumnMarker } from "./hidden-columns";
import { inOrder } from "./cell-order";
import type { Package } from "./package";
import { refuse } from "./problem";
import { moveFormula } from "./shared-formula";
import { isTrue, type XmlAttributes } from "./xml";

export type SheetContent = Pick<SheetSnapshot, "isProtected" | "cells" | "merges" | "hiddenRows" | "hiddenColumns">;

/** "A1:XFD1048576", with room for dollar signs. */
const LONGEST_REFERENCE = 32;

interface SharedFormula {
  readonly text: string;
  readonly origin: CellAddress;
}

/** One worksheet's part. Cells that a merge covers are cells like others: what they hold is not lost. */
export function readWorksheet(workbook: Package, part: string, sources: CellSources): SheetContent {
  const { budget } = sources;
  const cells: CellSnapshot[] = [];
  const merges: Area[] = [];
  const hiddenRows: number[] = [];
  const hiddenColumns = hiddenColumnMarker();
  const sharedFormulas = new Map<string, SharedFormula>();
  let isProtected = false;
  // Rows and cells may leave out where they stand: then they follow the one before.
  let row = -1;
  let column = -1;
  let cell: XmlAttributes = {};
  let value: string | null = null;
  let inlineRuns: string[] = [];
  let formula: string | null = null;
  let formulaAttributes: XmlAttributes = {};
  let pieces: string[] | null = null;

  const openRow = (attributes: XmlAttributes): void => {
    budget.spendWork(cost.row);
    row = attributes.r === undefined ? row + 1 : readIndex(attributes.r, MAX_ROWS);
    if (row >= MAX_ROWS) refuse("damaged", "行の番号が Excel の範囲を超えています");
    column = -1;
    // A row or column of no height or width is as hidden as one that says so.
    if (!isTrue(attributes.hidden) && !(attributes.ht !== undefined && Number(attributes.ht) === 0)) return;
    hiddenRows.push(row);
    budget.keepMemory(footprint.index);
  };

  const openCell = (attributes: XmlAttributes): void => {
    cell = attributes;
    value = formula = null;
    inlineRuns = [];
    formulaAttributes = {};
    const address = attributes.r === undefined ? { row, column: column + 1 } : readAddress(attributes.r);
    ({ row, column } = address);
    if (column >= MAX_COLUMNS) refuse("damaged", "列の番号が Excel の範囲を超えています");
  };

  const closeCell = (): void => {
    const made = readCell(
      {
        row,
        column,
        type: cell.t ?? "",
        style: Number(cell.s ?? 0),
        value,
        inline: joinRuns(inlineRuns),
        formula: formulaText(),
      },
      sources,
    );
    if (!made) return;
    budget.spendWork(cost.cell);
    budget.keepMemory(footprint.cell + (value?.length ?? 0) * footprint.character);
    cells.push(made);
  };

  const formulaText = (): string | null => {
    if (formula === null) return null;
    const text = detach(unescapeText(formula));
    if (formulaAttributes.t !== "shared") return text === "" ? null : text;
    const group = formulaAttributes.si ?? "";
    if (text !== "") {
      sharedFormulas.set(group, { text, origin: { row, column } });
      return text;
    }
    const shared = sharedFormulas.get(group);
    if (!shared) return "";
    budget.spendWork(shared.text.length * cost.formulaCharacter);
    return moveFormula(shared.text, shared.origin, { row, column });
  };

  workbook.parse(part, {
    open(name, attributes, parent) {
      if (name === "c" && parent === "row") openCell(attributes);
      else if ((name === "v" || name === "f") && parent === "c") {
        pieces = [];
        if (name === "f") formulaAttributes = attributes;
      } else if (name === "row" && parent === "sheetData") openRow(attributes);
      else if (name === "t" && (parent === "is" || parent === "r")) pieces = [];
      else if (name === "mergeCell" && parent === "mergeCells") {
        budget.spendWork(cost.area);
        budget.keepMemory(footprint.area);
        merges.push(readArea(attributes.ref));
      } else if (name === "col" && parent === "cols") {
        budget.spendWork(cost.column);
        if (isTrue(attributes.hidden) || (attributes.width !== undefined && Number(attributes.width) === 0)) {
          hiddenColumns.mark(readIndex(attributes.min, MAX_COLUMNS), readIndex(attributes.max, MAX_COLUMNS));
        }
      } else if (name === "sheetProtection") isProtected ||= isTrue(attributes.sheet);
    },
    text(text) {
      pieces?.push(text);
    },
    close(name, parent) {
      if (pieces !== null) {
        const text = joinRuns(pieces);
        if (name === "v") value = text;
        else if (name === "f") formula = text;
        else if (name === "t") inlineRuns.push(text);
        pieces = null;
      }
      if (name === "c" && parent === "row") closeCell();
    },
  });

  const hiddenColumnList = hiddenColumns.list();
  budget.keepMemory(hiddenColumnList.length * footprint.index);
  return {
    isProtected,
    cells: inOrder(cells),
    merges,
    hiddenRows: [...new Set(hiddenRows)].sort((a, b) => a - b),
    hiddenColumns: hiddenColumnList,
  };
}

/** A place that counts from 1 in the file, from 0 here. */
function readIndex(text: string | undefined, limit: number): number {
  const number = /^[1-9]\d{0,6}$/u.test(text ?? "") ? Number(text) : Infinity;
  return number <= limit ? number - 1 : refuse("damaged", "行か列の番号が Excel の範囲を超えています");
}

function readAddress(text: string): CellAddress {
  const address = text.length <= LONGEST_REFERENCE ? parseA1(text) : null;
  return address ?? refuse("damaged", "セルの番地が Excel の範囲を超えています");
}

function readArea(text: string | undefined): Area {
  const area = text !== undefined && text.length <= LONGEST_REFERENCE ? parseArea(text) : null;
  return area ?? refuse("damaged", "セルの結合の範囲が正しくありません");
}
