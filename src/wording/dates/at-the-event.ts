/** 「8/12の自治会で」 and 「8/12の教室で」 count bodies and rooms. */
const EVENT =
  "(?<!町内|自治|住民|婦人|女性|老人|青年|商工|連合|協)会|研修|講座|訓練|会議|式典?|検査|点検|(?<!の)教室|まつり|祭|大会|イベント|演習|競技|行事|パレード|キャンプ|セミナー|シンポジウム|フォーラム|講演|ワークショップ|委員会|議会|視察|[健検]診|調査|面談|試験|相談";
/** What nobody calls a month by, but a day may have: 「7/10の開札で」. */
const ACT =
  "協議|審議|審査|選考|選定|清掃|訪問|懇談|説明|講習|見学|巡回|パトロール|交流|体験|発表|ヒアリング|打合せ|打ち合わせ|集い|つどい|ツアー|フェスタ|フェア|収集|回収|授業|入札|開札|面接|抽選|植樹|贈呈|表彰|啓発|採決|庁議";
const BRACKET = "(?:[(（][^)）]*[)）])?";
const AT = "(?:で|において|にて)(?!き)";
/** 「に諮った」, 「に素案を示し、」; not 「に提出する」. */
const GIVEN =
  "[にへ](?=[^、。]{0,14}?(?:諮[っり]|付し|臨み|臨ん|招い|集まっ|訪れ|加わっ|(?:付議|付託|上程|提案|提出|報告|示|派遣|出|出場|協力|参加|出席)し)(?:た|て|、|$))";
/**
 * 「の会議で協議した」, 「の説明会を開催した」, 「に開催した審議会で答申を得た」: something is named by its day, but what is told is what was done
 * on it.
 */
const AT_THE_EVENT = new RegExp(
  `^(?:の|(?:開催|実施)の|に(?:開催|実施)した|に(?:開い|行っ|行われ|開かれ|開催され|実施され)た)[^、たを]{0,20}?(?:${EVENT})${BRACKET}(?:${AT}|を(?:開催|実施|行|開)|[にへ](?=は?[^、]{0,12}(?:参加|出席|来場|受講|出店|出展)(?:し|が|者)))`,
  "u",
);
const AT_THE_EVENT_OF_DAY = new RegExp(
  `^の[^、。たをがはでに]{0,20}?(?:${EVENT}|${ACT})${BRACKET}(?:${AT}|を(?:開催|実施|行|開|終え)|${GIVEN})`,
  "u",
);

/**
 * What stands behind 「の会議で」 and tells what was done there; null where it does not stand behind the date. A day names less than a
 * month: 「7/19の審議会に諮った」 was done on it.
 */
export function behindEvent(behind: string, isDay: boolean): string | null {
  const [found] = AT_THE_EVENT.exec(behind) ?? (isDay ? AT_THE_EVENT_OF_DAY.exec(behind) : null) ?? [];
  return found === undefined ? null : behind.slice(found.length);
}
