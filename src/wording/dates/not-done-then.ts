import { behindEvent } from "./at-the-event";
import type { Attachment, DateMention } from "./date-mention";
import { toldInPassing } from "./told-in-passing";

/** The sentence around a date. */
export interface Around {
  readonly before: string;
  readonly behind: string;
}

/** What makes of a date something else than the day of an act. */
const NO_ACT: readonly Attachment[] = ["about", "as-of", "name", "until", "previous-year", "next-year", "repeated"];
/** What is still to come, or was to come. */
const TO_COME =
  /予定|見込|今後|に備え|[にへ]向け|向けた|めど|目途|目処|目指|[しきめりえれけせ]たい|ていく|次期|次年度|翌年度|来年度|翌年|来年|(?:する|行う|開く|始める|設ける)(?:ため|こと[とでをに]|よう|に当た|にあた|際の|場合)/u;
/** 「する。」, 「行う」 at the end: nobody tells so what was done. */
const NOT_YET =
  /(?:する|される|行う|図る|努める|進める|始める|求める|設ける|定める|[がで]ある|[^てで]いく|[すくぐつぶむ]|なる|[えけげせてねべめれ]る)(?:こと|もの)?(?:と(?:する|し|なる|なり|なった|した))?\s*[。)）]?\s*$|(?:[うくぐすつぶむ]|る)(?:計画|方針|方向|案)(?:と(?:する|した|なった)|を(?:立て|決め|定め|固め)た|である)$/u;
/** 「1月16日より受付を開始した」: since then, and done; not 「1月から実施できるよう調整した」. */
const BEGUN =
  /^(?:末日?)?(?:から|より)[^、]{0,14}?(?:開始|実施|開催|開設|配[布付]|運用|始め)(?:$|[)）、]|した(?!\p{Script=Han})|し、|して|され|た(?!\p{Script=Han}))/u;
/** 「8/21から使い始めた。」, of a day: nothing else than its beginning is told. */
const BEGUN_THAT_DAY =
  /^(?:から|より)[^、]{0,14}?(?:(?:開始|使用|運用|利用|稼働|スタート)し(?=た(?:$|[)）])|、)|始め(?=た(?:$|[)）])|、))/u;
/** 「納入が11月となった」, 「令和6年6月にずれ込んだ」: what was put off. */
const PUT_OFF =
  /^[とに]な(?:った|り、|る)|^[にへ](?:延[びばし]|伸び|ずれ|遅れ(?!て)|遅ら|先送|見送|持ち越|変わ|控え|繰り延)/u;
/** 「に完成した」, and not 「に開かれることとなった」. */
const FINISHED =
  /^に(?![^、]*(?:ない|(?:[うくぐすつぶむ]|る)(?:こと|の|よう|ため|と|[\p{Script=Han}\p{Script=Katakana}\d])))[^、]*た$/u;
/** 「締切を10月31日とし」, 「9月に引き続き」, 「4月当初」. */
const NO_DAY_OF_ACT =
  /^[末日]?(?:が|と(?:し|する|定|決|同|比)|[にへ](?:変更|延期|延長|設定|決|繰|改め|引き続|続き|比べ|間に合|なる)|を[^、]{1,20}の日と|を(?:期限|目途|目標|めど|予定|基準|境|起点|施行)|で(?:締|満了)|当初|比(?:で|、|べ)|時の)/u;
