import { type Area, areaToA1 } from "../../workbook/address";
import { untracked } from "../round-trip";
import type { SheetExtent } from "./filled-cells";
import type { Question } from "./questions";

export interface HiddenLines {
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

const REPLY_BYTES_FOR_LINE = 20;

/** Hidden rows and columns as far as already known: where all of them are. */
export function knownHiddenLines({ hidesRows, hidesColumns }: SheetExtent, reach: readonly Area[]): HiddenLines {
  return {
    hiddenRows: hidesRows === true ? reach.flatMap(({ top, bottom }) => from(top, bottom)) : [],
    hiddenColumns: hidesColumns === true ? reach.slice(0, 1).flatMap(({ left, right }) => from(left, right)) : [],
  };
}

/** Where only some are hidden: which. All parts of `reach` have the same columns. */
export function hiddenLinesQuestions(
  { sheetId, hidesRows, hidesColumns }: SheetExtent,
  reach: readonly Area[],
): readonly Question<HiddenLines>[] {
  return [
    ...(hidesRows === null ? reach.map((area) => rowsQuestion(sheetId, { ...area, right: area.left })) : []),
    ...(hidesColumns === null
      ? reach.slice(0, 1).map((area) => columnsQuestion(sheetId, { ...area, bottom: area.top }))
      : []),
  ];
}

function rowsQuestion(sheetId: string, area: Area): Question<HiddenLines> {
  return {
    replyBytes: (area.bottom - area.top + 1) * REPLY_BYTES_FOR_LINE,
    pieces: () => [],
    ask({ workbook }) {
      const range = untracked(workbook.worksheets.getItem(sheetId).getRange(areaToA1(area)));
      const rows = range.getRowProperties({ rowHidden: true });
      return () => ({
        hiddenRows: rows.value.flatMap(({ rowHidden }, index) => (rowHidden ? [area.top + index] : [])),
        hiddenColumns: [],
      });
    },
  };
}

function columnsQuestion(sheetId: string, area: Area): Question<HiddenLines> {
  return {
    replyBytes: (area.right - area.left + 1) * REPLY_BYTES_FOR_LINE,
    pieces: () => [],
    ask({ workbook }) {
      const range = untracked(workbook.worksheets.getItem(sheetId).getRange(areaToA1(area)));
      const columns = range.getColumnProperties({ columnHidden: true });
      return () => ({
        hiddenRows: [],
        hiddenColumns: columns.value.flatMap(({ columnHidden }, index) => (columnHidden ? [area.left + index] : [])),
      });
    },
  };
}

function from(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
