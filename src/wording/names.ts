import { comparisonKey } from "../workbook/comparison-key";
import { isWithin, quotedSpans, type Span } from "./quoted";

/** A name of a thing, as it stands in a text. */
export interface Name extends Span {
  /** As written, without what belongs to it only here: 第2期, 案, 策定. */
  readonly name: string;
  /** Names of one thing have one key, and so have the ways of writing it: 防災ガイドブック and 防災ハンドブック. */
  readonly key: string;
  /** Whether it is the one spelling of 公用文, whatever is commoner. Absent: there is none. */
  readonly isNorm?: boolean;
  /** Whether every office may have one of its own: 選定委員会. Absent: not. */
  readonly isCommon?: boolean;
  /** Words of it that come and go, which its key is without: 整備 in 農業振興地域整備計画. Absent: none. */
  readonly weak?: readonly string[];
}

/**
 * Whether two names of one key may be names of one thing: of the words that come and go the one has all that the other has. Where each
 * has its own (基本計画, 整備計画) they are two.
 */
export function areOneThing({ weak: one = [] }: Pick<Name, "weak">, { weak: other = [] }: Pick<Name, "weak">): boolean {
  const [less, more] = one.length < other.length ? [one, other] : [other, one];
  return less.every((word) => more.includes(word));
}

const LETTERS = "[\\p{Script=Han}\\p{Script=Katakana}ー]";
/** Hiragana that stand within names: まち・ひと・しごと創生総合戦略, 協働のまちづくり推進補助金, 空き家等対策計画. */
const KANA_IN_NAMES =
  "まち・ひと・しごと|のまちづくり|まちづくり|ふるさと|こども|いじめ|いきいき|ふれあい|みらい|ささえあい|わがまち|みんなの|(?:くらし|ごみ|まち|しごと)の?";
const KANJI_WITH_KANA =
  "子ども(?:・子育て)?|子育て|の?手引き?|[日緑道桜花星虹風光山川海峰陽泉]の(?=[出里郷森丘駅家村])|空き(?=[家地])|障がい|支えあい|見守り|(?:暮らし|住まい)の?";
const PIECE = new RegExp(`(?:${KANJI_WITH_KANA}|${LETTERS}|${KANA_IN_NAMES}|[A-Za-zＡ-Ｚａ-ｚ]{2,})+`, "gu");

/** What is planned or laid down in writing; its titles are shortened and lengthened by weak words. */
const PLAN_HEADS = ["計画", "戦略", "プラン", "ビジョン", "構想", "方針", "指針", "ガイドライン"];
const OTHER_HEADS = [
  "ガイドブック",
  "ハンドブック",
  "ガイド",
  "手引書",
  "手引",
  "手引き書",
  "手引き",
  "マニュアル",
  "マップ",
  "要綱",
  "規程",
  "条例",
  "台帳",
  "名簿",
  "システム",
  "センター",
  "アプリ",
  "サイト",
  "制度",
  "補助金",
  "交付金",
  "助成金",
  "基金",
  "委員会",
  "協議会",
  "審議会",
  "懇談会",
  "懇話会",
  "審査会",
  "検討会",
  "検討会議",
  "連絡会",
  "連絡会議",
  "選定会議",
  "選考会議",
  "公園",
  "広場",
  "体育館",
  "公民館",
  "図書館",
  "資料館",
  "運動場",
  "会館",
  "カード",
  "講座",
  "事業",
];
const HEADS = [...PLAN_HEADS, ...OTHER_HEADS];
/** Where something is done, and what it is done with: one hears 所 for 場, and 機 for 器. 避難所 and 避難場所 are two, as are 機 and 機器. */
const PLACE =
  /(処理|浄水|取水|配水|給水|集会|火葬|葬祭|駐車|駐輪|作業|研修|停留|発電|焼却|練習|射撃|キャンプ|ゴルフ|スキ|直売|休憩|診療|相談|案内|検査|試験|保管|集積|収集|資材置)[所場]$/u;
const DEVICE =
  /(受信|警報|報知|測定|検知|感知|計測|充電|発電|洗浄|加湿|除湿|印刷|券売|精算|発券|清浄|除細動|採点|計量|放送)[機器]$/u;
/** Without a name of its own a 集会所 and a 集会場 may be two. */
const LEAST_PLACE = 5;
/** What is done with a thing, or what of it is meant; no part of its name. */
const BEHIND_NAME =
  /(?:策定|改定|改訂|見直|更新|作成|配布|発行|発注|検証|評価|推進|実施|公表|周知|素案|原案|骨子|概要版|[案等]|(?<!手引き?)書)+$/u;
/** 第2期, 第6次, 前期, 令和5年度, 旧, 町の: which of several, and whose; never a difference of name. */
const BEFORE_NAME =
  /^(?:第[一二三四五六七八九十]+[期次]|[期次号回]|年度|[前後中次]期|現行?|新規?|旧|本|当|各種?|同|全|(?!都市)\p{Script=Han}{2,6}?[町村市](?=\p{Script=Han}{4}|\p{Script=Katakana}))+/u;

