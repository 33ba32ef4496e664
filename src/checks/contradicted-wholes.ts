import type { Disagreement, PlacedFigure, Report } from "./reported-figures";
import { figuresOf } from "../wording/figures";
import { sharesWord } from "./figure-comparison";
import { groupBy } from "../workbook/group-by";
import type { Prose } from "./prose";

/** 26橋のうち, 193棟全て, 42人中. */
const BEHIND = /^(?:のうち|中(?=\d)|(?:を|の|は|で)?(?:全て|すべて|全部|全数))/u;
/** 全306基, 全ての12件. */
const BEFORE = /(?:^|[^\p{Script=Han}])全(?:て|ての|部で)?\s*$/u;
/** Its number has a reason to be another one. */
const OTHERWISE =
  /前年|昨年|追加|新た|新規|増や|増え|増加|減[っらり]|減少|除[きいく]|対象外|取り?壊|解体|廃止|加え|ほか|他に|うち\d[^、。]*うち|統合/u;
/** 件, 人 and 枚 go with anything: their sentences have to speak of the same. */
const OF_ANYTHING = /^(?:件|人|枚|個|部|本|回|点|団体|世帯|項目|社|口|票|通|組|地区|施設)$/u;
const NEVER = /^(?:%|円|回|ポイント|t|トン|kg|ha|㎡|km|m)$/u;
const LEAST = 5;

/**
 * A number that is said to be all of them (26橋のうち, 全308基) and stands nowhere else, beside another one, very near, that the
 * form has twice, or as what was aimed at, or as the sum of two others.
 */
export function contradictedWholes(prose: readonly Prose[], reports: readonly Report[]): readonly Disagreement[] {
  const planned = prose
    .filter((text) => !reports.some((report) => report.prose === text))
    .flatMap((text) => figuresOf(text.text).map((figure) => ({ prose: text, figure })));
  const told = reports.flatMap((report) => report.all.map((figure) => ({ prose: report.prose, figure })));
  const groups = groupBy(
    [...planned, ...told].filter(({ figure: { unit, value } }) => !NEVER.test(unit) && value >= LEAST),
    ({ figure }) => figure.unit,
  );
  return [...groups.values()].flatMap((group) => {
    const byValue = groupBy(group, ({ figure }) => figure.value);
    const values = new Set(byValue.keys());
    return group.flatMap((second): readonly Disagreement[] => {
      const { value } = second.figure;
      const isReported = reports.some((report) => report.prose === second.prose);
      if (
        !isReported ||
        !isOfAll(second) ||
        byValue.get(value)?.length !== 1 ||
        OTHERWISE.test(second.figure.sentence.plain)
      )
        return [];
      const near = [...values].filter((other) => other !== value && isNear(value, other));
      const first = near.flatMap((other) => supported(other, byValue, planned, values, second)).at(0);
      return near.length === 1 && first ? [{ first, second }] : [];
    });
  });
}

function supported(
  value: number,
  byValue: ReadonlyMap<number, readonly PlacedFigure[]>,
  planned: readonly PlacedFigure[],
  values: ReadonlySet<number>,
  second: PlacedFigure,
): readonly PlacedFigure[] {
  const placed = byValue.get(value) ?? [];
  const isOfOneSentence = placed.some(({ figure }) => figure.sentence === second.figure.sentence);
  const isTold = placed.length > 1 || placed.some((one) => planned.includes(one)) || isSum(value, values);
  if (!isTold || isOfOneSentence || placed.some(({ figure }) => OTHERWISE.test(figure.sentence.plain))) return [];
  const isSameThing =
    placed.some((one) => sharesWord(one.figure, second.figure)) ||
    (!OF_ANYTHING.test(second.figure.unit) && (isSum(value, values) || placed.some(isOfAll)));
  return isSameThing ? placed.slice(-1) : [];
}

function isOfAll({ figure: { before, behind } }: PlacedFigure): boolean {
  return BEHIND.test(behind) || BEFORE.test(before);
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.max(1, other / 10);
}

/** 88棟 and 105棟 are 193棟. */
function isSum(value: number, values: ReadonlySet<number>): boolean {
  return [...values].some((part) => part * 2 !== value && part < value && values.has(value - part));
}
