import type { WorkbookCondition } from "./open-workbook";

export function readCondition(): Promise<WorkbookCondition> {
  throw new Error("not yet");
}
