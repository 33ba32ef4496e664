import { comparisonKey } from "../../workbook/comparison-key";

/** Words for a filled-in example. 事例, 条例, 特例 and 定例 end with 例 and are none. */
const WORDS =
  "(?:(?:記入|記載|作成|入力|記述|回答|提出|書き方|様式|モデル|サンプル)の?例|記入見本|作成見本|見本|お?手本|サンプル|さんぷる|sample|(?:記入|記載|作成)要領)";
const COUNTER = String.raw`[\d一二三四五①-⑨]*`;
const SHEET_NAME = new RegExp(
  `${WORDS}|(?:^|の)(?:書き方|記入方法|記載方法)$|^${COUNTER}[.、_-]?[(【]?例[)】]?${COUNTER}$|[(【_-]例${COUNTER}[)】]?$`,
  "iu",
);
/** Alone, or in brackets at the beginning or the end of a title. */
const HEADING = new RegExp(
  `^[※*★■◆●○◎<《〈【「[(]*${WORDS}${COUNTER}(?:です|である)?[>》〉】」\\])。!]*$|[(【[<《〈「]${WORDS}${COUNTER}[)】\\]>》〉」]$|^[(【[<《〈「]${WORDS}${COUNTER}[)】\\]>》〉」]|^[※*★■◆●○◎]*${WORDS}${COUNTER}[:](?!.*(?:参照|参考|別紙|シート|見て))[^。]*$|^[(【[<]例[)】\\]>]$`,
  "iu",
);
/** A title that ends with the word: 「進捗管理シート 記入例」. A sentence about the example does not. */
const TITLE = new RegExp(String.raw`[\s\u3000]${WORDS}${COUNTER}$`, "iu");
/** What a field holds that is filled with an example: 「（記入例）」, 「例）広報紙の充実」. */
const FIELD_TEXT = new RegExp(
  `^[(【[<《〈「※]*${WORDS}${COUNTER}[)】\\]>》〉」:：]|^${WORDS}$|^[(【[<]?例[)】\\]>:：]`,
  "iu",
);

/** 「記入例」, 「見本」, 「例」, 「様式1（例）」 as the name of a sheet. */
export function isExampleSheetName(name: string): boolean {
  return SHEET_NAME.test(comparisonKey(name));
}

/** Whether a text over a form says that the form is an example. */
export function saysExample(text: string): boolean {
  return HEADING.test(comparisonKey(text)) || (!/[。、]/u.test(text) && TITLE.test(text.trim()));
}

export function isExampleText(text: string): boolean {
  return FIELD_TEXT.test(comparisonKey(text));
}
