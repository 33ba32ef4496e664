import { distance } from "fastest-levenshtein";
import { parseFiscalYear } from "../../plan/fiscal-year";
import type { FiscalYear } from "../../plan/schema";
import { comparisonKey } from "../../workbook/comparison-key";
import { continuationOf } from "../continuation";
import type { FieldDefinition, FormDefinition } from "../definition";
import type { LabelReading } from "../reading";
import { monthsAtEnd, reportsMonths } from "./label-months";
import { isInstruction } from "./value-cells";

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
  /** What the box may say, where label and text may share one cell: 「実践課：町民生活課」. It is its text if no other is. */
  readonly ownText: string | null;
}

export interface LabelLexicon {
  /** Null where the text is no label. */
  read(text: string): LabelMeaning | null;
  /** Whether a label can begin with this text: asked before pieces are put together. */
  mayBeginWith(text: string): boolean;
  /** One of `fields`, where the text is its label but for one letter, or gives its months: 「上の半期（４月～９月）」. */
  readSlip(text: string, fields: readonly FieldDefinition[]): LabelMeaning | null;
}

/** Longer than any label with white space between its letters: longer texts are not looked at. */
const LONGEST_LABEL = 120;

/** A label, a colon or a line break, and the box's text. Bullets begin no label that shares its cell. */
const LABEL_AND_TEXT = /^\s*([^\s:：・○●◯※*-][^:：]{0,30}?)(?:\s*[:：]|\s*\n)\s*(\S.*)$/su;
/** With a letter of two wrong, half of the label is another word: 目的 is not 目標. */
const SHORTEST_WITH_SLIP = 3;

const DECORATION_BEFORE = /^[■□◆◇●○◎▼▽▲△★☆・※*]*(?:[(]?\d{1,2}[.):、])?[<《〈【「[(]*/u;
const DECORATION_AFTER = /[>》〉】」\]):、。]+$/u;
/** The number may be wrong or missing; 「年度」 is what makes it one. */
const NUMBER = String.raw`(?:\d{1,4}|元|[〇一二三四五六七八九十]{1,3})`;
const YEAR = new RegExp(
  `^(?:(?:令和|平成|昭和|[RHS])\\.?)?${NUMBER}?年度分?$|^(?:令和|平成|昭和)${NUMBER}年?$|^[RHS]\\.?\\d{1,2}年?$`,
  "iu",
);
const YEAR_BEFORE = /^((?:(?:令和|平成|昭和|[RHSrhs])\.?)(?:\d{1,2}|元)年度?|\d{4}年度)の?(.+)$/u;
const BRACKETS_ALONE = /^[([【〔<〈「][^)\]】〕>〉」]*[)\]】〕>〉」]$/u;
const BRACKETS_AT_END = /[([【〔<〈「][^)\]】〕>〉」]*[)\]】〕>〉」]$/u;

