import { type Area, areaToA1, enclosing } from "../../workbook/address";
import type { SheetSnapshot } from "../../workbook/snapshot";
import { untracked } from "../round-trip";
import { needsDetails, toCells } from "./cells";
import type { FilledCells, ReadingManner, SheetExtent } from "./filled-cells";
import { hiddenLinesQuestions, knownHiddenLines } from "./hidden-lines";
import { joinMergedAreas } from "./join-merged-areas";
import { type LooksOfCells, looksQuestions, withLooks } from "./looks";
import { areasInReach, mergeTiles } from "./merge-tiles";
import { mergedAreasQuestion } from "./merged-areas";
import { askAll, mapped, type Question } from "./questions";
import { halvesOfCells, inPieces, replyBytesOf } from "./reply-bytes";

export type SheetContents = Pick<SheetSnapshot, "cells" | "merges" | "hiddenRows" | "hiddenColumns" | "untold">;

/** What a question tells of a sheet. */
type Part = Partial<SheetContents> & { readonly looks?: LooksOfCells };

/** Of a sheet in which nothing stands. */
export const nothing: SheetContents = { cells: [], merges: [], hiddenRows: [], hiddenColumns: [] };

/**
 * The full content of the sheets, in their order: one round trip, and one more for each further 5 MB. Of sheets in
 * `withoutMerges` the merged areas are not asked for.
 */
export async function readSheetContents(
  extents: readonly SheetExtent[],
  manner: ReadingManner,
  withoutMerges: ReadonlySet<string> = new Set(),
): Promise<readonly SheetContents[]> {
  const parts = extents.map((): Part[] => []);
  const answers = await askAll(
    extents.flatMap((extent, index) =>
      questionsAbout(extent, manner, !withoutMerges.has(extent.sheetId)).map((question) =>
        mapped(question, (part) => ({ part, index })),
      ),
    ),
  );
  for (const { part, index } of answers) parts[index]?.push(part);
  return extents.map((extent, index) =>
    joined(extent, [knownHiddenLines(extent, reachOf(extent)), ...(parts[index] ?? [])]),
  );
}

function joined({ look, untold }: SheetExtent, parts: readonly Part[]): SheetContents {
  const all = parts.map((part) => ({ ...nothing, ...part }));
  const looks = parts.flatMap((part) => part.looks ?? []);
  return {
    ...(untold && { untold }),
    cells: withLooks(
      all.flatMap(({ cells }) => cells),
      look,
      looks,
    ),
    merges: joinMergedAreas(all.flatMap(({ merges }) => merges)),
    hiddenRows: all.flatMap(({ hiddenRows }) => hiddenRows),
    hiddenColumns: all.flatMap(({ hiddenColumns }) => hiddenColumns),
  };
}

function questionsAbout(extent: SheetExtent, manner: ReadingManner, withMerges: boolean): readonly Question<Part>[] {
  const { sheetId, filled, look } = extent;
  const reach = reachOf(extent);
  return [
    ...filled.flatMap((cells) => {
      const withDetails = needsDetails(cells.values);
      return inPieces(cells, withDetails).map((piece) => cellsQuestion(sheetId, piece, withDetails));
    }),
    ...(withMerges ? reach : [])
      .flatMap(mergeTiles)
      .map((tile) => mapped(mergedAreasQuestion(sheetId, tile, manner === "plain"), (merges) => ({ merges }))),
    ...looksQuestions(sheetId, filled, look).map((question) => mapped(question, (looks) => ({ looks }))),
    ...hiddenLinesQuestions(extent, reach),
  ];
}

/** Where a sheet has content, and around it: where its merged areas are asked for. */
export function reachOf({ used, filled: [first, ...others] }: SheetExtent): readonly Area[] {
  if (!used || !first) return [];
  const filledRows = [first, ...others].flatMap(({ area, values }) =>
    values.flatMap((row, index) => (row.some((value) => value !== "") ? [area.top + index] : [])),
  );
  const around = others.reduce((area, next) => enclosing(area, next.area), first.area);
  return areasInReach(used, around, filledRows);
}

/** What the cells show, by their formulas and formats; `withDetails`: also by what Excel shows. */
export function cellsQuestion(
  sheetId: string,
  cells: FilledCells,
  withDetails: boolean,
): Question<Pick<SheetContents, "cells">> {
  return {
    replyBytes: replyBytesOf(cells.values, withDetails),
    pieces: () => halvesOfCells(cells).map((half) => cellsQuestion(sheetId, half, withDetails)),
    ask({ workbook }) {
      const range = untracked(workbook.worksheets.getItem(sheetId).getRange(areaToA1(cells.area)));
      range.load(withDetails ? "formulas,numberFormat,values,valueTypes,text" : "formulas,numberFormat");
      return () => ({
        cells: toCells(cells.area, cells.values, range.formulas, {
          numberFormats: range.numberFormat,
          ...(withDetails && { shown: { values: range.values, valueTypes: range.valueTypes, texts: range.text } }),
        }),
      });
    },
  };
}
