import { refuse } from "../errors";
import type { HostSheet, HostWorkbook } from "./workbook";

const MAX_NAME_LENGTH = 31;

/** Excel's rules for names; `renamed` may keep its own. */
export function refuseSheetName(name: string, workbook: HostWorkbook, renamed: HostSheet | null): void {
  if (name === "" || name.length > MAX_NAME_LENGTH)
    refuse("InvalidArgument", `sheet name of ${name.length} characters`);
  if (/[\\/?*[\]:]/u.test(name) || name.startsWith("'") || name.endsWith("'") || name.toLowerCase() === "history") {
    refuse("InvalidArgument", `sheet name ${name}`);
  }
  const other = workbook.sheets.find(({ data }) => data.name.toLowerCase() === name.toLowerCase());
  if (other && other !== renamed) refuse("ItemAlreadyExists", `sheet ${name}`);
}

/** "X (2)", shortened where it would be too long: what Excel makes of a copy's name. */
export function freeSheetName(name: string, workbook: HostWorkbook): string {
  const taken = new Set(workbook.sheets.map(({ data }) => data.name.toLowerCase()));
  if (!taken.has(name.toLowerCase())) return name;
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const candidate = `${name.slice(0, MAX_NAME_LENGTH - suffix.length)}${suffix}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

/** "Sheet3" */
export function newSheetName(workbook: HostWorkbook): string {
  for (let number = workbook.sheets.length + 1; ; number++) {
    if (!workbook.find(`Sheet${number}`)) return `Sheet${number}`;
  }
}
