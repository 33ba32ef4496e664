import { parseFiscalYear } from "../../plan/fiscal-year";
import type { FiscalYear } from "../../plan/schema";
import { comparisonKey } from "../../workbook/comparison-key";
import { continuationOf } from "../continuation";
import type { FieldDefinition, FormDefinition } from "../definition";
import type { LabelReading } from "../reading";

export type Spelling = LabelReading["spelling"];

/** What a text says when it is read as a label. One cell may hold several: 「令和5年度 進捗状況」. */
export interface LabelMeaning {
  /** The box that it names; null where it stands beside several boxes (令和5年度, 進捗状況). */
  readonly field: FieldDefinition | null;
  readonly spelling: Spelling;
  readonly namesProgress: boolean;
  /** A fiscal year is printed; its value is null where it cannot be understood. */
  readonly year: { readonly value: FiscalYear | null } | null;
  /** 「（続き）」: it goes on with a box that began before. */
  readonly isContinued: boolean;
}

export interface LabelLexicon {
  /** Null where the text is no label. */
  read(text: string): LabelMeaning | null;
  /** The field whose label ends with the same months in brackets: 「上半期（４月～９月）」. */
  fieldWithMonths(text: string): FieldDefinition | null;
}

/** Longer than any label with white space between its letters: longer texts are not looked at. */
const LONGEST_LABEL = 120;

const DECORATION_BEFORE = /^[■□◆◇●○◎▼▽▲△★☆・※*<《〈【「[(]+|^[(]?\d{1,2}[.):、]/u;
const DECORATION_AFTER = /[>》〉】」\]):、。]+$/u;
/** The number may be wrong or missing; 「年度」 is what makes it one. */
const NUMBER = String.raw`(?:\d{1,4}|元|[〇一二三四五六七八九十]{1,3})`;
const YEAR = new RegExp(
  `^(?:(?:令和|平成|昭和|[RHS])\\.?)?${NUMBER}?年度分?$|^(?:令和|平成|昭和)${NUMBER}年?$|^[RHS]\\.?\\d{1,2}年?$`,
  "iu",
);
const YEAR_BEFORE = /^((?:(?:令和|平成|昭和|[RHSrhs])\.?)(?:\d{1,2}|元)年度?|\d{4}年度)の?(.+)$/u;
const BRACKETS_AT_END = /[([【〔<〈「][^)\]】〕>〉」]*[)\]】〕>〉」]$/u;

/** All spellings of all labels of a definition. */
export function labelLexicon(definition: FormDefinition): LabelLexicon {
  const fields = new Map<string, { readonly field: FieldDefinition; readonly isOther: boolean }>();
  const learn = (text: string, field: FieldDefinition, isOther: boolean): void => {
    for (const key of [comparisonKey(text), bareKey(text)]) {
      if (key !== "" && !fields.has(key)) fields.set(key, { field, isOther });
    }
  };
  for (const field of definition.fields)
    [field.label, ...field.spellings].forEach((text) => {
      learn(text, field, false);
    });
  for (const field of definition.fields)
    field.misspellings.forEach((text) => {
      learn(text, field, true);
    });
  const progressKey = bareKey(definition.progressLabel);
  const spelledLikes = new Map(
    definition.fields.map((field) => [field, new Set([field.label, ...field.spellings].map(withoutWidths))]),
  );
  const months = new Map<string, FieldDefinition>();
  for (const field of definition.fields) {
    const typed = monthsOf(field.label);
    if (typed !== "" && field.role === "progress") months.set(typed, field);
  }

  const readKey = (
    key: string,
  ): (Omit<LabelMeaning, "spelling" | "isContinued"> & { readonly isOther: boolean }) | null => {
    if (key === progressKey) return { field: null, namesProgress: true, year: null, isOther: false };
    const known = fields.get(key);
    if (known) return { ...known, namesProgress: false, year: null };
    if (YEAR.test(key))
      return { field: null, namesProgress: false, year: { value: parseFiscalYear(key) }, isOther: false };
    if (key.startsWith(progressKey)) {
      const rest = fields.get(undecorated(key.slice(progressKey.length)));
      if (rest?.field.role === "progress") return { ...rest, namesProgress: true, year: null };
    }
    const [, year = "", rest = ""] = YEAR_BEFORE.exec(key) ?? [];
    if (rest === "") return null;
    const named = readKey(undecorated(rest));
    return named && !named.year ? { ...named, year: { value: parseFiscalYear(year) } } : null;
  };

  const read = (text: string): LabelMeaning | null => {
    if (text.length > LONGEST_LABEL) return null;
    const isContinued = continuationOf(text) !== null;
    for (const key of keysOf(text)) {
      const meaning = readKey(key);
      if (!meaning) continue;
      const { isOther, ...rest } = meaning;
      return { ...rest, isContinued, spelling: spellingOf(text, rest, isOther) };
    }
    return null;
  };

  const spellingOf = (
    text: string,
    { field, year, namesProgress }: Pick<LabelMeaning, "field" | "year" | "namesProgress">,
    isOther: boolean,
  ): Spelling => {
    if (isOther) return "other";
    if (!field || year || namesProgress) return "standard";
    return spelledLikes.get(field)?.has(withoutWidths(text)) ? "standard" : "spaced";
  };

  return {
    read,
    fieldWithMonths: (text) => (text.length > LONGEST_LABEL ? null : (months.get(monthsOf(text)) ?? null)),
  };
}

/** From the most to the least that is typed: whole, without brackets at its end, without what adorns it. */
function keysOf(text: string): readonly string[] {
  const whole = comparisonKey(text);
  if (whole === "") return [];
  const bare = withoutBrackets(whole);
  return [...new Set([whole, bare, undecorated(whole), undecorated(bare)])].filter((key) => key !== "");
}

function bareKey(text: string): string {
  return withoutBrackets(comparisonKey(text));
}

/** 「前期(4~9月)」 → 「前期」; a text that is nothing but brackets stays. */
function withoutBrackets(key: string): string {
  let bare = key;
  while (BRACKETS_AT_END.test(bare)) {
    const shorter = bare.replace(BRACKETS_AT_END, "");
    if (shorter === "") break;
    bare = shorter;
  }
  return bare;
}

function undecorated(key: string): string {
  return key.replace(DECORATION_BEFORE, "").replace(DECORATION_AFTER, "");
}

/** As typed but for the widths of characters and what stands in brackets: white space inside counts. */
function withoutWidths(text: string): string {
  return withoutBrackets(
    text
      .normalize("NFKC")
      .trim()
      .replace(/\s*(?=[([【〔<〈「])/gu, "")
      .split(/(\s+)/u)
      .map((piece) => (/^\s+$/u.test(piece) ? " " : comparisonKey(piece)))
      .join(""),
  );
}

/** "前期(4月～9月)" → "4-9"; "" where no months stand in brackets at the end. */
function monthsOf(text: string): string {
  const [, from, to] = /[(](\d{1,2})月?[~-](\d{1,2})月[)]$/u.exec(comparisonKey(text)) ?? [];
  return from === undefined || to === undefined ? "" : `${from}-${to}`;
}
