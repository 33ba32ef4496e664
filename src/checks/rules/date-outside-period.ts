import type { FieldId, FormDefinition } from "../../form/definition";
import { fiscalYearOf, formatFiscalYear } from "../../plan/fiscal-year";
import type { FiscalYear } from "../../plan/schema";
import type { DateMention, DateRange } from "../../wording/dates/date-mention";
import { doOverlap, isWithin, monthsIn, monthsOfRange, type Months } from "../../wording/dates/months";
import { isFinished, isNotDoneThen, isOfAccounts, type Around } from "../../wording/dates/not-done-then";
import { leadsOn } from "../../wording/dates/told-in-passing";
import type { Span } from "../../wording/quoted";
import { sentenceAround } from "../../wording/sentence-around";
import { countedBy, datedProseOf, quoteInLine, sayTimes } from "../dated-prose";
import { moveOfLine } from "../move-of-line";
import { defineRule } from "../rule";

const YEAR = [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3];
/** 出納閉鎖: the accounts of a year are open for two months more. */
const MONTHS_OF_CLOSING = 2;

interface Found {
  readonly typed: string;
  readonly excerpt: string;
  /** 「後期」, 「令和4年度」; "" where the dates are of these months and of others. */
  readonly belongsTo: string;
  readonly isOfYear: boolean;
}
/** With what is needed to move its line. */
interface FoundInText extends Found {
  readonly mention: DateMention;
  readonly belongsToField: FieldId | null;
}
interface Data extends Found {
  readonly label: string;
  readonly times: number;
}

export const dateOutsidePeriod = defineRule<Data>({
  id: "date-outside-period",
  scope: "form",
  severity: "warning",
  title: "期間外の日付",
  check({ form, definition, plan: { fiscalYear }, report }) {
    for (const prose of datedProseOf(form, definition, fiscalYear)) {
      const { months } = prose.definition;
      if (!months) continue;
      const reported = { own: monthsIn(months, fiscalYear), year: monthsIn(YEAR, fiscalYear), fiscalYear };
      const found = prose.dates.flatMap((mention, index) =>
        outsideOf(reported, mention, prose.text, prose.dates[index + 1]).map(({ month, ...quoted }): FoundInText => {
          const other =
            month === null
              ? { belongsTo: "", isOfYear: false, belongsToField: null }
              : nameOf(month, fiscalYear, definition);
          return { ...quoted, ...other, mention };
        }),
      );
      for (const { mention, belongsToField, ...data } of countedBy(found, ({ typed }) => typed)) {
        const { field, label } = prose;
        const isAlone =
          data.times === 1 &&
          mention.ranges.every((range) => {
            const of = monthsOfRange(range, fiscalYear);
            return [of?.first, of?.last].every(
              (month) => month !== undefined && nameOf(month, fiscalYear, definition).belongsToField === belongsToField,
            );
          });
        const fix = isAlone && belongsToField !== null ? moveOfLine(form, prose, mention, belongsToField) : null;
        report({ field, data: { label, ...data }, fix, ...(data.belongsTo === "" ? { severity: "info" } : {}) });
      }
    }
  },
  message: ({ label, typed, excerpt, belongsTo, isOfYear, times }) => {
    const where = `「${label}」の「${excerpt}」にある「${typed}」${sayTimes(times)}は、`;
    if (belongsTo === "") return `${where}この欄の期間とその外にまたがっています。このままでよいか、確かめてください。`;
    return isOfYear
      ? `${where}${belongsTo}の日付です。年や月を確かめてください。`
      : `${where}「${belongsTo}」の日付です。欄を移すか、日付を確かめてください。`;
  },
});

/** What a field reports: its own months, and the year that they are of. */
interface Reported {
  readonly own: Months;
  readonly year: Months;
  readonly fiscalYear: FiscalYear;
}

interface Outside {
  readonly typed: string;
  readonly excerpt: string;
  /** The first of the months; null where some are the field's own. */
  readonly month: number | null;
}

