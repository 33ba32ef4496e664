/** 「に開き、」, 「に説明会を行い、」, and what is told behind it. */
const IN_PASSING =
  /^(に[^、。]{0,24}?(?:[\p{Script=Han}\p{Script=Katakana}ー]し|開き|行い|設け|終え|始め|配り|招き|まとめ))、(.*た[)）]?)$/u;
/** 「開き、伝えるよう調整した」: both are to come. */
const TO_COME = /(?:[うくぐすつぶむ]|る)(?:予定|計画|よう|方針|方向|見込|ため|旨|案)/u;
/** 「開き、公表することとした」: of a month, both may be to come. */
const DECIDED = /(?:[うくぐすつぶむ]|る)(?:こと|とし|と決)/u;

/**
 * The clause of the date where it tells an act as done, and something else behind it: 「（説明会を）11/5に開き、来年度の計画を説明した」. Null for
 * any other sentence.
 */
export function toldInPassing(before: string, behind: string, isDay: boolean): string | null {
  const [, clause, later] = IN_PASSING.exec(behind) ?? [];
  if (clause === undefined || later === undefined) return null;
  const isAct = before.endsWith("を") || clause.includes("を");
  return isAct && !TO_COME.test(later) && (isDay || !DECIDED.test(later)) ? clause : null;
}

/** 「に更新し、」 and a later date straight behind it. */
const ONE_ACT =
  /^(?:に(?:[\p{Script=Han}\p{Script=Katakana}ー]{2,}し|開き|行い|設け|終え|入れ替え|取り替え|張り替え|配り)|の[^、。]{1,20}で[^、。]{1,10}し)、$/u;
/** What is begun, asked or got so that something may follow. */
const FIRST_STEP =
  /公募|募集|着手|着工|開始|始め|契約|発注|入札|照会|依頼|申請|委託|調査|アンケート|通知|検討|協議|諮問|要望|設[置立計]|立ち上げ|結成|試行|案内|周知|申込|受付|選定|採択|内示|聴取|聞き取り|ヒアリング|診断|測量|点検|[素原]案|骨子|計画|中止|延期|不調|欠員|退職|故障|被災|発生|改正|公布|補正|議決|承認|決定|購入|納[入品]|作成|支給|配布|発送|[策制]定|[定決]め|整備|導入|委嘱|登録|[認指]定/u;
/** What comes out of what was done before. */
const OUTCOME =
  /^(?:から|より)|公[表開]|報告|契約|着[工手]|完[成了]|終え|まとめ|策定|配布|開[設始]|供用|交付|締結|結果|選定|決定|改め|改正|反映|提[案出]|答申|可決|議決|施行|移行|運用|始め|再|成果|効果|収穫|実施に/u;

/**
 * Whether 「6月に公募し、」 leads to what was done later in the same sentence; `between`: what stands before the later date, `then`: what
 * stands behind it. 「6月に更新し、1月に訓練を行った」 tells of two things.
 */
export function leadsOn(before: string, between: string, then: string): boolean {
  if (!/(?:[しりいきてえけせくが]|後|上で|ため|ので|ものの|ところ|結果)、/u.test(between)) return false;
  return !ONE_ACT.test(between) || FIRST_STEP.test(before.slice(-14) + between) || OUTCOME.test(then);
}
