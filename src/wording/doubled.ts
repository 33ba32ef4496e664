import { doubledKanji } from "./doubled-kanji";
import { doubledParticles } from "./doubled-particles";
import { repeatedWords } from "./repeated-words";
import { outsideQuotes, type Slip } from "./slip";

/**
 * What was typed twice in a row: にに, についてについて, 更新を更新した, 期期. What Japanese doubles by itself is none: ものの, 日々, and
 * where a word ends with the kanji that the next one begins with (施設設備). `known` is more of what its writers have written:
 * a word that stands there settles a case like 公共施施設. None is certain: whoever wrote it knows which of the two to take out.
 */
export function doubledWords(text: string, known = text): readonly Slip[] {
  const found = [...doubledParticles(text), ...repeatedWords(text, known), ...doubledKanji(text, known)];
  const inOrder = outsideQuotes(text, found).toSorted((a, b) => a.start - b.start || b.end - a.end);
  let last = 0;
  return inOrder.filter(({ start, end }) => start >= last && (last = end) > 0);
}
