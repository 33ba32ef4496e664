import { type Area, areaToA1, contains, intersects } from "../../workbook/address";
import type { CellSnapshot, SheetSnapshot } from "../../workbook/snapshot";
import type { CellsOfSheet } from "../open-workbook";
import { untracked } from "../round-trip";
import { needsDetails, toCells } from "./cells";
import { areaOfRange, type CellGrid, gridOf, halvesOf, type ReadingManner } from "./filled-cells";
import { askLook, type Look, ORDINARY } from "./common-look";
import { type LooksOfCells, looksQuestions, withLooks } from "./looks";
import { askAll, mapped, type Question } from "./questions";
import { cellsQuestion } from "./sheet-contents";

/** What stands in some cells of a sheet now. */
export interface ReadCells {
  readonly sheetId: string;
  readonly area: Area;
  readonly cells: readonly CellSnapshot[];
}

interface Part {
  readonly sheetId: string;
  readonly area: Area;
  /** Null: nothing stands there. */
  readonly filled: FilledPart | null;
}

interface FilledPart {
  readonly area: Area;
  readonly values: CellGrid;
  readonly formulas: CellGrid;
  readonly numberFormats: CellGrid;
  /** Of all its cells. */
  readonly look: Look;
}

/**
 * The cells of `edited`, and of them only those up to the last that holds something. One round trip, and one more for
 * numbers, of which the format says what is shown, and for cells that do not all look the same.
 */
export async function readEditedCells(
  edited: readonly CellsOfSheet[],
  manner: ReadingManner,
): Promise<readonly ReadCells[]> {
  const parts = await askAll(
    edited.flatMap(({ sheetId, areas }) => areas.map((area) => partQuestion(sheetId, area, manner))),
    "short",
  );
  const answers = await askAll(
    parts.flatMap((part, index) =>
      questionsAbout(part).map((question) => mapped(question, (more) => ({ more, index }))),
    ),
    "short",
  );
  return parts.map(({ sheetId, area, filled }, index): ReadCells => {
    if (!filled) return { sheetId, area, cells: [] };
    const more = answers.filter((answer) => answer.index === index).map((answer) => answer.more);
    const detailed = more.flatMap(({ cells = [] }) => cells);
    const plain = needsDetails(filled.values)
      ? detailed
      : toCells(filled.area, filled.values, filled.formulas, { numberFormats: filled.numberFormats });
    return {
      sheetId,
      area,
      cells: withLooks(
        plain,
        filled.look,
        isOneCell(filled.area)
          ? [{ area: filled.area, looks: [[filled.look]] }]
          : more.flatMap(({ looks }) => looks ?? []),
      ),
    };
  });
}

interface More {
  readonly cells?: readonly CellSnapshot[];
  readonly looks?: LooksOfCells;
}

function questionsAbout({ sheetId, filled }: Part): readonly Question<More>[] {
  if (!filled) return [];
  return [
    ...(needsDetails(filled.values) ? [cellsQuestion(sheetId, filled, true)] : []),
    ...(isOneCell(filled.area) ? [] : looksQuestions(sheetId, [filled], filled.look)).map((question) =>
      mapped(question, (looks): More => ({ looks })),
    ),
  ];
}

function partQuestion(sheetId: string, area: Area, manner: ReadingManner): Question<Part> {
  return {
    replyBytes: 0,
    ask({ workbook }) {
      const range = untracked(workbook.worksheets.getItem(sheetId).getRange(areaToA1(area)));
      // Whole rows and columns come as such: what is read of them ends where the content does.
      const isCell = isOneCell(area);
      const filled = isCell ? range : untracked(range.getUsedRangeOrNullObject(true));
      filled.load("rowIndex,columnIndex,rowCount,columnCount,values,formulas,numberFormat");
      const look = manner === "plain" ? () => ORDINARY : askLook(filled);
      return () => {
        const found = isCell ? area : areaOfRange(filled);
        if (!found) return { sheetId, area, filled: null };
        const values = gridOf(filled.values);
        const formulas = gridOf(filled.formulas);
        const numberFormats = gridOf(filled.numberFormat);
        if (!values || !formulas || !numberFormats) throw new TooManyCells();
        return { sheetId, area, filled: { area: found, values, formulas, numberFormats, look: look() } };
      };
    },
    pieces: () => halvesOf(area).map((half) => partQuestion(sheetId, half, manner)),
  };
}

function isOneCell({ top, left, bottom, right }: Area): boolean {
  return top === bottom && left === right;
}

/** More cells were edited at once than Excel returns: the sheet is read as a whole, when the person next presses something. */
export class TooManyCells extends Error {}

/** The sheet with the cells that were read in the place of those that stood there. */
export function withCells(sheet: SheetSnapshot, read: readonly ReadCells[]): SheetSnapshot {
  const areas = read.map(({ area }) => area);
  const others = sheet.cells.filter((cell) => !areas.some((area) => contains(area, cell)));
  // Of cells that were edited twice the later reading counts.
  const fresh = new Map(read.flatMap(({ cells }) => cells).map((cell) => [`${cell.row},${cell.column}`, cell]));
  const cells = [...others, ...fresh.values()].toSorted((a, b) => a.row - b.row || a.column - b.column);
  return { ...sheet, cells };
}

/** Whether a merged area that is known cannot be there any more: something stands in a cell that it covers. */
export function contradictsMerges({ merges }: SheetSnapshot, read: readonly ReadCells[]): boolean {
  return read.some(({ area, cells }) => {
    const near = merges.filter((merge) => intersects(merge, area));
    return cells.some((cell) =>
      near.some((merge) => contains(merge, cell) && (cell.row !== merge.top || cell.column !== merge.left)),
    );
  });
}