const COMMON = /^選[定考](?:委員会|会議)$/u;

/** Words that people put for each other in one title. */
const SAME_WORDS: readonly (readonly [RegExp, string])[] = [
  // 観光ガイド is a person.
  [/(?:ガイドブック|(?<!観光|登山|山岳|自然|ボランティア)ガイド|ハンドブック)$/u, "ハンドブック"],
  [/手引き?書?$/u, "手引"],
  [/選考(?=委員会$|会議$)/u, "選定"],
  [/(?<=審[査議])委員会$/u, "会"],
  [/(?<=検討|連絡)会議$/u, "会"],
  [/作成(?=委員会$)/u, "策定"],
  [/史料館$/u, "資料館"],
  [PLACE, "$1場"],
  [DEVICE, "$1機"],
  [/個別(?=受信機$)/u, "戸別"],
  [/(戦略|プラン|ビジョン|構想|方針|指針|ガイドライン)計画$/u, "$1"],
  [/(?<=.{4})プラン$/u, "計画"],
  [/(?<=.{5})助成金$/u, "補助金"],
  [/懇話会$/u, "懇談会"],
  [/靱/gu, "靭"],
  [/統合/gu, "総合"],
  [/促進/gu, "推進"],
  [/[・のき等]/gu, ""],
  [/ー/gu, ""],
];
/** Words that come and go before a head, and how much has to be left: 総合計画 and 防災計画 are called so for short, 防災基本計画 is another one. */
const WEAK_WORDS: readonly (readonly [heads: readonly string[], words: RegExp, leastLeft: number])[] = [
  [PLAN_HEADS, /基本|総合|創生|整備|事業|対策|(?<=化)(?:修繕|地域)/gu, 4],
  [["センタ", "会館"], /基本|総合|創生|改善/gu, 4],
  [["審議会"], /事業/gu, 2],
  [["協議会", "委員会"], /運営|対策|(?<=対策)地域/gu, 4],
];

/** Every name of a plan, a guide, a rule, a system, a body, a house … in a text; none of what is quoted. */
export function namesIn(text: string): readonly Name[] {
  const quoted = quotedSpans(text);
  return Array.from(text.matchAll(PIECE)).flatMap(({ 0: piece, index: start }): readonly Name[] => {
    const span = { start, end: start + piece.length };
    const name = nameIn(piece);
    return name === null || isWithin(quoted, span)
      ? []
      : [{ ...span, name, isCommon: COMMON.test(name), ...keyOf(name) }];
  });
}

/** A head ends every name, unless 書 or 策定 stands behind it: most pieces are done with that. */
const MAY_BE_NAME = new RegExp(`[所場機器]|${HEADS.join("|")}`, "u");

function nameIn(piece: string): string | null {
  if (!MAY_BE_NAME.test(piece)) return null;
  const bare = piece.replace(BEHIND_NAME, "").replace(BEFORE_NAME, "");
  const head = HEADS.find((candidate) => bare.endsWith(candidate));
  if (head !== undefined) return bare.length >= head.length + 2 ? bare : null;
  return bare.length >= LEAST_PLACE && (PLACE.test(bare) || DEVICE.test(bare)) ? bare : null;
}

function keyOf(name: string): Pick<Name, "key" | "weak"> {
  const same = SAME_WORDS.reduce((key, [from, to]) => key.replace(from, to), comparisonKey(name));
  for (const [heads, words, leastLeft] of WEAK_WORDS) {
    const head = heads.find((candidate) => same.endsWith(candidate));
    if (head === undefined) continue;
    const modifier = same.slice(0, -head.length);
    const left = modifier.replace(words, "");
    return left.length >= leastLeft ? { key: left + head, weak: modifier.match(words) ?? [] } : { key: same };
  }
  return { key: same };
}

/** Katakana with and without the long vowel at their end: サーバ, サーバー; and コミュニテイ. */
const KATAKANA_WORD = /[\p{Script=Katakana}ー・]{3,}/gu;
/** In words so long ー makes no other word: マイナンバカード. レーザー and レザー are two. */
const LONG_WORD = 6;
const SMALL_KANA: Readonly<Record<string, string>> = { ァ: "ア", ィ: "イ", ゥ: "ウ", ェ: "エ", ォ: "オ" };

export function katakanaWords(text: string): readonly Name[] {
  const quoted = quotedSpans(text);
  return Array.from(text.matchAll(KATAKANA_WORD)).flatMap(({ 0: typed, index: start }): readonly Name[] => {
    const name = typed.replace(/^・+|・+$/gu, "");
    const plain = name.replace(/・/gu, "").replace(/[ァィゥェォ]/gu, (kana) => SMALL_KANA[kana] ?? kana);
    const key = plain.replace(plain.length >= LONG_WORD ? /ー/gu : /ー$/u, "");
    const span = { start, end: start + typed.length };
    return key.length < 3 || isWithin(quoted, span) ? [] : [{ ...span, name, key }];
  });
}

