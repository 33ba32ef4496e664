import type { FormDefinition } from "../form/definition";
import type { GatheredForm } from "../gather/collection";
import type { FiscalYear } from "../plan/schema";
import type { DateMention } from "../wording/dates/date-mention";
import { readDates } from "../wording/dates/read-dates";
import { excerptOf, isWithin, quotedSpans, type Span } from "../wording/quoted";
import { proseOf, type Prose } from "./prose";

/** A field that people wrote in, and the dates in it. */
export interface DatedProse extends Prose {
  /** None of those in 「」: titles, and other people's words. */
  readonly dates: readonly DateMention[];
}

/** The fields with dates, in the order of the form. */
export function datedProseOf(
  form: GatheredForm,
  definition: FormDefinition,
  fiscalYear: FiscalYear,
): readonly DatedProse[] {
  return proseOf(form, definition).flatMap((prose) => {
    const read = readDates(prose.text, fiscalYear);
    if (read.length === 0) return [];
    const quoted = quotedSpans(prose.text);
    const dates = read.filter((mention) => !isWithin(quoted, mention));
    return dates.length === 0 ? [] : [{ ...prose, dates }];
  });
}

/** The words of a date with a little of its line around them. */
export function quoteInLine(text: string, { start, end }: Span): string {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const to = text.indexOf("\n", end);
  return excerptOf(text.slice(from, to < 0 ? text.length : to), { start: start - from, end: end - from });
}

/** What is said twice in one field is reported once, with how often it is there; in the order of the text. */
export function countedBy<Item>(
  items: readonly Item[],
  key: (item: Item) => string,
): readonly (Item & { times: number })[] {
  const counted = new Map<string, Item & { times: number }>();
  for (const item of items) {
    const known = counted.get(key(item));
    if (known) known.times += 1;
    else counted.set(key(item), { ...item, times: 1 });
  }
  return [...counted.values()];
}

/** 「（2か所）」, where it is more than one. */
export function sayTimes(times: number): string {
  return times > 1 ? `（${times}か所）` : "";
}
