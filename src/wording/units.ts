import { isWithin, quotedSpans, type Span } from "./quoted";

/** Ways of writing one unit behind a number. */
interface Unit {
  readonly name: string;
  readonly spellings: readonly (readonly [spelling: string, pattern: string])[];
}

const NUMBER = "[\\d０-９][ \\u3000]?";
const UNITS: readonly Unit[] = [
  {
    name: "人数",
    spellings: [
      // 1人当たり, 1人1台, 2人暮らし are set phrases; 3名簿 and 名義 are other words.
      ["人", `${NUMBER}人(?!ひとり|一人|[口工権材件事格形気生世間当1１暮]|数割|につき|乗り|前後見)`],
      ["名", `${NUMBER}名(?![簿義称目寄所古産物刺前品札誉])`],
    ],
  },
  {
    name: "場所の数",
    spellings: ["か所", "カ所", "ヵ所", "ヶ所", "ケ所", "箇所"].map((spelling) => [spelling, `${NUMBER}${spelling}`]),
  },
  {
    name: "月の数",
    spellings: ["か月", "カ月", "ヵ月", "ヶ月", "ケ月", "箇月"].map((spelling) => [spelling, `${NUMBER}${spelling}`]),
  },
  { name: "率", spellings: ["%", "％"].map((spelling) => [spelling, `${NUMBER}${spelling}`]) },
  ...(
    [
      ["重さ", ["kg", "ｋｇ", "㎏", "キログラム"]],
      ["面積", ["ha", "ｈａ", "ヘクタール"]],
      ["広さ", ["㎡", "m2", "平方メートル", "平米"]],
      ["距離", ["km", "ｋｍ", "㎞", "キロメートル"]],
      ["ページの数", ["ページ", "頁"]],
    ] as const
  ).map(([name, spellings]): Unit => {
    return {
      name,
      spellings: spellings.map((spelling) => [spelling, `${NUMBER}${spelling}(?![A-Za-zＡ-Ｚａ-ｚ/／])`]),
    };
  }),
  { name: "負の数", spellings: ["△", "▲"].map((spelling) => [spelling, `${spelling}(?=[\\d０-９])`]) },
];

const compiled = UNITS.map(({ name, spellings }) => ({
  name,
  spellings: spellings.map(([spelling, pattern]) => ({ spelling, pattern: new RegExp(pattern, "gu") })),
}));

/** How one spelling of a unit is used in several texts. */
export interface UnitUse {
  readonly spelling: string;
  /** Where it stands, in their order: in which text, and where in it (behind its number). At least one. */
  readonly places: readonly [UnitPlace, ...UnitPlace[]];
}

export interface UnitPlace {
  readonly text: number;
  /** The number's last digit and the unit. */
  readonly span: Span;
  /** The unit alone. */
  readonly unit: Span;
}

export interface UnitVariant {
  /** 人数, 率 */
  readonly unit: string;
  /** Two or more, the commonest first. */
  readonly uses: readonly UnitUse[];
}

function unitIn(text: string, start: number, length: number, spelling: string): Span {
  const at = start + text.slice(start, start + length).lastIndexOf(spelling);
  return { start: at, end: at + spelling.length };
}

/** Units that are written in several ways in texts that belong together: 14名 and 12人. Quotations do not count. */
export function unitVariants(texts: readonly string[]): readonly UnitVariant[] {
  const quoted = texts.map(quotedSpans);
  return compiled.flatMap(({ name, spellings }): readonly UnitVariant[] => {
    const uses = spellings.flatMap(({ spelling, pattern }): readonly UnitUse[] => {
      const places = texts.flatMap((text, number) =>
        Array.from(text.includes(spelling) ? text.matchAll(pattern) : [], ({ 0: { length }, index: start }) => ({
          text: number,
          span: { start, end: start + length },
          unit: unitIn(text, start, length, spelling),
        })).filter(({ span }) => !isWithin(quoted[number] ?? [], span)),
      );
      const [first, ...more] = places;
      return first ? [{ spelling, places: [first, ...more] }] : [];
    });
    return uses.length < 2 ? [] : [{ unit: name, uses: uses.toSorted((a, b) => b.places.length - a.places.length) }];
  });
}
