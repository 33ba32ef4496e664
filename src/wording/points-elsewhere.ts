import type { Span } from "./quoted";
import { sentencesOf, type Sentence } from "./sentences";

/**
 * Words that add nothing to 前期と同様: 「前期と同様の取組を継続して実施した」 says as little. What is left of a sentence without them
 * says what was done.
 */
const SAYS_NOTHING =
  /取り?組み?|実施|継続|推進|対応|内容|事業|活動|業務|開催|運用|展開|実践|方法|方針|手法|処理|実績|状況|行[いうっわ]|おこな[いうっわ]|進め|努め|続け|図[りるっ]|引き?続き|今後|[前後]期|年間を通じ|同様|同じ|記載|記入|とおり|通り|どおり|参照|ください|願い|予定|なし|無し|以下|ほか|その他|変更|全て|すべて|です|[\p{Script=Hiragana}\s、。,.:;~()_-]/gu;

/** Parts of this form, and of the sheet it is on, that are not the names of its fields. */
const ELSEWHERE = String.raw`[上下]半?期|[前後]半期?|[左右上下前]欄|[上下前]段|前(?:項目|ページ|頁)|(?<!\p{Script=Han})[左右上前]`;
/** What may stand between the name of a field and 「と同じ」. */
const OF_FIELD = String.raw`\s?(?:の?(?:欄|取り?組み?内容|実施内容|記載内容|内容|分|取り?組み?|実績|進捗状況|進捗|状況|記載|とおり)){0,2}`;
const UNCHANGED = String.raw`変わりな[しいく]|変わら[ずな]|変更(?:点)?[はも]?な[しいく]|相違な[しいく]`;
const SAME = String.raw`(?:と|に|も|から|より)?\s*(?:ほぼ|おおむね|概ね|全く)?(?:同じ|同様|同一|同文|同内容|準じ|準ずる|${UNCHANGED})`;
const SAID = String.raw`(?:に|で)?(?:記載|記述|記入|示|述べ|書い|掲げ|説明)(?:した|している|の|された|済みの?|た)?`;

/** 同上 needs something above it; the others never stand beside what they mean. */
const DITTO = /(?<!\p{Script=Han})同\s?上(?![級位段部層手空旬])|〃|仝|以下同[文じ様]$|^["”″]$/u;
const DITTO_BESIDE =
  /(?<!\p{Script=Han})同\s?[左右](?![岸側折翼腕手足])|(?<!\p{Script=Han})同前(?=$|[。)])|(?<!\p{Script=Han})[左右]記/u;
const ABOVE =
  /(?<!\p{Script=Han})(?:上記|前述|先述|上述|既述|前記|前掲|前出|上に(?:記|述べ|書)|先に(?:記|述べ)|以上(?=のとおり))(?:の?(?:とおり|通り)|の\p{Script=Han}{1,4})?/u;
const BELOW =
  /(?<!\p{Script=Han})(?:下記|以下|次)の(?:(?:表|一覧|図)の)?(?:とおり|通り)|(?<!\p{Script=Han})下記(?:を|に)?(?:参照|記載)/u;
/** A year before is a place where nobody reading this form can look; said of a figure it is a comparison. */
const YEAR_BEFORE =
  /^(?:前年度?|昨年度?|前回|目標|計画)(?:の?(?:実績|内容|取り?組み?))?(?:に|と|も)?(?:同じ|同様|同文|同一|同内容)/u;
/** 「…は前年度に同じ」: as a pointer is written, not as a comparison (前年度と同じ). */
const SAME_AS_YEAR_BEFORE =
  /(?:前年度?|昨年度?|一昨年度?|例年|従前|前々年度?|(?:令和|R)\s?\d{1,2}年度)(?:の?(?:欄|分|実績|内容|報告|取り?組み?(?:内容)?))?に同じ(?=$|[)。])/u;
