import { applyEdits, editBetween, type TextEdit } from "../workbook/text-edit";
import { isWithin, quotedSpans, type Span } from "./quoted";

/** A number that counts something: 12件, １回, 360,000円. */
export interface CountedNumber extends Span {
  /** With its unit, as typed. */
  readonly text: string;
  readonly width: "full" | "half" | "mixed";
  readonly isSingleDigit: boolean;
  /** Numbers are compared with their own like: data (money, rates, measures) are half-width in many towns whatever counts are. */
  readonly group: "count" | "data" | "ordinal" | "date";
}

const DATA_UNIT =
  "(?:[千百十]?万?円|億円?|[%％]|㎡|㎞|㎏|㎝|㎜|ヘクタール|リットル|ha|km|kg|cm|mm|t|ｔ|g|ｇ|kW|kWh|m|ｍ|トン|ポイント|℃)";
const COUNT_UNIT =
  "(?:人|名|件|回|泊|便|系統|割|区画|隊|分団|クラス|学級|科目|社|団体|世帯|戸|棟|台|冊|部|枚|通|校|園|施設|事業|項目|種類|品目|組|班|路線|路|本|個|頭|羽|匹|点|口|筆|基|両|床|床数|票|単位|橋|株|袋|束|箱|足|隻|町村|町|村|か国|機関|機種|工区|区間|駅|店舗|店|試合|種|杯|往復|日(?=以内|以上|目|程|分)|年目|歳|議案|議席|家族|会場|館|局|倍|度(?!目)|[かカヵヶケ箇]所|[かカヵヶケ箇]月間?|箇所|日間|年間|週間|時間|分間|住民会|町内会|自治会|地区|地域|企業|法人|事業所|グループ|チーム|コース|講座|ページ|セット|キロ|メートル)";
/** Years, months, days, hours and grades are no counts: dates and proper names are written as they are. */
const NUMBER = new RegExp(
  `(?<![\\d０-９A-Za-zＡ-Ｚａ-ｚ.．,，/／:：第_\\-－])([\\d０-９]+(?:(?:(?<=\\d)[,.](?=\\d)|(?<=[０-９])[，．,.](?=[０-９]))[\\d０-９]+)*)[ \\u3000]?(?:(${DATA_UNIT})|(${COUNT_UNIT}))(?![/／])`,
  "gu",
);
/** 11/6, 6月10日, 4月; whole dates with a year are written as they are. */
const DATE = /(?<![\d０-９A-Za-z.．,，/／:：第_\-－年])(?:\d{1,2}\/\d{1,2}(?![\d/])|\d{1,2}月(?!間)(?:\d{1,2}日)?)/gu;
/** 98．2%: the point alone is full-width. At the head of a line it numbers the line: 2．5人が参加した。 */
const FULL_WIDTH_POINT = new RegExp(`(?<=[^\\d０-９.．,，\\s・。])\\d+．\\d+${DATA_UNIT}`, "gu");
const FULL_WIDTH = /[０-９．]/u;
const ORDINAL = /第[ \u3000]?([\d０-９]+)回/gu;

/** The numbers of a text that count or measure, outside of quotations. */
export function countedNumbers(text: string): readonly CountedNumber[] {
  const quoted = quotedSpans(text);
  const counted = Array.from(text.matchAll(NUMBER)).flatMap((match): readonly CountedNumber[] => {
    const [whole, digits = "", data] = match;
    return [numberOf(whole, match.index, digits, data === undefined ? "count" : "data")];
  });
  const ordinals = Array.from(text.matchAll(ORDINAL), ({ 0: whole, 1: digits = "", index }) =>
    numberOf(whole, index, digits, "ordinal"),
  );
  const pointed = Array.from(text.matchAll(FULL_WIDTH_POINT), ({ 0: whole, index: start }): CountedNumber => {
    return { start, end: start + whole.length, text: whole, width: "mixed", isSingleDigit: false, group: "data" };
  });
  const dates = Array.from(text.matchAll(DATE), ({ 0: whole, index }) => numberOf(whole, index, whole, "date"));
  return [...counted, ...ordinals, ...pointed, ...dates].filter((number) => !isWithin(quoted, number));
}

function numberOf(text: string, start: number, digits: string, group: CountedNumber["group"]): CountedNumber {
  const plain = digits.replace(/[^\d０-９]/gu, "");
  const full = plain.replace(/\d/gu, "").length;
  const width = full === 0 ? "half" : full === plain.length ? "full" : "mixed";
  return { start, end: start + text.length, text, width, isSingleDigit: plain.length === 1, group };
}

