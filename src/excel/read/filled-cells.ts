import { type Area, areaToA1 } from "../../workbook/address";
import type { Untold } from "../../workbook/snapshot";
import { untracked } from "../round-trip";
import { askLook, type Look, ORDINARY } from "./common-look";
import { askAll, type Question } from "./questions";

/** Values as Excel gives them: text, number, boolean; "" for an empty cell; an error's name as text. */
export type CellGrid = readonly (readonly unknown[])[];

/** A rectangle that holds all content of a sheet, or a part of it. */
export interface FilledCells {
  readonly area: Area;
  readonly values: CellGrid;
}

export interface SheetExtent {
  readonly sheetId: string;
  /** With all that has a format; null: the sheet is empty. */
  readonly used: Area | null;
  /** One, unless the sheet is too large to be read at once; none: no content. */
  readonly filled: readonly FilledCells[];
  /** Of the used rows and columns: all, none, or (null) some. */
  readonly hidesRows: boolean | null;
  readonly hidesColumns: boolean | null;
  /** Of all cells of the content. */
  readonly look: Look;
  /** Null: there is nothing of the kind, or nobody asked. */
  readonly untold: Untold | null;
}

interface AskedExtent extends Omit<SheetExtent, "filled"> {
  readonly filledArea: Area | null;
  /** Null where Excel does not return so many cells at once: above 5 million, or 5 MB. */
  readonly values: CellGrid | null;
}

const PLACE = "rowIndex,columnIndex,rowCount,columnCount";
/** A sheet that Excel cannot return at once has content far away from the rest: its parts are found by their own used ranges. */
const MAX_BLOCK_CELLS = 250_000;

/**
 * full: all that a snapshot has; silent: without what lies over the cells; plain: also without hidden rows and columns and
 * how cells look, and by the most common members only.
 */
export type ReadingManner = "full" | "silent" | "plain";

/** The content of each sheet, and how far it reaches: one round trip, unless there is more than Excel returns at once. */
export async function readFilledCells(
  sheetIds: readonly string[],
  manner: ReadingManner,
): Promise<readonly SheetExtent[]> {
  const asked = await askAll(sheetIds.map((sheetId) => extentQuestion(sheetId, manner, true)));
  const blocks = await askAll(
    asked.flatMap(({ sheetId, filledArea, values }) =>
      filledArea && !values ? blocksOf(filledArea).map((block) => blockQuestion(sheetId, block)) : [],
    ),
  );
  return asked.map(({ filledArea, values, ...extent }) => ({
    ...extent,
    filled:
      filledArea && values
        ? [{ area: filledArea, values }]
        : blocks.flatMap(({ sheetId, filled }) => (sheetId === extent.sheetId && filled ? [filled] : [])),
  }));
}

function extentQuestion(sheetId: string, manner: ReadingManner, withValues: boolean): Question<AskedExtent> {
  const isPlain = manner === "plain";
  return {
    replyBytes: 0,
    ask({ workbook }) {
      const sheet = workbook.worksheets.getItem(sheetId);
      const used = untracked(sheet.getUsedRangeOrNullObject(false));
      used.load(isPlain ? PLACE : `${PLACE},rowHidden,columnHidden`);
      const filled = untracked(sheet.getUsedRangeOrNullObject(true));
      filled.load(withValues ? `${PLACE},values` : PLACE);
      const look = isPlain ? () => ORDINARY : askLook(filled);
      const untold = manner === "full" ? askUntold(sheet) : () => null;
      return () => ({
        sheetId,
        used: areaOfRange(used),
        hidesRows: used.isNullObject || isPlain ? false : used.rowHidden,
        hidesColumns: used.isNullObject || isPlain ? false : used.columnHidden,
        look: filled.isNullObject ? ORDINARY : look(),
        untold: untold(),
        filledArea: areaOfRange(filled),
        values: withValues && !filled.isNullObject ? gridOf(filled.values) : null,
      });
    },
    pieces: () => (withValues ? [extentQuestion(sheetId, manner, false)] : []),
  };
}

/** A picture is no text for anybody, and neither is a line. */
function askUntold({ shapes, comments }: Excel.Worksheet): () => Untold | null {
  shapes.load("items/type");
  const counted = comments.getCount();
  return () => {
    const told = shapes.items.filter(({ type }) => type !== "Image" && type !== "Line").length;
    const { value: ofComments } = counted;
    return told + ofComments === 0 ? null : { shapes: told, comments: ofComments };
  };
}

interface Block {
  readonly sheetId: string;
  readonly filled: FilledCells | null;
}

function blockQuestion(sheetId: string, block: Area): Question<Block> {
  return {
    replyBytes: 0,
    ask({ workbook }) {
      const filled = untracked(
        untracked(workbook.worksheets.getItem(sheetId).getRange(areaToA1(block))).getUsedRangeOrNullObject(true),
      );
      filled.load(`${PLACE},values`);
      return () => {
        const area = areaOfRange(filled);
        return { sheetId, filled: area && { area, values: filled.values } };
      };
    },
    pieces: () => halvesOf(block).map((half) => blockQuestion(sheetId, half)),
  };
}

function blocksOf({ top, left, bottom, right }: Area): readonly Area[] {
  const rows = Math.max(1, Math.floor(MAX_BLOCK_CELLS / (right - left + 1)));
  const blocks: Area[] = [];
  for (let row = top; row <= bottom; row += rows) {
    blocks.push({ top: row, left, bottom: Math.min(row + rows - 1, bottom), right });
  }
  return blocks;
}

/** The upper and the lower half; none where there is only one row. */
export function halvesOf(area: Area): readonly Area[] {
  if (area.top === area.bottom) return [];
  const middle = Math.floor((area.top + area.bottom) / 2);
  return [
    { ...area, bottom: middle },
    { ...area, top: middle + 1 },
  ];
}

export function areaOfRange(range: Excel.Range): Area | null {
  if (range.isNullObject) return null;
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
  return { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
}

/** The types promise an array; Excel gives null for a range that is too large. */
export function gridOf(values: unknown): CellGrid | null {
  return Array.isArray(values) ? values : null;
}
