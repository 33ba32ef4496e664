/** The plan's four levels, from the top. */
export const planLevels = ["pillar", "theme", "initiativeGroup", "initiative"] as const;
export type PlanLevel = (typeof planLevels)[number];

/** A mark at the beginning of a text: Ⅰ, 1, ① or (1), in any of the ways in which it is typed. */
export interface ParsedMark {
  readonly level: PlanLevel;
  readonly number: number;
  /** The mark as typed, with the full stop that may belong to it: "I", "１．", "（１）". */
  readonly typed: string;
  /** What follows the mark, without the white space between them; as typed otherwise. */
  readonly rest: string;
}

/** One way of writing a level's mark. */
interface MarkSpelling {
  /** Sticky: it is tried at one place of a text. */
  readonly pattern: RegExp;
  readonly numberOf: (typed: string) => number | null;
}

interface MarkSystem {
  readonly level: PlanLevel;
  readonly spellings: readonly MarkSpelling[];
  readonly format: (number: number) => string;
  readonly largest: number;
}

/** ①–⑳, ㉑–㉟ and ㊱–㊿ are in three ranges of Unicode. */
const CIRCLED = [...rangeOf(0x2460, 20), ...rangeOf(0x3251, 15), ...rangeOf(0x32b1, 15)];
const PARENTHESISED = rangeOf(0x2474, 20);
const ROMAN = Array.from({ length: 39 }, (_, index) => toRoman(index + 1));

/** Ⅰ–Ⅻ are one character each; above them the characters are joined (ⅩⅢ). Small ⅰ is a level below (1): no mark here. */
const ROMAN_CHARACTERS = rangeOf(0x2160, 12);

/** "11月", "3年", "2か所" typed without a space are counts, not marks of a 推進項目. */
const COUNTERS =
  "月日年人名件回か所カ個つ本台社円千百万億割期号次種位歳才時分秒週世帯団階代点冊枚校戸棟頭組班級部章節項条層番倍％%";
const NO_COUNTER = `(?![${COUNTERS}ヶヵ箇])`;
/** With a space the counter must be a word of its own: "4 月 26 日" is a count, "1 人材の育成" a mark. */
const NO_SPACED_COUNTER = String.raw`(?!\s+[月日年人名件回](?:度|間|頃)?(?:[\s\d０-９、。/（(]|$))`;

/** How each level's mark can be typed, as parts of patterns (flag "u"). */
export const markPatterns = {
  pillar: String.raw`(?:[${ROMAN_CHARACTERS.join("")}]+|[IVXＩＶＸ]+)`,
  theme: String.raw`[\d０-９]{1,2}`,
  initiativeGroup: `[${CIRCLED.join("")}]`,
  initiative: String.raw`(?:[(（]\s*[\d０-９]{1,2}\s*[)）]|[${PARENTHESISED.join("")}])`,
} as const satisfies Record<PlanLevel, string>;

const NO_LETTER = "(?![A-Za-z0-9Ａ-Ｚａ-ｚ０-９])";
/** Iターン, I・Uターン and V字回復 begin with a letter: V and X need white space or a full stop after them. */
const LETTER_ALONE = String.raw`(?:[VXＶＸ](?![\s.．、]|$)|[IＩ](?:ターン|[・&＆]))`;

