import type { Span } from "./quoted";
import { sentencesOf } from "./sentences";

/** What stands behind a word that ends what is said; 「見込みを作成」「検討中の案」「予定どおり」 go on. */
const ENDS = String.raw`(?=\s*(?:[)、。]|$|で(?:ある|す|、|あり|進め)|として(?:いる|おり)|と(?:なっ[てた]|なります?|聞いて|のこと)|だ(?![っ]|け)|につき|に(?:して|なって)(?:いる|おり)|\s[^\s]))`;
const NUMBER = String.raw`\d[\d,.]*[万億千]?\s*(?:[人名件円回台戸棟本冊校社点%]|団体|世帯|か所|箇所|ヶ所|地区|ha|km|m|ポイント|割)`;
/** Acts of which one expects that they are over by the end of the year. */
const ACTS =
  "完成|完了|終了|達成|実施|開催|開始|着手|交付|改定|改正|改訂|策定|作成|公表|公開|提出|報告|発行|発送|配布|配付|設置|整備|更新|導入|締結|契約|発注|納品|納入|竣工|しゅん工|着工|供用|移行|支給|支出|執行|決定|確定|議決|上程|提案|承認|認定|採択|採用|募集|申請|加入|参加|収納|徴収|解消|統合|廃止|稼働|運用|運用開始|実現|取得|購入|掲載|周知|説明|協議|検討|調査|回答|返還|決算|精算|受診|訪問|巡回|修繕|改修|施工|移転|開設|開所|開館|竣功|成立|可決|答申";
/** Work that is to come to a result. 実施中, 募集中, 掲載中 and 継続中 go on as they should. */
const UNFINISHED =
  "検討|調整|協議|作成|策定|準備|集計|精査|審査|確認|整理|作業|改修|施工|工事|建設|整備|構築|開発|編集|印刷|算定|算出|分析|見直し|照会|審議|選定|改定|改訂|取りまとめ|とりまとめ|製作|制作|設計|校正|執筆|推計|入力|試算|積算|立案|起案|交渉|折衝|手続き?|調査|検証|研究|進行|申請|移行|更新|契約|発注|対応|査定|聴取|検査";

/** A cost of what is still to be done is estimated, and rightly so. */
const TO_COME = "[^。]{0,40}(?:要する|必要|かか[るり]|見積|試算|積算|見込|増額|不足する|負担)";

const OUTCOME = [
  // A verb's end, a number or an act, then 見込み.
  `(?:[るたうすくつむぶ]|${NUMBER}(?:程度|前後|となる)?の?|(?:${ACTS})の?)(?:見込み|見込)${ENDS}`,
  String.raw`(?:${NUMBER}\s*)?\((?:[^()]{0,8}[^()財政人口収支償還])?(?:見込み?|見込値)\)`,
  String.raw`(?:${NUMBER}\s*)?\(見込み?[^()額量]{0,8}\)`,
  `[るたう]見通し${ENDS}`,
  // 「利用の増加を見込んでいる」 is a view of the future; a number or an act that is expected is not settled.
  String.raw`(?:${NUMBER}(?:程度|前後)?(?:の[^\s、。()]{1,6})?|(?:${ACTS}))(?:を|(?:と|に)?(?:なる|する|できる|達する)と)見込(?:んで(?:いる|おり|います)|む|みます)(?=[)、。]|$|が、)`,
] as const;
const FIGURES = [
  String.raw`速報値?(?=[)])|速報値(?=では|で\s?\d|で、|であ|です|のため|による|$|[:。、])`,
  String.raw`\(速報[^()]{0,6}\)|\(暫定[^()版]{0,4}\)|暫定(?:値|数値|額)|暫定(?=\s*[)(。、]|で|$)`,
  String.raw`\(概算[^()払]{0,4}\)|概算で\s*(?=\d(?!${TO_COME}))|概算値|${NUMBER}\(仮(?:集計|算定|計算|の?値|の?数)?\)|仮集計`,
  String.raw`(?<!筆界|境界|所有者)未確定(?=[)、。で]|$|の(?:ため|数値|金額|額))|未集計|集計未了|未精算`,
  `(?:集計|結果|回答|確定|決定|算定|確認|審査|通知)待ち${ENDS}`,
  String.raw`(?:後日|追って|別途|確定後に?|判明後に?|確定次第|判明次第|集計後に?)、?(?:記入|記載|記述|追記|入力|報告|修正|確定|差し?替え)`,
] as const;
const PLANNED = [
  `(?:[るす]|${ACTS}|\\d日?|(?:月|旬|頃|ごろ|中|末)の?|実施を|(?<=[にをはがで月日旬末])\\p{Script=Han}{2,4})予定${ENDS}`,
  `(?:${ACTS})を予定(?=[)。、]|$)`,
  `^予定${ENDS}`,
  String.raw`未定(?=[)、。で]|$|の(?:まま|ため))`,
] as const;
const UNDER_WAY = [
  // 「作業中、漏水が見つかった」 says when.
  `(?:${UNFINISHED})(?:を(?:継続|進行))?中(?!、)${ENDS}`,
  "(?:集計|精査|算定|作成|取りまとめ|とりまとめ)中のため",
  `(?:${UNFINISHED})(?:を(?:(?:継続)?して|行って|進めて|続けて)|して)いる(?:ところ|最中|段階|途中)${ENDS}`,
  `(?:現在|目下|いまだ|まだ)、?[^、。]{0,24}(?:${UNFINISHED})(?:を(?:して|行って|進めて|続けて)|して)(?:いる|おり|います|おります)(?=[)、。]|$|が、)`,
  `(?:${UNFINISHED})の?(?:途中|途上|最中|段階(?=にあ|で(?:ある|す|あり|、)|$|[)。]))(?:に(?:ある|あり))?${ENDS}`,
  "(?:額|数|率|値|決算|実績)[はがも](?:[^、。]{0,10})?確定して(?:いない|おらず|いません)",
] as const;

