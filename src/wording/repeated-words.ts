import type { Slip } from "./slip";

const LONGEST = 12;
/** SNSを, too; Latin letters alone are no Japanese word. */
const LETTERS = /^(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|[A-Za-zＡ-Ｚａ-ｚ]{2,}[をがはに])$/u;
const LETTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
const ALL_HAN = /^\p{Script=Han}+$/u;
const ALL_KATAKANA = /^[\p{Script=Katakana}ー]+$/u;
const HAN_OR_KATAKANA = /^[\p{Script=Han}\p{Script=Katakana}ー]+$/u;
/** 一件一件, 各課各課: one after the other. */
const ONE_BY_ONE = /^[一二三毎各個]/u;
/** Two kana that stand twice only by a slip, with what they stand behind: することこと, 4月からから. */
const SHORT = new Map<string, RegExp>([
  ["ため", /[るたのい]$/u],
  ["こと", /[るたいう]$/u],
  ["でき", /[がは]$/u],
  ["まで", /[\p{Script=Han}\p{Script=Katakana}るー]$/u],
  ...["から", "した", "する", "への", "での", "には", "では", "との"].map(
    (kana) => [kana, /[\p{Script=Han}\p{Script=Katakana}ー]$/u] as const,
  ),
]);
/** ひとりひとり, 代わる代わる, 繰り返し繰り返し, ゆらりゆらり, ガタンガタン: Japanese says these twice. */
const SAID_TWICE =
  /^(?:ひとり|ひとつ|ふたり|少しずつ|繰り返し|みんなで|より(?:よ|良)い|\p{Script=Han}[るすぶ]|.[^ー].?[りんッっン])$|^(?:\p{Script=Han}わる|\p{Script=Hiragana}{2}[りん])$/u;

/** 地域地域で, 節目節目に: in each of them. */
const EACH_OF_THEM =
  /^(?:地域|地区|段階|場面|場所|節目|家庭|時代|時期|時間|部署|部分|学校|学年|個人|個別|年度|年代|世代|随時|順次|順番|代々|季節|局面|分野|年々|日々|度々|国々|町々|家々|時々|次々|所々|様々|人々)$/u;
