import { parseA1 } from "../../src/workbook/address";
import type { CellDrawing, SheetDrawing, WorkbookDrawing } from "../../src/workbook/drawing";

/** A workbook drawing of one plain sheet; say only what the case is about. */
export function aDrawing(parts: Partial<WorkbookDrawing> = {}): WorkbookDrawing {
  return { title: "", creator: "", createdAt: null, sheets: [aSheet()], ...parts };
}

export function aSheet(parts: Partial<SheetDrawing> = {}): SheetDrawing {
  return {
    name: "シート1",
    visibility: "visible",
    columns: [],
    rows: [],
    cells: [],
    merges: [],
    print: { orientation: "portrait", marginsInch: { top: 0.75, bottom: 0.75, left: 0.7, right: 0.7 } },
    ...parts,
  };
}

/** `aCell("B3", "文字")`, `aCell("B3", 12)`; anything else in `parts`. */
export function aCell(a1: string, content: string | number | null, parts: Partial<CellDrawing> = {}): CellDrawing {
  const address = parseA1(a1);
  if (!address) throw new Error(`not an address: ${a1}`);
  return { ...address, style: "plain", content: contentOf(content), ...parts };
}

function contentOf(content: string | number | null): CellDrawing["content"] {
  if (content === null) return { type: "blank" };
  return typeof content === "string" ? { type: "text", text: content } : { type: "number", value: content };
}
