import type { InitiativeProblem } from "../plan/initiative-problems";
import { levelOf, type PlanInitiative } from "../plan/initiatives";
import { splitMarkedTitles } from "../plan/split-marked-titles";
import { comparisonKey } from "../workbook/comparison-key";
import type { TextEdit } from "../workbook/text-edit";

/** More of a title than this is not mended but replaced: something else may be meant by it. */
const MOST_DROPPED = 1 / 3;
const FEW_LETTERS = 2;
/** What people add to a title: 件名, 班. It must not be lost. */
const ADDED = /[()（）【】「」［］〔〕<>＜＞※:：・、,，/／\d０-９]/u;

/**
 * What makes the mark or the title of 取組項目 that a problem is about the plan's own. Nothing else of the text changes, nor its
 * spaces and line breaks. Null where it cannot be told where that stands, or something would be lost.
 */
export function initiativeEdits(
  text: string,
  { type, level, typed, expected }: InitiativeProblem,
  initiative: PlanInitiative,
): readonly TextEdit[] | null {
  if (typed === "") return null;
  if (type === "mark") return markEdits(text, typed, expected, levelOf(initiative, level).key);
  if (type !== "heading-title" && type !== "group-title" && type !== "initiative-title") return null;
  const start = text.indexOf(typed);
  if (start < 0 || text.includes(typed, start + 1)) return null;
  return (
    titleEdits(typed, expected)?.map((edit) => ({ ...edit, start: edit.start + start, end: edit.end + start })) ?? null
  );
}

/** Of several marks of one kind, the one before the title that it should number. */
function markEdits(text: string, typed: string, expected: string, title: string): readonly TextEdit[] | null {
  let from = 0;
  const places = splitMarkedTitles(text).parts.flatMap((part) => {
    const start = text.indexOf(part.typed, from);
    if (start < 0) return [];
    from = start + part.typed.length;
    return part.typed === typed ? [{ start, key: comparisonKey(part.title) }] : [];
  });
  const ofTitle = places.filter(({ key }) => key !== "" && (key.startsWith(title) || title.startsWith(key)));
  const [place, ...others] = places.length === 1 ? places : ofTitle;
  if (!place || others.length > 0) return null;
  // The full stop behind 1. stays.
  const end = place.start + typed.replace(/[.．、]$/u, "").length;
  return [{ start: place.start, end, text: expected }];
}

/** Letter by letter, so that what is right stays as it is typed, and so does white space. */
function titleEdits(typed: string, expected: string): readonly TextEdit[] | null {
  const [ones, others] = [lettersOf(typed), lettersOf(expected)];
  const edits: TextEdit[] = [];
  let [one, other] = [0, 0];
  let dropped = "";
  const change = (oneEnd: number, otherEnd: number): void => {
    const text = expected.slice(others[other]?.start ?? expected.length, others[otherEnd]?.start ?? expected.length);
    const removed = ones.slice(one, oneEnd);
    const last = removed.at(-1);
    const start = removed[0]?.start ?? (one > 0 ? (ones[one - 1]?.end ?? 0) : 0);
    dropped += removed.map(({ letter }) => letter).join("");
    if (last || text !== "") edits.push({ start, end: last?.end ?? start, text });
  };
  for (const [oneAt, otherAt] of commonLetters(ones, others)) {
    change(oneAt, otherAt);
    [one, other] = [oneAt + 1, otherAt + 1];
  }
  change(ones.length, others.length);
  const isMended = dropped.length <= Math.max(FEW_LETTERS, Array.from(typed).length * MOST_DROPPED);
  const isWhole = edits.every(({ start, end }) => !/\s/u.test(typed.slice(start, end)));
  return isMended && isWhole && !ADDED.test(dropped) && edits.length > 0 ? edits : null;
}

interface Letter {
  readonly letter: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

function lettersOf(text: string): readonly Letter[] {
  return Array.from(text.matchAll(/./gsu), ({ 0: letter, index: start }) => {
    return { letter, key: comparisonKey(letter), start, end: start + letter.length };
  }).filter(({ key }) => key !== "");
}

/** Places of the letters that both have, in the order of both; as many as there can be. */
function commonLetters(ones: readonly Letter[], others: readonly Letter[]): readonly (readonly [number, number])[] {
  const longest = Array.from({ length: ones.length + 1 }, () => new Array<number>(others.length + 1).fill(0));
  const at = (one: number, other: number): number => longest[one]?.[other] ?? 0;
  for (let one = ones.length - 1; one >= 0; one -= 1)
    for (let other = others.length - 1; other >= 0; other -= 1) {
      const isSame = ones[one]?.key === others[other]?.key;
      const row = longest[one];
      if (row) row[other] = isSame ? at(one + 1, other + 1) + 1 : Math.max(at(one + 1, other), at(one, other + 1));
    }
  const common: (readonly [number, number])[] = [];
  let [one, other] = [0, 0];
  while (one < ones.length && other < others.length) {
    if (ones[one]?.key === others[other]?.key) common.push([one++, other++]);
    else if (at(one + 1, other) >= at(one, other + 1)) one += 1;
    else other += 1;
  }
  return common;
}
