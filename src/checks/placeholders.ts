/** Two or more of one mark in the place of a word, with up to four letters behind it for people to find it by: ○○会議. */
const IN_PLACE_OF_WORD = /(?<![○〇◯●△▲□■×☆◇◆◎])(?:([○〇◯]){2,}|([●△▲□×☆◇■◆])\2+)(?![○〇◯●△▲□■×☆◇◆◎])[\p{L}ー]{1,4}/gu;
/** Alone in a line, or where a word would stand: 「○○」, 「・△△、××と」. Behind a word it is a mark that was given. */
const ALONE = /(?<=(?:^|\n)[\s・]*|[「『])(?:[○〇◯]{2,3}|([●△▲□×■◇◆])\1{1,2})(?=[\s。]*(?:\n|$)|[、」』])/gu;
/** XX回, ＿＿人, __月 */
const BLANKS = /(?<![A-Za-zＡ-Ｚａ-ｚ])(?:[xXＸｘ]{2,3}|[_＿]{2,})(?=\p{Script=Han})\p{Script=Han}{1,4}/gu;
/** ○月○日, 令和○年○月, ○○年○月: alone, 「○月」 may be a bullet and 月例会. */
const DATE = /(?:[○〇◯●△]{1,2}年(?:度)?)?[○〇◯●△]{1,2}月[○〇◯●△]{1,2}日|[○〇◯●△]{1,2}年[○〇◯●△]{1,2}月/gu;
/** 二〇〇三年, 1〇〇人, 〇〇年代: zeros. */
const NUMERAL_BEFORE = /[\d０-９一二三四五六七八九十百千万]$/u;
const NUMERAL_BEHIND = /^[〇]+(?:[一二三四五六七八九十百千万]|年代)/u;
const KANJI = /\p{Script=Han}/u;

/** ○○会議, △△を, ○月○日: what was to be replaced by words. Each once, in the order of the text. */
export function placeholdersIn(text: string): readonly string[] {
  const dates = Array.from(text.matchAll(DATE), ({ 0: whole, index }) => ({ whole, index }));
  const words = Array.from(text.matchAll(IN_PLACE_OF_WORD))
    .filter(({ 0: whole, index }) => !isNumeral(text.slice(0, index), whole))
    .filter(({ index }) => dates.every((date) => index >= date.index + date.whole.length || index < date.index))
    .map(({ 0: whole, index }) => ({ whole: shortened(whole), index }));
  const others = [ALONE, BLANKS].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ 0: whole, index }) => ({ whole, index })),
  );
  const inOrder = [...dates, ...words, ...others].sort((a, b) => a.index - b.index);
  return [...new Set(inOrder.map(({ whole }) => whole))];
}

function isNumeral(before: string, whole: string): boolean {
  return whole.startsWith("〇") && (NUMERAL_BEFORE.test(before) || NUMERAL_BEHIND.test(whole));
}

/** The marks, and the kanji behind them, or else one letter. */
function shortened(whole: string): string {
  const marks = /^[^\p{L}〇]*[〇]*/u.exec(whole)?.[0] ?? "";
  const letters = Array.from(whole.slice(marks.length));
  const end = letters.findIndex((letter) => !KANJI.test(letter));
  return marks + letters.slice(0, Math.max(1, end < 0 ? letters.length : end)).join("");
}
