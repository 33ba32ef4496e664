import fc from "fast-check";
import { ownKind } from "../../src/form/recognise/sheet-kind";
import { drawNotices, noticeOf } from "../../src/plan/notices";
import { noticesProblems, readNotices as readOfYear } from "../../src/plan/read-notices";
import type { CollectionNotice } from "../../src/plan/schema";
import { planR5 } from "../../src/town/r5/plan";
import type { SheetSnapshot } from "../../src/workbook/snapshot";
import { snapshotOfSheet } from "../support/snapshot-of-drawing";
import { aSheetOf } from "./a-notices-sheet";

const readNotices = ({ sheets }: { readonly sheets: readonly SheetSnapshot[] }) =>
  readOfYear({ sheets }, planR5.fiscalYear);
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

const problemsOn = (rows: readonly (readonly (string | null)[])[]): readonly string[] =>
  (noticesProblems({ sheets: [aSheetOf("期限と記入要領", rows)] }, planR5.fiscalYear, titles)?.problems ?? []).map(
    ({ cell, message }) => `${cell} ${message}`,
  );

test.each([
  ["しめきり", "記入要領（共通）"],
  ["提出期限", "記入の要領"],
  ["締め切り", "要領"],
  ["〆切（厳守）", "記入要領"],
])("見出しは「%s」「%s」とも書ける", (due, instructions) => {
  const rows = [
    ["時期", due, instructions],
    ["前期", "10月13日", "・箇条書きで"],
  ];
  const notices = readNotices({ sheets: [aSheetOf("期限と記入要領", rows)] });
  expect(notices).toEqual([{ period: "前期", due: "10月13日", instructions: "・箇条書きで" }]);
  expect(problemsOn(rows)).toEqual([]);
});

test("分からない見出し、ない時期、時期のない行、同じ時期の二行目は、どのセルか、どうすればよいかを言う", () => {
  const problems = problemsOn([
    ["時期", "期限", "こう書く", "備考"],
    [null, "早めに", null, null],
    ["上半期", "10月13日", "・箇条書きで", "内線12"],
    ["年度末", "4月12日", null, null],
    [null, "正午まで", null, null],
    ["年 度 末", "4月19日", null, null],
    ["確定値", null, null, null],
  ]);
  expect(problems).toEqual([
    "C1 見出し「こう書く」が分からないので、この列は配られません。配るなら、見出しを「期限」か「記入要領」に直してください。",
    "B2 この行には時期がないので、配られません。「時期」の欄に「前期」「年度末」「確定値」のどれかを書いてください。",
    "A3 「上半期」という時期がないので、この行は配られません。「前期」「年度末」「確定値」のどれかに直してください。",
    "A6 「年 度 末」の行が前にもあるので、この行は配られません。前の行にまとめるか、続きなら時期を消してください。",
  ]);
});

test("見出しの行が見つからなければ、そう言う", () => {
  expect(problemsOn([["期限と記入要領"], ["前期", "10月13日"]])).toEqual([
    "A1 見出しの行が見つからないので、このシートに書いたことは配られません。表の一番上に「時期」「期限」「記入要領」の見出しを書いてください。",
  ]);
  expect(noticesProblems({ sheets: [] }, planR5.fiscalYear, titles)).toBeNull();
});

test("別の年度が書いてあるシートの期限は使わず、そう言う", () => {
  const notice = { period: "前期", due: "令和4年10月13日", instructions: "" };
  const lastYears = snapshotOfSheet(
    drawNotices({ ...planR5, fiscalYear: { era: "令和", year: 4 }, notices: [notice] }, titles),
  );
  expect(readNotices({ sheets: [lastYears] })).toEqual([]);
  expect(noticesProblems({ sheets: [lastYears] }, planR5.fiscalYear, titles)?.problems).toEqual([
    {
      cell: "A2",
      message:
        "令和4年度と書いてあり、令和5年度の計画には使えないので、期限も記入要領も配られません。令和5年度の日付と要領に直してから、ここの年度を書き直してください。",
    },
  ]);
});

test("題と計画の名前は、表の幅いっぱいに書く", () => {
  const { merges } = drawNotices(planR5, titles);
  expect(merges).toEqual([0, 1].map((row) => ({ top: row, left: 0, bottom: row, right: 2 })));
});
