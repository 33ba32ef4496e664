import { comparisonKey } from "../workbook/comparison-key";

/** The answers of a field as they are printed in it, all of them or some, with a mark at the one that is meant. */
export interface PrintedAnswers {
  /** The one answer that is marked; null where none is, or several are, or nobody can tell which one a mark is at. */
  readonly marked: string | null;
}

/** A box that is ticked, a filled circle: it marks its answer also where every other has a hollow circle or an empty box. */
const TICKED = /[●■☑☒✓✔✅◉◎⦿⬤⚫レ]/u;
const CIRCLE = /[○〇◯⭕⚪]/u;
/** What stands at an answer that is not meant. */
const EMPTY = /[□☐▢×✕✖]/u;
/** ② among 1 and 3: the number is circled. */
const CIRCLED_NUMBER = /[①-⑳]/gu;
const SEPARATOR = /[\n・,、/|;]/u;
const NUMBER_BEHIND = /\d+[.):]?\s*$/u;
/** Brackets, numbers and what separates answers: they say nothing. */
const SAYS_NOTHING = /^[\s\d()[\]{}【】「」『』<>〈〉・,、。.:;/|→⇒-]*$/u;
/** 「（ ）」, [x] */
const EMPTY_BRACKETS = /[([{【]\s*[)\]}】]/gu;
const CROSSED = /[([]\s*[xX]\s*[)\]]/gu;
const PATTERN_LETTER = /[\\^$.*+?()[\]{}|/-]/u;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

interface Answer {
  readonly option: string;
  readonly start: number;
  readonly end: number;
}

type Mark = "ticked" | "circle" | "empty";

/**
 * Null where a text is anything but two or more of the answers, each once, with marks, numbers and punctuation around them.
 * 「達成できた\n○一部達成できた\n達成できなかった」, 「□達成できた ☑一部達成できた」, 「達成できた（ ） 一部達成できた（○）」.
 */
export function printedAnswers(text: string, options: readonly string[]): PrintedAnswers | null {
  const plain = plainText(text);
  const answers = answersIn(plain, options);
  if (answers.length < 2 || distinct(answers) < answers.length) return null;
  const gaps = [...answers, { start: plain.length }].map(({ start }, place) =>
    plain.slice(answers[place - 1]?.end ?? 0, start),
  );
  if (!gaps.every((gap) => SAYS_NOTHING.test(withoutMarks(gap)))) return null;
  // A mark in a line of its own, under or over the answers, is at none that anybody could tell.
  if (gaps.some((gap, place) => standsApart(gap, place === 0, place === answers.length))) return { marked: null };
  return { marked: markedOf(answers, gaps) };
}

/** Several answers at the beginning of a text, and what is written below them. Null where there are not several. */
export function printedAnswersAbove(text: string, options: readonly string[]): PrintedAnswers | null {
  const plain = plainText(text);
  const answers = answersIn(plain, options);
  if (distinct(answers) < 2) return null;
  const below = plain.indexOf("\n", answers.at(-1)?.end);
  return printedAnswers(below < 0 ? plain : plain.slice(0, below), options) ?? { marked: null };
}

function plainText(text: string): string {
  const plain = text.replace(INVISIBLE, "").replace(CIRCLED_NUMBER, "○$&").normalize("NFKC");
  return plain.replace(/出来/gu, "でき").replace(CROSSED, "☑").replace(EMPTY_BRACKETS, "□");
}

function distinct(answers: readonly Answer[]): number {
  return new Set(answers.map(({ option }) => option)).size;
}

/** The longest first: 一部達成できた is not 達成できた. */
function answersIn(text: string, options: readonly string[]): readonly Answer[] {
  const found: Answer[] = [];
  const letters = (option: string): string[] => Array.from(comparisonKey(option).replace(/出来/gu, "でき"));
  // ○ and △ as answers are no marks.
  if (options.some((option) => withoutMarks(comparisonKey(option)).replace(/\P{L}/gu, "") === "")) return found;
  for (const option of options.toSorted((a, b) => b.length - a.length)) {
    const pattern = new RegExp(letters(option).map(literal).join("\\s*"), "gu");
    for (const { 0: whole, index } of text.matchAll(pattern)) {
      const end = index + whole.length;
      if (found.every((other) => end <= other.start || index >= other.end)) found.push({ option, start: index, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function literal(letter: string): string {
  return PATTERN_LETTER.test(letter) ? `\\${letter}` : letter;
}

function markedOf(answers: readonly Answer[], gaps: readonly string[]): string | null {
  const first = gaps[0] ?? "";
  const last = gaps.at(-1) ?? "";
  const areAllBefore = hasMark(first) && !hasMark(last);
  const areAllBehind = hasMark(last) && !hasMark(first);
  const marks = answers.map((): Mark[] => []);
  for (const [place, gap] of gaps.entries()) {
    const behind = marks[place - 1];
    const before = marks[place];
    const parts = areAllBefore ? ["", gap] : areAllBehind ? [gap, ""] : split(gap);
    if (!parts) return null;
    behind?.push(...marksIn(parts[0]));
    before?.push(...marksIn(parts[1]));
  }
  const chosen =
    onlyOne(answers, (place) => marks[place]?.some((mark) => mark !== "empty") === true) ??
    // ●達成できた ○一部達成できた: the filled one.
    (marks.every(({ length }) => length > 0)
      ? onlyOne(answers, (place) => marks[place]?.includes("ticked") === true)
      : null);
  return chosen?.option ?? null;
}

function standsApart(gap: string, isFirst: boolean, isLast: boolean): boolean {
  const lines = gap.split("\n");
  const own = lines.slice(isFirst ? 0 : 1, isLast ? undefined : -1);
  return own.some(hasMark);
}

function onlyOne(answers: readonly Answer[], isChosen: (place: number) => boolean): Answer | null {
  const [only, ...others] = answers.filter((_, place) => isChosen(place));
  return others.length === 0 ? (only ?? null) : null;
}

/** What in a gap is at the answer before it, and what at the one behind it; null where nobody can tell. */
function split(gap: string): readonly [string, string] | null {
  if (!hasMark(gap)) return [gap, ""];
  const [before = "", ...behind] = gap.split(SEPARATOR);
  if (behind.length > 0) return behind.slice(0, -1).some(hasMark) ? null : [before, behind.join("")];
  // What touches an answer, or its number, is at it: 「達成できた○ 一部…」, 「達成できた ○2．一部…」.
  const touching = gap.replace(NUMBER_BEHIND, "");
  const space = touching.search(/\s/u);
  if (space < 0 || (/^\s/u.test(touching) && /\s$/u.test(touching))) return null;
  return [touching.slice(0, space), touching.slice(space)];
}

function marksIn(text: string): readonly Mark[] {
  return Array.from(text).flatMap((letter): readonly Mark[] => {
    if (TICKED.test(letter)) return ["ticked"];
    if (CIRCLE.test(letter)) return ["circle"];
    return EMPTY.test(letter) ? ["empty"] : [];
  });
}

function hasMark(text: string): boolean {
  return marksIn(text).length > 0;
}

function withoutMarks(text: string): string {
  return Array.from(text)
    .filter((letter) => !hasMark(letter))
    .join("");
}
