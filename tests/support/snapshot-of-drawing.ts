import { textOfContent, type CellContent, type SheetDrawing, type WorkbookDrawing } from "../../src/workbook/drawing";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../src/workbook/snapshot";

/** What reading a drawing would give, without a file between: for tests of reading that have nothing to do with files. */
export function snapshotOfDrawing(drawing: WorkbookDrawing, file = "描いたもの.xlsx"): WorkbookSnapshot {
  return {
    source: { file, sha256: null, modified: drawing.createdAt },
    sheets: drawing.sheets.map((sheet, position) => snapshotOfSheet(sheet, position)),
    definedNames: drawing.definedNames ?? [],
  };
}

export function snapshotOfSheet(sheet: SheetDrawing, position = 0): SheetSnapshot {
  return {
    name: sheet.name,
    type: "worksheet",
    position,
    visibility: sheet.visibility,
    isProtected: sheet.isProtected ?? false,
    cells: sheet.cells
      .flatMap(({ row, column, content }): readonly CellSnapshot[] => {
        const value = valueOf(content);
        return value === null || value.text === "" ? [] : [{ row, column, ...value }];
      })
      .toSorted((a, b) => a.row - b.row || a.column - b.column),
    merges: sheet.merges,
    hiddenRows: sheet.rows.filter(({ hidden }) => hidden).map(({ row }) => row),
    hiddenColumns: sheet.columns.flatMap(({ hidden }, column) => (hidden ? [column] : [])),
  };
}

function valueOf(content: CellContent): Omit<CellSnapshot, "row" | "column"> | null {
  switch (content.type) {
    case "blank":
      return null;
    case "text":
      return { type: "text", value: content.text, text: content.text };
    case "rich": {
      const text = textOfContent(content) ?? "";
      return { type: "text", value: text, text };
    }
    case "number":
      return { type: "number", value: content.value, text: String(content.value) };
    case "formula": {
      const { value, formula } = content;
      return { type: typeof value === "number" ? "number" : "text", value, text: String(value), formula };
    }
  }
}
