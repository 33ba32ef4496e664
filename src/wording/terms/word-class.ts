// What a word made of a verb (取り組み, 申し込み, 受け入れ) is where it stands: told by what surrounds it, without a dictionary.

/** Particles and what else follows a noun; や is none of them in やすい, が in がち and がたい, に only where a noun is certain. */
const AFTER_NOUN =
  /(?:を|が(?![たち])|は|の|と|も|へ|や(?![すか])|で(?!き)|に(?:よ[りるっ]|つ[いき]|関|対|向け|向か|係|応じ|おけ|おい|は|も|当た|あた|かか|基づ|加え)|など|まで|から|だけ|のみ|です|だ(?:っ|。)|ごと|等|及び|並びに|又は|若しくは|自体|[）)」』])/uy;
/** 「各課の取り組み、」: what precedes tells it, where nothing follows that would. */
const BEFORE_NOUN = /(?:[のな本各]|当該|この|その)$/u;
const OPEN_END = /\s*(?:$|[\n、。．，・／/（(])/uy;

/** Whether the word at that place is a noun; where nobody can tell, it is not. */
export function isNounAt(text: string, start: number, end: number): boolean {
  AFTER_NOUN.lastIndex = end;
  if (AFTER_NOUN.test(text)) return true;
  OPEN_END.lastIndex = end;
  // 「転入の届け出に」: に alone may follow a verb, but not behind の.
  const mayFollow = OPEN_END.test(text) || text.charAt(end) === "に";
  return mayFollow && BEFORE_NOUN.test(text.slice(Math.max(0, start - 2), start));
}

/** verb: not where it is a noun made of the verb (取組みを); all: there as well. */
export type Inflection = "verb" | "all";

/** How a word of each last syllable goes on: 行なう → 行な + わいうえおっ. */
const GODAN: Readonly<Record<string, string>> = {
  う: "わいうえおっ",
  く: "かきくけこい",
  ぐ: "がぎぐげごい",
  す: "さしすせそ",
  つ: "たちつてとっ",
  ぬ: "なにぬねのん",
  ぶ: "ばびぶべぼん",
  む: "まみむめもん",
  る: "らりるれろっ",
};
const ADJECTIVE = "いくかけさ";
/** Of 受付ける, 見る, 来る: what may follow 受付け, 見, 来. */
const ICHIDAN = "るてたまならさられよずつ、";
/** The same, so that 差押えなど and 差押え、 are the noun that they are. */
const AFTER_ICHIDAN =
  /(?:る|て|た(?![めち])|ま[すしせ]|な[いかくけが]|ら|さ[せ]|れ[ばる]|よう|ず|つつ|(?<=[をにへがもは][^をにへがもはの、。]{0,8})、)/uy;
/** Before る: え段 and い段, and the kanji of verbs that have no kana there. */
const BEFORE_ICHIDAN = /[えけせてねへめれげぜでべぺいきしちにひみりぎじび見来出得寝着似居経]$/u;
/** The form on which other words are built (取組みます), which is also the noun: the second of each row. */
const BASE_FORM = 1;
/** 取組みま(す), 取組みた(い), 取組みな(がら), 取組みつ(つ), 取組み始め(る), 取組み、 */
const AFTER_BASE_FORM = /(?:ま|た|な|つ|や(?!も)|そ|始|続|直|、)/uy;

export interface InflectedWord {
  readonly stem: string;
  /** One of these must follow the stem. */
  readonly endings: string;
  /** That of the form which is also a noun; "" where none is. */
  readonly baseEnding: string;
}

/** Null for what ends in no kana that is inflected. */
export function inflect(word: string): InflectedWord | null {
  const last = word.slice(-1);
  const stem = word.slice(0, -1);
  if (stem === "") return null;
  if (last === "い") return { stem, endings: ADJECTIVE, baseEnding: "" };
  if (last === "る" && BEFORE_ICHIDAN.test(stem)) return { stem, endings: ICHIDAN, baseEnding: "" };
  const endings = GODAN[last];
  return endings === undefined ? null : { stem, endings, baseEnding: endings.charAt(BASE_FORM) };
}

/** Whether an inflected word (`end` behind its ending) counts: as a verb it does not where it is a noun made of it. */
export function isInflectedAt(
  word: InflectedWord,
  kind: Inflection,
  text: string,
  start: number,
  end: number,
): boolean {
  if (kind === "all") return true;
  if (word.endings === ICHIDAN) {
    AFTER_ICHIDAN.lastIndex = end - 1;
    return AFTER_ICHIDAN.test(text);
  }
  if (text.charAt(end - 1) !== word.baseEnding) return true;
  if (isNounAt(text, start, end)) return false;
  AFTER_BASE_FORM.lastIndex = end;
  return AFTER_BASE_FORM.test(text);
}
