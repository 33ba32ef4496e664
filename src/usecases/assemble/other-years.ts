import { formatFiscalYear, sameFiscalYear, westernYear } from "../../plan/fiscal-year";
import type { Collection } from "../../gather/collection";
import type { FiscalYear } from "../../plan/schema";

/**
 * Where nothing came but forms of another year: a sentence that says so first, and what to do. Null: that is not why, or
 * something else came.
 */
export function otherYearsSentence({ forms, excluded, submissions, plan }: Collection): string | null {
  const now = new Set(
    submissions.filter(({ isRemembered }) => !isRemembered).map(({ reading }) => reading.source.file),
  );
  const came = excluded.filter(({ source }) => now.has(source.file));
  const ofOtherYears = came.filter(({ reason }) => reason === "other-fiscal-year");
  const isAll = ofOtherYears.length === came.length && !forms.some(({ source }) => now.has(source.file));
  if (ofOtherYears.length === 0 || !isAll) return null;
  const years = new Map<number, FiscalYear>();
  for (const { reading } of ofOtherYears)
    for (const { value } of reading.fiscalYears)
      if (value && !sameFiscalYear(value, plan.fiscalYear)) years.set(westernYear(value), value);
  const named = [...years]
    .toSorted(([a], [b]) => a - b)
    .map(([, year]) => formatFiscalYear(year))
    .join("、");
  const thisYear = formatFiscalYear(plan.fiscalYear);
  const nothing = forms.length === 0 ? "何も書いていません。" : "";
  return `渡された${ofOtherYears.length}様式は${named}のもので、${thisYear}の総括には入りません。${nothing}${thisYear}の様式を渡すか、${named}の計画でまとめてください。`;
}