const TERM_BEFORE =
  /(?:締切日?|締め切り|期限|期日|納期限?|工期|期間|会期|次回[^、。]{0,8}|任期|始期|終期|[冬夏春秋][期季]?|年末年始|繁忙期|時期)(?:は|を|が|も|の|まで)?[:： ]?[(（〔]?$/u;
/** What is done for something later. */
const PREPARED =
  /^[^、]{0,16}(?:準備|周知|案内|募集|申込|申し込み|受付|調整|企画|依頼|通知|手配|予約|掲載|打合せ|打ち合わせ|検討|協議|説明|告知|PR|ＰＲ)/u;
/** What something later goes back to. */
const GONE_BACK_TO =
  /^[^、]{0,16}(?:結果|踏まえ|に基づ|基に|もとに|を受け|引き続|継続|と比|に比|反省|参考|活用|続き|同様|同じ|に加え|ほか|意見|要望|課題|反映)/u;
/** 「に移行したことに伴い」: what led to what is told. */
const GROUND = /^[^、。]{0,24}[たるい](?:こと|の)(?:に|から|で|を)|^[^、。]{0,24}た(?:ため|ので|が)/u;
const VERB_BEFORE_NOUN =
  "(?:[しれっいえけせげめべねきぎみびりじち出来得見]た|んだ|する|される|行う|れる|ている|開く)(?=[\\p{Script=Han}\\p{Script=Katakana}「『A-Z])(?!結果、|ところ)";
/** 「に実施したアンケート」, 「に行う文化祭」: the date says which, not when. */
const RELATIVE_CLAUSE = new RegExp(`^[^、]{0,24}?${VERB_BEFORE_NOUN}`, "u");
/** 「の審議会で使う資料」 */
const USED_THEN = /^[^、]{0,16}?(?:[うぶむつ]|る)(?=[\p{Script=Han}\p{Script=Katakana}])/u;
const CUT = /、|(?:し|して|行い|開き)(?=[、\s])/u;
const CLOSING = /[)）〕］\]]/u;
const OPEN_BRACKET = /[(（〔［[][^)）〕］\]]*$/u;
/** 「研修（7/4）の効果」 is named by its day, 「研修（7/4）の開催」 was held on it. */
const NAMED_IN_BRACKET = /^(?:の(?!開催|実施|(?:参加|受講)(?![者申]))|実行委員会|準備|関係|事前|当日|資料)/u;
/** 「6/20の計3回開催した」 */
const COUNTED = /^の(?:計|延べ|合計|全)? ?[\d０-９]{1,3}(?:回|日間?|会場|[かヶケカ箇]所|地区)/u;
/** 「報告会は11月。」: when it is to be. */
const ONLY_DATE = /^[。)）]?$/u;
/** April and May after the year, when its accounts are still open (出納閉鎖は5月31日). */
const ACCOUNTS = /決算|収納|出納|納付|整理期間|確定値|精算|実績/u;

/**
 * Whether the date of a mention is not said to be when something was done in the months reported: what is named by it, prepared for
 * it, goes back to it, or is still to come. `side`: whether the date is later than those months or earlier.
 */
export function isNotDoneThen({ attached, ranges }: DateMention, around: Around, side: "later" | "earlier"): boolean {
  const { before, behind } = around;
  const isDay = ranges.every(({ first }) => first !== null && first.day !== null);
  if (NO_ACT.some((each) => attached.has(each))) return true;
  const clause = toldInPassing(before, behind, isDay);
  if (TO_COME.test(clause ?? behind) || TO_COME.test(before.slice(-10))) return true;
  if (clause === null && NOT_YET.test(behind)) return true;
  if (NO_DAY_OF_ACT.test(behind) || TERM_BEFORE.test(before)) return true;
  if (PUT_OFF.test(behind)) return true;
  if (attached.has("since") && !hasBegun(behind, side, isDay)) return true;
  const refersTo = side === "later" ? PREPARED : GONE_BACK_TO;
  const closing = OPEN_BRACKET.test(before) ? behind.search(CLOSING) : -1;
  if (closing >= 0) {
    const beyond = behind.slice(closing + 1);
    if (NAMED_IN_BRACKET.test(beyond) || (/^[をにとか]/u.test(beyond) && refersTo.test(beyond))) return true;
    return /^(?:で|にて|において)/u.test(beyond) && RELATIVE_CLAUSE.test(firstClause(beyond));
  }
  if (side === "earlier" && GROUND.test(behind)) return true;
  if (before.endsWith("は") && ONLY_DATE.test(behind)) return true;
  if (COUNTED.test(behind)) return false;
  const atEvent = behindEvent(behind, isDay);
  if (atEvent !== null) {
    return RELATIVE_CLAUSE.test(firstClause(atEvent)) || (side === "later" && USED_THEN.test(atEvent));
  }
  return attached.has("modifier") || behind.startsWith("の") || RELATIVE_CLAUSE.test(firstClause(behind));
}

/** Whether an act is told as finished on the date: of next year's, it alone tells that the year is a slip. */
export function isFinished({ behind }: Around): boolean {
  return FINISHED.test(behind);
}

function hasBegun(behind: string, side: "later" | "earlier", isDay: boolean): boolean {
  return side === "later" ? BEGUN.test(behind) : isDay && BEGUN_THAT_DAY.test(behind);
}

function firstClause(behind: string): string {
  return behind.split(CUT)[0] ?? "";
}

/** Whether the first months of the next year belong to the year's accounts in this sentence. */
export function isOfAccounts({ before, behind }: Around): boolean {
  return ACCOUNTS.test(before) || ACCOUNTS.test(behind);
}
