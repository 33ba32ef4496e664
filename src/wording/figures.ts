import { comparisonKey } from "../workbook/comparison-key";
import { remembering } from "../workbook/remembering";
import type { Span } from "./quoted";
import { sentencesOf, type Sentence } from "./sentences";

/** A number of something: 出前講座を9回, 約20%の登用率, 補助額 360,000円. */
export interface Figure extends Span {
  /** What is counted, as a key: 出前講座, 登用率; "" where the text does not say. */
  readonly noun: string;
  /** Of how many is spoken (相談件数), not of what (相談). */
  readonly isNumberOf: boolean;
  readonly value: number;
  /** 名 is 人 here, ％ is %. */
  readonly unit: string;
  /** 延べ and 実: other ways of counting. */
  readonly counted: "延べ" | "実" | "";
  readonly isAbout: boolean;
  /** 計, 合計. */
  readonly isTotal: boolean;
  /** From the clause's beginning to the number. */
  readonly before: string;
  /** What follows, to the clause's end. */
  readonly behind: string;
  /** What its sentence says before the number, without what is counted. */
  readonly context: string;
  readonly sentence: Sentence;
}

const UNIT =
  "人|名|件|回|団体|世帯|戸|棟|台|本|冊|部|枚|校|社|か所|ヶ所|カ所|ケ所|箇所|施設|地区|事業所|事業|講座|品目|項目|種類|路線|基|床|点|組|自治会|町内会|住民会|頭|羽|筆|通|袋|便|橋|学級|機関|室|店舗|店|集落|分団|灯|株|区間|区画|系統|個|口|票|作品|手続|ポイント|円|トン|t|kg|ha|㎡|km|m|%";
const DIGITS = String.raw`\d[\d,]*(?:\.\d+)?`;
const POWER = "[千百十]?[億万]|千";
const FIGURE = new RegExp(
  String.raw`(?<![\d,.])(${DIGITS}(?:(?:${POWER})${DIGITS}){0,3}(?:${POWER})?)\s*(${UNIT})(?!目|代|次|生|前|[A-Za-z])`,
  "gu",
);
const PART = new RegExp(`(${DIGITS})(${POWER})?`, "gu");
const SAME_UNIT: Readonly<Record<string, string>> = {
  名: "人",
  ヶ所: "か所",
  カ所: "か所",
  ケ所: "か所",
  箇所: "か所",
};
const POWERS: Readonly<Record<string, number>> = { 億: 1e8, 万: 1e4, 千: 1e3, 百: 100, 十: 10 };

