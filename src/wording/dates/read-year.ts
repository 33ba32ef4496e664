import { eras } from "../../plan/eras";
import { westernYear } from "../../plan/fiscal-year";
import type { FiscalYear } from "../../plan/schema";
import type { TypedYear } from "./date-mention";

const KANJI_DIGITS = "〇一二三四五六七八九";
const ERA_SIGNS = "㍾㍽㍼㍻㋿";
/** 令5, but not 指令5; R5, but not AR5, H5N1 and S5サイズ. */
const ERA =
  /(令和|平成|昭和|大正|明治|(?<!\p{Script=Han})[令平昭](?= ?\d)|[㍾㍽㍼㍻㋿]|(?<![A-Za-z\d])[RHS]\.?) ?(元|\d{1,2}|[〇一二三四五六七八九十]{1,3})(?![\dA-Za-z]|,\d{3})/uy;
/** H5型, H5線 */
const THING = /[型線棟号級番]/u;
const WESTERN = /(西暦 ?)?((?:19|20)\d\d)(?!\d)/y;
const TAIL = / ?(年度|年(?![代間齢次産金輪配表生賀]))/y;
const OPEN = / ?[([〔](?:西暦|和暦|=)? ?/y;
const CLOSE = / ?[)\]〕]/y;
/** A number in brackets that is not called a year is one only where it is near: 「R4（1986）」 counts something. */
const NEAR_YEARS = 3;

export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The western year in which a typed year, or the fiscal year, begins; null for what is older than 昭和. */
export function westernOf({ era, number }: Pick<TypedYear, "era" | "number">): number | null {
  if (era === "western") return number;
  return era === "older" ? null : westernYear({ era, year: number });
}

/** The year that begins at `at`; a western one needs 年, 西暦, or brackets around it beside another. */
export function readYear(text: string, at: number): TypedYear | null {
  const first = readName(text, at);
  if (!first) return null;
  const alias = first.hasTail ? readAlias(text, first.year) : readAlias(text, first.year);
  if (!alias) return first.hasTail || first.year.era !== "western" || first.isNamed ? first.year : null;
  const tail = first.hasTail ? null : matchAt(TAIL, text, alias.close);
  const isFiscal = tail ? tail[1] === "年度" : first.year.isFiscal;
  const ofAlias = tail && !alias.hasTail ? { ...alias.year, isFiscal } : alias.year;
  const year = { ...first.year, isFiscal, alias: ofAlias, end: tail ? alias.close + tail[0].length : alias.close };
  return tail || alias.hasTail || isNear(first.year, alias.year) ? year : first.year;
}

interface YearName {
  readonly year: TypedYear;
  readonly hasTail: boolean;
  /** 西暦, or an era. */
  readonly isNamed: boolean;
}

function readName(text: string, at: number): YearName | null {
  const ofEra = matchAt(ERA, text, at);
  const [, typedEra, typedNumber = ""] = ofEra ?? [];
  if (ofEra && typedEra !== undefined) {
    const isName = typedEra.length === 2 && !typedEra.endsWith(".");
    if (!isName && (/[〇一-十]/u.test(typedNumber) || THING.test(text.charAt(at + ofEra[0].length)))) return null;
    return withTail(text, at, ofEra[0].length, eraOf(typedEra), numberOf(typedNumber), true);
  }
  const western = matchAt(WESTERN, text, at);
  if (!western || /[\d,.¥]/u.test(text.charAt(at - 1))) return null;
  return withTail(text, at, western[0].length, "western", Number(western[2]), western[1] !== undefined);
}

function withTail(
  text: string,
  start: number,
  length: number,
  era: TypedYear["era"],
  number: number,
  isNamed: boolean,
): YearName | null {
  if (number < 1) return null;
  const tail = matchAt(TAIL, text, start + length);
  const end = start + length + (tail?.[0].length ?? 0);
  return {
    year: { start, end, era, number, isFiscal: tail?.[1] === "年度", alias: null },
    hasTail: tail !== null,
    isNamed,
  };
}

/** 「（2023年）」 behind 「令和5年」, 「（令和5年）」 behind 「2023年」. */
function readAlias(text: string, year: TypedYear): (YearName & { readonly close: number }) | null {
  const open = matchAt(OPEN, text, year.end);
  const inside = open && readName(text, year.end + open[0].length);
  if (!inside || inside.year.era === year.era) return null;
  const close = matchAt(CLOSE, text, inside.year.end);
  return close && { ...inside, close: inside.year.end + close[0].length };
}

function isNear(one: TypedYear, other: TypedYear): boolean {
  const [a, b] = [westernOf(one), westernOf(other)];
  return other.era !== "western" || (a !== null && b !== null && Math.abs(a - b) <= NEAR_YEARS);
}

function eraOf(typed: string): TypedYear["era"] {
  const sign = ERA_SIGNS.indexOf(typed);
  const initial = sign < 0 ? typed.charAt(0) : "明大昭平令".charAt(sign);
  return eras.find(({ name, letter }) => name.startsWith(initial) || letter === initial)?.name ?? "older";
}

function numberOf(typed: string): number {
  if (typed === "元") return 1;
  return /^\d+$/u.test(typed) ? Number(typed) : kanjiNumber(typed);
}

/** "十二" → 12, "二〇" → 20, "三" → 3. */
export function kanjiNumber(typed: string): number {
  const [tens = "", ones] = typed.split("十");
  const digits = (text: string): number =>
    Array.from(text).reduce((number, digit) => number * 10 + KANJI_DIGITS.indexOf(digit), 0);
  return ones === undefined ? digits(tens) : (tens === "" ? 1 : digits(tens)) * 10 + digits(ones);
}

/** The era, or the west, by which a bare number is a year of the plan: 5 and 6, 23 and 24 in 令和5年度. */
export function bareYear(number: number, { era, year }: FiscalYear): Pick<TypedYear, "era" | "number"> | null {
  if (number === year || number === year + 1) return { era, number };
  const western = westernYear({ era, year });
  const found = [western, western + 1].find((candidate) => candidate % 100 === number);
  return found === undefined ? null : { era: "western", number: found };
}
