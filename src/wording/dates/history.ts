/** What was once done, as a noun or the stem of a verb: 建設, 策定. */
const DEED =
  "(?:建設|建築|新築|改築|増築|築造|施工|着工|竣工|完成|落成|設置|設立|創設|創立|創業|開設|開始|開校|開園|開館|開業|開通|開村|開庁|発足|結成|策定|制定|施行|公布|改正|改定|改訂|改称|導入|供用開始|供用|運用開始|整備|取得|購入|合併|統合|統一|分離|分割|廃止|閉校|閉鎖|閉園|閉館|廃校|廃園|休止|締結|提携|指定|認定|登録|選定|移転|移行|移管|造成|分譲|設定|就任|採択|スタート|オープン|敷設|布設|埋設|架設|植樹|寄贈)";
/** Behind 「平成5年」: straight behind it, 「から続く」, 「以来」, 「築の」; laws are called by their year. */
const STRAIGHT_BEHIND = new RegExp(
  String.raw`^年?(?:末|頃|ごろ|当時)?(?:から|より|以来|以降|以前|当時|頃|ごろ|前後|時点では|代|築|製|式|生(?:まれ|の|$|[)）])|卒|産|債|借入|起債|(?:発行|刊行|出版|撮影)(?:の|$|[)）])|の?[\p{Script=Han}\p{Script=Katakana}]{0,10}(?:災害|水害|冷害|豪雨|地震|台風|噴火|大火|凶作)|[\d\s年月日.]{0,8}(?:付けの?)?(?:法律|条例|規則|規程|要綱|告示|訓令|政令|省令)(?:第|の|$|[）)]))`,
  "u",
);
/** 「に建設した施設」, 「策定の」, 「設置（」, 「に始まる」. */
const DEED_BEHIND = new RegExp(
  String.raw`${DEED}(?:した(?=\p{Script=Han}|\p{Script=Katakana}|後|際|、)|された|され、|して(?:以来|以降|から)|しており|し、|済|の|後|時|以来|以降|から|年|に(?:より|よる|伴|際)|を(?:機|契機)|[）)、\s]|$)|に[^、]{0,10}(?:始ま|始め|でき|建て|作られ|生まれ|造られ|出来)|[てで](?:以来|以降|から)`,
  "u",
);
/** 「に着工し、」, 「 着工」: history of a month of those reported only where the sentence says how long ago it is. */
const DEED_TOLD = new RegExp(String.raw`^[^、]*?${DEED}(?:し、|[、\s]|$)`, "u");
const LONG_AGO = /\d{2} ?年|経過|老朽|以来|現在|当時|今も|平成|昭和|H\d|長[くら]|てい|てき|築/u;
/** 「に建設した。」: what is told of a month of those reported was done in it. */
const DEED_AT_END = new RegExp(String.raw`${DEED}した`, "u");
/** 「から」, which in a month of those reported may be the beginning of something. */
const SINCE = /^(?:から|より)(?![^、]{0,20}(?:続|ている|てきた|以来|の))/u;
/** 「に友好都市となった町」; what is carried out every year is no history: 「平成5年度に実施した事業」. */
const RELATIVE_CLAUSE =
  /^に(?![^、]{0,16}(?:(?:実施|開催)し|行っ)た)[^、]{0,20}[しれっいえけせてめべねきぎみびりじち]た(?=\p{Script=Han}|\p{Script=Katakana})/u;
const COMPARED =
  /^(?:度|末)?(?:の[^、]{0,8})?(?:と比|に比|を比|との比較|をピーク|がピーク|の水準|比(?:で|、|$))|^の約?[\d,.]+[^、\d]{0,4}(?:から|より|と比|に比)|^の[^、]{0,16}周年|^まで?に生まれ|滞納|未収|債権|時効|欠損|当時|ピーク/u;
/** Before it: 「制定 平成5年」, 「最終改定：」. */
const DEED_BEFORE = new RegExp(String.raw`(?:${DEED}|年月日?|築)(?:年月?日?|年度)?[:：は\s（(]{0,2}$`, "u");
const ALWAYS_BEFORE =
  /(?:最終(?:改[正定訂]|見直し)|前回(?:改[正定訂])?|旧|当時|かつて|年前の|初版|創刊|昭和\s?\d{1,2}年?度?[^。\n]{0,12})[:：は\s（(、・]{0,2}$/u;

/** Behind a year: what nobody writes of thirty years ago. */
const OF_TODAY =
  /^\s*(?:の|当初|一般会計|特別会計|各会計)*(?:(?:補正)?予算|編成|要求|査定|実施(?:予定|計画)|に向け|への繰越|税制改正|報酬改定|地方財政|の予定|予定|見込)/u;
/** Where a year that is meant comes from the year before: 平成4年度決算. */
const OF_LAST_YEAR = /^\s*の?(?:決算|実績)(?!.{0,6}(?:比|ピーク))/u;
/** Told of what is to come, with nothing done before it: not 「平成5年に策定した計画の見直しに向け」. */
const TO_COME = /^[^、]{0,24}(?:予定|[にへ]向け|に備え|見込)|^以降の[^、]{0,12}(?:検討|協議)/u;
const DONE = /(?<!新)た|んだ|続く|続け|以来|築|てき/u;
/** 「からは、受け付ける。」, 「以降も取り組む。」 */
const FROM_THEN = /^(?:以降|から)(?:も|は)[^。]*(?:[うくぐすつぬぶむ]|る)$/u;

/**
 * Whether the sentence tells of what was, so that an old year is meant: 「平成5年から続く」, 「平成6年に建設した」. `isInPeriod`: it
 * names a month of those that the text reports.
 */
export function isHistory(before: string, behind: string, isInPeriod: boolean): boolean {
  const clause = behind.split("、")[0] ?? "";
  const untilComma = behind.slice(0, clause.length + 1);
  return (
    ALWAYS_BEFORE.test(before) ||
    (!isInPeriod && (DEED_BEFORE.test(before) || DEED_AT_END.test(clause))) ||
    (STRAIGHT_BEHIND.test(behind) && !(isInPeriod && SINCE.test(behind))) ||
    COMPARED.test(behind) ||
    (DEED_BEHIND.test(untilComma) && !(isInPeriod && DEED_TOLD.test(untilComma) && !LONG_AGO.test(behind))) ||
    RELATIVE_CLAUSE.test(clause)
  );
}

/** Whether what stands behind a year is of now or still to come: 「度予算」, 「に完成する予定」, 「以降も取り組む」. */
export function isOfToday(behind: string): boolean {
  const [until] = TO_COME.exec(behind) ?? [];
  return (
    OF_TODAY.test(behind) ||
    (until !== undefined && !DONE.test(until)) ||
    (FROM_THEN.test(behind) && !/(?<!新)た|てい/u.test(behind))
  );
}

/** Whether the accounts or the results of a year are named, which are looked at in the year after. */
export function isOfAccount(behind: string): boolean {
  return OF_LAST_YEAR.test(behind);
}
