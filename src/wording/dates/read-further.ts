import type { DatePoint, TypedYear } from "./date-mention";
import { BESIDE, isFurtherDay } from "./number-readings";
import { matchWeekday, pointAt, type Place } from "./point";
import { readDateOfYear, readInKanji, readMonthOfList, readPointWithYear } from "./read-point";
import { readDotted, readSlash } from "./read-signs";
import { matchAt } from "./read-year";

const FURTHER_DAY = /(\d{1,2})(?![\d/月年:])/y;
const BARE_MONTH = /(\d{1,2})(?! ?[\d/.月日年:%回件人名])/y;
const SIGN_OF_DAY = / ?日(?![間目程])/y;
const LIST_OF_DAYS = /(?: ?[・、,.~-] ?\d{1,2}){1,9} ?日/y;
const FURTHER_YEAR = /((?:19|20)\d\d|\d{1,2})(?: ?(年度|年(?![間代目]))|(?![\d%]))/y;
/** What may not stand behind a year with no 年: 「R5-7」, but not 「R5-7-2」 or 「R3、4件」. */
const NO_YEAR_BEHIND = /[月日/.\-:\dA-Za-z]/u;
/** No plan is longer. */
const MOST_YEARS = 50;

/** A date behind another of the same list or range: also 「15」 behind 「11/14、」, 「9年度」 behind 「令和5～」. */
export function readFurther(place: Place, former: DatePoint, sign: "list" | "range"): DatePoint | null {
  const year = former.year && readFurtherYear(place, former.year, sign === "range" && former.month === null);
  if (year) return readDateOfYear(place, year);
  const isDotted = former.day !== null && place.text.slice(former.start, former.end).includes(".");
  return (
    readPointWithYear(place) ??
    readInKanji(place, null, place.at) ??
    readSlash(place, null, place.at, isSure(former)) ??
    (isDotted ? readDotted(place, true) : null) ??
    (sign === "range" && former.year && former.month !== null && former.day === null ? readBareMonth(place) : null) ??
    (former.day === null
      ? readMonthOfList(place)
      : readFurtherDay(place, former.day, former, sign === "range" ? 39 : 31))
  );
}

/** Whether a point is a date by itself, so that what is listed beside it is one too. */
function isSure({ year, month, day, weekday }: DatePoint): boolean {
  return year !== null || weekday !== null || (month !== null && day !== null && (month > day || day > 10));
}

function readFurtherYear({ text, at }: Place, former: TypedYear, isRangeOfYears: boolean): TypedYear | null {
  const found = matchAt(FURTHER_YEAR, text, at);
  const number = Number(found?.[1]);
  if (!found || number <= former.number || number > former.number + MOST_YEARS) return null;
  const end = at + found[0].length;
  const sign = found[2];
  if (sign === undefined && (!isRangeOfYears || NO_YEAR_BEHIND.test(text.charAt(end)))) return null;
  const isFiscal = sign === undefined ? former.isFiscal : sign === "年度";
  return { start: at, end, era: former.era, number, isFiscal, alias: null };
}

/** 「6」 behind 「R5.4～」. */
function readBareMonth(place: Place): DatePoint | null {
  const found = matchAt(BARE_MONTH, place.text, place.at);
  const month = Number(found?.[1]);
  return found && month >= 1 && month <= 12 ? pointAt(place, place.at + found[0].length, { month }) : null;
}

/** Of the same month, later, and nothing that is counted. A range over the end of a month names the month; `last`: what is still a slip. */
function readFurtherDay(place: Place, formerDay: number, former: DatePoint, last: number): DatePoint | null {
  const { text, at } = place;
  const found = matchAt(FURTHER_DAY, text, at);
  const day = Number(found?.[1]);
  if (!found || day <= formerDay || day > 39) return null;
  const end = at + found[0].length;
  const sign = matchAt(SIGN_OF_DAY, text, end);
  const endOfDay = end + (sign?.[0].length ?? 0);
  const isKanji = text.slice(former.start, former.end).includes("月");
  const isDay =
    sign !== null ||
    matchWeekday(text, endOfDay) !== null ||
    (isKanji ? matchAt(LIST_OF_DAYS, text, end) !== null : day <= last && isFurtherDay(text.slice(end, end + BESIDE)));
  return isDay ? pointAt(place, endOfDay, { month: former.month, day }) : null;
}
