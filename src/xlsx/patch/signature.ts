import type { Package } from "../read/package";

/** Whether somebody has signed the workbook: any change would make the signature invalid. */
export function isSigned(workbook: Package): boolean {
  return (
    workbook.partNames.some((name) => name.startsWith("_xmlsignatures/")) ||
    workbook.relationships("", true).some(({ type }) => /signature/u.test(type) || type === "origin")
  );
}
