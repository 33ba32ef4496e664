import { sameToExcel } from "../../workbook/sheet-name";

const WORKING = /^作業中\d+_[0-9a-z]{6}$/u;

/** 作業中1_4f9a2c …: unlike those of any run before, so that no existing sheet can have the name. */
export function workingNames(count: number): readonly string[] {
  const digits = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
  const run = digits.toString(36).padStart(6, "0").slice(-6);
  return Array.from({ length: count }, (_, index) => `作業中${index + 1}_${run}`);
}

export function isWorkingName(name: string): boolean {
  return WORKING.test(name);
}

export function isSameName(a: string, b: string): boolean {
  return sameToExcel(a) === sameToExcel(b);
}
