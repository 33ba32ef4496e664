import type { Slip } from "./slip";

const DOUBLED = /(?![々〇])(\p{Script=Han})\1/gu;
const HAN_AT_END = /[\p{Script=Han}]$/u;
const HAN_AT_START = /^[\p{Script=Han}]/u;
const HAN_RUN_AT_END = /\p{Script=Han}*$/u;
const HAN_RUN_AT_START = /^\p{Script=Han}*/u;
/** 8名名簿, 第3期期間: a counter, then a word. */
const NUMBER_AT_END = /[\d０-９数何]$/u;

/**
 * Kanji that are words, or parts of them, by themselves, so that two in a row are two words: 各課|課長, 上富良野町|町民, 毎年|年1回,
 * その結果|果たした; that begin words (再|再編); that are numerals; and that stand twice in names and in words with 々.
 */
const WORDS_OF_ONE_KANJI = new Set(
  [
    "課会町村市区国県道府都州部係班局室館園校院署所場店社組団党",
    "年月日時分秒週期回間人者家員長子父母",
    "上下前後内外中表裏左右東西南北来果初合次他方先末",
    "大小新旧全各同本副再超準翌昨最主総非不無未両高低多少",
    "税法費金物事地数力量率点車水雪米花森林田川山谷津野代江",
    "一二三四五六七八九十百千万億零",
    "佐奈菜美寿鈴萌桃優愛益種諸様色個別堂徐着続段往早近半刻重黙粛深久",
  ].join(""),
);
/** 道の駅|駅長, 山の寺|寺院: a place or a body, then who or what belongs to it. */
const OF_A_PLACE = /^[駅港橋寺船寮隊城宮島湖庭畑蔵宿棟門池浜岸丘峰塔館][長員内舎館園院]/u;
/** Of these, suffixes that no word begins with: behind a compound and before a particle they are a slip (改定期期の, 委員員を). */
const SUFFIXES = new Set("期場店団組社車水力点率量法費員者会課部係班局室館園校院署所長税金物事地数");

/**
 * One kanji typed twice. In a compound of kanji alone nobody can tell without a dictionary (実施|施設): it is one only where
 * `known` has the compound with the kanji once.
 */
export function doubledKanji(text: string, known: string): readonly Slip[] {
  return Array.from(text.matchAll(DOUBLED)).flatMap(({ 0: wrong, 1: kanji = "", index: start }): readonly Slip[] => {
    const end = start + wrong.length;
    const before = text.slice(Math.max(0, start - 8), start);
    const behind = text.slice(end, end + 8);
    if (!isSlip(kanji, before, behind, known)) return [];
    return [{ start, end, wrong, right: kanji, isCertain: false }];
  });
}

function isSlip(kanji: string, before: string, behind: string, known: string): boolean {
  const isAfterHan = HAN_AT_END.test(before);
  const isBeforeHan = HAN_AT_START.test(behind);
  if (isAfterHan && isBeforeHan) {
    if (WORDS_OF_ONE_KANJI.has(kanji)) return false;
    const whole = `${HAN_RUN_AT_END.exec(before)?.[0] ?? ""}${kanji}${HAN_RUN_AT_START.exec(behind)?.[0] ?? ""}`;
    return known.includes(whole);
  }
  if (WORDS_OF_ONE_KANJI.has(kanji) && !(SUFFIXES.has(kanji) && isAfterHan)) return false;
  return !(isBeforeHan && (NUMBER_AT_END.test(before) || OF_A_PLACE.test(kanji + behind)));
}
