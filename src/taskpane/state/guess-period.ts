import { isRequired, type FormDefinition } from "../../form/definition";
import { calendarYearOf } from "../../plan/fiscal-year";
import type { FiscalYear } from "../../plan/schema";

/** 前期 (April to September) is collected in October, and who is late hands in during November. */
const MONTHS_OF_COLLECTING = 2;

/** The period that is being collected on the day `today`: the first one that is not yet over; after the year, the last. */
export function guessPeriod(definition: FormDefinition, fiscalYear: FiscalYear, today: Date): string {
  const { periods, fields } = definition;
  const thisMonth = today.getFullYear() * 12 + today.getMonth() + 1;
  const open = periods.find(({ id }) => {
    const reported = fields
      .filter((field) => isRequired(field, id, definition))
      .flatMap(({ months }) => months ?? [])
      .map((month) => calendarYearOf(fiscalYear, month) * 12 + month);
    return thisMonth <= Math.max(...reported) + MONTHS_OF_COLLECTING;
  });
  return (open ?? periods.at(-1))?.id ?? "";
}