/** Two numbers of a text of which one is out of keeping with the other; `odd` is of the width that fewer have. */
export interface MixedWidths {
  readonly odd: CountedNumber;
  /** Null: the number itself is in both widths. */
  readonly other: CountedNumber | null;
}

/**
 * Where the widths of digits are mixed: １２件 beside 15件, １件 beside 1件. One digit full and two or more half is a rule that many
 * towns have: １件 beside 12件 is in order.
 */
export function mixedWidths(text: string): MixedWidths | null {
  if (!FULL_WIDTH.test(text)) return null;
  const numbers = countedNumbers(text);
  const inItself = numbers.find(({ width }) => width === "mixed");
  if (inItself) return { odd: inItself, other: null };
  for (const group of ["count", "data", "ordinal"] as const) {
    const alike = numbers.filter((number) => number.group === group);
    const full = alike.filter(({ width }) => width === "full");
    const half = alike.filter(({ width }) => width === "half");
    const [longFull, shortFull] = [full.find(isLong), full.find((number) => !isLong(number))];
    const shortHalf = half.find((number) => !isLong(number));
    const pair = longFull && half[0] ? [longFull, half.find(isLong) ?? half[0]] : [shortFull, shortHalf];
    const [ofFull, ofHalf] = pair;
    if (!ofFull || !ofHalf) continue;
    return full.length > half.length ? { odd: ofHalf, other: ofFull } : { odd: ofFull, other: ofHalf };
  }
  return oddOneOut(numbers);
}

/**
 * The only number in full width, of two digits or more, among two or more in half width: counts beside dates, rates beside counts.
 * Money and measures in half width say nothing of counts.
 */
function oddOneOut(numbers: readonly CountedNumber[]): MixedWidths | null {
  const [odd, ...more] = numbers.filter(({ width }) => width === "full");
  if (!odd || more.length > 0 || !isLong(odd) || odd.group === "ordinal") return null;
  const others = numbers.filter(({ group, width }) => width === "half" && (group === "count" || group === "date"));
  const [other] = others;
  return other && others.length >= 2 ? { odd, other } : null;
}

/** A number of a list or of a section, 「１．２件を…」: what looks like its decimal point may end it. */
const AT_HEAD = /(?:^|\n)[\s・･○●◎■□◆◇▪*※]*$/u;
const DIGIT_GROUPS = /^[\d０-９]{1,3}(?:[，,][\d０-９]{3})+$/u;
const MOST_ROUNDS = 4;

/**
 * What makes a text of mixed widths one in half width: the counts and measures of the kinds in which they are mixed, and no others.
 * Null where it is not certain that every one of them is a number by itself.
 */
export function inHalfWidth(text: string): readonly TextEdit[] | null {
  let [current, edits]: [string, readonly TextEdit[]] = [text, []];
  // What was in order beside numbers of full width may be the odd one now.
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const mixed = mixedWidths(current);
    if (!mixed) return edits.length > 0 ? edits.toSorted((a, b) => a.start - b.start) : null;
    const { group } = mixed.odd.width === "half" && mixed.other ? mixed.other : mixed.odd;
    const wide = countedNumbers(current).filter((number) => number.group === group && number.width !== "half");
    if (mixed.odd.width === "mixed") wide.push(mixed.odd);
    const found = wide.flatMap((number) => halfWidthOf(current, number));
    const places = new Set(edits.map(({ start }) => start));
    const further = found.filter(({ start }, index) => {
      return !places.has(start) && found.findIndex((edit) => edit.start === start) === index;
    });
    if (further.length === 0) return null;
    edits = [...edits, ...further];
    current = applyEdits(
      text,
      edits.toSorted((a, b) => a.start - b.start),
    );
  }
  return null;
}

/** Its digits with what stands between them; no character more or less than before. */
function halfWidthOf(text: string, { start, text: typed }: CountedNumber): readonly TextEdit[] {
  return Array.from(typed.matchAll(/[\d０-９]+(?:[，．,.][\d０-９]+)*/gu)).flatMap(
    ({ 0: number, index }): readonly TextEdit[] => {
      const isPointed = /[．.]/u.test(number);
      if (isPointed && AT_HEAD.test(text.slice(Math.max(0, start - 10), start + index))) return [];
      const isGrouped = DIGIT_GROUPS.test(number.split(/[．.]/u)[0] ?? "");
      const half = number.replace(/[０-９．，]/gu, (one) => (one === "，" && !isGrouped ? one : one.normalize("NFKC")));
      const edit = editBetween(number, half);
      return edit ? [{ ...edit, start: edit.start + start + index, end: edit.end + start + index }] : [];
    },
  );
}

function isLong({ isSingleDigit }: CountedNumber): boolean {
  return !isSingleDigit;
}
