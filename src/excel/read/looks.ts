import { type Area, areaToA1, enclosing } from "../../workbook/address";
import type { CellSnapshot } from "../../workbook/snapshot";
import { untracked } from "../round-trip";
import { type Look, lookFrom } from "./common-look";
import { type FilledCells, halvesOf } from "./filled-cells";
import type { Question } from "./questions";

/** Looks of cells that differ from each other. */
export interface LooksOfCells {
  readonly area: Area;
  readonly looks: readonly (readonly Look[])[];
}

const REPLY_BYTES_FOR_CELL = 120;
/** Of larger sheets nobody is told which letters have the colour of their ground: no form is so large, and some lists are. */
const MAX_CELLS_OF_COLORS = 20_000;
/** Cells asked for, for each of the rows themselves: fewer questions are worth some cells in which nothing stands. */
const MAX_WASTE = 2;

/** Where one answer for all cells is not enough: what has to be asked of each. */
export function looksQuestions(
  sheetId: string,
  filled: readonly FilledCells[],
  { isStruck, isConcealed }: Look,
): readonly Question<LooksOfCells>[] {
  const blocks = filled.flatMap(blocksOfText);
  const cells = blocks.reduce((sum, block) => sum + sizeOf(block), 0);
  const withColors = isConcealed === null && cells <= MAX_CELLS_OF_COLORS;
  return isStruck === null || withColors ? blocks.map((block) => looksQuestion(sheetId, block, withColors)) : [];
}

function looksQuestion(sheetId: string, area: Area, withColors: boolean): Question<LooksOfCells> {
  return {
    replyBytes: sizeOf(area) * REPLY_BYTES_FOR_CELL,
    pieces: () => halvesOf(area).map((half) => looksQuestion(sheetId, half, withColors)),
    ask({ workbook }) {
      const range = untracked(workbook.worksheets.getItem(sheetId).getRange(areaToA1(area)));
      const cells = range.getCellProperties({
        format: withColors
          ? { font: { strikethrough: true, color: true }, fill: { color: true, pattern: true } }
          : { font: { strikethrough: true } },
      });
      return () => ({
        area,
        looks: cells.value.map((row) =>
          row.map(({ format = {} }) => lookFrom(format.font ?? {}, withColors ? (format.fill ?? {}) : {})),
        ),
      });
    },
  };
}

/** Rows of text that follow each other, as far as the text in them reaches: where rows are alike, together. */
function blocksOfText({ area, values }: FilledCells): readonly Area[] {
  const blocks: Area[] = [];
  values.forEach((row, index) => {
    const first = row.findIndex((value) => value !== "");
    if (first < 0) return;
    const at = area.top + index;
    const last = row.findLastIndex((value) => value !== "");
    const own = { top: at, left: area.left + first, bottom: at, right: area.left + last };
    const above = blocks.at(-1);
    const both = above?.bottom === at - 1 ? enclosing(above, own) : null;
    if (above && both && sizeOf(both) <= MAX_WASTE * (sizeOf(above) + sizeOf(own))) blocks.splice(-1, 1, both);
    else blocks.push(own);
  });
  return blocks;
}

function sizeOf({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** The cells as a reader of the sheet sees them: without what is struck through. `common`: of all of them. */
export function withLooks(
  cells: readonly CellSnapshot[],
  common: Look,
  ofCells: readonly LooksOfCells[],
): readonly CellSnapshot[] {
  if (common.isStruck === false && common.isConcealed === false) return cells;
  const rows = new Map(
    ofCells.flatMap(({ area, looks }) => looks.map((row, index) => [area.top + index, { left: area.left, row }])),
  );
  return cells.map((cell) => {
    const inRow = rows.get(cell.row);
    const own = inRow?.row[cell.column - inRow.left];
    return seenAs(cell, {
      isStruck: common.isStruck ?? (own ? own.isStruck : false),
      isConcealed: common.isConcealed ?? own?.isConcealed ?? false,
    });
  });
}

function seenAs(cell: CellSnapshot, { isStruck, isConcealed }: Look): CellSnapshot {
  const { text } = cell;
  const struck: Partial<CellSnapshot> =
    isStruck === true && text !== "" ? { text: "", struck: [text] } : isStruck === null ? { isPartlyStruck: true } : {};
  return { ...cell, ...struck, ...(isConcealed === true && { isConcealed }) };
}
