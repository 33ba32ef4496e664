import { quoteSheetName } from "../../workbook/address";
import type { CellDrawing, SheetDrawing } from "../../workbook/drawing";

/**
 * The sheet with the names of sheets as in `names` (usual name → name): its own, those that its links lead to and are
 * called by, and those in its formulas. Whoever draws a sheet need not know what it will stand among.
 */
export function withNamesOfSheets(sheet: SheetDrawing, names: ReadonlyMap<string, string>): SheetDrawing {
  const changed = [...names].filter(([usual, name]) => usual !== name);
  if (changed.length === 0) return sheet;
  const renamed = new Map(changed);
  return {
    ...sheet,
    name: renamed.get(sheet.name) ?? sheet.name,
    cells: sheet.cells.map((cell) => withNamesInCell(cell, renamed)),
  };
}

function withNamesInCell(cell: CellDrawing, names: ReadonlyMap<string, string>): CellDrawing {
  const { content, link } = cell;
  if (content.type === "formula") {
    const formula = [...names].reduce(
      (text, [usual, name]) => text.replaceAll(`${quoteSheetName(usual)}!`, `${quoteSheetName(name)}!`),
      content.formula,
    );
    return { ...cell, content: { ...content, formula } };
  }
  const name = link && names.get(link.sheet);
  if (!link || name === undefined) return cell;
  const isCalledSo = content.type === "text" && content.text === link.sheet;
  return { ...cell, link: { ...link, sheet: name }, ...(isCalledSo && { content: { type: "text", text: name } }) };
}
