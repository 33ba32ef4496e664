import type { Figure } from "../wording/figures";

/** What makes a number another one than that of the whole: a part, another year, a target, a change, a time of its own. */
const OTHER_BEFORE =
  /うち|内訳|前年|昨年|従来|これまで|当初|目標|計画|予定|定員|見込|平均|各|毎(?!日[使利活])|ほか|他に|残|以外|対前|から|より|最大|最高|最低|上限|下限|単価|当たり|あたり|累計|満点|欠席|\d月|\d日|\d\/\d|\d\.\d+[)\s]|[HS]\d|平成|昭和|回目|期末|月末|時点|現在|年\d|月\d|週\d|第\d|[①-⑳]|曜|午前|午後/u;
const OTHER_BEHIND =
  /^(?:の?(?:増|減|純増|純減|ずつ|づつ|以上|以下|以内|未満|超|まで(?![上下増減高伸回改])|中|のうち|うち|あたり|当たり|ごと|毎|から|追加|新規|多|少な|上回|下回|欠席|の差|に満た|を超え)|を?(?:上回|下回|目標|目指)|に対し|と比べ|と同|に比べ|を予定|の予定|の見込|を見込|\s*[~〜])/u;
/** 西地区, 小学生向け, 職員: for whom or where. */
const KIND =
  /[東西南北中央]+(?:部|地区|町|側|会場|校区)?|\p{Script=Han}{1,6}(?:地区|地域|会場|校区|学校|支所|館|センター|公園|町|村|区|課|班|部会|向け|対象|学年|年生|歳|世代)|(?:高齢|障が?い|若)者|子ども|こども|児童|生徒|園児|職員|男性|女性|男子|女子|新規|更新|継続|現年|過年|上水|下水|簡水|普通|特別|初級|中級|上級|基礎|応用|初任|管理職|新任|新人|オンライン|対面|窓口|電話|来所|訪問|書面|大人|一般|団体|個人|法人|農業|商業|冬|夏|春|秋|前期|後期|上半期|下半期|R\d|令和\d|\p{Script=Han}{2,8}(?:会|団|団体|組合|法人)(?=[でがのはに])/gu;
/** Nouns that go with anything; which one is meant, their sentence says. */
const GENERAL =
  /^(?:参加|出席|受講|来場|利用|申請|相談|対象|申込み?|応募|回答|受診|入場|来館|来庁|見学|体験|受験|合格|加入|入会|新規|登録)者?(?:人数)?$|^(?:件|回|人|総|全|合計|延べ|実績|会議|研修|事業|団体|委員|職員|町民|住民|補助|補助金|補助額|交付|交付額|支援|訪問|実施|開催|配布|全体|金額|事業費|費用|経費|額|意見|内容|対応|講座|教室|会場|施設|地区|組織|企業|店舗|業者|世帯|物件|件名|工事|会員|項目|指導|調査|点検|説明|発行|掲載|周知|更新|処分|通知|訓練|率|者|名|人数|件数|回数|総数|割合)$/u;

/** The end of the year is the time of the report. */
const YEAR_END = /(?<!\d)3月(?:31日|末日?)|年度末/gu;

/** Whether a number stands for the whole of what it counts, now. */
export function isWhole({ noun, before, behind, context, unit }: Figure): boolean {
  if (noun === "" || unit === "ポイント") return false;
  return (
    !OTHER_BEFORE.test(before.replace(YEAR_END, "")) &&
    !OTHER_BEHIND.test(behind) &&
    !/\d月|\d\/\d|前年|昨年|うち|内訳/u.test(context.replace(YEAR_END, ""))
  );
}

export function isGeneral(figure: Figure): boolean {
  const noun = ownNoun(figure);
  return noun.length < 2 || GENERAL.test(noun);
}

/** The same thing, counted in the same way; 参加者 may be 健康教室の参加者. */
export function countTheSame(one: Figure, other: Figure): boolean {
  if (one.unit !== other.unit || one.counted !== other.counted) return false;
  if (whole(one) === whole(other)) return true;
  return one.noun.includes("の") !== other.noun.includes("の") && ownNoun(one) === ownNoun(other);
}

/** アンケートの回答率 is アンケート回答率. */
function whole({ noun }: Figure): string {
  return noun.replaceAll("の", "");
}

/** 40代の, 西地区の, 女性の: of some of them. */
const SOME_OF =
  /(?:代|歳|歳以上|歳未満|地区|地域|校区|学年|年生|町内|町外|市外|道外|男性|女性|男子|女子|新規|初めて|高齢者|若者|小学生|中学生|高校生|児童|生徒|園児|職員|世帯|個人|法人|団体|[上下]水道|夜間|休日|平日|窓口|郵送|電話|訪問|オンライン|[東西南北中]部?|部分?|一部|[者人])$/u;

/** Whether one of two numbers counts a part of what the other counts: 40代の受診率, 受診率. */
export function isPartOf(one: Figure, other: Figure): boolean {
  const [ofOne, ofOther] = [qualifierOf(one), qualifierOf(other)];
  if (ofOne === ofOther) return false;
  return [ofOne, ofOther].some((qualifier) => SOME_OF.test(qualifier));
}

/** 健康教室 of 健康教室の参加者. */
function qualifierOf({ noun }: Figure): string {
  return noun.slice(0, Math.max(0, noun.lastIndexOf("の")));
}

/** Whether a text (as a comparison key) speaks of what is counted. */
export function names(key: string, figure: Figure): boolean {
  return key.includes(ownNoun(figure)) || key.replaceAll("の", "").includes(whole(figure));
}

/** 参加者 of 健康教室の参加者. */
export function ownNoun({ noun }: Figure): string {
  return noun.slice(noun.lastIndexOf("の") + 1);
}

/** Kinds named before it in its sentence: 西地区, 小学生向け. */
export function kindOf({ context }: Figure): string {
  return Array.from(context.matchAll(KIND), ([kind]) => kind).join("|");
}

/** 約20 and 20.4 agree. */
export function differ(one: Figure, other: Figure): boolean {
  if (one.value === other.value) return false;
  const largest = Math.max(one.value, other.value);
  return !(one.isAbout || other.isAbout) || Math.abs(one.value - other.value) / largest >= 0.1;
}

const WORD = /[\p{Script=Han}\p{Script=Katakana}ー]{2,}/gu;
const OF_ANY =
  /^(?:参加|参加者|利用|利用者|実施|開催|開催し|今年度|本年度|年度|年間|合計|延べ|実績|前期|後期|目標|達成|増加|減少|町民|住民)$/u;

/** Whether the sentences of two numbers speak of the same thing, by a word that does not go with anything. */
export function sharesWord(one: Figure, other: Figure): boolean {
  const words = new Set(one.sentence.plain.match(WORD));
  return (other.sentence.plain.match(WORD) ?? []).some((word) => words.has(word) && !OF_ANY.test(word));
}
