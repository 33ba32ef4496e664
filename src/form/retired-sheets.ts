import { comparisonKey } from "../workbook/comparison-key";
import type { SheetDrawing } from "../workbook/drawing";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { foldSheetName } from "./free-sheet-names";
import { plainSheetName, sheetNames } from "./sheet-names";

/** Before the name of a sheet that another one has taken the place of. */
export const RETIRED_PREFIX = "旧";

/** Over the names on the sheet that remembers them. */
const HEADER = "整えて入れ替えた元のシート";
const ABOUT = "このシートに名前のある非表示のシートは、様式を整える前のもので、集めません。";

/**
 * A very hidden sheet that says which sheets were retired when forms were put in order. It goes wherever the workbook goes:
 * whoever reads it later needs neither Excel's settings nor a guess by names. A person's own 旧… is on none.
 */
export function drawRetiredSheets(names: readonly string[], sheetName: string): SheetDrawing {
  return {
    name: sheetName,
    visibility: "veryHidden",
    columns: [{ widthChars: 40 }],
    rows: [],
    cells: [HEADER, ...names, ABOUT].map((text, row) => ({
      row,
      column: row > names.length ? 1 : 0,
      style: "plain",
      content: { type: "text", text },
    })),
    merges: [],
    print: { orientation: "portrait", marginsInch: { top: 0.55, bottom: 0.6, left: 0.59, right: 0.59 } },
  };
}

/** Names of the sheets that a tidying retired and nobody has tidied up, in the order of the tabs. One that is shown again is a sheet like others. */
export function retiredSheets({ sheets }: WorkbookSnapshot): readonly string[] {
  const names = new Set(sheets.filter(isRecord).flatMap(namesOn));
  return sheets
    .filter(({ name, visibility }) => visibility !== "visible" && names.has(foldSheetName(name)))
    .map(({ name }) => name);
}

function isRecord({ name, visibility, cells: [first] }: SheetSnapshot): boolean {
  if (visibility === "visible" || plainSheetName(name) !== comparisonKey(sheetNames.retired)) return false;
  return first?.text === HEADER;
}

function namesOn({ cells }: SheetSnapshot): readonly string[] {
  return cells.filter(({ row, column }) => row > 0 && column === 0).map(({ text }) => foldSheetName(text));
}
