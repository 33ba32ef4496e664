import { comparisonKey } from "../workbook/comparison-key";

/** Where a field says that its text is. */
export interface AnnexReference {
  /** As typed: 「別紙1参照」. */
  readonly phrase: string;
  /** What it calls the place: 「別紙1」, 「実績」 of 「シート「実績」」. */
  readonly name: string;
  /** It is one only if the workbook has a sheet of that name. */
  readonly isNamed: boolean;
}

const NUMBER = String.raw`(?:\s*(?:No\.?|[-－‐])?\s*[（(]?[\d０-９一二三四五六①-⑳A-ZＡ-Ｚア-オ]{1,2}[）)]?)`;
const NUMBERS = String.raw`(?:${NUMBER}(?:[・、,，～~〜]${NUMBER})*)?`;
const QUOTED = String.raw`[「『（(【][^「」『』（）()【】\n]{1,20}[」』）)】]`;
/** What it is that is said to be elsewhere: 別紙資料1, 別紙の実績一覧. */
const WHAT = String.raw`(?:の?(?:実績|結果|事業)?(?:資料|一覧表?|シート|書類|(?:実績)?報告書|表))?`;
const ANNEX = String.raw`(?:(?<![例則程綱])別(?:紙|添|表|冊|記|図|途資料)|[付附]表|添付(?:の?(?:資料|書類|ファイル|文書))?|参考資料)${WHAT}${NUMBERS}(?:${QUOTED})?`;
const SHEET = String.raw`(?:[別次隣]の?(?:シート|タブ|ファイル|ブック|ページ)|(?:シート|タブ)${QUOTED}|${QUOTED}の?(?:シート|タブ))${NUMBERS}`;
/** A sheet only if the workbook has one that is called so: a チェックシート may be of paper. */
const NAMED = String.raw`[\p{L}\p{N}]{1,12}(?:シート|タブ)`;
/** Told apart from what people hand out by its number, or by nothing else being said. */
const PAPERS = String.raw`(?:資料(?:編|集)?${NUMBERS}|裏面)`;
const END = String.raw`(?=\s*(?:[。．.）)」』】]|$))`;
/** 別紙を参照した tells of what was done. */
const SEE = String.raw`(?:を|に|も)?(?:ご|御)?(?:参照(?!し[たつな、]|して(?!くだ|下|お|願)|させ)|覧|確認(?:くだ|下)さい)`;
const THERE = String.raw`(?:の?\s*(?:と\s*お\s*り|通り)|${SEE}|(?:に|へ)?(?:記載|掲載))`;
const STANDS = String.raw`(?:による|にて|に(?:示す|まとめた)|を?添付|あり|有り?|に?(?:記入|整理))`;

const REFERENCES = [
  new RegExp(String.raw`(${ANNEX}|${SHEET})\s*(?:${THERE}|${STANDS}${END})`, "u"),
  new RegExp(String.raw`(${PAPERS})\s*(?:${THERE})(?:です|とする)?${END}`, "u"),
  // 「詳細は別紙」, 「※別紙1」: nothing else is said.
  new RegExp(
    String.raw`(?<=^[（(【※*・○\s]*(?:(?:詳細|詳しく|内容|実績|詳しい内容)(?:は|について(?:は)?)、?)?)(${ANNEX}|別(?:シート|途(?:提出|資料|報告)))${END}`,
    "mu",
  ),
];
const NAMED_SHEET = new RegExp(String.raw`(${NAMED})\s*${THERE}${END}`, "u");
const MAY_REFER = /別|添付|資料|シート|タブ|裏面|[付附]表/u;

/** 「別紙のとおり」, 「詳細は別紙1」, 「資料2参照」; null where a text says what it says itself. */
export function annexReferenceIn(text: string): AnnexReference | null {
  if (!MAY_REFER.test(text)) return null;
  for (const pattern of [...REFERENCES, NAMED_SHEET]) {
    const found = pattern.exec(text);
    if (found) return { phrase: found[0], name: nameIn(found[1] ?? ""), isNamed: pattern === NAMED_SHEET };
  }
  return null;
}

function nameIn(place: string): string {
  const quoted = /[「『【]([^」』】]+)[」』】]/u.exec(place)?.[1];
  return quoted ?? place.replace(/の?(?:シート|タブ)$/u, "");
}

const CALLED_ANNEX = /別[紙添表冊記図]|[付附]表|添付|資料/u;

/** Which sheets of the workbook are meant: the one of that name, else those whose names begin so, else all that are called like annexes. */
export function sheetsMeant({ name, isNamed }: AnnexReference, sheets: readonly string[]): readonly string[] {
  const key = comparisonKey(name).replace(/[()]/gu, "");
  const keyed = sheets.map((sheet) => ({ sheet, key: comparisonKey(sheet).replace(/[()]/gu, "") }));
  const word = /^\P{N}+/u.exec(key)?.[0] ?? key;
  const isNumbered = word !== key;
  const own = keyed.filter((one) => one.key === key || one.key === `${key}シート`);
  if (isNamed) return own.map(({ sheet }) => sheet);
  const found = [
    own,
    keyed.filter((one) => one.key.startsWith(key) && !/^\d/u.test(isNumbered ? one.key.slice(key.length) : "")),
    keyed.filter((one) => one.key.includes(word) || key.includes(one.key)),
    keyed.filter((one) => CALLED_ANNEX.test(one.key)),
    /^[別次隣]/u.test(key) && keyed.length === 1 ? keyed : [],
  ].find((some) => some.length > 0);
  return (found ?? []).map(({ sheet }) => sheet);
}
