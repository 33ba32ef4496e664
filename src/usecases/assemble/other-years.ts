import { formatFiscalYear, sameFiscalYear, westernYear } from "../../plan/fiscal-year";
import type { Collection } from "../../gather/collection";
import type { FiscalYear } from "../../plan/schema";

/**
 * Where nothing could be gathered because the forms that came are of another year: a sentence that says so first, and
 * what to do. Null: that is not why.
 */
export function otherYearsSentence({ forms, excluded, plan }: Collection): string | null {
  const ofOtherYears = excluded.filter(({ reason }) => reason === "other-fiscal-year");
  if (forms.length > 0 || ofOtherYears.length === 0) return null;
  const years = new Map<number, FiscalYear>();
  for (const { reading } of ofOtherYears)
    for (const { value } of reading.fiscalYears)
      if (value && !sameFiscalYear(value, plan.fiscalYear)) years.set(westernYear(value), value);
  const named = [...years]
    .toSorted(([a], [b]) => a - b)
    .map(([, year]) => formatFiscalYear(year))
    .join("、");
  const now = formatFiscalYear(plan.fiscalYear);
  return `渡された${ofOtherYears.length}様式は${named}のもので、${now}の総括には入りません。何も書いていません。${now}の様式を渡すか、${named}の計画でまとめてください。`;
}
