import type { Area } from "../../../workbook/address";
import type { BookProtection } from "../../../xlsx/book";
import { refuse } from "../errors";
import { cellCount } from "./areas";
import { cellAt, type HostSheet } from "./workbook";

/** Most cells of a sheet are not written down; those are locked. */
const MANY_CELLS = 100_000;

/** On a protected sheet locked cells take no content. */
export function refuseIfLocked(sheet: HostSheet, area: Area): void {
  if (!sheet.data.protection) return;
  if (cellCount(area) > MANY_CELLS) refuse("AccessDenied", "locked cells");
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (cellAt(sheet, row, column).style?.protection?.locked !== false) {
        refuse("AccessDenied", `${sheet.data.name}: a locked cell`);
      }
    }
  }
}

type Permission = {
  [Name in keyof BookProtection]-?: BookProtection[Name] extends boolean | undefined ? Name : never;
}[keyof BookProtection];

/** On a protected sheet only what its protection allows. */
export function refuseUnlessAllowed(sheet: HostSheet, permission: Permission): void {
  const { protection } = sheet.data;
  if (protection && protection[permission] !== true) refuse("AccessDenied", `${sheet.data.name}: no ${permission}`);
}

/** What no option allows: merging, tables, rules. */
export function refuseIfProtected(sheet: HostSheet, what: string): void {
  if (sheet.data.protection) refuse("AccessDenied", `${sheet.data.name} is protected: ${what}`);
}
