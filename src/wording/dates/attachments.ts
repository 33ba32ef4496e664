import type { Span } from "../quoted";
import type { Attachment } from "./date-mention";

/** How much of the text on either side of a date is looked at. */
const BESIDE = 16;

/**
 * Behind a date, what it makes of it. 「9月補正」, 「6月議会」, 「4月分」: what something is called by. 「10月開催の」, 「12月に行う研修」
 * are for the rules to tell: they go by the sentence.
 */
const BEHIND: readonly (readonly [Attachment, RegExp])[] = [
  ["about", /^(?:頃|ごろ|前後)/u],
  ["as-of", /^(?:末日?)?(?:の)?(?:現在|時点)/u],
  [
    "name",
    /^(?:日?号|分(?!析|科|類|担|別|割|布)|期(?!末|間|日|待|首|限)|中間決算|決算(?!見込)|度(?!の)|補正|(?:町|市|村|定例)?議会|定例|臨時(?:議会|会(?!議)|号)|(?:豪|大)雨|地震|台風|災害|人事異動|異動|採用|入[学園]|卒[業園]|生まれ|賞与|支給|請求|調定|診療|検針|納期|施行|改[正定]|付け?(?!で|け|与|属|近|託)|オープン|開[校園館業])/u,
  ],
  ["modifier", /^(?:末日?)?(?:から|より|まで|以降|以前|付け?|中|頃|ごろ)?の(?![で、])/u],
  [
    "modifier",
    /^(?:に)?(?:開催|実施|開始|施行|改正|策定|発行|予定|締切|支給|採用|納入|完成|導入|作成|交付|提出|改定|更新|運用開始|供用開始)(?:分|予定)?の/u,
  ],
  ["since", /^(?:末日?)?(?:以降|以来|から|より)/u],
  ["until", /^(?:末日?)?(?:まで|迄|期限|締[切め]|以前|限り)/u],
];
const BEFORE: readonly (readonly [Attachment, RegExp])[] = [
  ["previous-year", /(?:前回|前年度?|昨年度?)[^、。\s(]{0,6}\($/u],
  ["previous-year", /(?:前年度?|昨年度?|昨|前回|前期|前々年度?|一昨年度?|旧年度|過年度)の? ?[(]?$/u],
  ["next-year", /(?:翌年度?|翌|来年度?|次年度|明年|次期|次回)の? ?[(]?$/u],
  ["repeated", /(?:(?:毎年度?|例年|隔年)(?:、|の)? ?[(]?|年(?:間|に)? ?\d{1,2}回 ?\()$/u],
  ["name", /(?:広報(?:紙|誌)?(?:かみふらの)?|会報|たより|便り|通信)の?[ 「『(]?$/u],
];

/** `span` is the date's own, in folded text; まで at the end of a range is only its end (`isRange`). */
export function attachmentsOf(text: string, { start, end }: Span, isRange: boolean): ReadonlySet<Attachment> {
  const behind = text.slice(end, end + BESIDE);
  const before = text.slice(Math.max(0, start - BESIDE), start);
  return new Set([
    ...BEHIND.filter(([attachment, pattern]) => !(isRange && attachment === "until") && pattern.test(behind)).map(
      ([attachment]) => attachment,
    ),
    ...BEFORE.filter(([, pattern]) => pattern.test(before)).map(([attachment]) => attachment),
  ]);
}
