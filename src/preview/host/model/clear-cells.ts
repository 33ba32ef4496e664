import { intersects, type Area } from "../../../workbook/address";
import type { Session } from "../session";
import { announceEdit } from "./edit-cells";
import { refuseIfLocked, refuseUnlessAllowed } from "./protection";
import { cellsIn, putCell, type HostSheet } from "./workbook";

const clearings = ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const;
export type Clearing = (typeof clearings)[number];

export function isClearing(text: string): text is Clearing {
  return clearings.some((one) => one === text);
}

export function clearCells(sheet: HostSheet, area: Area, what: Clearing, session: Session): void {
  session.refuseUnlessWritable("Range.Clear");
  const contents = what === "All" || what === "Contents" || what === "ResetContents";
  const formats = what === "All" || what === "Formats" || what === "RemoveHyperlinks";
  const links = what === "All" || what === "Hyperlinks" || what === "RemoveHyperlinks";
  if (contents) refuseIfLocked(sheet, area);
  if (formats) refuseUnlessAllowed(sheet, "formatCells");
  session.isStale = true;
  for (const { row, column, cell } of [...cellsIn(sheet, area)]) {
    putCell(sheet, row, column, {
      ...cell,
      ...(contents ? { value: null, formula: null } : {}),
      ...(formats ? { style: null, numberFormat: "General" } : {}),
      ...(links ? { link: null } : {}),
    });
  }
  if (what === "All" || what === "Formats") {
    sheet.data.merges = sheet.data.merges.filter((merge) => !intersects(merge, area));
  }
  if (contents) announceEdit(sheet, area, session);
}
