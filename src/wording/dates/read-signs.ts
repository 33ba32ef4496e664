import type { DatePoint, TypedYear } from "./date-mention";
import { BESIDE, isDottedDate, isFurtherDay, isQuantity, isSlashDate, isSlipOfDay } from "./number-readings";
import { isMonthAndDay, isNearlyDay, matchWeekday, partOf, pointAt, type Place } from "./point";
import { matchAt } from "./read-year";

const SLASH = /(\d{1,2})\/(\d{1,2})(?![\d/])(日?)/y;
const SLASH_PART = /(\d{1,2})\/(上旬?|初旬|中旬?|下旬?|末)(?!\p{Script=Han}(?<![会に]))/uy;
const DOT = /(\d{1,2})\.(\d{1,2})(?![\d%])(?!\.\d+\.)(日?)/y;
const FURTHER_SLASH = / ?(?:[、,.・~-]|と|及び) ?(\d{1,2})\/(\d{1,2})(?![\d/])/y;
const FURTHER_DAYS = /[、,.・~-](\d{1,2})(?=[)、~・\s]|$)/y;
const FURTHER_DOTTED_DAY = /\.(\d{1,2})(?!\d)/y;

/** 「8/9」, 「7/中旬」; behind a year, or beside a date that can be nothing else (`isListed`), as a rule. */
export function readSlash(place: Place, year: TypedYear | null, from: number, isListed: boolean): DatePoint | null {
  const { text } = place;
  const part = matchAt(SLASH_PART, text, from);
  if (part && isMonthAndDay(Number(part[1]), 1)) {
    return pointAt(place, from + part[0].length, { year, month: Number(part[1]), part: partOf(part[2] ?? "") });
  }
  const found = matchAt(SLASH, text, from);
  if (!found) return null;
  const [typed, typedMonth, typedDay, sign] = found;
  const [month, day] = [Number(typedMonth), Number(typedDay)];
  const end = from + typed.length;
  const [before, behind] = beside(text, from, end);
  const isDate =
    year !== null || sign !== "" || matchWeekday(text, end) !== null
      ? isNearlyDay(month, day)
      : isSlashDate({ month, day, typed }, before, behind, isListed || isListGoingOn(text, end, day)) ||
        isSlipOfDay({ month, day }, before, behind, isListed);
  return isDate ? pointAt(place, end, { year, month, day }) : null;
}

/** Whether another date that can be nothing else follows in the same list: 「2/5、12/24」, 「7/4.5」. */
function isListGoingOn(text: string, at: number, formerDay: number): boolean {
  const next = matchAt(FURTHER_SLASH, text, at);
  if (!next) return matchAt(FURTHER_DAYS, text, at) !== null || isDottedDayBehind(text, at, formerDay);
  const [month, day] = [Number(next[1]), Number(next[2])];
  return (
    isMonthAndDay(month, day) &&
    (month > day || day > 10) &&
    !isQuantity(text.slice(at + next[0].length).slice(0, BESIDE))
  );
}

/** 「.24」 of 「6/10.24に開いた」. */
function isDottedDayBehind(text: string, at: number, formerDay: number): boolean {
  const found = matchAt(FURTHER_DOTTED_DAY, text, at);
  const day = Number(found?.[1]);
  const end = at + (found?.[0].length ?? 0);
  return found !== null && day > formerDay && day <= 31 && isFurtherDay(text.slice(end, end + BESIDE));
}

/** 「10.17」 where something says that it is no number; behind another such date (`isFurther`) always. */
export function readDotted(place: Place, isFurther: boolean): DatePoint | null {
  const { text, at } = place;
  const found = matchAt(DOT, text, at);
  if (!found) return null;
  const [typed, typedMonth, typedDay = "", sign] = found;
  const [month, day] = [Number(typedMonth), Number(typedDay)];
  const end = at + typed.length;
  const [before, behind] = beside(text, at, end);
  if (!isMonthAndDay(month, day)) return null;
  const isDate =
    isFurther ||
    sign !== "" ||
    matchWeekday(text, end) !== null ||
    (!typedDay.startsWith("0") && isDottedDate({ month, day }, before, behind));
  return isDate ? pointAt(place, end, { month, day }) : null;
}

function beside(text: string, start: number, end: number): readonly [string, string] {
  return [text.slice(Math.max(0, start - BESIDE), start), text.slice(end, end + BESIDE)];
}