/** How a name ends, so that the next word may begin with it: まちづくり事業|事業計画. */
const NAME_END = /^(?:事業|計画|施設|保険|会議|制度|管理|業務|組合|協会|団体|委員|学校|条例|工事|住宅|公園|道路)$/u;
/** Behind it a word begins: no compound goes on. */
const WORD_STARTS = /(?:^|[をにがはでとのへもや、。・･（(「『\s]|(\p{Script=Hiragana}))$/u;
const COMPOUND_AT_END = /(?:\p{Script=Han}|[\p{Script=Katakana}ー])+$/u;
const COMPOUND_AT_START = /^(?:\p{Script=Han}|[\p{Script=Katakana}ー])+/u;

/**
 * Words typed twice in a row, or on both sides of a particle: についてについて, 研修を研修を, 更新を更新した, 評価の評価を. `known` is what else
 * was written: a compound that stands there with the word once settles 町内協力協力事業所.
 */
export function repeatedWords(text: string, known = text): readonly Slip[] {
  return [...repeatedInARow(text, known), ...repeatedAroundParticle(text), ...repeatedAroundTime(text)];
}

/** Each run of letters in which everything comes again `length` letters later is found in one walk. */
function repeatedInARow(text: string, known: string): readonly Slip[] {
  const found: Slip[] = [];
  for (let length = 2; length <= LONGEST; length += 1) {
    let run = 0;
    for (let at = 0; at + length < text.length; at += 1) {
      run = text.charCodeAt(at) === text.charCodeAt(at + length) ? run + 1 : 0;
      if (run < length) continue;
      const start = at - length + 1;
      const word = text.slice(start, start + length);
      run = 0;
      if (!isRepetition(word, text.slice(Math.max(0, start - 8), start), text.slice(start + 2 * length), known))
        continue;
      found.push({ start, end: start + 2 * length, wrong: word + word, right: word, isCertain: false });
    }
  }
  return found;
}

function isRepetition(word: string, before: string, behind: string, known: string): boolean {
  if (
    !LETTERS.test(word) ||
    (ONE_BY_ONE.test(word) && !word.endsWith("を")) ||
    SAID_TWICE.test(word) ||
    hasPeriod(word)
  )
    return false;
  // Words on both sides of の are looked at by themselves.
  if (word.startsWith("の")) return false;
  const next = behind.slice(0, 3);
  if (word.length === 2) {
    const standsBehind = SHORT.get(word);
    if (standsBehind) return standsBehind.test(before);
    // 点検を行い行い
    if (/^\p{Script=Han}[いえきけげしちてべみめりれ]$/u.test(word)) return before.endsWith("を");
    if (!ALL_HAN.test(word)) return false;
    if (/^(?:し(?!く)|す(?!ぐ)|さ(?!ら)|でき|[をがは])/u.test(next)) return true;
    if (EACH_OF_THEM.test(word)) return false;
    if (/^(?:令和|平成|昭和|午前|午後)$/u.test(word)) return /^[\d０-９元]/u.test(next);
    return next === "" || /^[のにでとへやも、。]/u.test(next) || beginsCompoundTwice(word, before, behind, known);
  }
  // 協議会|協議会長, and names that go on.
  if (ALL_HAN.test(word)) return !/^\p{Script=Han}/u.test(next);
  return !(ALL_KATAKANA.test(word) && /^[\p{Script=Katakana}ー]/u.test(next));
}

/** 見守り協力協力事業所. 介護保険|保険給付費 is two compounds, as is 会議|会議室. */
function beginsCompoundTwice(word: string, before: string, behind: string, known: string): boolean {
  const compound = COMPOUND_AT_START.exec(behind)?.[0] ?? "";
  if (compound.length < 2) return false;
  const start = WORD_STARTS.exec(before);
  if (start) return start[1] === undefined || !NAME_END.test(word);
  const head = COMPOUND_AT_END.exec(before)?.[0] ?? "";
  return head !== "" && known.includes(`${head}${word}${compound}`);
}

/** ころころ, ーーー: something shorter, said again. */
function hasPeriod(word: string): boolean {
  return [1, 2, 3, 4].some(
    (period) =>
      word.length > period && word.length % period === 0 && word.slice(period) === word.slice(0, word.length - period),
  );
}

const PARTICLE = /[をがの]/gu;
/** What follows a word that is a verb with する; 会議を会議室で goes on with another word. */
const GOES_ON: Readonly<Record<string, RegExp>> = {
  を: /^(?:し(?!く)|す(?!べて|ぐ)|さ(?:れ|せ)|でき|いた|中)/u,
  が: /^(?:され|でき|なされ)/u,
  の: /^(?:し(?!く)|する|され|でき|[をがは、。])/u,
};
/** 友達の友達. */
const TWO_OF_THEM = new Set(["友達", "先生", "子供", "自分", "相手"]);
/** 見直しを見直した: the verb of the noun. */
const VERB_ENDING =
  /^(?:[いえきけげしせちてべみめりれ]?(?:た|て|、|。|ます|まし)|[すむるくぐうつぶ]|っ[たて]|ん[だで]|い[たで])/u;
const NOUN_WITH_KANA = /^\p{Script=Han}.*[いえきけげしせてべみめりれ]$/u;

function repeatedAroundParticle(text: string): readonly Slip[] {
  return Array.from(text.matchAll(PARTICLE)).flatMap(({ 0: particle, index }): readonly Slip[] => {
    for (let length = Math.min(8, index); length >= 2; length -= 1) {
      // Most texts differ in the first letter already.
      if (text.charCodeAt(index - length) !== text.charCodeAt(index + 1)) continue;
      const word = text.slice(index - length, index);
      if (!LETTER.test(word.charAt(0))) continue;
      if (!comesAgain(text, word, particle, index)) continue;
      const end = index + 1 + word.length;
      return [{ start: index - length, end, wrong: text.slice(index - length, end), right: "", isCertain: false }];
    }
    return [];
  });
}

/** 交流会を10月に交流会を開いた. */
const AROUND_TIME =
  /((?:\p{Script=Han}|[\p{Script=Katakana}ー]){2,12}を)(?:(?:[\d０-９]{1,2}[月日/／]){1,2}[\d０-９]{0,2}日?(?:[上中下]旬)?|[前後]期|年度[内末]|期間中|[春夏秋冬])に、?\1/gu;

function repeatedAroundTime(text: string): readonly Slip[] {
  return Array.from(text.matchAll(AROUND_TIME), ({ 0: wrong, index: start }) => {
    return { start, end: start + wrong.length, wrong, right: "", isCertain: false };
  });
}

function comesAgain(text: string, word: string, particle: string, index: number): boolean {
  const from = index + 1;
  if (HAN_OR_KATAKANA.test(word)) {
    if (!text.startsWith(word, from) || (particle === "の" && TWO_OF_THEM.has(word))) return false;
    return GOES_ON[particle]?.test(text.slice(from + word.length, from + word.length + 4)) ?? false;
  }
  if (particle === "の" && NOUN_WITH_KANA.test(word) && text.startsWith(word, from))
    return /^[をがは、。]/u.test(text.slice(from + word.length)) && (word.match(/\p{Script=Han}/gu) ?? []).length >= 2;
  const stem = word.slice(0, -1);
  const isLong = (stem.match(/\p{Script=Han}/gu) ?? []).length >= 2;
  if (particle !== "を" || !isLong || !NOUN_WITH_KANA.test(word) || !text.startsWith(stem, from)) return false;
  return VERB_ENDING.test(text.slice(from + stem.length, from + stem.length + 4));
}
