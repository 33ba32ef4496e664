import { eras } from "./eras";
import { calendarYearOf } from "./fiscal-year";
import type { FiscalYear } from "./schema";

const ERA_NAMES = eras.map(({ name }) => name).join("|");
const ERA_LETTERS = eras.map(({ letter }) => letter).join("");
const SEPARATED = String.raw`[年./-](\d{1,2})[月./-](\d{1,2})日?`;
const WITH_ERA = new RegExp(`^(${ERA_NAMES}|[${ERA_LETTERS}])\\.?(元|\\d{1,3})${SEPARATED}$`, "iu");
const WESTERN = new RegExp(String.raw`^(?:西暦)?(\d{4})${SEPARATED}$`, "u");
/** 「まで」, 「（日）」 behind a date. */
const REMARK = /[(（][日月火水木金土](?:曜日?)?[)）]|(?:まで|迄|限り)$/gu;

/** A whole date as people type it ("令和6年3月31日", "R6.3.31", "2024/3/31") as ISO text; null where it is none, or no day. */
export function parseDate(text: string): string | null {
  const plain = text.normalize("NFKC").replace(/\s/gu, "").replace(REMARK, "");
  const [, typedEra, yearOfEra, eraMonth, eraDay] = WITH_ERA.exec(plain) ?? [];
  const era = eras.find(({ name, letter }) => name === typedEra || letter === typedEra?.toUpperCase());
  if (era) return isoDate(startYear(era) + (yearOfEra === "元" ? 1 : Number(yearOfEra)) - 1, eraMonth, eraDay);
  const [, year, month, day] = WESTERN.exec(plain) ?? [];
  return year === undefined ? null : isoDate(Number(year), month, day);
}

/** "2024-03-31" → "令和6年3月31日". */
export function formatDate(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const era = eras.find(({ start }) => date >= start);
  if (!era) return `${date.slice(0, 4)}年${month}月${day}日`;
  const ofEra = year - startYear(era) + 1;
  return `${era.name}${ofEra === 1 ? "元" : ofEra}年${month}月${day}日`;
}

/** The last day of a month (1–12) of a fiscal year, as ISO text. */
export function lastDayOf(fiscalYear: FiscalYear, month: number): string {
  const year = calendarYearOf(fiscalYear, month);
  return [31, 30, 29, 28].flatMap((day) => isoDate(year, String(month), String(day)) ?? [])[0] ?? "";
}

function startYear({ start }: { readonly start: string }): number {
  return Number(start.slice(0, 4));
}

/** Null where the calendar has no such day. */
function isoDate(year: number, month = "", day = ""): string | null {
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, Number(month) - 1, Number(day));
  const isDay = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return year >= 1 && isDay ? date.toISOString().slice(0, 10) : null;
}

/** The last day of a fiscal year (ISO date): 31 March. */
export function lastDayOfYear(fiscalYear: FiscalYear): string {
  return lastDayOf(fiscalYear, 3);
}

/** Whether the calendar has that day. */
export function isDay(year: number, month: number, day: number): boolean {
  return isoDate(year, String(month), String(day)) !== null;
}

/** 0 for Sunday, of a day that the calendar has. */
export function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}
