import { isNounAt, type Inflection } from "./word-class";

/** Where a word stands in a text, as far as a condition asks for it. */
export interface Place {
  /** With half-width digits (see `withPlainDigits`). */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export type Condition = (place: Place) => boolean;

/** What 条件 and 例外 can say, in the words of {@link conditionWords}. */
export interface ParsedConditions {
  /** One of them is enough; none: always. */
  readonly any: readonly Condition[];
  /** 動詞のとき, 活用するとき: how the word is inflected; null: not at all. */
  readonly inflection: Inflection | null;
}

/** What a clerk can write in 条件 and 例外, for the sheet and for what is said of one that is not understood. */
export const conditionWords =
  "名詞のとき、動詞のとき、活用するとき、単独のとき、文の初め、文の終わり、「○○」の前、「○○」の後";

/** Between lines and sentences; none of those in 「」, and not the または of a list. */
const OR = /\n|。(?![^「]*」)|(?<=とき|場合|前|後|初め|文頭|終わり|文末)、?(?:または|又は)/u;
const AND = /、?かつ(?![^「]*」)、?/u;
const WHEN = /(?:の?とき|の?時|の?場合|に限る|だけ|のみ)$/u;

/** 条件; null: it is not understood. Several lines (or または): one of them; かつ: all of them. */
export function parseConditions(typed: string): ParsedConditions | null {
  let inflection: Inflection | null = null;
  const any: Condition[] = [];
  for (const line of linesOf(typed)) {
    const parts = line.split(AND);
    const inflections = parts.flatMap((part) => inflectionOf(part) ?? []);
    inflection = inflections[0] ?? inflection;
    const condition = parseAll(parts.filter((part) => inflectionOf(part) === null));
    if (!condition) return null;
    any.push(condition);
  }
  return { any, inflection };
}

/** Null: one of them is not understood. */
function parseAll(parts: readonly string[]): Condition | null {
  const conditions = parts.flatMap((part) => parsePart(part) ?? []);
  return conditions.length === parts.length ? (place) => conditions.every((holds) => holds(place)) : null;
}

export interface ParsedExceptions {
  readonly any: readonly Condition[];
  /** Longer words in which the word is nothing to be said of: 出来高. */
  readonly words: readonly string[];
}

/** 例外: conditions, and longer words. Null: it is not understood. */
export function parseExceptions(typed: string, avoided: readonly string[]): ParsedExceptions | null {
  const any: Condition[] = [];
  const words: string[] = [];
  for (const line of linesOf(typed)) {
    const condition = parseAll(line.split(AND));
    if (condition) {
      any.push(condition);
      continue;
    }
    const listed = wordsOf(line);
    if (!listed.every((word) => avoided.some((avoid) => word.includes(avoid) && word !== avoid))) return null;
    words.push(...listed);
  }
  return { any, words };
}

/** Words with 、 between them, in 「」 or not. */
export function wordsOf(typed: string): readonly string[] {
  return typed
    .split(/[、，\n]|」\s*「/u)
    .map((word) => word.replace(/[「」]/gu, "").trim())
    .filter((word) => word !== "");
}

function linesOf(typed: string): readonly string[] {
  return typed
    .split(OR)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function inflectionOf(part: string): Inflection | null {
  const plain = part.trim().replace(WHEN, "");
  if (plain === "動詞") return "verb";
  return /^活用(?:する|した|しても)?$/u.test(plain) ? "all" : null;
}

const KANJI = String.raw`\p{Script=Han}々`;
const KATAKANA = "\\p{Script=Katakana}ー";
/** What stands for many words. */
const classes: Readonly<Record<string, string>> = {
  漢字: `[${KANJI}]`,
  ひらがな: String.raw`\p{Script=Hiragana}`,
  カタカナ: `[${KATAKANA}]`,
  数字: "[0-9]",
  一桁の数字: "(?<![0-9,.])[0-9]",
  読点: "、",
};
const TOKEN = new RegExp(
  String.raw`\s*(?:「([^「」]+)」|(${Object.keys(classes)
    .toSorted((a, b) => b.length - a.length)
    .join("|")})|[、，,・]|か|または|又は|や)`,
  "uy",
);
const BESIDE = /^(.+?)(?:の|に続く|が続く)?(?:すぐ|直)?(前|後ろ?|あと)$/u;
const ALONE = new RegExp(`[${KANJI}${KATAKANA}]`, "u");

function parsePart(typed: string): Condition | null {
  const part = typed.trim().replace(WHEN, "");
  if (/^名詞(?:として使う)?$/u.test(part)) return ({ text, start, end }) => isNounAt(text, start, end);
  if (/^(?:単独|一語)(?:で使う)?$/u.test(part))
    return ({ text, start, end }) => !ALONE.test(before(text, start)) && !ALONE.test(text.slice(end, end + 1));
  if (/^文(?:の(?:初め|始め|はじめ|最初)|頭)$/u.test(part))
    return ({ text, start }) =>
      /(?:^|[\n。．！？!?・●○◎■□◆※（(])[^\S\n]*$/u.test(text.slice(Math.max(0, start - 8), start));
  if (/^文(?:の(?:終わり|終り|おわり|最後)|末)$/u.test(part))
    return ({ text, end }) => /^\s*(?:$|[\n。．！？!?）)])/u.test(text.slice(end, end + 4));
  const [, list = "", side = ""] = BESIDE.exec(part) ?? [];
  const sources = side === "" ? null : sourcesOf(list);
  if (!sources) return null;
  if (side === "前") {
    const follows = new RegExp(sources.join("|"), "uy");
    return ({ text, end }) => {
      follows.lastIndex = end;
      return follows.test(text);
    };
  }
  const longest = Math.max(...sources.map((source) => source.length));
  const precedes = new RegExp(`(?:${sources.join("|")})$`, "u");
  return ({ text, start }) => precedes.test(text.slice(Math.max(0, start - longest), start));
}

function before(text: string, start: number): string {
  return text.slice(Math.max(0, start - 1), start);
}

/** Patterns for 「A」「B」か漢字, or A、B without brackets; null for what is none. */
function sourcesOf(list: string): readonly string[] | null {
  if (!list.includes("「") && !Object.keys(classes).some((name) => list.includes(name))) {
    const words = wordsOf(list);
    return words.length > 0 && /[、，]/u.test(list) ? words.map(escaped) : null;
  }
  const sources: string[] = [];
  TOKEN.lastIndex = 0;
  for (let at = 0; at < list.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const [whole, word, name] = TOKEN.exec(list) ?? [];
    if (whole === undefined) return null;
    if (word !== undefined) sources.push(...wordsOf(word).map(escaped));
    const source = name === undefined ? undefined : classes[name];
    if (source !== undefined) sources.push(source);
  }
  return sources.length > 0 ? sources : null;
}

const SPECIAL = /[\\^$.*+?()[\]{}|/-]/gu;

function escaped(word: string): string {
  return withPlainDigits(word).replace(SPECIAL, String.raw`\$&`);
}

const WIDE_DIGITS = /[０-９]/gu;

/** Full-width digits as half-width ones; every place stays where it was. */
export function withPlainDigits(text: string): string {
  return text.replace(WIDE_DIGITS, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}
