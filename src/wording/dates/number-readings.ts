/**
 * Whether 「3/4」 and 「10.17」 are dates or numbers: by the words beside them. Everything here is asked about folded text.
 */

/** Behind a fraction or a count, with no space between. */
const QUANTITY =
  /^(?:相当|世代|以上|以下|未満|程度|弱(?!者|視)|強(?![化風い])|超(?!過)|補助|助成|負担|軽減|減額|免除|減免|控除|加算|削減|縮[減小]|圧縮|[%‰]|倍|[千万億]?円|時間|ポイント|pt|分の|サイズ|スケール|縮尺| ?\(約?\d+(?:\.\d+)?%|を(?:超|下回|上回|占)|が(?!期限|締切|最終|初))/u;
/** What is counted; 「4/5人」, but not 「4/5人権教室」. */
const COUNTER =
  /^(?:名|件|人|点|団体|地区|地域|集落|戸|世帯|校|園|社|回|[かヶケカヵ箇]所|台|枚|冊|部|班|課|室|棟|町内会|住民会|自治会|行政区|事業所|事業者|施設|会場|品目|項目|事業|区|組|票|段階|ページ|頁|時間|日間|日目|年間|年度?|歳|級|番|章|条|項|巻|本|個|基|路線|市町村|町村|科目|議席|委員|職員|農家|企業|店舗?|クラス|学[年級]|[かヶケカヵ箇]月|k[gmWw]|ha|㎡|m)(?=[^\p{Script=Han}\p{Script=Katakana}ー々]|$|[中分以程参出回実達約完済])/u;
/** The same behind a space: only what is sure to count. */
const COUNTER_AFTER_SPACE =
  /^ (?:補助率|負担率|割合|相当|名|件|人|点|団体|地区|戸|世帯|[%]|円|倍)(?=[^\p{Script=Han}\p{Script=Katakana}ー々]|$)/u;
/** Before a number that is a number. */
const NUMBER_BEFORE =
  /(?:第|約|概ね|およそ|おおむね|計|全体の|うち|[Pp]\.?|頁|ページ|[Nn][oO]\.?|№|[Vv]er\.?|率|割合|比|倍率|配点|得点|点数|評点|平均|回答|定員|進捗|正答|得票|出席者|参加者|応募|対象|様式|図|表|番地?|号|条|項|単価|指数|指標|値)[:は が]?$/u;
/** What a share is of: 補助率（2/3）, 国費(1/2). */
const SHARE_BEFORE_BRACKET = /(?:率|割合|費|額|負担|補助|助成|比|国|道|県|町|半数|多数|程度|分|度|数|点)\($/u;
/** More than one of something, and one number in brackets: 12回（3/5）. */
const COUNT_BEFORE_BRACKET = /(?:[2-9]|\d{2})(?:回|件|人|名|団体|地区|路線|戸|世帯|か所|施設|事業)\($/u;
/** The end of a word for something that is done on a day. */
const EVENT_BEFORE =
  /[会座修練査談議式典検室集布行催施始送付定約工問察流導援知報介表明換習業祭診種教加席結答了号開載]$/u;
/** The strict few of them, where a decimal fraction is as likely: 研修会（10.17）. */
const SURE_EVENT_BEFORE =
  /(?:会|講座|研修|訓練|会議|式|点検|教室|開催|実施|配布|発行|祭|健診|検診|協議|講習|説明|視察|訪問|懇談|面談|調査)$/u;
const ACT_BEHIND =
  /^ ?(?:開催|実施|開始|発行|発送|配[布付]|送付|発注|契約|締結|開設|公表|受理|提出|締切|開会|開講|開所|設置|訪問|付け?|現在|以降|頃|ごろ|より|から|まで|号)/u;
/** 「2/5に開催」, but 「2/5に減らした」. */
const AT_THAT_DAY =
  /^に(?!減|縮|圧|達|とど|留|な[っりるら]|増|拡|引|改|相|抑|あた|当た|満た|過|及|およ|お[さい]|下|上|低|削|軽)/u;
/** What nobody says of a share: 「2/9の総会に」. */
const MEETING_BEHIND =
  /^の\p{Script=Han}{0,8}(?:(?:総|委員|審議|検討|説明|講習|研修|懇談|講演|報告|選考|選定|交流|見学|発表)会|会議|研修|訓練|講座|式典)[でにを]/u;
/** The beginning of a line, an item of a list or a bracket. */
const AT_HEAD = /(?:^|[\n。、・○◯●◎□■◆◇▲△▽▼※①-⑳:()〔〕[【】])\s*$/u;
const FREE_BEHIND = /^(?:$|[\s)〕\]、,:。・~(]|[\p{Script=Han}\p{Script=Katakana}])/u;

/** How much of the text beside a number is looked at. */
export const BESIDE = 12;

/** 「1/2」 to 「10/10」: as likely a share as a day, until something beside it says which. */
function couldBeShare(month: number, day: number, typed: string): boolean {
  return month <= day && day <= 10 && !typed.includes("0" + String(day)) && !typed.startsWith("0");
}

/** Whether what stands behind a number says that it is a share or a count. */
export function isQuantity(behind: string): boolean {
  return QUANTITY.test(behind) || COUNTER.test(behind) || COUNTER_AFTER_SPACE.test(behind);
}

/** `isListed`: beside it stands a date that can be nothing else. */
export function isSlashDate(
  { month, day, typed }: { readonly month: number; readonly day: number; readonly typed: string },
  before: string,
  behind: string,
  isListed: boolean,
): boolean {
  if (month < 1 || month > 12 || day < 1 || day > 31 || isQuantity(behind)) return false;
  if (NUMBER_BEFORE.test(before) || SHARE_BEFORE_BRACKET.test(before)) return false;
  if (isListed || !couldBeShare(month, day, typed)) return true;
  if (COUNT_BEFORE_BRACKET.test(before) && behind.startsWith(")")) return false;
  // Offices are closed from 29 December to 3 January.
  if (month === 1 && day <= 3) return false;
  if (MEETING_BEHIND.test(behind)) return true;
  if (/^の(?!\p{Script=Han}{0,8}(?:会|研修|講座|訓練|会議|式))/u.test(behind)) return false;
  if (ACT_BEHIND.test(behind) || AT_THAT_DAY.test(behind)) return !/[のを]$/u.test(before);
  return (AT_HEAD.test(before) || EVENT_BEFORE.test(before.trimEnd())) && FREE_BEHIND.test(behind);
}

/** What nobody writes behind a share: 「の選考委員会で」, 「に開催」. */
const SURE_OF_DAY =
  /^(?:の\p{Script=Han}{0,8}(?:会|研修|講座|訓練|会議|式典?|検査|点検|視察)[でにを]| ?(?:開催|実施|発送|配[布付])|に(?:開[催いき]|実施|行[いっわ]|発送|配[布付]|締結|公表|訪問|設置|提出|終え|完了|諮))/u;

const EVENT_AT_HEAD = /^ ?\p{Script=Han}{0,8}(?:会|研修|講座|訓練|会議|式)/u;

/**
 * Whether numbers that no calendar has are a date typed wrong: 「2/16～3/35」, 「8/32の選考委員会で」. A thirteenth month is one
 * only at the end of a range. `isListed`: beside it stands a date that can be nothing else.
 */
export function isSlipOfDay(
  { month, day }: { readonly month: number; readonly day: number },
  before: string,
  behind: string,
  isListed: boolean,
): boolean {
  if (month < 1 || month > 19 || day < 1 || day > 39 || isQuantity(behind) || NUMBER_BEFORE.test(before)) return false;
  if (month > 12) return isListed && day <= 31 && /[~-] ?$|(?:から|より)$/u.test(before) && isFurtherDay(behind);
  const isItem = AT_HEAD.test(before) && EVENT_AT_HEAD.test(behind);
  return day > 31 && (isItem || SURE_OF_DAY.test(behind) || (isListed && isFurtherDay(behind)));
}

/** Whether the number behind `before` is that of a thing: 様式5.1.2, Ver.5.8, 第6.2. */
export function isNumberOfThing(before: string): boolean {
  return NUMBER_BEFORE.test(before);
}

/** 「10.17」, which is a number wherever nothing says more. */
export function isDottedDate(
  { month, day }: { readonly month: number; readonly day: number },
  before: string,
  behind: string,
): boolean {
  if (month < 1 || month > 12 || day < 1 || day > 31 || isQuantity(behind) || NUMBER_BEFORE.test(before)) return false;
  if (ACT_BEHIND.test(behind)) return !/[のをは]$/u.test(before);
  if (before.endsWith("(")) return SURE_EVENT_BEFORE.test(before.slice(0, -1).trimEnd()) && /^[)、 ~-]/u.test(behind);
  if (day >= 10 && before.endsWith(" ") && SURE_EVENT_BEFORE.test(before.trimEnd()))
    return /^(?:$|[\s)、。(])/u.test(behind);
  return day >= 10 && /(?:^|[\n・○◯●◎□■◆◇])\s*$/u.test(before) && /^ ?\p{Script=Han}/u.test(behind);
}

/** Whether a number behind 「11/14、」 is the next day and no count. */
export function isFurtherDay(behind: string): boolean {
  return /^(?:$|[\s)〕\]、,・.。~(-]|[にのはへ](?!\p{Script=Hiragana}{2})|開催|実施)/u.test(behind);
}

/** Whether 「6月」 is a length of time: 6月以上, 1月当たり. */
export function isDuration(month: number, behind: string): boolean {
  return (
    /^(?:間|以上|以下|未満|以内|を超|を経過|経過|当たり|当り|あたり|につき|ごと|毎|おき|余|目|齢|額|収|給(?!食)|謝|極|々)/u.test(
      behind,
    ) ||
    (month === 1 && /^に(?:つき)? ?\d+[回度]/u.test(behind)) ||
    (month > 12 && /^(?:分|の|を|後|前)/u.test(behind))
  );
}
