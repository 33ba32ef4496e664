import type { CellSnapshot, SheetSnapshot } from "../../../src/workbook/snapshot";
import { driftsOf, slipsOf, type Slip } from "../slip";

/** What was done to the standard layout, and to last year's 目指す姿. */
export const layoutSlips: readonly Slip[] = [
  ...driftsOf("field-order", [
    ["general-1", swapped("目標", "取組内容")],
    ["tax-2", swapped("前期 (4～9月)", "後期 (10～3月)")],
    ["residents-3", swapped("目標の達成", "評価・検証")],
    ["health-4", swapped("取組内容", "実践課")],
    ["fire-1", swapped("取組項目", "目指す姿")],
    ["care-2", swapped("目標", "実践課")],
  ]),
  // An inserted row or column and a field of one's own are no drift: the form may start anywhere.
  ...driftsOf("layout-drift", [
    ["commerce-1", valueUnderLabel("評価・検証")],
    ["general-2", valueUnderLabel("評価・検証")],
    ["tax-1", sideBySide("前期 (4～9月)", "後期 (10～3月)")],
    ["health-1", sideBySide("目標", "取組内容")],
    ["agriculture-1", sideBySide("前期 (4～9月)", "後期 (10～3月)")],
    ["education-1", sideBySide("目標", "取組内容")],
    ["hospital-1", sideBySide("目標の達成", "評価・検証")],
    ["fire-2", sideBySide("目標の達成", "評価・検証")],
  ]),
  ...slipsOf("vision-changed", [
    ["general-1", "vision", "必要な情報が、必要な人に、", "必要な情報が"],
    ["tax-1", "vision", "公平さを実感し", "公平さを感じ"],
    ["residents-1", "vision", "無理なく参加できる町", "参加できる町"],
    ["health-1", "vision", "高齢者も、", "高齢者が"],
    ["agriculture-1", "vision", "守り育てている", "守っている"],
    ["construction-1", "vision", "計画的に手入れされ、", ""],
    ["commerce-1", "vision", null, "商店街がにぎわっている"],
    ["education-1", "vision", "町民の生きがい", "町民の楽しみ"],
    ["hospital-1", "vision", "身近な病院", "町民に身近な病院"],
    ["planning-2", "vision", null, "職員が仕事を見直し、町民のための時間が増えている"],
  ]),
];

function swapped(one: string, other: string): (sheet: SheetSnapshot) => SheetSnapshot {
  return (sheet) => {
    const [first, second] = [rowOf(sheet, one), rowOf(sheet, other)];
    const to = new Map([
      [first, second],
      [second, first],
    ]);
    // What stands down the side of several rows stays where it is.
    const side = new Set(["令和5年度", "進捗状況"]);
    return inOrder({
      ...sheet,
      cells: sheet.cells.map((cell) => (side.has(cell.text) ? cell : { ...cell, row: to.get(cell.row) ?? cell.row })),
      merges: sheet.merges.map((area) =>
        area.top === area.bottom
          ? { ...area, top: to.get(area.top) ?? area.top, bottom: to.get(area.top) ?? area.top }
          : area,
      ),
    });
  };
}

function valueUnderLabel(label: string): (sheet: SheetSnapshot) => SheetSnapshot {
  return (sheet) => {
    const row = rowOf(sheet, label);
    const found = labelled(sheet, label);
    const apart = movedDown(sheet, row + 1);
    return inOrder({
      ...apart,
      cells: apart.cells.map((cell) =>
        cell.row === row && cell.column > found.column ? { ...cell, row: row + 1, column: found.column } : cell,
      ),
    });
  };
}

/** The second label and its text stand to the right of the first. */
function sideBySide(first: string, second: string): (sheet: SheetSnapshot) => SheetSnapshot {
  return (sheet) => {
    const [to, from] = [rowOf(sheet, first), rowOf(sheet, second)];
    const right = Math.max(...sheet.cells.map(({ column }) => column), ...sheet.merges.map((area) => area.right));
    const { column: label } = labelled(sheet, second);
    const moved = right + 1 - label;
    return inOrder({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        cell.row === from && cell.column >= label ? { ...cell, row: to, column: cell.column + moved } : cell,
      ),
      merges: sheet.merges.map((area) =>
        area.top === from && area.bottom === from && area.left >= label
          ? { top: to, bottom: to, left: area.left + moved, right: area.right + moved }
          : area,
      ),
    });
  };
}

function movedDown(sheet: SheetSnapshot, from: number): SheetSnapshot {
  const moved = (row: number) => (row >= from ? row + 1 : row);
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => ({ ...cell, row: moved(cell.row) })),
    merges: sheet.merges.map((area) => ({ ...area, top: moved(area.top), bottom: moved(area.bottom) })),
  };
}

function labelled(sheet: SheetSnapshot, label: string): CellSnapshot {
  const found = sheet.cells.find(({ text }) => text === label);
  if (!found) throw new Error(`No label ${label} on ${sheet.name}.`);
  return found;
}

function rowOf(sheet: SheetSnapshot, label: string): number {
  return labelled(sheet, label).row;
}

function inOrder(sheet: SheetSnapshot): SheetSnapshot {
  return { ...sheet, cells: sheet.cells.toSorted((a, b) => a.row - b.row || a.column - b.column) };
}
