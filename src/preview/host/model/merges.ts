import { enclosing, intersects, type Area } from "../../../workbook/address";
import type { Session } from "../session";
import { cellCount } from "./areas";
import { refuseIfProtected } from "./protection";
import { cellsIn, putCell, type HostSheet } from "./workbook";

/** Only the first cell's content is left, as in Excel. Boxes that the area cuts become part of the new one. */
export function mergeCells(sheet: HostSheet, area: Area, isAcross: boolean, session: Session): void {
  session.refuseUnlessWritable("Range.Merge");
  refuseIfProtected(sheet, "merging");
  session.refuseIfShared("Range.Merge");
  if (isAcross) {
    for (let row = area.top; row <= area.bottom; row++) mergeOne(sheet, { ...area, top: row, bottom: row });
  } else mergeOne(sheet, area);
}

function mergeOne(sheet: HostSheet, area: Area): void {
  const cut = sheet.data.merges.filter((merge) => intersects(merge, area));
  const box = cut.reduce(enclosing, area);
  sheet.data.merges = sheet.data.merges.filter((merge) => !cut.includes(merge));
  if (cellCount(box) === 1) return;
  sheet.data.merges.push(box);
  for (const { row, column, cell } of [...cellsIn(sheet, box)]) {
    if (row !== box.top || column !== box.left) putCell(sheet, row, column, { ...cell, value: null, formula: null });
  }
}

export function unmergeCells(sheet: HostSheet, area: Area, session: Session): void {
  session.refuseUnlessWritable("Range.Unmerge");
  refuseIfProtected(sheet, "unmerging");
  session.refuseIfShared("Range.Unmerge");
  sheet.data.merges = sheet.data.merges.filter((merge) => !intersects(merge, area));
}
