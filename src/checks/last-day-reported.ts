import { isRequired, type FormDefinition } from "../form/definition";
import { lastDayOf } from "../plan/calendar-date";
import type { FiscalYear } from "../plan/schema";

/** March ends a fiscal year, also where no field says which months it reports. */
const LAST_MONTH = 3;

/** The last day (ISO date) of what is reported in a period: of the months of the fields that it wants. */
export function lastDayReported(definition: FormDefinition, period: string, fiscalYear: FiscalYear): string {
  const fields = definition.fields.filter((field) => isRequired(field, period, definition));
  const days = fields.flatMap(({ months = [] }) => months.map((month) => lastDayOf(fiscalYear, month)));
  return days.toSorted().at(-1) ?? lastDayOf(fiscalYear, LAST_MONTH);
}