/** What of a mention is said to be done in other months. `next`: the mention that follows in the same text. */
function outsideOf(
  reported: Reported,
  mention: DateMention,
  text: string,
  next: DateMention | undefined,
): readonly Outside[] {
  const around = sentenceAround(text, mention);
  const spanOutside = (range: DateRange): readonly (Span & Pick<Outside, "month">)[] => {
    const months = monthsOfRange(range, reported.fiscalYear);
    if (!months || isWithin(months, reported.own) || isFarFrom(months, reported.year)) return [];
    const side = months.first < reported.own.first ? "earlier" : "later";
    if (isNotDoneThen(mention, around, side) || isStillToCome(reported, months, range, mention, around)) return [];
    if (side === "earlier" && isLeadingTo(reported, text, mention, next)) return [];
    if (isOfAccounts(around) && isJustAfter(months, range, reported.year)) return [];
    const ends = [range.first, range.last].filter((point) => point !== null);
    const span = { start: Math.min(...ends.map(({ start }) => start)), end: Math.max(...ends.map(({ end }) => end)) };
    return [{ ...span, month: doOverlap(months, reported.own) ? null : months.first }];
  };
  return asTyped(mention.ranges.flatMap(spanOutside), text).map((span) => ({
    month: span.month,
    typed: text.slice(span.start, span.end).trim(),
    excerpt: quoteInLine(text, span),
  }));
}

/** 「8月7、8日」 is one slip: a day that has no month of its own goes with the one before it. */
function asTyped<Each extends Span & Pick<Outside, "month">>(days: readonly Each[], text: string): readonly Each[] {
  return days.reduce<readonly Each[]>((former, day) => {
    const last = former.at(-1);
    const isFurther = last?.month === day.month && !/[月/.／．]/u.test(text.slice(day.start, day.end));
    return last && isFurther ? [...former.slice(0, -1), { ...last, end: day.end }] : [...former, day];
  }, []);
}

/** 「6月に公募し、12月に選定した」: what was done before leads to what was done in these months. */
function isLeadingTo(
  { own, fiscalYear }: Reported,
  text: string,
  mention: DateMention,
  next: DateMention | undefined,
): boolean {
  const between = text.slice(mention.end, next?.start ?? mention.end);
  if (!next || /[。\n]/u.test(between)) return false;
  // 「9/28の選考委員会で審査し、12月議会の議決を得た」: a session has a name, and is no day of an act.
  if (next.attached.has("name") && mention.ranges.every(({ first }) => (first?.day ?? null) !== null)) return false;
  if (!leadsOn(sentenceAround(text, mention).before, between, sentenceAround(text, next).behind)) return false;
  return next.ranges.some((range) => {
    const months = monthsOfRange(range, fiscalYear);
    return months !== null && isWithin(months, own);
  });
}

/**
 * Whether a date of the next year, its year typed, is one of what is to come: unless an act is told as finished, or it is a day of
 * these months but for its year.
 */
function isStillToCome(
  { own, year }: Reported,
  { first, last }: Months,
  { first: point }: DateRange,
  { attached }: DateMention,
  around: Around,
): boolean {
  if (first <= year.last || !point?.year) return false;
  if (attached.has("since")) return true;
  const isDayOfOwn = point.day !== null && isWithin({ first: first - 12, last: last - 12 }, own);
  return !isDayOfOwn && !isFinished(around);
}

/** Longer ago than a year or farther away, which is no slip of a month; or the whole year, 「4月～3月」. */
function isFarFrom({ first, last }: Months, year: Months): boolean {
  const isAllYear = first <= year.first && last >= year.last && last !== Infinity;
  return isAllYear || (last !== Infinity && last < year.first - 12) || first > year.last + 12;
}

/** April and May of the next year; with no year typed, those of this year, which cannot be told from them. */
function isJustAfter({ first }: Months, { first: point }: DateRange, year: Months): boolean {
  const start = point?.year ? year.last + 1 : year.first;
  return first >= start && first < start + MONTHS_OF_CLOSING;
}

/** The field that reports a month, or else its fiscal year. */
function nameOf(
  month: number,
  fiscalYear: FiscalYear,
  { fields }: FormDefinition,
): Pick<FoundInText, "belongsTo" | "isOfYear" | "belongsToField"> {
  const only = { first: month, last: month };
  const field = fields.find(({ months }) => months && isWithin(only, monthsIn(months, fiscalYear)));
  if (field) return { belongsTo: field.listHeader, isOfYear: false, belongsToField: field.id };
  const other = fiscalYearOf({ year: Math.floor(month / 12), month: (month % 12) + 1 });
  return { belongsTo: other ? formatFiscalYear(other) : "ほかの年度", isOfYear: true, belongsToField: null };
}
