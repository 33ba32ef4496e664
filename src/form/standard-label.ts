import { comparisonKey } from "../workbook/comparison-key";
import { editBetween, type TextEdit } from "../workbook/text-edit";
import type { FieldDefinition } from "./definition";
import { plainKey, withoutBrackets } from "./recognise/label-keys";
import { monthsAtEnd } from "./recognise/label-months";

/** A label in other words, and what makes it the standard one. */
export interface LabelCorrection {
  readonly edit: TextEdit;
  /** The word is one of those known to mean this field, or has one letter wrong: nothing else can be meant. */
  readonly isCertain: boolean;
}

/**
 * Puts the standard word in the place of another one; a number before it, the months, ※1 and 記入要領 in brackets behind it stay as
 * they are typed. Null where the word does not stand by itself: 「令和5年度の目票」.
 */
export function standardLabel(
  typed: string,
  { label, misspellings }: Pick<FieldDefinition, "label" | "misspellings">,
): LabelCorrection | null {
  const right = wordOf(label);
  const plain = plainKey(typed);
  const months = monthsAtEnd(plain);
  const word = months?.stem ?? plain;
  if (word === "" || word === comparisonKey(right)) return null;
  const span = spanOfKey(typed, word);
  if (!span) return null;
  const isKnown = misspellings.some((misspelling) => comparisonKey(misspelling) === word);
  const slip = slipBetween(word, comparisonKey(right));
  if (!isKnown && !slip && !months) return null;
  return { edit: { ...span, text: right }, isCertain: isKnown || slip === "other" };
}

/** 「前期 (4～9月)」 → 「前期」, as it is typed. */
function wordOf(label: string): string {
  const key = withoutBrackets(comparisonKey(label));
  const span = spanOfKey(label, key);
  return span ? label.slice(span.start, span.end) : label;
}

/** The one place with that key; without the white space around it. */
function spanOfKey(text: string, key: string): { readonly start: number; readonly end: number } | null {
  const isKept = (at: number): boolean => comparisonKey(text.charAt(at)) !== "";
  const spans = Array.from(text, (_letter, at) => at).flatMap((start) => {
    if (!isKept(start)) return [];
    for (let end = start + 1; end <= text.length; end += 1) {
      const found = comparisonKey(text.slice(start, end));
      if (found === key && isKept(end - 1)) return [{ start, end }];
      if (!key.startsWith(found)) return [];
    }
    return [];
  });
  const [span, ...others] = spans;
  return span && others.length === 0 ? span : null;
}

/** One letter is another one, or there is one more or one less; null: it is another word. */
function slipBetween(one: string, other: string): "other" | "more" | null {
  const edit = editBetween(one, other);
  const removed = edit ? Array.from(one.slice(edit.start, edit.end)).length : 0;
  const added = edit ? Array.from(edit.text).length : 0;
  if (removed === 1 && added === 1) return "other";
  return removed + added === 1 ? "more" : null;
}