type KeyMeaning = Pick<LabelMeaning, "field" | "namesProgress" | "year"> & { readonly isOther: boolean };

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
  const otherProgressKeys = new Set((definition.progressMisspellings ?? []).map(bareKey));
  const spelledLikes = new Map(
    definition.fields.map((field) => [field, new Set([field.label, ...field.spellings].map(withoutWidths))]),
  );
  /** 「進捗状況(前期)」, 「前期の進捗状況」 → what stands beside it. */
  const besideProgress = (key: string): string | null => {
    if (key.startsWith(progressKey)) return key.slice(progressKey.length);
    return key.endsWith(progressKey) ? key.slice(0, -progressKey.length).replace(/の$/u, "") : null;
  };
  const readKey = (key: string): KeyMeaning | null => {
    if (key === progressKey) return { field: null, namesProgress: true, year: null, isOther: false };
    if (otherProgressKeys.has(key)) return { field: null, namesProgress: true, year: null, isOther: true };
    const known = fields.get(key);
    if (known) return { ...known, namesProgress: false, year: null };
    if (YEAR.test(key))
      return { field: null, namesProgress: false, year: { value: parseFiscalYear(key) }, isOther: false };
    const part = besideProgress(key);
    const half = part === null ? undefined : fields.get(undecorated(withoutBrackets(part)));
    if (half?.field.role === "progress") return { ...half, namesProgress: true, year: null };
    const months = monthsAtEnd(key);
    const named = months && months.stem !== "" ? readKey(months.stem) : null;
    if (months && named?.field && reportsMonths(named.field, months)) return named;
    const [, year = "", rest = ""] = YEAR_BEFORE.exec(key) ?? [];
    if (rest === "") return null;
    const ofYear = readKey(undecorated(rest));
    return ofYear && !ofYear.year ? { ...ofYear, year: { value: parseFiscalYear(year) } } : null;
  };

  const readWhole = (text: string): LabelMeaning | null => {
    if (text.length > LONGEST_LABEL) return null;
    const isContinued = continuationOf(text) !== null;
    for (const key of keysOf(text)) {
      const meaning = readKey(key);
      if (!meaning) continue;
      const { isOther, ...rest } = meaning;
      return { ...rest, isContinued, ownText: null, spelling: spellingOf(text, rest, isOther) };
    }
    return null;
  };

  const readWithText = (text: string): LabelMeaning | null => {
    const [, label = "", ownText = ""] = LABEL_AND_TEXT.exec(text) ?? [];
    const meaning = label === "" ? null : readWhole(label);
    if (!meaning?.field || meaning.spelling === "other") return null;
    const lines = ownText.split("\n");
    const { field } = meaning;
    const first = lines.findIndex((line) => !isAboutLabel(line, field));
    return { ...meaning, ownText: first < 0 ? null : lines.slice(first).join("\n") };
  };

  /** The months of the box, an instruction, 令和9年度: a line that says more about the label, and is no text. */
  const isAboutLabel = (line: string, field: FieldDefinition): boolean => {
    const key = comparisonKey(line);
    const months = monthsAtEnd(key);
    if (months?.stem === "" && reportsMonths(field, months)) return true;
    return key === "" || isInstruction(line) || BRACKETS_ALONE.test(key) || readWhole(line)?.field === null;
  };

  const readSlip = (text: string, missing: readonly FieldDefinition[]): LabelMeaning | null => {
    if (text.length > LONGEST_LABEL) return null;
    const key = undecorated(bareKey(text));
    const months = monthsAtEnd(comparisonKey(text));
    const field = missing.find((candidate) => {
      if (months && reportsMonths(candidate, months)) return true;
      return [candidate.label, ...candidate.spellings].some((spelling) => isOneSlipFrom(key, bareKey(spelling)));
    });
    if (!field) return null;
    return {
      field,
      spelling: "other",
      namesProgress: false,
      year: null,
      isContinued: continuationOf(text) !== null,
      ownText: null,
    };
  };

  const spellingOf = (
    text: string,
    { field, year, namesProgress }: Pick<LabelMeaning, "field" | "year" | "namesProgress">,
    isOther: boolean,
  ): Spelling => {
    if (isOther) return "other";
    if (!field || year || namesProgress) return "standard";
    const typed = withoutWidths(text);
    const stem = monthsAtEnd(typed)?.stem.trimEnd() ?? typed;
    return [typed, stem].some((spelling) => spelledLikes.get(field)?.has(spelling)) ? "standard" : "spaced";
  };

  const beginnings = new Set(
    [...fields.keys(), progressKey, ...otherProgressKeys, ...Array.from("令平昭RHSrhs")].map((key) => key.charAt(0)),
  );
  return {
    mayBeginWith: (text) => beginnings.has(comparisonKey(text).charAt(0)),
    readSlip,
    read: (text) => readWhole(text) ?? readWithText(text),
  };
}

function isOneSlipFrom(key: string, label: string): boolean {
  return Math.min(key.length, label.length) >= SHORTEST_WITH_SLIP && distance(key, label) === 1;
}

/** From the most to the least that is typed: whole, without brackets at its end, without what adorns it. */
function keysOf(text: string): readonly string[] {
  const whole = comparisonKey(text);
  if (whole === "") return [];
  const bare = withoutBrackets(whole);
  const unnumbered = bareKey(text.replace(/^\s*[①-⑳]/u, ""));
  return [...new Set([whole, bare, undecorated(whole), undecorated(bare), unnumbered])].filter((key) => key !== "");
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