/** Which marks belong to which level: data, so that a town that numbers differently changes this table only. */
const systems: readonly MarkSystem[] = [
  {
    level: "pillar",
    spellings: [
      { pattern: sticky(`(?!${LETTER_ALONE})${markPatterns.pillar}${NO_LETTER}[.．]?`), numberOf: romanNumber },
    ],
    format: (number) => ROMAN_CHARACTERS[number - 1] ?? joinedRoman(number),
    largest: ROMAN.length,
  },
  {
    level: "initiative",
    spellings: [
      { pattern: sticky(markPatterns.initiative), numberOf: parenthesisedNumber },
      { pattern: sticky(`${markPatterns.theme}[)）]`), numberOf: digitsNumber },
    ],
    format: (number) => `(${number})`,
    largest: 99,
  },
  {
    level: "initiativeGroup",
    spellings: [{ pattern: sticky(markPatterns.initiativeGroup), numberOf: (typed) => placeIn(CIRCLED, typed) }],
    format: (number) => CIRCLED[number - 1] ?? "",
    largest: CIRCLED.length,
  },
  {
    level: "theme",
    spellings: [
      { pattern: sticky(String.raw`${markPatterns.theme}[.．、](?![\d０-９])`), numberOf: digitsNumber },
      {
        // Dates, fractions and ranges (4/26, 1/2, 4～9月, 10.17) are no marks, nor is a year (2023).
        pattern: sticky(
          String.raw`${markPatterns.theme}${NO_LETTER}(?![.．,，、/／~～〜:：%％)）\-－‐–—−])${NO_SPACED_COUNTER}${NO_COUNTER}`,
        ),
        numberOf: digitsNumber,
      },
    ],
    format: (number) => String(number),
    largest: 99,
  },
];

/** The mark that `text` begins with (white space before it does not count); null where it begins with none. */
export function parseMark(text: string): ParsedMark | null {
  return markAt(text, text.length - text.trimStart().length);
}

/** Like {@link parseMark}, for a mark that begins at `offset` exactly. */
export function markAt(text: string, offset: number): ParsedMark | null {
  for (const { level, spellings, largest } of systems) {
    for (const { pattern, numberOf } of spellings) {
      pattern.lastIndex = offset;
      const typed = pattern.exec(text)?.[0];
      if (typed === undefined) continue;
      const number = numberOf(typed);
      if (number === null || number < 1 || number > largest) continue;
      return { level, number, typed, rest: text.slice(offset + typed.length).trimStart() };
    }
  }
  return null;
}

/** An initiative's number as it is written everywhere, on screen and on paper: "1-2-1-1" → "Ⅰ-2-①(1)". */
export function formatCode(code: string): string {
  const numbers = code.split("-").map(Number);
  const [pillar, theme, group, initiative] = planLevels.map((level, index) => formatMark(level, numbers[index] ?? 0));
  return `${pillar}-${theme}-${group}${initiative}`;
}

/** The mark as the plan prints it: "Ⅰ", "1", "①", "(1)". Throws a RangeError for a number that has no mark. */
export function formatMark(level: PlanLevel, number: number): string {
  const system = systems.find((candidate) => candidate.level === level);
  if (!system || !Number.isInteger(number) || number < 1 || number > system.largest) {
    throw new RangeError(`There is no mark of level ${level} for ${number}.`);
  }
  return system.format(number);
}

/** The number that a mark of `level` stands for; null where `mark` is not such a mark and nothing else. */
export function markNumber(level: PlanLevel, mark: string): number | null {
  const parsed = parseMark(mark);
  return parsed?.level === level && parsed.rest === "" ? parsed.number : null;
}

function rangeOf(first: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => String.fromCodePoint(first + index));
}

function placeIn(characters: readonly string[], typed: string): number | null {
  const index = characters.indexOf(typed);
  return index < 0 ? null : index + 1;
}

function sticky(pattern: string): RegExp {
  return new RegExp(pattern, "uy");
}

function parenthesisedNumber(typed: string): number {
  return placeIn(PARENTHESISED, typed) ?? digitsNumber(typed);
}

function digitsNumber(typed: string): number {
  return Number(typed.normalize("NFKC").replace(/\D/gu, ""));
}

function romanNumber(typed: string): number | null {
  return placeIn(ROMAN, typed.normalize("NFKC").replace(".", ""));
}

function toRoman(number: number): string {
  return (
    "X".repeat(Math.floor(number / 10)) +
    (["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][number % 10] ?? "")
  );
}

function joinedRoman(number: number): string {
  return "Ⅹ".repeat(Math.floor(number / 10)) + (ROMAN_CHARACTERS[(number % 10) - 1] ?? "");
}
