import fc from "fast-check";
import { ownKind } from "../../src/form/recognise/sheet-kind";
import { drawNotices, noticeOf, readNotices } from "../../src/plan/notices";
import type { CollectionNotice } from "../../src/plan/schema";
import { planR5 } from "../../src/town/r5/plan";
import type { SheetSnapshot } from "../../src/workbook/snapshot";
import { snapshotOfSheet } from "../support/snapshot-of-drawing";
import { aSheetOf } from "./a-notices-sheet";

const titles = ["前期", "年度末", "確定値"];
const drawn = (notices: readonly CollectionNotice[]): SheetSnapshot =>
  snapshotOfSheet(drawNotices({ ...planR5, notices }, titles));

test("時期ごとに一行あり、書いてない時期の行は空いている", () => {
  const sheet = drawn([{ period: "前期", due: "令和5年10月13日", instructions: "・箇条書きで\n・数字は半角で" }]);
  const texts = sheet.cells.map(({ text }) => text);
  expect(texts).toEqual([
    "期限と記入要領",
    "町政運営推進プラン 令和5年度",
    ...["時期", "期限", "記入要領"],
    ...["前期", "令和5年10月13日", "・箇条書きで\n・数字は半角で"],
    ...["年度末", "確定値"],
  ]);
});

test("描いて読むと、書いたとおりに戻る", () => {
  const anyText = fc.string({ unit: fc.constantFrom("あ", " ", "\n", "=", "5"), maxLength: 12 });
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.record({ period: fc.constantFrom(...titles, "夏"), due: anyText, instructions: anyText }), {
        selector: ({ period }) => period,
      }),
      (notices) => {
        const said = notices.filter(({ due, instructions }) => (due + instructions).trim() !== "");
        const order = [...titles, "夏"];
        const inOrder = said.toSorted((a, b) => order.indexOf(a.period) - order.indexOf(b.period));
        expect(readNotices({ sheets: [drawn(notices)] })).toEqual(inOrder);
      },
    ),
  );
});

test("列の並びが違っても、題がなくても読み、時期のない行は上の続きになる", () => {
  const sheet = aSheetOf("期限と記入要領 (2)", [
    ["記入要領", "時期", "期限"],
    ["・一つ目", "年 度 末", "4月12日"],
    ["・二つ目", null, null],
    [null, "確定値", "6月14日"],
  ]);
  const notices = readNotices({ sheets: [sheet] });
  expect(notices).toEqual([
    { period: "年 度 末", due: "4月12日", instructions: "・一つ目\n・二つ目" },
    { period: "確定値", due: "6月14日", instructions: "" },
  ]);
  expect(noticeOf({ notices }, "年度末")?.due).toBe("4月12日");
  expect(noticeOf({ notices }, "前期")).toBeNull();
});

test("見えないシートよりも、見えているシートを読む", () => {
  const rows = (due: string): (string | null)[][] => [
    ["時期", "期限"],
    ["前期", due],
  ];
  const hidden: SheetSnapshot = { ...aSheetOf("期限と記入要領", rows("旧")), visibility: "hidden" };
  expect(readNotices({ sheets: [hidden, aSheetOf("期限と記入要領 (2)", rows("新"))] })[0]?.due).toBe("新");
});

test("様式のように見えても、様式でも記入例でもなく、計画のシートである", () => {
  const sheet = aSheetOf("期限と記入要領", [["取組項目", "実践課", "目指す姿"]]);
  expect(ownKind(sheet, false)).toBe("plan");
  expect(ownKind(aSheetOf("記入要領", [["書き方"]]), false)).toBeNull();
});
