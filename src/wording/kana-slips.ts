import { confusedWords } from "./confused-words";
import { lookAlikeLetters } from "./look-alike-letters";
import { mistypedKana } from "./mistyped-kana";
import { mistypedNumerals } from "./mistyped-numerals";
import { outsideQuotes, type Slip } from "./slip";
import { strayKeys } from "./stray-keys";
import { slipsOf, type Way } from "./way";

const ways: readonly Way[] = [...mistypedKana, ...mistypedNumerals, ...lookAlikeLetters, ...strayKeys];

/**
 * Slips of kana and of typing that can hardly be meant: とうり, なかつた, 基ずく, 1律, サ一ビス, 以前として. A closed list, in which
 * every entry says where it is none.
 */
export function kanaSlips(text: string): readonly Slip[] {
  const inOrder = outsideQuotes(text, [...slipsOf(ways, text), ...confusedWords(text)]);
  let last = 0;
  return inOrder.filter(({ start, end }) => start >= last && (last = end) > 0);
}