/**
 * Nouns of two verbs, whose kana some write and some do not: 差押, 差押え, 差し押さえ. First as 平成22年内閣訓令第1号 has them; 取組 is
 * 用語's.
 */
const TWO_VERBS: readonly (readonly [norm: string, pattern: string])[] = [
  ["差押え", "差し?押(?:さ?え)?"],
  ["手続", "手続き?"],
  ["申込み", "申し?込み?"],
  ["打合せ", "打ち?合わ?せ"],
  ["問合せ", "問い?合わ?せ"],
  ["取扱い", "取り?扱い?"],
  ["受入れ", "受け?入れ?"],
  ["引継ぎ", "引き?継ぎ?"],
  ["見積り", "見積も?り?"],
  ["話合い", "話し?合い"],
  ["繰越し", "繰り?越し?"],
  ["貸付け", "貸し?付け?"],
  ["積立て", "積み?立て?"],
  ["借入れ", "借り?入れ?"],
  ["払戻し", "払い?戻し?"],
  ["繰入れ", "繰り?入れ?"],
  ["切替え", "切り?替え?"],
  ["割当て", "割り?当て?"],
  ["取消し", "取り?消し?"],
  ["買取り", "買い?取り?"],
  ["貸出し", "貸し?出し?"],
  ["引渡し", "引き?渡し?"],
  ["明渡し", "明け?渡し?"],
  ["埋立て", "埋め?立て?"],
  ["建替え", "建て?替え?"],
  ["入替え", "入れ?替え?"],
  ["振込み", "振り?込み?"],
  ["積込み", "積み?込み?"],
  ["聞取り", "聞き?取り?"],
  ["受付", "受け?付け?"],
  ["立入り", "立ち?入り?"],
  ["支払", "支払い?"],
  ["前払", "前払い?"],
  ["締切り", "締め?切り?"],
  ["書換え", "書き?換え?"],
  ["組替え", "組み?替え?"],
  ["積替え", "積み?替え?"],
  ["引上げ", "引き?上げ?"],
  ["引下げ", "引き?下げ?"],
  ["払込み", "払い?込み?"],
  ["据置き", "据え?置き?"],
  ["見回り", "見回り?"],
];
const FIRST_KANJI = new Set(TWO_VERBS.map(([, pattern]) => pattern.charAt(0)));
/** Most letters are done with their first. */
const ANY_OF_TWO_VERBS = `(?=[${[...FIRST_KANJI].join("")}])(?:${TWO_VERBS.map(([, pattern]) => `(${pattern})`).join("|")})`;
/** What stands behind a noun; behind a verb stand its endings, and a compound (申込書) drops the kana anyway. */
const NOUN_OF_TWO_VERBS = new RegExp(
  `${ANY_OF_TWO_VERBS}(?=[をがはのや・、。（(）)\\n]|等|など|に(?:つ[いな]|よ|関|お[いけ]|係|際|当)|$)`,
  "gu",
);

export function nounsOfTwoVerbs(text: string): readonly Name[] {
  const quoted = quotedSpans(text);
  return Array.from(text.matchAll(NOUN_OF_TWO_VERBS)).flatMap((match): readonly Name[] => {
    const [name, ...groups] = match;
    const key = TWO_VERBS[groups.findIndex(Boolean)]?.[0] ?? name;
    const isNorm = name === key;
    const span = { start: match.index, end: match.index + name.length };
    // 「見積り、」 may be the verb going on: only what no verb looks like.
    const next = text.charAt(span.end);
    return isWithin(quoted, span) || (next === "、" && !/\p{Script=Han}$/u.test(name))
      ? []
      : [{ ...span, name, key, isNorm }];
  });
}

/** 立入検査, 立入り検査; 申込件数. What a compound goes on with is compared by its first two kanji: 立入検査結果 has a 立入検査. */
const COMPOUND_OF_TWO_VERBS = new RegExp(`${ANY_OF_TWO_VERBS}(\\p{Script=Han}{1,2})`, "gu");

export function compoundsOfTwoVerbs(text: string): readonly Name[] {
  const quoted = quotedSpans(text);
  return Array.from(text.matchAll(COMPOUND_OF_TWO_VERBS)).flatMap((match): readonly Name[] => {
    const [name, ...groups] = match;
    const noun = TWO_VERBS[groups.findIndex(Boolean)]?.[0] ?? "";
    const span = { start: match.index, end: match.index + name.length };
    return isWithin(quoted, span) ? [] : [{ ...span, name, key: `${noun}${groups.at(-1) ?? ""}` }];
  });
}