/** 既に報告したとおり, 前回の報告のとおり, 前期と重複するため省略. */
const REPORTED =
  /(?:既に|すでに|先に|前期に?(?:て|で|も)?|前回)(?:の?報告|の?記載|報告|記載|述べ|説明)(?:し(?:た|ている)|済みの?|た|の)?(?:とおり|通り|内容に同じ)|(?<!\p{Script=Han})既報の?(?:とおり|通り)|(?:と|に)(?:重複|記載|掲載)(?:する|して(?:いる|おり)|した|済みの?)?(?:ため|ので)、?(?:記載を|記入を|説明を|詳細は)?(?:省略|割愛)/u;
const BARE_SAME = /^(?:内容|取り?組み?)?は?(?:同じ|同様|同文)/u;
/** 別紙 and its like are known to the rule refers-to-annex. */
const OTHER_SHEET =
  /(?:他|ほか)の(?:シート|様式|ファイル|ブック|欄|ページ|調書|資料)(?:に|を|の|で|へ)?(?:参照|記載|とおり|同じ|同様|ご覧|記入|集約)|別の?(?:様式|欄|調書)(?:に|を|の|で|へ)?(?:参照|記載|とおり|同じ|同様|ご覧|記入|集約)|(?:様式|No\.?|№)\s*(?:第\s*)?[\d①-⑨]{1,3}(?:号|-\d+)?\s*(?:の|を|に|と)?(?:とおり|参照(?!し)|ご覧|記載|同じ|同様)|その[\d一二三四五](?:の様式)?(?:に|と)(?:同じ|同様)|[Ⅰ-Ⅹ①-⑳)](?:に|と)(?:同じ|同様)(?!に)|\p{Script=Han}{2,8}[課班](?:分)?(?:に|と)(?:同じ|同様)$/u;
/** Said of how much, 「前期と同じ」 is a comparison. */
const AMOUNT = /(?:[数額率量]|程度|傾向|水準|結果|実績|割合|推移)(?:は|も|が|については)/u;
const AS_PREDICATE = /^(?:で(?:ある|した|す)?|だ(?:った)?|です|であった|となっ(?:た|ている)|とする|とした)?\)?$/u;
const AS_ACT = /^の?(?:取り?組み?|内容|対応|事業|活動|業務|方法)/u;

/** Anything that a reader of one field cannot know. */
const LEAST_ANTECEDENT = 6;

/**
 * Where a text only says that what belongs here stands somewhere else: in another field, on another sheet, in a year before.
 * `titles` are the fields' names as people write them (前期, 取組内容).
 */
export function pointersElsewhere(text: string, titles: readonly string[]): readonly Span[] {
  const { names, quoted, same, as, goesOn } = patternsFor(titles);
  const sentences = sentencesOf(text.replace(quoted, " $1 "));
  return sentences.flatMap((sentence, index): readonly Span[] => {
    const { plain } = sentence;
    const before = sentences.slice(0, index);
    const found =
      DITTO_BESIDE.exec(plain) ??
      unless(DITTO.exec(plain), () => before.some(({ line }) => line < sentence.line)) ??
      unless(ABOVE.exec(plain), (match) => isAboveInField(match, sentence, before)) ??
      unless(BELOW.exec(plain), (match) => index + 1 < sentences.length || says(rest(plain, match))) ??
      unless(OTHER_SHEET.exec(plain), (match) => says(rest(plain, match)) || isMarkedAbove(match, before)) ??
      unless(same.exec(plain), (match) => isSelfContained(match, plain)) ??
      unless(as.exec(plain) ?? goesOn.exec(plain), (match) => {
        const own = plain.slice(0, match.index).replace(names, "") + rest(plain, match);
        return says(WRITTEN_THERE.test(match[0]) ? own.replace(JUDGES, "") : own);
      }) ??
      unless(REPORTED.exec(plain), (match) =>
        says((plain.slice(0, match.index) + rest(plain, match)).replace(JUDGES, "")),
      ) ??
      unless(SAME_AS_YEAR_BEFORE.exec(plain), (match) => AMOUNT.test(plain.slice(0, match.index))) ??
      unless(YEAR_BEFORE.exec(plain) ?? BARE_SAME.exec(plain), (match) => !isBareSame(rest(plain, match)));
    if (!found) return [];
    const start = sentence.start + found.index;
    return [{ start, end: start + found[0].length }];
  });
}

