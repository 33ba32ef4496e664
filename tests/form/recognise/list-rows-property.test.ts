import fc from "fast-check";
import { listInitiatives } from "../../../src/plan/initiatives";
import { planR5 } from "../../../src/town/r5/plan";
import { sheetOf, aCell } from "../../support/a-sheet";
import { readSheetAlone, textsOf } from "./a-form-sketch";
import { runs } from "../../support/runs";

const HEADS = {
  initiative: "取組項目",
  vision: "目指す姿",
  goals: "目標",
  actions: "取組内容",
  departments: "実践課",
  firstHalf: "前期（４～９月）",
  secondHalf: "後期（10～3月）",
  achievement: "目標の達成",
  review: "評価・検証",
} as const;
type Id = keyof typeof HEADS;
const ids = Object.keys(HEADS) as Id[];
const OWN = ["備考", "担当者", "予算額", "期限"] as const;
/** What may mislead where a field's text stands. */
const MISLEADING = [
  "目標",
  "※後期に書く",
  "合計",
  "令和4年度",
  "〃",
  "・",
  "例えば",
  "- ",
  "=1+1",
  "前期",
  "①",
  "実践課",
];
const titles = listInitiatives(planR5).map(({ group, mark, title }) => `${group.mark} ${group.title} ${mark} ${title}`);

/** The columns of a list, and its rows: texts by column, or a blank row. */
const lists = fc
  .record({
    order: fc.shuffledSubarray([...ids, ...OWN], { minLength: ids.length + OWN.length }),
    without: fc.subarray(["vision", "goals", "secondHalf", "achievement"] as const, { maxLength: 3 }),
    own: fc.subarray([...OWN]),
    isCounted: fc.boolean(),
    rows: fc.array(
      fc.record({
        title: fc.constantFrom(...titles),
        gap: fc.nat(2),
        filled: fc.array(fc.boolean(), { minLength: 13, maxLength: 13 }),
        misleading: fc.option(fc.record({ column: fc.nat(12), text: fc.constantFrom(...MISLEADING) })),
        ending: fc.string({ unit: "grapheme", maxLength: 6 }).map((text) => text.replace(/[\s\p{C}]/gu, "")),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    top: fc.nat(4),
    left: fc.nat(3),
  })
  .map(({ order, without, own, ...list }) => ({
    ...list,
    columns: order.filter(
      (id) => !without.some((one) => one === id) && !OWN.some((one) => one === id && !own.includes(one)),
    ),
  }));

test("列の順番も、課が設けた列も、空の行も、どの文も一度だけ読む", () => {
  fc.assert(
    fc.property(lists, ({ columns, isCounted, rows, top, left }) => {
      const first = left + (isCounted ? 1 : 0);
      const headOf = (column: string): string => (ids.find((id) => id === column) ? HEADS[column as Id] : column);
      const cells = columns.map((column, place) => aCell(headOf(column), top, first + place));
      if (isCounted) cells.push(aCell("No.", top, left));
      const wanted: Record<string, string | null>[] = [];
      const unplaced: string[][] = [];
      let row = top;
      for (const [at, { title, gap, filled, misleading, ending }] of rows.entries()) {
        row += gap + 1;
        if (isCounted) cells.push(aCell(String(at + 1), row, left));
        const texts: Record<string, string | null> = Object.fromEntries(
          ids.map((id) => [id, columns.includes(id) ? "" : null]),
        );
        const others: string[] = [];
        for (const [place, column] of columns.entries()) {
          const isMisled = misleading?.column === place && column !== "departments";
          const text =
            column === "initiative"
              ? title
              : isMisled
                ? misleading.text
                : column === "departments"
                  ? "町民生活課"
                  : filled[place]
                    ? `文${at}-${place}${ending}`
                    : "";
          if (text === "") continue;
          cells.push(aCell(text, row, first + place));
          if (column in texts) texts[column] = text;
          else others.push(text);
        }
        wanted.push(texts);
        unplaced.push(others);
      }
      const { kind, forms } = readSheetAlone(sheetOf(cells));
      expect({ kind, texts: forms.map(textsOf) }).toEqual({ kind: "list", texts: wanted });
      expect(forms.map((form) => form.unplaced.map(({ text }) => text))).toEqual(unplaced);
    }),
    { numRuns: runs(60) },
  );
});
