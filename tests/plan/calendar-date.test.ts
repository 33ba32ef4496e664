import fc from "fast-check";
import { formatDate, lastDayOf, parseDate } from "../../src/plan/calendar-date";

describe("日付", () => {
  test.each([
    ["令和6年3月31日", "2024-03-31"],
    ["令和 ６年 ３月３１日", "2024-03-31"],
    ["R6.3.31", "2024-03-31"],
    ["r6/3/31", "2024-03-31"],
    ["Ｒ６．３．３１", "2024-03-31"],
    ["2024/3/31", "2024-03-31"],
    ["2024-03-31", "2024-03-31"],
    ["2024年3月31日（日）", "2024-03-31"],
    ["令和6年3月31日まで", "2024-03-31"],
    ["令和元年5月1日", "2019-05-01"],
    ["平成31年4月30日", "2019-04-30"],
    ["平成36年3月31日", "2024-03-31"],
    ["2024/2/29", "2024-02-29"],
    ["2023/2/29", null],
    ["令和6年2月30日", null],
    ["令和6年13月1日", null],
    ["令和6年度", null],
    ["3月31日", null],
    ["45382", null],
    ["", null],
  ])("「%s」", (text, date) => {
    expect(parseDate(text)).toBe(date);
  });

  test("書いて読めば元に戻る", () => {
    const days = fc.date({ min: new Date("1000-01-01"), max: new Date("2900-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const date = day.toISOString().slice(0, 10);
        expect(parseDate(formatDate(date))).toBe(date);
      }),
    );
  });

  test.each([
    [9, "2024-09-30"],
    [2, "2025-02-28"],
    [3, "2025-03-31"],
  ])("令和6年度の%i月の終わり", (month, date) => {
    expect(lastDayOf({ era: "令和", year: 6 }, month)).toBe(date);
  });
});
