import { formatDate } from "../../plan/calendar-date";

const ISO_TIME = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/u;
/** Document properties are kept in UTC; who reads them is in Japan, which has one zone and no summer time. */
const JAPAN_OFFSET_HOURS = 9;

/**
 * "2024-04-20T09:00:00+09:00" → "令和6年4月20日 9時00分": in the time's own offset, never the machine's. A time in UTC
 * ("Z") has no place of its own and is given in Japan's. Anything that is no ISO time is given back as it is.
 */
export function formatJapaneseTime(iso: string): string {
  const match = ISO_TIME.exec(iso);
  if (!match) return iso;
  const [year = 0, month = 0, day = 0] = match.slice(1, 4).map(Number);
  const [hour, minute] = [Number(match[4] ?? 0), Number(match[5] ?? 0)];
  const shift = match[6] === "Z" ? JAPAN_OFFSET_HOURS : 0;
  // Date only carries hours into days: nothing of the machine's zone comes in.
  const time = new Date(Date.UTC(year, month - 1, day, hour + shift, minute));
  const date = formatDate(time.toISOString().slice(0, 10));
  if (match[4] === undefined) return date;
  return `${date} ${time.getUTCHours()}時${String(time.getUTCMinutes()).padStart(2, "0")}分`;
}

/** Whether it is a time as {@link formatJapaneseTime} writes it. */
export function isJapaneseTime(text: string): boolean {
  return /^\S+年\d{1,2}月\d{1,2}日(?: \d{1,2}時\d{2}分)?$/u.test(text);
}
