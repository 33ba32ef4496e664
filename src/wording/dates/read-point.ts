import type { DatePoint, TypedYear } from "./date-mention";
import { BESIDE, isDuration, isNumberOfThing } from "./number-readings";
import { isMonthAndDay, isNearlyDay, monthAt, pointAt, type Place } from "./point";
import { readDotted, readSlash } from "./read-signs";
import { bareYear, kanjiNumber, matchAt, readYear } from "./read-year";

/** What a date cannot begin behind: inside of a number, a word in Latin letters or a code. */
const INSIDE = /[A-Za-z\d#_¥$+]$|[A-Za-z\d.][.,/]$|[回件人枚個]\/$|\d:$/u;
const DASH_AS_BULLET = /(?:^|[\n\s・])-$/u;
const MONTH = /(\d{1,2}|十[一二]?|[一二三四五六七八九]) ?月/uy;
/** 六月に, 十一月十四日; not 五月雨, 三月田. */
const BEFORE_KANJI_MONTH = /[\p{Script=Han}かヶカ]/u;
const BEHIND_KANJI_MONTH = /^(?:$|[\s、。・~)にのはかまよで上中下末頃以一二三十\d]|[四五六七八九]日)/u;
/** 「3年6月」, a length of time, and 「第6月」. */
const IN_COUNTED_YEAR = /第$|\d ?年 ?$/u;
/** 「1 2月」: nobody can tell whether 12月 is meant. */
const SPLIT_NUMBER = /(?:^|[\s・○(、])[01] $/u;
const DAY = / ?(?:の ?)?(\d{1,2}|二?十[一二三四五六七八九]?|三十一?|[一二三四五六七八九]) ?日(?![間目程])/uy;
/** 「9」 of 「8月9、10日」. */
const DAY_OF_LIST = / ?(\d{1,2})(?=(?: ?[・、,.~-] ?\d{1,2}){1,9} ?日(?![間目程]))/y;
const MONTH_OF_LIST = /(\d{1,2})(?=(?: ?[・~-] ?\d{1,2}){1,11} ?月(?!間)| ?、 ?\d{1,2} ?月(?!間))/y;
/** One kind of sign, or 5.8/9: 「6/10.24」 is two days of June. */
const BARE_YEAR = /(\d{1,2})(?:([./])(\d{1,2})\2|\.(\d{1,2})\/)(\d{1,2})(?![\d./])/y;
const BARE_YEAR_IN_KANJI = /(\d{1,2}) ?年 ?(?=\d{1,2} ?月(?!間))/y;
const BARE_WESTERN = /((?:19|20)\d\d)(?= ?[./~・-] ?\d)/y;
/** 「2023～2027年度」 */
const WESTERN_YEARS = /(?:19|20)\d\d ?[~・-] ?(?:19|20)?\d\d ?年/y;
/** 2023-24 is a pair of years, 2023.4 may be a number: two parts are a month only with a slash or a nought. */
const WESTERN_MONTH = /\/\d{1,2}(?!\d)|[.-]0\d/y;
/** Behind a year: 「.8.9」, 「/8/9」, 「-8-9」, 「.8/9」. */
const DAY_OF_YEAR = /[./-] ?(\d{1,2}) ?[./-] ?(\d{1,2})(?!\d)日?/y;
const MONTH_OF_YEAR = /(?:[./] ?|-(?=0))(\d{1,2})(?![\d.%/])/y;
const SPACED_SLASH = / (?=\d{1,2}\/\d{1,2}(?![\d/]))/y;
/** 13月 is typed wrong, 24月 is no month. */
const MOST_MONTHS = 19;

/** Whether a number that begins at `at` may be a date of its own. */
export function isFree(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  return before === "-"
    ? DASH_AS_BULLET.test(text.slice(Math.max(0, at - 2), at))
    : !INSIDE.test(text.slice(Math.max(0, at - 2), at));
}

/** The date that begins at `at`. */
export function readPoint(place: Place): DatePoint | null {
  return (
    readPointWithYear(place) ??
    readInKanji(place, null, place.at) ??
    readSlash(place, null, place.at, false) ??
    readDotted(place, false) ??
    readMonthOfList(place)
  );
}

/** One that names its year. */
export function readPointWithYear(place: Place): DatePoint | null {
  const year = readYear(place.text, place.at) ?? readBareWestern(place);
  return year ? readDateOfYear(place, year) : readWithBareYear(place);
}

/** The year, with what of a month and a day stands behind it. */
export function readDateOfYear(place: Place, year: TypedYear): DatePoint {
  const { text } = place;
  const inKanji = readInKanji(place, year, year.end);
  if (inKanji || year.isFiscal) return inKanji ?? pointAt(place, year.end, { year });
  const [ofDay, typedMonth, typedDay] = matchAt(DAY_OF_YEAR, text, year.end) ?? [];
  const [month, day] = [Number(typedMonth), Number(typedDay)];
  if (ofDay !== undefined && isNearlyDay(month, day))
    return pointAt(place, year.end + ofDay.length, { year, month, day });
  const space = matchAt(SPACED_SLASH, text, year.end);
  const slash = readSlash(place, year, year.end + (space ? 1 : 0), true);
  if (slash) return slash;
  const [ofMonth, only] = matchAt(MONTH_OF_YEAR, text, year.end) ?? [];
  if (ofMonth === undefined || !isMonthAndDay(Number(only), 1)) return pointAt(place, year.end, { year });
  return monthAt(place, year.end + ofMonth.length, { year, month: Number(only) });
}

/** 2023/8/9, 2023-08-09: a western year that needs no 年. */
function readBareWestern({ text, at }: Place): TypedYear | null {
  const found = matchAt(BARE_WESTERN, text, at);
  const end = at + (found?.[1]?.length ?? 0);
  if (!found || !isFree(text, at)) return null;
  const isYear =
    matchAt(WESTERN_YEARS, text, at) ?? matchAt(DAY_OF_YEAR, text, end) ?? matchAt(WESTERN_MONTH, text, end);
  return isYear && { start: at, end, era: "western", number: Number(found[1]), isFiscal: false, alias: null };
}

/** 5.8.9, 23/8/9 and 5年8月9日, where 5 or 23 is the plan's year or the next. */
function readWithBareYear(place: Place): DatePoint | null {
  const { text, at, fiscalYear } = place;
  const kanji = matchAt(BARE_YEAR_IN_KANJI, text, at);
  const signs = matchAt(BARE_YEAR, text, at);
  const typed = (kanji ?? signs)?.[1];
  const named = typed === undefined ? null : bareYear(Number(typed), fiscalYear);
  if (typed === undefined || !named || isNumberOfThing(text.slice(Math.max(0, at - BESIDE), at))) return null;
  const year: TypedYear = { start: at, end: at + typed.length, ...named, isFiscal: false, alias: null };
  if (kanji) return readInKanji(place, { ...year, end: at + kanji[0].length }, at + kanji[0].length);
  const [month, day] = [Number(signs?.[3] ?? signs?.[4]), Number(signs?.[5])];
  return isMonthAndDay(month, day) ? pointAt(place, at + (signs?.[0].length ?? 0), { year, month, day }) : null;
}

/** 「8月9日」, 「3月末」, 「十一月」; behind a year also with a space or の between. */
export function readInKanji(place: Place, year: TypedYear | null, from: number): DatePoint | null {
  const { text } = place;
  const isApart = year !== null && (text.charAt(from) === " " || (year.isFiscal && text.charAt(from) === "の"));
  const at = from + (isApart ? 1 : 0);
  const [typed, number = ""] = matchAt(MONTH, text, at) ?? [];
  if (typed === undefined) return null;
  const end = at + typed.length;
  const month = numberOf(number);
  if (month > MOST_MONTHS || (year === null && !isMonthAlone(text, at, end))) return null;
  const day = matchAt(DAY, text, end) ?? matchAt(DAY_OF_LIST, text, end);
  if (day) return pointAt(place, end + day[0].length, { year, month, day: numberOf(day[1] ?? "") });
  return isDuration(month, text.slice(end, end + BESIDE)) ? null : monthAt(place, end, { year, month });
}

/** Whether what stands around a month without a year lets it be one. */
function isMonthAlone(text: string, at: number, end: number): boolean {
  const before = text.slice(Math.max(0, at - 3), at);
  if (/\d/u.test(text.charAt(at))) return !SPLIT_NUMBER.test(before) && !IN_COUNTED_YEAR.test(before);
  return !BEFORE_KANJI_MONTH.test(before.slice(-1)) && BEHIND_KANJI_MONTH.test(text.slice(end, end + 2));
}

function numberOf(typed: string): number {
  return /^\d/u.test(typed) ? Number(typed) : kanjiNumber(typed);
}

/** 「4」 of 「4～9月」, 「6・7月」. */
export function readMonthOfList(place: Place): DatePoint | null {
  const { text, at } = place;
  const found = matchAt(MONTH_OF_LIST, text, at);
  const month = Number(found?.[1]);
  if (!found || !isMonthAndDay(month, 1) || IN_COUNTED_YEAR.test(text.slice(Math.max(0, at - 3), at))) return null;
  return pointAt(place, at + found[0].length, { month });
}
