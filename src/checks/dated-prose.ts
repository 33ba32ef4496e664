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

interface Read {
  readonly definition: FormDefinition;
  readonly fiscalYear: FiscalYear;
  readonly fields: readonly DatedProse[];
}
/** Five rules ask for the dates of the same form: they are read once. */
const known = new WeakMap<GatheredForm, Read>();

/** The fields with dates, in the order of the form. */
export function datedProseOf(
  form: GatheredForm,
  definition: FormDefinition,
  fiscalYear: FiscalYear,
): readonly DatedProse[] {
  const before = known.get(form);
  if (before?.definition === definition && before.fiscalYear === fiscalYear) return before.fields;
  const fields = proseOf(form, definition).flatMap((prose) => {
    const dates = withoutQuoted(prose.text, readDates(prose.text, fiscalYear));
    return dates.length === 0 ? [] : [{ ...prose, dates }];
  });
  known.set(form, { definition, fiscalYear, fields });
  return fields;
}

/** Both are in the order of the text. */
function withoutQuoted(text: string, dates: readonly DateMention[]): readonly DateMention[] {
  if (dates.length === 0) return dates;
  const quoted = quotedSpans(text);
  let next = 0;
  return dates.filter((mention) => {
    while (next < quoted.length && (quoted[next]?.end ?? 0) < mention.end) next += 1;
    return !isWithin(quoted.slice(next, next + 1), mention);
  });
}

/** Far more than a message quotes. */
const NEAR = 40;

/** The words of a date with a little of its line around them. */
export function quoteInLine(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const [behind = ""] = text.slice(end, end + NEAR).split("\n");
  const from = start - before.length + before.lastIndexOf("\n") + 1;
  return excerptOf(text.slice(from, end + behind.length), { start: start - from, end: end - from });
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
