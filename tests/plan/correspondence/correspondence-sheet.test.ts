import * as fc from "fast-check";
import {
  drawCorrespondence,
  readCorrespondence,
  readInitiativeName,
} from "../../../src/plan/correspondence/correspondence-sheet";
import { matchPlans } from "../../../src/plan/correspondence/match-plans";
import { listInitiatives, nameInitiative } from "../../../src/plan/initiatives";
import type { Correspondence, Plan } from "../../../src/plan/schema";
import { planR5 } from "../../../src/town/r5/plan";
import type { CellDrawing, SheetDrawing } from "../../../src/workbook/drawing";
import { snapshotOfSheet } from "../../support/snapshot-of-drawing";

const planR6: Plan = { ...planR5, fiscalYear: { era: "令和", year: 6 } };
const codes = listInitiatives(planR5).map(({ code }) => code);

function drawn(correspondence: Correspondence): SheetDrawing {
  const sheet = drawCorrespondence({ ...planR6, correspondence }, "visible");
  if (!sheet) throw new Error("計画の対応が描かれない");
  return sheet;
}

/** The sheet with another text in the column 今年度の取組項目 of last year's n-th initiative. */
function typed(n: number, text: string): Correspondence | null {
  const { correspondence } = matchPlans(planR5, planR6);
  const sheet = drawn(correspondence);
  const cells = sheet.cells.map((cell): CellDrawing =>
    cell.row === 4 + n && cell.column === 1 ? { ...cell, content: { type: "text", text } } : cell,
  );
  return readCorrespondence(snapshotOfSheet({ ...sheet, cells }), planR6);
}

test("性質: 描いて読むと同じ対応", () => {
  const row = (from: string, title: string) =>
    fc.oneof(
      fc.constant({ from, title, to: null, certainty: "open" as const, reason: "同じ題名の取組がありません。" }),
      fc.record({
        from: fc.constant(from),
        title: fc.constant(title),
        to: fc.subarray(codes, { maxLength: 3 }),
        certainty: fc.constantFrom("certain" as const, "likely" as const, "decided" as const),
        reason: fc.constantFrom("", "題名が同じです。", "＝A1"),
      }),
    );
  const rows = fc.tuple(...listInitiatives(planR5).map(({ code, title }) => row(code, title)));
  fc.assert(
    fc.property(rows, (initiatives) => {
      const correspondence: Correspondence = { fiscalYear: planR5.fiscalYear, initiatives };
      expect(readCorrespondence(snapshotOfSheet(drawn(correspondence)), planR6)).toEqual(correspondence);
    }),
  );
});

test.each([
  ["Ⅰ-2-②(1)", ["1-2-2-1"]],
  ["1-2-2-1", ["1-2-2-1"]],
  ["Ⅰ－２－②（１） 各種委員等への登用状況の検証と改善", ["1-2-2-1"]],
  ["自主防災組織への活動支援による地域防災力の向上", ["1-2-1-3"]],
  ["Ⅰ-2-②(1)\nⅠ-2-②(2)", ["1-2-2-1", "1-2-2-2"]],
  ["Ⅰ-2-②(1)、Ⅰ-2-②(2)", ["1-2-2-1", "1-2-2-2"]],
  [
    "Ⅰ-1-②(1) 広報活動の強化、意見聴取手段・機会の研究・実施、Ⅰ-2-②(2) 町民のまちづくりへの参画機会の拡充",
    ["1-1-2-1", "1-2-2-2"],
  ],
  ["取りやめ", []],
  ["取止め", []],
])("「%s」と書き直せば、それに従う", (text, to) => {
  expect(typed(2, text)?.initiatives[2]?.to).toEqual(to);
});

test.each([
  // 番号だけを直し、題名が前のままの行: どちらのつもりか分からない。
  "Ⅰ-2-②(2) 各種委員等への登用状況の検証と改善",
  "Ⅸ-9-⑨(9)",
  "どこにもない題名",
])("「%s」では決まらず、理由が残る", (text) => {
  const row = typed(2, text)?.initiatives[2];
  expect(row).toMatchObject({ to: null, certainty: "open" });
  expect(row?.reason).toContain(text);
});

/** The sheet with a row put in behind last year's n-th initiative. */
function withRowBehind(n: number, from: string, to: string): Correspondence | null {
  const { correspondence } = matchPlans(planR5, planR6);
  const sheet = drawn(correspondence);
  const row = 5 + n;
  const cell = (column: number, text: string): CellDrawing => ({
    row,
    column,
    style: "tableText",
    content: text === "" ? { type: "blank" } : { type: "text", text },
  });
  const moved = sheet.cells.map((one) => (one.row >= row ? { ...one, row: one.row + 1 } : one));
  const cells = [...moved, cell(0, from), cell(1, to)].toSorted((a, b) => a.row - b.row || a.column - b.column);
  return readCorrespondence(snapshotOfSheet({ ...sheet, cells }), planR6);
}

test.each(["", "Ⅰ-2-①(1) 自治会組織の活動支援と連携"])(
  "分かれた取組を、行を足して書いても（前年度の欄「%s」）両方に引き継ぐ",
  (from) => {
    const read = withRowBehind(2, from, "Ⅰ-2-②(1)");
    expect(read?.initiatives[2]?.to).toEqual(["1-2-1-1", "1-2-2-1"]);
    expect(read?.initiatives).toHaveLength(21);
  },
);

test("空欄は、まだ決まっていない", () => {
  expect(typed(2, "")?.initiatives[2]).toMatchObject({ to: null, certainty: "open" });
});

test("取組の名前は、そのまま読み戻せる", () => {
  for (const initiative of listInitiatives(planR5)) {
    expect(readInitiativeName(nameInitiative(initiative), planR5)).toBe(initiative.code);
  }
});
