import { eras } from "../../plan/eras";
import { westernYear } from "../../plan/fiscal-year";
import type { FiscalYear } from "../../plan/schema";
import { nameYear, pointsOf } from "../../wording/dates/calendar";
import type { DateMention, DateRange, TypedYear } from "../../wording/dates/date-mention";
import { isHistory, isOfAccount, isOfToday } from "../../wording/dates/history";
import { sentenceAround } from "../../wording/sentence-around";
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
  about:
    "計画が令和5年度のとき「平成6年度予算」のように、年は計画の年度か翌年度で、元号だけが違うもの。昔のことを言う文（平成16年9月改定、平成6年から続く、平成5年に建設した、H29、昭和）は知らせない。",
  check({ form, definition, plan, report }) {
    for (const prose of datedProseOf(form, definition, plan.fiscalYear)) {
      const { field, label, text, dates } = prose;
      const found = dates.flatMap((mention) =>
        mention.ranges.flatMap((range) => {
          const year = slipIn(range, mention, prose, plan.fiscalYear);
          if (!year) return [];
          const right = nameYear({ ...year, era: plan.fiscalYear.era });
          return [{ right, typed: nameYear(year), excerpt: quoteInLine(text, year) }];
        }),
      );
      for (const { right, excerpt, times } of countedBy(found, ({ typed }) => typed)) {
        report({ field, data: { label, excerpt, right, times } });
      }
    }
  },
  message: ({ label, excerpt, right, times }) =>
    `「${label}」の「${excerpt}」${sayTimes(times)}は、元号が違うようです。「${right}」ではないか、確かめてください。`,
  examples: {
    ok: [
      {
        situation: "昔の年である",
        forms: [
          {
            texts: {
              vision: "・受診率の目標を30％（H29 24.1％）とする。昭和63年度から平成5年度までに整備した。",
              goals:
                "・施設の使用料（最終改定 平成17年6月）を保つ。平成30年から続く事業、平成6年度から実施している事業を見直す。",
              actions:
                "・平成5年に制定した条例、平成6年4月1日施行の規則、平成5年条例第12号に基づく。\n・平成6年度に建設された施設（設置 平成5年）を改修する。",
              firstHalf: "・平成6年以来の取組。平成5年築の住宅、平成5年水害の記録を集めた。人口は平成6年に比べ減った。",
              review: "・平成5年（1993年）の計画、平成5年度分の滞納、H5年に設置した設備。",
            },
          },
        ],
      },
      {
        situation: "元号でないもの、正しい元号",
        forms: [{ texts: { firstHalf: "・H5N1型の対策。令和5年度、R6年度、平成31年度（令和元年度）の実績。" } }],
      },
      { situation: "「」の中の題", forms: [{ texts: { review: "・冊子「平成6年度の歩み」を公開した。" } }] },
    ],
    ng: [
      {
        situation: "予算の年度の元号が違う",
        forms: [{ texts: { secondHalf: "・各課の平成6年度予算要求をまとめた。", review: "・H6年度に向けて見直す。" } }],
        messages: [
          "「後期」の「・各課の平成6年度予算要求をま」は、元号が違うようです。「令和6年度」ではないか、確かめてください。",
          "「評価・検証」の「・H6年度に向けて見直」は、元号が違うようです。「令和6年度」ではないか、確かめてください。",
        ],
      },
      {
        situation: "月や日のある日付の元号が違う",
        forms: [
          {
            texts: {
              secondHalf: "・平成6年1月に委員会を開いた。\n・策定委員会（平成6年2月14日）\n・H6.3.5 策定委員会",
            },
          },
        ],
        messages: [
          "「後期」の「・平成6年1月に委員会」（3か所）は、元号が違うようです。「令和6年」ではないか、確かめてください。",
        ],
      },
      {
        situation: "期間の一方、前年度の決算の元号が違う",
        forms: [
          { texts: { goals: "・平成5年度から令和9年度までの計画を進める。", actions: "・平成4年度決算を分析する。" } },
        ],
        messages: [
          "「目標」の「・平成5年度から令和9年」は、元号が違うようです。「令和5年度」ではないか、確かめてください。",
          "「取組内容」の「・平成4年度決算を分析す」は、元号が違うようです。「令和4年度」ではないか、確かめてください。",
        ],
      },
    ],
  },
});

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
