import * as fc from "fast-check";
import {
  calendarYearOf,
  findFiscalYear,
  fiscalYearFromWestern,
  fiscalYearOf,
  formatFiscalYear,
  halfOf,
  nextFiscalYear,
  parseFiscalYear,
  previousFiscalYear,
  sameFiscalYear,
  shortFiscalYear,
  westernYear,
} from "../../src/plan/fiscal-year";

const R5 = { era: "令和", year: 5 } as const;

test.each([
  "R5",
  "Ｒ５",
  "r5",
  "R.5",
  "R5年度",
  "令和5年度",
  "令和 ５ 年度",
  "令\n和\n5\n年\n度",
  "令和五年度",
  "㋿5年度",
  "令和5年",
  "2023年度",
  "２０２３ 年度",
])("「%s」は令和5年度", (text) => {
  expect(parseFiscalYear(text)).toEqual(R5);
});

test.each([
  ["令和元年度", { era: "令和", year: 1 }],
  ["令和十二年度", { era: "令和", year: 12 }],
  ["令和二〇年度", { era: "令和", year: 20 }],
  ["平成31年度", { era: "平成", year: 31 }],
  ["㍻三十一年度", { era: "平成", year: 31 }],
  ["S63", { era: "昭和", year: 63 }],
  ["2019年度", { era: "令和", year: 1 }],
])("「%s」は年号のまま読む", (text, expected) => {
  expect(parseFiscalYear(text)).toEqual(expected);
});

test.each(["令和5年4月", "R5.8/9", "5年度", "2023", "令和0年度", "年度", "進捗状況", ""])(
  "「%s」は年度ではない",
  (text) => {
    expect(parseFiscalYear(text)).toBeNull();
  },
);

test("ほかの言葉の中の年度を見つけ、日付は年度としない", () => {
  expect(findFiscalYear("令和5年度 進捗状況")).toEqual(R5);
  expect(findFiscalYear("町政運営推進プランR5")).toEqual(R5);
  expect(findFiscalYear("プランR5進捗")).toEqual(R5);
  expect(findFiscalYear("R5.8/9に開催")).toBeNull();
  expect(findFiscalYear("令和5年8月に開催")).toBeNull();
  expect(findFiscalYear("PR5件")).toBeNull();
});

test("令和元年度と平成31年度は同じ年度", () => {
  expect(sameFiscalYear({ era: "令和", year: 1 }, { era: "平成", year: 31 })).toBe(true);
  expect(sameFiscalYear({ era: "令和", year: 1 }, { era: "平成", year: 30 })).toBe(false);
});

test("年度の書き方", () => {
  expect(formatFiscalYear(R5)).toBe("令和5年度");
  expect(formatFiscalYear({ era: "令和", year: 1 })).toBe("令和元年度");
  expect(shortFiscalYear(R5)).toBe("R5");
  expect(shortFiscalYear({ era: "平成", year: 31 })).toBe("H31");
});

test("1月から3月は前の年の年度", () => {
  expect(fiscalYearOf({ year: 2024, month: 3 })).toEqual(R5);
  expect(fiscalYearOf({ year: 2023, month: 4 })).toEqual(R5);
  expect(fiscalYearOf({ year: 2019, month: 4 })).toEqual({ era: "令和", year: 1 });
  expect(fiscalYearOf({ year: 1989, month: 2 })).toEqual({ era: "昭和", year: 63 });
  expect(calendarYearOf(R5, 12)).toBe(2023);
  expect(calendarYearOf(R5, 1)).toBe(2024);
});

test("4月から9月は前期、10月から3月は後期", () => {
  const halves = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => halfOf({ month }));
  expect(halves.join(" ")).toBe("second second second first first first first first first second second second");
});

test("改元をまたぐ前後の年度", () => {
  expect(nextFiscalYear({ era: "平成", year: 30 })).toEqual({ era: "令和", year: 1 });
  expect(previousFiscalYear({ era: "令和", year: 1 })).toEqual({ era: "平成", year: 30 });
  expect(previousFiscalYear({ era: "昭和", year: 1 })).toBeNull();
});

test("どの年度も、書いて読むと同じ年度", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1926, max: 2100 }), (year) => {
      const fiscalYear = fiscalYearFromWestern(year);
      if (!fiscalYear) throw new Error("昭和より前");
      expect(westernYear(fiscalYear)).toBe(year);
      if (fiscalYear.year < 100) expect(parseFiscalYear(formatFiscalYear(fiscalYear))).toEqual(fiscalYear);
      if (fiscalYear.year < 100) expect(parseFiscalYear(shortFiscalYear(fiscalYear))).toEqual(fiscalYear);
    }),
  );
});
