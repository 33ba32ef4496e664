/** Excel's two ways of counting days: 1 is 1900-01-01, or 0 is 1904-01-01 (old Macs). */
export type DateSystem = 1900 | 1904;

/** What a serial shows, in the calendar of Excel: 1900 has its 29 February, and day 0 is 0 January. */
export interface SerialParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday, as Excel counts them: before March 1900 one off the real calendar. */
  readonly weekday: number;
  readonly millisecondOfDay: number;
}

const DAY_MS = 86_400_000;
/** Days from 1900's day 0 to 1904's. */
const DAYS_BETWEEN_SYSTEMS = 1462;
/** 9999-12-31 */
const LAST_SERIAL = 2_958_465;
/** 29 February 1900, which Lotus 1-2-3 believed in, and Excel after it. */
const FALSE_LEAP_DAY = 60;

/** The same moment counted from 1900; null where Excel shows no date. */
export function serialIn1900(serial: number, system: DateSystem): number | null {
  const in1900 = system === 1904 ? serial + DAYS_BETWEEN_SYSTEMS : serial;
  return serial >= 0 && in1900 < LAST_SERIAL + 1 ? in1900 : null;
}

/** Takes a serial of the 1900 system. Rounded to a millisecond: serials are binary fractions of a day. */
export function serialParts(serial: number): SerialParts {
  const totalMs = Math.round(serial * DAY_MS);
  const days = Math.floor(totalMs / DAY_MS);
  const rest = { weekday: (days + 6) % 7, millisecondOfDay: totalMs - days * DAY_MS };
  if (days === 0) return { year: 1900, month: 1, day: 0, ...rest };
  if (days === FALSE_LEAP_DAY) return { year: 1900, month: 2, day: 29, ...rest };
  const date = new Date(Date.UTC(1899, 11, days < FALSE_LEAP_DAY ? 31 : 30) + days * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), ...rest };
}

/**
 * ISO text of a serial of the 1900 system: "2023-11-27", "2023-11-27T10:00:00", and "10:00:00" for a time of no day.
 * With `isDate`, day 0 and after are days whatever they are.
 */
export function serialToIso(serial: number, isDate = false): string {
  const { year, month, day, millisecondOfDay } = serialParts(serial);
  const time = isoTime(millisecondOfDay);
  if (day === 0 && !isDate) return time;
  const date = `${year.toString().padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;
  return millisecondOfDay === 0 ? date : `${date}T${time}`;
}

/** Elapsed time: a time of day where it is one ("10:00:00"), beyond that an ISO duration ("PT36H"). */
export function elapsedToIso(days: number): string {
  const totalMs = Math.round(days * DAY_MS);
  if (totalMs < DAY_MS) return isoTime(totalMs);
  const parts = [
    [Math.floor(totalMs / 3_600_000), "H"],
    [Math.floor(totalMs / 60_000) % 60, "M"],
    [(totalMs % 60_000) / 1000, "S"],
  ] as const;
  return `PT${parts.map(([amount, unit]) => (amount === 0 ? "" : `${amount}${unit}`)).join("")}`;
}

/** Serial of the 1900 system for the ISO dates and times of `t="d"` cells; null for what is none. */
export function isoToSerial(text: string): number | null {
  const match =
    /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:(?:^|T)(\d{2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?(?:Z|[+-]00:00)?)?$/u.exec(text);
  if (!match || text === "") return null;
  const [, year, month, day, hour = "0", minute = "0", second = "0", fraction = "0"] = match;
  if (Number(hour) > 24 || Number(minute) > 59 || Number(second) > 59) return null;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second) + Number(fraction)) / 86_400;
  if (year === undefined) return time;
  const utc = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (new Date(utc).toISOString().slice(0, 10) !== `${year}-${month ?? ""}-${day ?? ""}`) return null;
  const days = (utc - Date.UTC(1899, 11, 30)) / DAY_MS;
  const serial = (days <= FALSE_LEAP_DAY ? days - 1 : days) + time;
  return serial >= 0 && serial < LAST_SERIAL + 1 ? serial : null;
}

function isoTime(millisecondOfDay: number): string {
  const seconds = Math.floor(millisecondOfDay / 1000);
  const fraction = millisecondOfDay % 1000;
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(twoDigits).join(":");
  return fraction === 0 ? clock : `${clock}.${fraction.toString().padStart(3, "0")}`;
}

function twoDigits(value: number): string {
  return value.toString().padStart(2, "0");
}
