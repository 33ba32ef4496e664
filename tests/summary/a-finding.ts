import type { Finding } from "../../src/checks/finding";

/** An error in a form of 町民生活課, unless said otherwise. */
export function aFinding(parts: Partial<Finding> = {}): Finding {
  return {
    rule: "field-empty",
    severity: "error",
    message: "「後期」が空です。記入してください。",
    file: "町民生活課.xlsx",
    sheet: "様式1",
    cell: null,
    field: null,
    initiative: null,
    department: "町民生活課",
    data: {},
    fix: null,
    ...parts,
  };
}
