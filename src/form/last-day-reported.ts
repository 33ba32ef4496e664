import { lastDayOf, lastDayOfYear } from "../plan/calendar-date";
import type { FiscalYear } from "../plan/schema";
import { isRequired, type FormDefinition } from "./definition";

/** The last day (ISO date) of what is reported in a period: of the months of the fields that it wants, else of the year. */
export function lastDayReported(definition: FormDefinition, period: string, fiscalYear: FiscalYear): string {
  const fields = definition.fields.filter((field) => isRequired(field, period, definition));
  const days = fields.flatMap(({ months = [] }) => months.map((month) => lastDayOf(fiscalYear, month)));
  return days.toSorted().at(-1) ?? lastDayOfYear(fiscalYear);
}
