import type { ReadWorkbook } from "../../excel/open-workbook";
import { formatRegistrationNumber } from "../../form/registration-number";
import type { FormKey } from "../../gather/collection";
import type { FiscalYear } from "../../plan/schema";
import type { CountedLine } from "../../summary/model/summary-model";
import { comparisonKey } from "../../workbook/comparison-key";

export interface FormSheet {
  readonly sheetId: string;
  readonly name: string;
}

export type FindFormSheet = (form: Pick<CountedLine, "key" | "source">) => FormSheet | null;

/** Longer than any 管理番号. */
const LONGEST = 100;

/**
 * Where a gathered form stands in the open workbook: on the sheet that carries its 管理番号, among those that the gathering
 * brought first; else on the very sheet that it was read from. Null where it is in another workbook. The sheets are looked
 * through once.
 */
export function formSheets(
  { snapshot, sheetIds }: ReadWorkbook,
  fiscalYear: FiscalYear,
  broughtIds: readonly string[],
): FindFormSheet {
  const numbered = new Map<string, FormSheet>();
  const byName = new Map<string, FormSheet>();
  for (const [index, { name, visibility, cells }] of snapshot.sheets.entries()) {
    const sheetId = sheetIds[index];
    if (sheetId === undefined || visibility !== "visible") continue;
    const sheet = { sheetId, name };
    byName.set(name, sheet);
    for (const { text } of cells) {
      if (text.length > LONGEST || !text.includes("その")) continue;
      const number = comparisonKey(text);
      if (!numbered.has(number) || broughtIds.includes(sheetId)) numbered.set(number, sheet);
    }
  }
  return ({ key, source }) => {
    const number = key && numberOf(key, fiscalYear);
    const found = number === null ? undefined : numbered.get(number);
    if (found && broughtIds.includes(found.sheetId)) return found;
    const own = source?.file === snapshot.source.file ? byName.get(source.sheet) : undefined;
    return own ?? found ?? null;
  };
}

function numberOf({ initiative, department, sequence }: FormKey, fiscalYear: FiscalYear): string | null {
  if (initiative === null || department === null) return null;
  return comparisonKey(formatRegistrationNumber({ fiscalYear, initiative, department, sequence }));
}