const patternOf = (sources: readonly string[]): RegExp => new RegExp(sources.join("|"), "gu");
const ANY = patternOf([...OUTCOME, ...FIGURES, ...PLANNED, ...UNDER_WAY]);
const EXPECTED = patternOf([...OUTCOME, ...PLANNED]);
const OF_FIGURES = patternOf([`${NUMBER}[^()。]{0,4}\\(見込み?[^()]{0,4}\\)`, ...FIGURES]);

/** One of these stands in whatever is sought: most sentences are done with that. */
const MAY_HOLD =
  /見込|見通し|速報|暫定|概算|仮|未|待ち|後日|追って|別途|[定明計]後|次第|予定|中|いる|おり|いま|途|最中|段階|確定して/u;

/** Said of the next year, a plan is a plan. */
const NEXT_YEAR = /(?:翌|次|来)年度|次期|次年|来年|新年度|中長期|将来|今後数?年/u;
const PAST = /^(?:でした|であっ|だっ|としていた)/u;

/** Which years and months a text speaks of when it speaks of what comes after the year of the form. */
export interface YearOfText {
  /** Of the form's fiscal year: 5. */
  readonly year: number;
  /** Of the text's part of the year (10 to 3); null: any. */
  readonly months: readonly number[] | null;
}

/** Words of what is not settled yet: 見込み, 実施予定, 検討中, 速報値. What is planned for the next year is none of them. */
export function provisionalWords(text: string, year: YearOfText): readonly Span[] {
  return wordsOf(text, ANY, year);
}

/**
 * The same at the end of the year in the text of an earlier part of it: the figures (12件（見込み）, 速報値), and what was expected
 * in a month that is over. Without a month, 「開催予定」 may be of the part that follows.
 */
export function provisionalOfEarlier(text: string, year: YearOfText): readonly Span[] {
  const figures = wordsOf(text, OF_FIGURES, year);
  const dated = wordsOf(text, EXPECTED, year, (clause) => {
    const last = monthsIn(clause).at(-1);
    return last !== undefined && year.months?.includes(last) === true && !THEN.test(clause);
  });
  return [
    ...figures,
    ...dated.filter((span) => figures.every(({ start, end }) => span.end <= start || end <= span.start)),
  ];
}

/** What follows the earlier part of the year. */
const THEN = /後期|下半期|年度[内末]|今後|年末|年明け/u;

function wordsOf(
  text: string,
  pattern: RegExp,
  year: YearOfText,
  isMeant: (clause: string) => boolean = () => true,
): readonly Span[] {
  return sentencesOf(text).flatMap(({ plain, start }) =>
    Array.from(MAY_HOLD.test(plain) ? plain.matchAll(pattern) : [])
      .filter(({ 0: words, index }) => words.endsWith(")") || !PAST.test(plain.slice(index + words.length)))
      .filter(({ 0: words, index }) => {
        const clause = clauseOf(plain, index, words.length);
        return !isOfLater(clause, year) && isMeant(clause);
      })
      .map(({ 0: words, index }) => ({
        start: start + beginningOf(plain, index),
        end: start + index + words.trimEnd().length,
      })),
  );
}

/** Letters before the words that a message quotes. */
const AROUND = 12;

/** Where what the words are said of begins, within its sentence. */
function beginningOf(plain: string, index: number): number {
  if (index <= AROUND) return 0;
  const before = plain.slice(index - AROUND, index);
  const cut = /^.*[、。\s(]/su.exec(before.slice(0, -2))?.[0].length ?? /^[\d,./]*/u.exec(before)?.[0].length ?? 0;
  return index - AROUND + cut;
}

/** From the bracket or the clause before, to the words: 「3月に開き、4月に開始予定」 speaks of April. */
function clauseOf(plain: string, index: number, length: number): string {
  const before = plain.slice(0, index + length);
  const from = Math.max(before.lastIndexOf("し、"), before.lastIndexOf("り、"), before.lastIndexOf("が、"));
  return before.slice(from + 1);
}

const YEAR = /(?:令和|R|令)\s?(\d{1,2})(?:年度|年(?:\s?(\d{1,2})月)?|\.(\d{1,2})|(?=[^\d.年/]))/gu;
const MONTH = /(?<![\d.年/])(\d{1,2})(?:月(?!間|額|分|末現在|平均)|\/\d{1,2})/gu;

function isOfLater(clause: string, { year, months }: YearOfText): boolean {
  if (NEXT_YEAR.test(clause)) return true;
  const years = Array.from(clause.matchAll(YEAR));
  if (years.length > 0) {
    return years.some(([said, number, month = "", dotted = ""]) => {
      const later = Number(number) - year;
      const ofMonth = Number(month || dotted);
      // 令和6年3月 is still 令和5年度.
      return said.includes("年度") || ofMonth === 0 ? later >= 1 : later > 1 || (later === 1 && ofMonth > 3);
    });
  }
  const named = monthsIn(clause);
  return months !== null && named.length > 0 && named.every((month) => !months.includes(month));
}

/** 30/31 is no date. */
function monthsIn(clause: string): readonly number[] {
  return Array.from(clause.matchAll(MONTH), ([, month]) => Number(month)).filter((month) => month >= 1 && month <= 12);
}
