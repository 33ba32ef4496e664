import type { PreferredTerm } from "../../plan/schema";
import {
  conditionWords,
  parseConditions,
  parseExceptions,
  withPlainDigits,
  wordsOf,
  type Condition,
} from "./conditions";
import { inflect, type InflectedWord, type Inflection } from "./word-class";

/** A row of 用語 as it is looked for; a row that is not understood, or 出さない, is none. */
export interface SoughtTerm {
  readonly term: PreferredTerm;
  readonly words: readonly SoughtWord[];
  readonly conditions: readonly Condition[];
  readonly exceptions: readonly Condition[];
  /** Longer words of which it is only a part. */
  readonly longerWords: readonly string[];
}

/** One of 使わない語 with what is written in its place. `#` in it is a number. */
export interface SoughtWord {
  /** As the sheet has them: 行なう, 行う; `use` is "" where there is none. */
  readonly avoid: string;
  readonly use: string;
  /** What is looked for and what replaces it: of a word that is inflected without its last syllable. */
  readonly from: string;
  readonly to: string;
  readonly inflection: (InflectedWord & { readonly kind: Inflection }) | null;
}

/** What of a row nobody can tell, by its column, and what to do. */
export interface TermProblem {
  readonly column: keyof PreferredTerm;
  readonly message: string;
}

/** A row that is off is looked at all the same: it shall work on the day it is turned on. */
export function readTerm(term: PreferredTerm): SoughtTerm | readonly TermProblem[] {
  const avoided = wordsOf(term.avoid);
  const uses = wordsOf(term.use);
  if (avoided.length === 0)
    return [{ column: "avoid", message: "使わない語がないので、この行は使いません。使わない語を書いてください。" }];
  if (uses.length > 1 && uses.length !== avoided.length)
    return [
      {
        column: "use",
        message: `使わない語は${avoided.length}個、使う語は${uses.length}個なので、この行は使いません。使う語は一つにするか、同じ数を同じ順に書いてください。`,
      },
    ];
  const pairs = avoided.map((avoid, index) => ({ avoid, use: uses[uses.length === 1 ? 0 : index] ?? "" }));
  const same = pairs.find(({ avoid, use }) => avoid === use);
  if (same)
    return [
      {
        column: "use",
        message: `「${same.avoid}」は使わない語と使う語の両方にあるので、この行は使いません。どちらかを直してください。`,
      },
    ];
  const conditions = parseConditions(term.condition);
  if (!conditions) return [notUnderstood("condition", "条件", term.condition)];
  const { inflection } = conditions;
  const words = pairs.map((pair) => (inflection ? inflectedWord(pair, inflection) : plainWord(pair)));
  const unfit = pairs.find((_, index) => words[index] === null);
  if (unfit)
    return [
      {
        column: "avoid",
        message: `「${unfit.avoid}」と「${unfit.use}」の終わりの字が違うか、活用しない字なので、この行は使いません。「行なう」「行う」のように、言い切りの形で書いてください。`,
      },
    ];
  const exceptions = parseExceptions(
    term.exceptions,
    words.flatMap((word) => word?.from ?? []),
  );
  if (!exceptions) return [notUnderstood("exceptions", "例外", term.exceptions)];
  return {
    term,
    words: words.flatMap((word) => (word ? [word] : [])),
    conditions: conditions.any,
    exceptions: exceptions.any,
    longerWords: exceptions.words,
  };
}

export function isSought(read: ReturnType<typeof readTerm>): read is SoughtTerm {
  return !Array.isArray(read);
}

function notUnderstood(column: TermProblem["column"], header: string, typed: string): TermProblem {
  const words =
    column === "exceptions" ? `${conditionWords}、または使わない語を含む語（出来高、出来事）` : conditionWords;
  return {
    column,
    message: `${header}「${typed.replace(/\s+/gu, " ").trim()}」が分からないので、この行は使いません。使える書き方は、${words}です。`,
  };
}

type Pair = Pick<SoughtWord, "avoid" | "use">;

function plainWord({ avoid, use }: Pair): SoughtWord {
  return { avoid, use, from: withPlainDigits(avoid), to: use, inflection: null };
}

/** Null: the two do not end alike, or in nothing that is inflected. */
function inflectedWord({ avoid, use }: Pair, kind: Inflection): SoughtWord | null {
  const word = inflect(avoid);
  if (!word || use.slice(-1) !== avoid.slice(-1)) return null;
  return { avoid, use, from: withPlainDigits(word.stem), to: use.slice(0, -1), inflection: { ...word, kind } };
}
