import type { DateMention } from "./date-mention";

/** What is still to come, or was to come. */
const TO_COME =
  /予定|見込|今後|に備え|[にへ]向け|向けた|めど|目途|目処|目指|(?:し|き|め|り|え|れ|け|せ)たい|ていく|次期|次年度|翌年度|来年度|翌年|来年/u;
/** 「する。」, 「行う」 at the end: nobody tells so what was done. */
const NOT_YET =
  /(?:する|される|行う|図る|努める|進める|始める|求める|設ける|定める|[^てで]いく|[すくぐつぶむ]|なる|れる|せる)(?:こと|もの)?(?:と(?:する|し|なる|なり|なった|した))?\s*[。)）]?\s*$/u;
/** What is done for something later. */
const PREPARED =
  /^[^、]{0,16}(?:準備|周知|案内|募集|申込|申し込み|受付|調整|企画|依頼|通知|手配|予約|掲載|打合せ|打ち合わせ|検討|協議|説明|告知|ＰＲ|PR)/u;
/** What something later goes back to. */
const GONE_BACK_TO =
  /^[^、]{0,16}(?:結果|踏まえ|に基づ|基に|もとに|を受け|引き続|継続|と比|に比|反省|参考|活用|続き|同様|に加え|ほか|意見|要望|課題|反映)/u;
/** 「に実施したアンケート」, 「に行う文化祭」: the date says which, not when. */
const RELATIVE_CLAUSE =
  /^(?:[^、]{0,24}?)(?:[しれっいえけせげめべねきぎみびじりち出来得見]た|んだ|する|される|行う|れる|ている|開く)(?=[\p{Script=Han}\p{Script=Katakana}「『A-Z])(?!結果、|ところ)/u;
/** 「の会議で協議した」, 「の説明会を開催した」: the thing is named by its day, but what is told is what was done on it. */
const AT_THE_EVENT =
  /^の[^、た]{0,20}?(?:会|研修|講座|訓練|会議|式典?|検査|点検|教室|祭|大会|イベント|委員会|議会|視察|[健検]診|調査|面談|試験|相談)(?:[(（][^)）]*[)）])?(?:(?:で|において|にて)(?!き)|を(?:開催|実施|行|開)|[にへ](?:参加|出席))/u;
const CUT = /、|(?:し|して|行い|開き)(?=[、\s])/u;
const CLOSING = /[)）〕］\]]/u;
/** April and May after the year, when its accounts are still open (出納閉鎖は5月31日). */
const ACCOUNTS = /決算|収納|出納|納付|整理期間|確定値|精算|実績/u;

export interface Around {
  readonly before: string;
  readonly behind: string;
}

/**
 * Whether the date of a mention is not said to be when something was done in the months reported: what is named by it, prepared for
 * it, goes back to it, or is still to come. `side`: whether the date is later than those months or earlier.
 */
export function isNotDoneThen(
  { attached }: DateMention,
  { before, behind }: Around,
  side: "later" | "earlier",
): boolean {
  if (
    ["about", "as-of", "name", "until", "previous-year", "next-year", "repeated"].some((each) =>
      attached.has(each as never),
    )
  ) {
    return true;
  }
  if (TO_COME.test(behind) || TO_COME.test(before.slice(-10)) || NOT_YET.test(behind)) return true;
  if (attached.has("since") && (side === "earlier" || !/^(?:末日?)?から[^、]*(?:した|し、|して)/u.test(behind)))
    return true;
  const inBracket = behind.search(CLOSING);
  const afterBracket = inBracket >= 0 && isOpen(before) ? behind.slice(inBracket + 1) : null;
  const refersTo = side === "later" ? PREPARED : GONE_BACK_TO;
  if (afterBracket !== null)
    return /^(?:の|を|に|で|と|から|から?の)/u.test(afterBracket) && refersTo.test(afterBracket);
  const clause = behind.split(CUT)[0] ?? "";
  if (attached.has("modifier") || behind.startsWith("の"))
    return !AT_THE_EVENT.test(behind) || RELATIVE_CLAUSE.test(clause);
  return RELATIVE_CLAUSE.test(clause);
}

/** Whether what stands before a date ends inside of brackets. */
function isOpen(before: string): boolean {
  return /[(（〔［[][^)）〕］\]]*$/u.test(before);
}

/** Whether the first months of the next year belong to the year's accounts in this sentence. */
export function isOfAccounts({ before, behind }: Around): boolean {
  return ACCOUNTS.test(before) || ACCOUNTS.test(behind);
}
