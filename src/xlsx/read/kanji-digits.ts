/** `[DBNum1]` 一二三, `[DBNum2]` 壱弐参 (大字), `[DBNum3]` １２３. */
export type KanjiStyle = 1 | 2 | 3;

interface Numerals {
  readonly digits: readonly string[];
  readonly tens: readonly [string, string, string, string];
  readonly myriads: readonly string[];
  /** 大字 writes 壱拾 where ordinary kanji write 十. */
  readonly writesOne: boolean;
}

const numerals: Readonly<Record<KanjiStyle, Numerals>> = {
  1: {
    digits: Array.from("〇一二三四五六七八九"),
    tens: ["", "十", "百", "千"],
    myriads: ["", "万", "億", "兆"],
    writesOne: false,
  },
  2: {
    digits: Array.from("〇壱弐参四伍六七八九"),
    tens: ["", "拾", "百", "阡"],
    myriads: ["", "萬", "億", "兆"],
    writesOne: true,
  },
  3: {
    digits: Array.from("０１２３４５６７８９"),
    tens: ["", "十", "百", "千"],
    myriads: ["", "万", "億", "兆"],
    writesOne: false,
  },
};

/** 2023 → 二〇二三 */
export function digitByDigit(text: string, style: KanjiStyle): string {
  return text.replace(/\d/gu, (digit) => numerals[style].digits[Number(digit)] ?? digit);
}

/** 12345 → 一万二千三百四十五. Above 16 digits, where there are no more names, digit by digit. */
export function asNumeral(digits: string, style: KanjiStyle): string {
  const { digits: names, tens, myriads, writesOne } = numerals[style];
  const number = digits.replace(/^0+(?=\d)/u, "");
  if (number === "0" || number.length > 16) return digitByDigit(number, style);
  let text = "";
  let isGroupEmpty = true;
  for (const [index, digit] of number.split("").entries()) {
    const place = number.length - 1 - index;
    const unit = tens[place % 4] ?? "";
    if (digit !== "0") {
      isGroupEmpty = false;
      text += (digit === "1" && unit !== "" && !writesOne ? "" : (names[Number(digit)] ?? "")) + unit;
    }
    if (place % 4 === 0) {
      if (!isGroupEmpty) text += myriads[place / 4] ?? "";
      isGroupEmpty = true;
    }
  }
  return text;
}