/** A pointer that says where it is written: what is judged beside it tells nothing of what was done. */
const WRITTEN_THERE = /欄|記載|記述|記入|示し|述べ|書い|掲げ|説明|参照|ご覧/u;
const JUDGES =
  /目標|計画|達成|完了|終え|終了|順調|順次|概ね|でき[たる]|出来[たる]|詳細|詳しく|具体的|結果|進捗|進行|推移|十分|予定|一定|成果|効果|得られ|上げ|図られ|進ん/gu;

function unless(match: RegExpExecArray | null, isFine: (match: RegExpExecArray) => boolean): RegExpExecArray | null {
  return match && !isFine(match) ? match : null;
}

function rest(plain: string, match: RegExpExecArray): string {
  return plain.slice(match.index + match[0].length);
}

function says(text: string): boolean {
  return text.replace(SAYS_NOTHING, "").length > 1;
}

/** 「…を開いた。上記の参加者に」; at the end of a sentence, 「…は上記のとおり」 means what stands in another line. */
function isAboveInField(match: RegExpExecArray, { plain, line }: Sentence, before: readonly Sentence[]): boolean {
  const isPredicate = /(?:とおり|通り)$/u.test(match[0]) && AS_PREDICATE.test(rest(plain, match));
  if (before.some((other) => (!isPredicate || other.line < line) && other.plain.length >= LEAST_ANTECEDENT))
    return true;
  return !isPredicate && match.index >= LEAST_ANTECEDENT;
}

function isMarkedAbove([words]: RegExpExecArray, before: readonly Sentence[]): boolean {
  return /^[①-⑳)]/u.test(words) && before.length > 0;
}

/** 「広報紙の配布を前期と同様に行った」「前期と同じ会場で開いた」 say what was done; 「配布は前期と同様」 does not. */
function isSelfContained(match: RegExpExecArray, plain: string): boolean {
  const [before, behind] = [plain.slice(0, match.index), rest(plain, match)];
  if (says(behind)) return true;
  if (!says(before)) return false;
  if (/変わ|変更|相違/u.test(match[0]) || AMOUNT.test(before)) return true;
  return !AS_PREDICATE.test(behind) && !AS_ACT.test(behind);
}

function isBareSame(behind: string): boolean {
  return AS_PREDICATE.test(behind) || (AS_ACT.test(behind) && !says(behind));
}

interface Patterns {
  readonly names: RegExp;
  /** 「前期」 names a field, and is no quotation. */
  readonly quoted: RegExp;
  readonly same: RegExp;
  readonly as: RegExp;
  readonly goesOn: RegExp;
}
const known = new Map<string, Patterns>();

/** Made once for a form's fields. */
function patternsFor(titles: readonly string[]): Patterns {
  const key = titles.join("|");
  const made = known.get(key) ?? makePatterns(titles);
  known.set(key, made);
  return made;
}

function makePatterns(titles: readonly string[]): Patterns {
  const names = titles.map((title) => title.replace(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`)).join("|");
  const place = `(?:${names}|${ELSEWHERE})${OF_FIELD}`;
  return {
    names: new RegExp(names, "gu"),
    quoted: new RegExp(`[「『【](${names})[」』】]`, "gu"),
    same: new RegExp(`${place}${SAME}`, "u"),
    as: new RegExp(
      String.raw`${place}(?:${SAID})?\s*(?:の?(?:とおり|通り)|(?:を|に)?(?:参照(?!し)|ご覧|(?:ご)?確認(?:ください|願|のこと))|に(?:記載|記述|記入)(?:済み?|の内容)?(?:$|である$|です$|(?:して(?:いる|おり|あ)))|と(?:重複|同じ)(?:する)?(?:ため|につき))`,
      "u",
    ),
    goesOn: new RegExp(`^${place}(?:(?:に|から|より)(?:引き?続き|継続)|を(?:引き?続き)?(?:継続|続け))`, "u"),
  };
}
