import { formatMark, planLevels } from "../plan/marks";
import type { FiscalYear } from "../plan/schema";
import { splitMarkedTitles } from "../plan/split-marked-titles";
import type { RegistrationNumber } from "./reading";

const eraLetters: Readonly<Record<FiscalYear["era"], string>> = { 昭和: "S", 平成: "H", 令和: "R" };

/** "管理番号：" may stand before it, and brackets around it. */
const SURROUNDINGS = /^(?:管理番号\s*[:：]?\s*)?[[［【〔〈(（「]?\s*(.*?)\s*[\]］】〕〉)）」]?$/u;
const YEAR_AND_REST = /^([SHRＳＨＲ])\s*(元|[\d０-９]{1,2})\s*(?:年度?)?\s+(\S.*)$/iu;
/** Every cell is asked whether it is a number: a longer text is not looked at. */
const LONGEST = 200;
const DEPARTMENT_AND_SEQUENCE = /^(\S.*?)\s*その\s*([\d０-９]{1,3})$/u;

/** 管理番号 as the standard layout prints it: "R5 Ⅰ-2-①(1) 町民生活課 その1". */
export function formatRegistrationNumber(number: RegistrationNumber): string {
  const { fiscalYear, department, sequence } = number;
  const numbers = number.initiative.split("-").map(Number);
  const [pillar, theme, group, leaf] = planLevels.map((level, index) => formatMark(level, numbers[index] ?? 0));
  return `${eraLetters[fiscalYear.era]}${fiscalYear.year} ${pillar}-${theme}-${group}${leaf} ${department} その${sequence}`;
}

/**
 * Reads 管理番号 back, however wide its characters and spaces have become in between; null for anything that is not
 * one from beginning to end.
 */
export function parseRegistrationNumber(text: string): RegistrationNumber | null {
  if (text.length > LONGEST) return null;
  const inside = SURROUNDINGS.exec(text.trim())?.[1] ?? "";
  const [, letter = "", year = "", rest = ""] = YEAR_AND_REST.exec(inside) ?? [];
  const fiscalYear = readYear(letter, year);
  const { before, parts } = splitMarkedTitles(rest, { glued: false });
  const last = parts.at(-1);
  const isWholeCode =
    before === "" &&
    parts.length === planLevels.length &&
    parts.every((part, index) => part.level === planLevels[index] && (part === last || part.title === ""));
  if (!fiscalYear || !last || !isWholeCode) return null;
  const [, department, sequence = ""] = DEPARTMENT_AND_SEQUENCE.exec(last.title) ?? [];
  const place = digits(sequence);
  if (department === undefined || place < 1) return null;
  return { fiscalYear, initiative: parts.map(({ number }) => number).join("-"), department, sequence: place };
}

function readYear(letter: string, year: string): FiscalYear | null {
  const wanted = letter.normalize("NFKC").toUpperCase();
  const era = (["令和", "平成", "昭和"] as const).find((candidate) => eraLetters[candidate] === wanted);
  const number = year === "元" ? 1 : digits(year);
  return era && number >= 1 ? { era, year: number } : null;
}

function digits(text: string): number {
  return Number(text.normalize("NFKC"));
}
