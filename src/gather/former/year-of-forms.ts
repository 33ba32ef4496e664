import type { FormReading } from "../../form/reading";
import { westernYear } from "../../plan/fiscal-year";
import type { FiscalYear } from "../../plan/schema";

/**
 * The year that most forms carry, by 管理番号 or by what is printed at their side; of two equally frequent ones the later. A
 * slip on one form decides nothing. Null: none carries one.
 */
export function yearOfForms(forms: readonly FormReading[]): FiscalYear | null {
  const times = new Map<number, { readonly year: FiscalYear; readonly count: number }>();
  for (const { registrationNumber, fiscalYears } of forms) {
    const year = registrationNumber?.fiscalYear ?? fiscalYears[0]?.value;
    if (!year) continue;
    const western = westernYear(year);
    times.set(western, { year, count: (times.get(western)?.count ?? 0) + 1 });
  }
  const [most] = [...times].sort(([a, x], [b, y]) => y.count - x.count || b - a);
  return most?.[1].year ?? null;
}
