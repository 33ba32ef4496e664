import type { Figure } from "../wording/figures";

/** 年間では, 通年で, 年間の貸出しは: before the number of a whole year. */
const OF_YEAR =
  /(?:年間|通年|1年間|年度全体)(?:で|では|で?は|を通じて|として|の(?!計画|予定|行事|目標|見込)[^、。]{1,12}[はがをもで]|に)?、?(?:延べ|のべ|約|計|合計)?\s*$/u;
/** 計, 合計, 合わせて: behind a part, the parts together. */
const TOGETHER = /(?:^|[^\p{Script=Han}])(?:合計|総計|計|合わせて|あわせて)(?:で|では)?、?\s*$/u;
/** 45件から33件へ: what it was before, and what it is now. */
const NOW = /^から\s*$/u;
const CHANGE_BEHIND = /^(?:へ|に(?!は|も))/u;
const YEAR_BEFORE = /前年|昨年/u;
/** 事故の報告は前年度の45件から */
const CHANGED =
  /((?:[\p{Script=Han}\p{Script=Katakana}ー]+の)?[\p{Script=Han}\p{Script=Katakana}ー]{2,}[りしえけみ]?)[はが]、?(?:前|昨)年/u;

/** Of all the year, not of a part of it: 年間では33件. What it counts may stand at the figure before: 貸出しは24,905冊で、年間では49,215冊. */
export function yearFigures(figures: readonly Figure[]): readonly Figure[] {
  return withNouns(figures, (figure, before) => OF_YEAR.test(figure.before) || isChanged(figure, before));
}

/** Of a part and all that is before it together: 5か所に設け、計12か所. */
export function sumFigures(figures: readonly Figure[]): readonly Figure[] {
  return withNouns(figures, (figure, before) => before !== null && TOGETHER.test(figure.before));
}

function isChanged({ before, behind }: Figure, from: Figure | null): boolean {
  return from !== null && NOW.test(before) && CHANGE_BEHIND.test(behind) && YEAR_BEFORE.test(from.before);
}

function withNouns(
  figures: readonly Figure[],
  isMeant: (figure: Figure, before: Figure | null) => boolean,
): readonly Figure[] {
  return figures.flatMap((figure, index) => {
    const last = figures[index - 1];
    const before = last && last.sentence === figure.sentence && last.unit === figure.unit ? last : null;
    if (!isMeant(figure, before)) return [];
    const isNamed = figure.noun.length > 1 && figure.noun !== "年間";
    const noun = isNamed ? figure.noun : nounOf(before);
    const counted = figure.counted || (isNamed ? "" : (before?.counted ?? ""));
    const context = figure.context.replaceAll(noun || "|", "|");
    return noun === "" ? [] : [{ ...figure, noun, counted, context }];
  });
}

function nounOf(before: Figure | null): string {
  if (before === null) return "";
  return CHANGED.exec(before.before)?.[1] ?? before.noun;
}
