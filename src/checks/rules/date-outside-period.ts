import type { FormDefinition } from "../../form/definition";
import { fiscalYearOf, formatFiscalYear } from "../../plan/fiscal-year";
import type { FiscalYear } from "../../plan/schema";
import type { DateMention, DateRange } from "../../wording/dates/date-mention";
import { doOverlap, isWithin, monthsIn, monthsOfRange, type Months } from "../../wording/dates/months";
import { isFinished, isNotDoneThen, isOfAccounts, type Around } from "../../wording/dates/not-done-then";
import { leadsOn } from "../../wording/dates/told-in-passing";
import type { Span } from "../../wording/quoted";
import { sentenceAround } from "../../wording/sentence-around";
import { countedBy, datedProseOf, quoteInLine, sayTimes } from "../dated-prose";
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
interface Data extends Found {
  readonly label: string;
  readonly times: number;
}

export const dateOutsidePeriod = defineRule<Data>({
  id: "date-outside-period",
  scope: "form",
  severity: "warning",
  title: "期間外の日付",
  about:
    "前期（4～9月）の欄に12/3や令和6年2月など後期の日付がある、またはその逆。両方にまたがる期間は参考として知らせる。これからの予定、準備や周知、日付で呼ばれるもの（4/25日号、9月補正、6月議会、10月からの制度）、前年度や翌年度のこと、「7月に実施した調査を基に」のように前のことを受ける言葉、出納閉鎖までの決算や収納は知らせない。",
  check({ form, definition, plan: { fiscalYear }, report }) {
    for (const prose of datedProseOf(form, definition, fiscalYear)) {
      const { months } = prose.definition;
      if (!months) continue;
      const reported = { own: monthsIn(months, fiscalYear), year: monthsIn(YEAR, fiscalYear), fiscalYear };
      const found = prose.dates.flatMap((mention, index) =>
        outsideOf(reported, mention, prose.text, prose.dates[index + 1]).map(({ month, ...quoted }): Found => {
          const other = month === null ? { belongsTo: "", isOfYear: false } : nameOf(month, fiscalYear, definition);
          return { ...quoted, ...other };
        }),
      );
      for (const data of countedBy(found, ({ typed }) => typed)) {
        const { field, label } = prose;
        report({ field, data: { label, ...data }, ...(data.belongsTo === "" ? { severity: "info" } : {}) });
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
  examples: {
    ok: [
      {
        situation: "期間内の日付",
        forms: [
          {
            texts: {
              firstHalf: "○研修（4/1、7/4.5、9/25.26）\n○R5.4.1～9.30、4～9月、8月中旬に実施した。",
              secondHalf: "○10/4～6、11月、12月～2月、R6.2.14、令和6年3月31日、～11月、1/24 会議\n○2月29日に開いた。",
            },
          },
        ],
      },
      {
        situation: "後期のことに備え、周知し、予定している",
        forms: [
          {
            texts: {
              firstHalf:
                "○10月の運用開始に向け、準備を進めた。\n○11月に開く町民祭の案内を発送した。\n○12月3日の講演会を広報で周知した。\n○後期の研修（12/3）の参加者を募集した。\n○説明会は1月に開催予定。\n○12月に実施する。\n○10月からの新制度を周知した。\n○令和6年度に向け、2月に見直す予定である。\n○翌年1月の式典について協議した。",
            },
          },
        ],
      },
      {
        situation: "日付で呼ばれるもの",
        forms: [
          {
            texts: {
              firstHalf:
                "○12月議会に提案する条例を検討した。\n○3月末現在の会員は29人。前年度（3月）の調査を用いた。\n○前年12月の反省を生かした。",
              secondHalf:
                "○9月補正で予算を増やした。広報4/25日号、広報5月号で募集した。\n○6月議会の意見、9月末時点の状況を報告した。\n○4月1日付け異動、9月分の収納、7月豪雨の復旧を行った。",
            },
          },
        ],
      },
      {
        situation: "前期のことを受けている",
        forms: [
          {
            texts: {
              secondHalf:
                "○7月に実施したアンケートの結果を基に、計画を作った。\n○意見交換会（6/12）の意見を反映した。\n○6月の説明会で出た意見を踏まえ、見直した。\n○4月から継続して実施した。\n○5月以降、毎月開いている。\n○8月に購入した機材を用い、訓練を行った。",
            },
          },
        ],
      },
      {
        situation: "日付でない数",
        forms: [
          {
            texts: {
              firstHalf:
                "○経費の1/2相当、対象の2/3以上、全体の3/4、30/31地区、24/7の体制、補助率10/10、12/15人、満足度（2.5）。",
              secondHalf: "○4/5人、栄町4-1-1、5/10世代、Ver.5.1、6/10点、1.5倍、0123-45-6789",
            },
          },
        ],
      },
      {
        situation: "年間を通じた期間、昔のこと、出納閉鎖までのこと",
        forms: [
          {
            texts: {
              firstHalf: "○通年（4月～3月）で実施した。R3.7.1に始めた。平成16年9月の改定。",
              secondHalf: "○決算は5月31日に確定した。令和6年5月末までに収納した。4～3月に毎月開いた。",
            },
          },
        ],
      },
      {
        situation: "期間のない欄",
        forms: [{ texts: { goals: "○12月と6月に開く。", review: "○6/12と12/3に開いた。" } }],
      },
    ],
    ng: [
      {
        situation: "前期に後期の日付がある",
        forms: [{ texts: { firstHalf: "○研修会を12/3に開催した。\n○1月 説明会\n○R6.2.14 協議会を開いた。" } }],
        messages: [
          "「前期」の「○1月 説明会」にある「1月」は、「後期」の日付です。欄を移すか、日付を確かめてください。",
          "「前期」の「○R6.2.14 協議会を開」にある「R6.2.14」は、「後期」の日付です。欄を移すか、日付を確かめてください。",
          "「前期」の「○研修会を12/3に開催した。」にある「12/3」は、「後期」の日付です。欄を移すか、日付を確かめてください。",
        ],
      },
      {
        situation: "後期に前期の日付がある",
        forms: [
          {
            texts: {
              secondHalf: "○出前講座（11/18、6/12）\n○7月の会議で協議した。\n○令和５年８月９日に訓練を行った。",
            },
          },
        ],
        messages: [
          "「後期」の「11/18、6/12）」にある「6/12」は、「前期」の日付です。欄を移すか、日付を確かめてください。",
          "「後期」の「○7月の会議で協議」にある「7月」は、「前期」の日付です。欄を移すか、日付を確かめてください。",
          "「後期」の「○令和５年８月９日に訓練を行っ」にある「令和５年８月９日」は、「前期」の日付です。欄を移すか、日付を確かめてください。",
        ],
      },
      {
        situation: "年が違う",
        forms: [{ texts: { secondHalf: "○R5.2.14 会議を開いた。" } }],
        messages: [
          "「後期」の「○R5.2.14 会議を開い」にある「R5.2.14」は、令和4年度の日付です。年や月を確かめてください。",
        ],
      },
      {
        situation: "両方の期間にまたがる",
        forms: [{ texts: { firstHalf: "○看板の作成 R5.8/9～R6.2.15", secondHalf: "○8月～10月 現況の調査" } }],
        messages: [
          "「前期」の「看板の作成 R5.8/9～R6.2.15」にある「R5.8/9～R6.2.15」は、この欄の期間とその外にまたがっています。このままでよいか、確かめてください。",
          "「後期」の「○8月～10月 現況の調査」にある「8月～10月」は、この欄の期間とその外にまたがっています。このままでよいか、確かめてください。",
        ],
      },
    ],
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
): Pick<Found, "belongsTo" | "isOfYear"> {
  const only = { first: month, last: month };
  const field = fields.find(({ months }) => months && isWithin(only, monthsIn(months, fiscalYear)));
  if (field) return { belongsTo: field.listHeader, isOfYear: false };
  const other = fiscalYearOf({ year: Math.floor(month / 12), month: (month % 12) + 1 });
  return { belongsTo: other ? formatFiscalYear(other) : "ほかの年度", isOfYear: true };
}
