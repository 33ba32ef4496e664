import type { BookValue } from "../../../xlsx/book";
import { MAX_CELL_CHARACTERS, MAX_FORMULA_CHARACTERS } from "../../../workbook/excel-limits";
import { refuse } from "../errors";

/** What Excel makes of something typed into a cell, or set as a value. */
export type Typed =
  | { readonly type: "empty" }
  | { readonly type: "formula"; readonly formula: string }
  /** `numberFormat`: what the cell takes on where it had none of its own. */
  | { readonly type: "value"; readonly value: BookValue; readonly numberFormat: string | null };

const ERRORS = new Set(["#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!"]);
const ERA_YEARS: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  大正: 1911,
  明治: 1867,
  R: 2018,
  H: 1988,
  S: 1925,
  T: 1911,
  M: 1867,
};

interface Surroundings {
  readonly numberFormat: string;
  readonly now: Date;
  readonly keepsApostrophe: boolean;
  /** Whether Excel could read it as a formula, given without a leading "=". */
  readonly parses: (formula: string) => boolean;
}

/**
 * Text is guessed at as Japanese Excel does, which is the trap: "11/27" becomes a date of this year and "-重点" a
 * formula. Only where the number format is "@" does text stay what it is, whatever it begins with.
 */
export function typedValue(input: string | number | boolean, surroundings: Surroundings): Typed {
  if (typeof input !== "string") return plain(input);
  if (input === "") return { type: "empty" };
  if (input.length > MAX_CELL_CHARACTERS) return refuse("InvalidArgument", "over 32,767 characters in a cell");
  if (surroundings.numberFormat === "@") {
    return plain(input.startsWith("'") && !surroundings.keepsApostrophe ? input.slice(1) : input);
  }
  if (input.startsWith("'")) return plain(input.slice(1));
  if (input.startsWith("=") && input.length > 1) {
    if (isLongerThanFormulas(input)) return refuse("FormulaLengthExceedsLimit", "over 8,192 characters in a formula");
    const formula = input.slice(1);
    return surroundings.parses(formula) ? { type: "formula", formula } : refuse("InvalidArgument", `formula ${input}`);
  }
  const guessed = guess(input, surroundings.now);
  if (guessed) return guessed;
  if (/^[+\-@]./su.test(input) && !isLongerThanFormulas(input)) {
    const formula = input.startsWith("-") ? input : input.slice(1);
    if (surroundings.parses(formula)) return { type: "formula", formula };
  }
  return plain(input);
}

/** Begins as a formula does and is longer than any. */
export function isTooLongFormula(input: string): boolean {
  return /^[=+\-@]/u.test(input) && isLongerThanFormulas(input);
}

function isLongerThanFormulas(input: string): boolean {
  return input.length > MAX_FORMULA_CHARACTERS;
}

function plain(value: BookValue, numberFormat: string | null = null): Typed {
  return { type: "value", value, numberFormat };
}

function guess(input: string, now: Date): Typed | null {
  // Full-width digits are digits to Japanese Excel.
  const text = input.normalize("NFKC").trim();
  if (/^(?:true|false)$/iu.test(text)) return plain(text.toLowerCase() === "true");
  if (ERRORS.has(text.toUpperCase())) return plain({ error: text.toUpperCase() });
  return guessNumber(text) ?? guessDate(text, now) ?? guessTime(text);
}

function guessNumber(text: string): Typed | null {
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu.test(text)) return plain(Number(text));
  if (/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(text)) return plain(Number(text.replaceAll(",", "")), "#,##0");
  const percent = /^([+-]?\d+(?:\.\d+)?)%$/u.exec(text)?.[1];
  if (percent !== undefined) return plain(Number(percent) / 100, percent.includes(".") ? "0.00%" : "0%");
  return null;
}

function guessDate(text: string, now: Date): Typed | null {
  const full = /^(\d{4})([/-])(\d{1,2})\2(\d{1,2})$/u.exec(text);
  if (full) return date(Number(full[1]), Number(full[3]), Number(full[4]), "yyyy/m/d");
  const kanji = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/u.exec(text);
  if (kanji) return date(Number(kanji[1]), Number(kanji[2]), Number(kanji[3]), 'yyyy"年"m"月"d"日"');
  const era = /^(令和|平成|昭和|大正|明治)(元|\d{1,2})年(\d{1,2})月(\d{1,2})日$/u.exec(text);
  if (era) return ofEra(era, '[$-411]ggge"年"m"月"d"日"');
  const letter = /^([RHSTM])(\d{1,2})[./](\d{1,2})[./](\d{1,2})$/iu.exec(text);
  if (letter) return ofEra(letter, "[$-411]ge.m.d");
  const short = /^(\d{1,2})[/-](\d{1,2})$/u.exec(text) ?? /^(\d{1,2})月(\d{1,2})日$/u.exec(text);
  return short ? date(now.getFullYear(), Number(short[1]), Number(short[2]), 'm"月"d"日"') : null;
}

function ofEra([, era = "", year = "", month = "", day = ""]: RegExpExecArray, numberFormat: string): Typed | null {
  const before = ERA_YEARS[era.toUpperCase()];
  return before === undefined
    ? null
    : date(before + (year === "元" ? 1 : Number(year)), Number(month), Number(day), numberFormat);
}

function date(year: number, month: number, day: number, numberFormat: string): Typed | null {
  const time = Date.UTC(year, month - 1, day);
  const made = new Date(time);
  if (made.getUTCMonth() !== month - 1 || made.getUTCDate() !== day || year < 1900) return null;
  return plain(Math.round((time - Date.UTC(1899, 11, 30)) / 86_400_000), numberFormat);
}

function guessTime(text: string): Typed | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/u.exec(text);
  if (!match) return null;
  const [, hours = "", minutes = "", seconds] = match;
  if (Number(minutes) > 59 || Number(seconds ?? 0) > 59) return null;
  const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0);
  return plain(total / 86_400, seconds === undefined ? "h:mm" : "h:mm:ss");
}
