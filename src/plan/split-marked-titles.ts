import { markAt, markPatterns, planLevels, type PlanLevel } from "./marks";

/** One mark of a text and what follows it, up to the next mark. */
export interface MarkedTitle {
  readonly level: PlanLevel;
  readonly number: number;
  /** The mark as typed. */
  readonly typed: string;
  /** As typed, without the white space around it; "" where the next mark follows at once. */
  readonly title: string;
}

export interface SplitTitles {
  /** What comes before the first mark, without the white space around it. */
  readonly before: string;
  readonly parts: readonly MarkedTitle[];
}

export interface SplitOptions {
  /**
   * Whether ① and (1) count as marks right after a letter ("①仕組みづくり(1)活動支援"). Not where titles must come
   * back to the character: a title may contain such a thing.
   */
  readonly glued: boolean;
}

interface FoundMark extends Omit<MarkedTitle, "title"> {
  readonly start: number;
  readonly end: number;
}

const DASH = "[-‐‑‒–—―−－ー・>＞→/／]";
const JOINT = String.raw`\s*${DASH}\s*`;
const DIGITS = markPatterns.theme;
/** "Ⅰ-2-①-(1)", "1-2-1-1": a code, the numbers of all levels in a row. It is read as that many marks without titles. */
const CODE = new RegExp(
  String.raw`^\s*(${markPatterns.pillar}|${DIGITS})${JOINT}(${DIGITS})${JOINT}(${markPatterns.initiativeGroup}|${DIGITS})` +
    String.raw`(?:${JOINT})?(${markPatterns.initiative}|(?<=${DASH}\s*)${DIGITS}(?![\d０-９月日/／.]))`,
  "u",
);

/**
 * The marks inside one text, as in a form's 取組項目 field: "① 地域支えあいの仕組みづくり (1) 自治会組織の活動支援と連携",
 * on one line or several, with 基本項目, 推進項目 or the whole code before. A number in parentheses counts, a word in
 * parentheses （ICT） does not; Ⅰ and 1 count only where a line begins or the level above has just been named, for
 * anywhere else they are part of a title.
 */
export function splitMarkedTitles(text: string, options: SplitOptions = { glued: true }): SplitTitles {
  const code = findCode(text);
  const marks = [...code, ...findMarks(text, code.at(-1)?.end ?? 0, options)];
  return {
    before: text.slice(0, marks[0]?.start ?? text.length).trim(),
    parts: marks.map(({ level, number, typed, end }, index) => ({
      level,
      number,
      typed,
      title: text.slice(end, Math.max(end, marks[index + 1]?.start ?? text.length)).trim(),
    })),
  };
}

function findCode(text: string): readonly FoundMark[] {
  const match = CODE.exec(text);
  if (!match) return [];
  const end = match[0].length;
  const marks = planLevels.map((level, index): FoundMark | null => {
    const typed = match[index + 1] ?? "";
    const number = markAt(typed, 0)?.number;
    return number === undefined
      ? null
      : { level, number, typed, start: index === 0 ? match[0].search(/\S/u) : end, end };
  });
  return marks.every((mark) => mark !== null) ? marks : [];
}

function findMarks(text: string, from: number, { glued }: SplitOptions): readonly FoundMark[] {
  const found: FoundMark[] = [];
  for (let offset = from; offset < text.length; offset += 1) {
    const mark = markAt(text, offset);
    if (!mark || !mayStandHere(text, offset, mark.level, found.at(-1)?.level ?? null, glued)) continue;
    const end = offset + mark.typed.length;
    found.push({ level: mark.level, number: mark.number, typed: mark.typed, start: offset, end });
    offset = end - 1;
  }
  return found;
}

function mayStandHere(
  text: string,
  offset: number,
  level: PlanLevel,
  previous: PlanLevel | null,
  glued: boolean,
): boolean {
  const { beginsLine, afterSpace } = spaceBefore(text, offset);
  switch (level) {
    case "pillar":
      return beginsLine;
    case "theme":
      return (
        beginsLine || (afterSpace && previous === "pillar" && /^[\d０-９]{1,2}[.．、]?\s/u.test(text.slice(offset)))
      );
    case "initiativeGroup":
      return beginsLine || afterSpace || (glued && !"(（「『【第".includes(text.charAt(offset - 1)));
    case "initiative":
      // "1)" is a mark only where it cannot be the end of "(表1)".
      if (/^[\d０-９]/u.test(text.slice(offset))) return beginsLine || afterSpace;
      return beginsLine || afterSpace || glued;
  }
}

/** Looks back no further than the white space goes: a long text is not read again for every mark in it. */
function spaceBefore(text: string, offset: number): { readonly beginsLine: boolean; readonly afterSpace: boolean } {
  let at = offset - 1;
  while (at >= 0 && /[^\S\r\n]/u.test(text.charAt(at))) at -= 1;
  const beginsLine = at < 0 || /[\r\n]/u.test(text.charAt(at));
  return { beginsLine, afterSpace: beginsLine || at < offset - 1 };
}
