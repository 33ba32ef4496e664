import { eras, type EraName } from "../../plan/eras";
import { westernYear } from "../../plan/fiscal-year";
import type { FiscalYear } from "../../plan/schema";
import type { TextEdit } from "../../workbook/text-edit";
import { nameYear, pointsOf } from "../../wording/dates/calendar";
import type { DateMention, DateRange, TypedYear } from "../../wording/dates/date-mention";
import { isHistory, isOfAccount, isOfToday } from "../../wording/dates/history";
import { sentenceAround } from "../../wording/sentence-around";
import { fixOf } from "../finding";
import { countedBy, datedProseOf, quoteInLine, sayTimes, type DatedProse } from "../dated-prose";
import { defineRule } from "../rule";

/** 「までの30年間」 */
const MANY_YEARS = /^(?:まで)?の?(?:約|おおむね)?\d{2}(?:か)?年/u;

interface Data {
  readonly label: string;
  readonly excerpt: string;
  readonly right: string;
  readonly times: number;
}

export const eraMismatch = defineRule<Data>({
  id: "era-mismatch",
  scope: "form",
  severity: "warning",
  title: "元号の書き違い",
  check({ form, definition, plan, report }) {
    for (const prose of datedProseOf(form, definition, plan.fiscalYear)) {
      const { field, label, text, dates } = prose;
      const found = dates.flatMap((mention) =>
        mention.ranges.flatMap((range) => {
          const year = slipIn(range, mention, prose, plan.fiscalYear);
          if (!year) return [];
          const right = nameYear({ ...year, era: plan.fiscalYear.era });
          const edit = withEra(text, year, plan.fiscalYear.era);
          return [{ right, typed: nameYear(year), excerpt: quoteInLine(text, year), edit }];
        }),
      );
      for (const { right, excerpt, times, typed } of countedBy(found, (one) => one.typed)) {
        const edits = found.flatMap((one) => (one.typed === typed ? (one.edit ?? []) : []));
        const fix = edits.length === times ? fixOf("likely", { part: "value", field }, text, edits) : null;
        report({ field, data: { label, excerpt, right, times }, fix });
      }
    }
  },
  message: ({ label, excerpt, right, times }) =>
    `「${label}」の「${excerpt}」${sayTimes(times)}は、元号が違うようです。「${right}」ではないか、確かめてください。`,
});

/** The era's name, or its letter in the width and the case of the one that is typed. */
function withEra(text: string, { start, end }: TypedYear, era: EraName): TextEdit | null {
  const { 0: typed, index } = /\p{Script=Han}{2}|[A-Za-zＡ-Ｚａ-ｚ]|㍻/u.exec(text.slice(start, end)) ?? {
    0: "",
    index: 0,
  };
  const letter = eras.find(({ name }) => name === era)?.letter;
  if (typed === "" || !letter) return null;
  const plain = typed.normalize("NFKC");
  const shift = typed.charCodeAt(0) - plain.charCodeAt(0);
  const cased = plain === plain.toLowerCase() ? letter.toLowerCase() : letter;
  const right = plain.length > 1 ? era : String.fromCharCode(cased.charCodeAt(0) + shift);
  return { start: start + index, end: start + index + typed.length, text: right };
}

/** The year of a range that has the number of the plan's year, or the next, and the era beside the plan's. */
function slipIn(
  range: DateRange,
  mention: DateMention,
  { text, definition }: DatedProse,
  fiscalYear: FiscalYear,
): TypedYear | null {
  const points = pointsOf([range]);
  const point = points.find(({ year }) => year !== null && isOtherEra(year, fiscalYear));
  const slip = point?.year;
  if (!slip || slip.alias) return null;
  const { before, behind } = sentenceAround(text, mention);
  const distance = slip.number - fiscalYear.year;
  const isLastYear = mention.attached.has("previous-year") || isOfAccount(behind);
  if (distance === -1) return slip.isFiscal && isLastYear ? slip : null;
  if (distance !== 0 && distance !== 1) return null;
  const other = points.find((each) => each !== point)?.year;
  if (other && !(isOtherEra(other, fiscalYear) && other.number - fiscalYear.year <= 1)) {
    // 「平成5年度から令和9年度」 is a slip; 「平成6年から令和5年」, 「昭和63年～平成5年」 and 「平成5年～10年」 are history.
    const isPlanned = other.era === fiscalYear.era && (point !== points[0] || other.number > slip.number);
    return isPlanned && !MANY_YEARS.test(behind) ? slip : null;
  }
  if (isOfToday(behind)) return slip;
  // 「平成5年度と令和5年度を比べた」
  if (pointsOf(mention.ranges).some(({ year }) => year?.era === fiscalYear.era && year.number === slip.number))
    return null;
  const isInPeriod = point.month !== null && definition.months?.includes(point.month) === true;
  return isHistory(before, behind, isInPeriod) ? null : slip;
}

/** 平成 beside 令和; 昭和 is history. An era of today's number in a time when both were in use is none. */
function isOtherEra({ era, number }: TypedYear, fiscalYear: FiscalYear): boolean {
  if (era === "western" || era === "older") return false;
  const places = [era, fiscalYear.era].map((name) => eras.findIndex((each) => each.name === name));
  if (Math.abs((places[0] ?? 0) - (places[1] ?? 0)) !== 1) return false;
  const western = westernYear({ era, year: number });
  return Math.abs(western - westernYear(fiscalYear)) > 2;
}