/** Between what is counted and its number; taken away from behind, one after the other. */
const FILLER =
  /(?:[はがも]、|[はがをもでの:(\s_-]|に(?:つき|は)|(?<!\p{Script=Han})(?:約|計|実(?:人[員数])?)|およそ|おおむね|延べ|のべ|実人[員数]|合計|総数|総計|累計|年間|通年|今年度|本年度|年度内|町内|全体|全部|目標値?|数値|(?<=[をはがもで、])年|\((?:現年度?分?|過年度?分?|全体)\))$/u;
/** 差押え, 申込み, 空き家: kana after a kanji may belong to a noun. */
const LETTER = String.raw`(?:[\p{Script=Han}\p{Script=Katakana}ー々〆A-Za-z]|(?<=\p{Script=Han})[えせみりけき]|(?<=貸出|見直|取消|引渡|持出|呼出|繰越|払戻|手直|催)し)`;
const NOUN = new RegExp(`(?:${LETTER}+(?:の${LETTER}{2,})?)$`, "u");
/** 「説明会は3回の開催」 counts 説明会, 「約20%の登用率」 登用率. */
const NOUN_BEHIND =
  /^の(?!開催|実施|開設|発行|訪問|利用|参加|増|減|申請|申込|加入|出席|受講|応募|登録|実績|配布|設置|作成|更新|交付|発送|調査|協力|支援|派遣|開講|開館|開所|追加|確保|維持|獲得|育成|解消|削減|採用|誘致|継続|整備|導入|改善|抑制|創出|拡大|提出|指導|相談|受付|見込|予定|達成|結果|差|うち|支出|収入|補助|執行|予算|寄附|決算)([\p{Script=Han}\p{Script=Katakana}ー々A-Za-z]{2,})/u;
const OBJECT = new RegExp(`((?:${LETTER}+の)?${LETTER}{2,})[をはが][^をはが、]*$`, "u");
/** 参加者数, 説明会の開催: the number of 参加者, of 説明会. */
const COUNTING =
  /^(?:(?:年度|月)?末(?:時点|現在)?の|R\d{1,2}|(?:令和)?\d{0,2}年度|本年度|今年度|年間の?)|(?:の?(?:開催|実施|利用)(?:回数)?|の?(?:件|回|人|者の|団体|世帯|冊|枚|台|戸|本|棟)?数|の?合計|の?累計|の?実績)$/gu;

/** Letters of a sentence before a number that may say what it is about. */
const NEAR = 80;

/** The figures of a text in their order; dates, years and numbers of things (第6次, 2回目) are none. */
export const figuresOf = remembering((text): readonly Figure[] =>
  sentencesOf(text).flatMap((sentence) => {
    const { plain } = sentence;
    let clauseStart = 0;
    return Array.from(/\d/u.test(plain) ? plain.matchAll(FIGURE) : []).flatMap((match): readonly Figure[] => {
      const [whole, number = "", typedUnit = ""] = match;
      clauseStart = Math.max(clauseStart, match.index - NEAR);
      const before = plain.slice(clauseStart, match.index);
      const behind = plain.slice(match.index + whole.length, match.index + whole.length + NEAR);
      const cut = Math.max(clauseStart, match.index + whole.length);
      if (/[第/~-]$/u.test(plain.charAt(match.index - 1)) || /^[~/]/u.test(behind)) {
        clauseStart = cut;
        return [];
      }
      const { noun, from, extra } = nounOf(before, behind, typedUnit);
      const start = sentence.start + clauseStart + from;
      clauseStart = cut;
      return [
        {
          noun: keyOf(noun),
          isNumberOf: noun.endsWith("数"),
          value: valueOf(number),
          unit: SAME_UNIT[typedUnit] ?? typedUnit,
          counted: /(?:延べ|のべ)\s*$/u.test(before) ? "延べ" : /実(?:人[員数])?\s*$/u.test(before) ? "実" : "",
          isAbout:
            /(?:(?<!\p{Script=Han})約|およそ|おおむね)\s*$/u.test(before) || /^(?:程度|弱|強|前後|余)/u.test(behind),
          isTotal: /(?:合|総|累|(?<!\p{Script=Han}))計\s*[:(]?\s*$/u.test(before),
          before,
          behind: /^[^、。(]*/u.exec(behind)?.[0] ?? "",
          context:
            `${plain.slice(Math.max(0, start - sentence.start - NEAR), start - sentence.start)}|${before.slice(from + noun.length)}`.replaceAll(
              noun || "|",
              "|",
            ),
          sentence,
          start,
          end: sentence.start + match.index + whole.length + extra,
        },
      ];
    });
  }),
);

/** What a number says of itself. */
const COUNTED_HOW = /(?:約|およそ|おおむね|延べ|のべ|合計|計)?\s*$/u;

interface Noun {
  readonly noun: string;
  /** Where it begins before the number, and how far it goes on behind it. */
  readonly from: number;
  readonly extra: number;
}

function nounOf(before: string, behind: string, unit: string): Noun {
  const isAdjacent = NOUN.test(before.replace(COUNTED_HOW, ""));
  const [words, following] = isAdjacent ? [] : (NOUN_BEHIND.exec(behind) ?? []);
  if (following !== undefined) {
    const from = before.search(COUNTED_HOW);
    return { noun: following, from, extra: words?.length ?? 0 };
  }
  let end = before.length;
  for (let filler = FILLER.exec(before); filler; filler = FILLER.exec(before.slice(0, end))) end -= filler[0].length;
  const said = before.slice(0, end);
  const direct = NOUN.exec(said);
  const isAside = /[でにへ]$/u.test(before.slice(0, end + 1)) && direct !== null;
  const object = isAside || (unit === "回" && direct === null) ? OBJECT.exec(said) : null;
  if (object?.[1] !== undefined) return { noun: object[1], from: object.index, extra: 0 };
  return direct ? { noun: direct[0], from: direct.index, extra: 0 } : { noun: "", from: end, extra: 0 };
}

function keyOf(noun: string): string {
  const plain = comparisonKey(noun);
  const counted = plain.replace(COUNTING, "");
  return counted === "" ? plain : counted;
}

function valueOf(number: string): number {
  return Array.from(number.matchAll(PART)).reduce((sum, [, digits = "", powers = ""]) => {
    const times = Array.from(powers).reduce((product, power) => product * (POWERS[power] ?? 1), 1);
    return sum + Number(digits.replaceAll(",", "")) * times;
  }, 0);
}
