import { cellsOf } from "./workbook-file";

/** 2023-11-27 10:00 */
const MOMENT = 45257 + 10 / 24;

function shown(value: number | string, format: string | number, date1904 = false): readonly unknown[] {
  const [cell] = cellsOf(`<row r="1"><c r="A1" s="1"><v>${value}</v></c></row>`, {
    formats: [format],
    beforeSheets: date1904 ? `<workbookPr date1904="1"/>` : "",
  });
  return [cell?.type, cell?.value, cell?.text];
}

describe("標準の表示", () => {
  test.each([
    ["0.30000000000000004", 0.30000000000000004, "0.3"],
    ["0.333333333333333", 0.333333333333333, "0.333333333"],
    ["12345678901", 12345678901, "12345678901"],
    ["123456789012", 123456789012, "1.23457E+11"],
    ["1234567890.123", 1234567890.123, "1234567890"],
    ["-5", -5, "-5"],
    ["1E-10", 1e-10, "1E-10"],
  ])("%s は %d で、%s と見える", (written, value, text) => {
    expect(shown(written, 0)).toEqual(["number", value, text]);
  });
});

describe("数値の表示形式", () => {
  test.each([
    [1234.5, 38, "1,235"],
    [-1234.5, 38, "-1,235"],
    [0.125, 9, "13%"],
    [0.125, "0.0%", "12.5%"],
    [1234, '"¥"#,##0;"¥"\\-#,##0', "¥1,234"],
    [-1234, '#,##0;"▲ "#,##0', "▲ 1,234"],
    [3, '0"件"', "3件"],
    [3, "G/標準", "3"],
    [5, ";;;", ""],
    [1.5, "[こわれた", "1.5"],
    [3, "@", "3"],
    [12345, "[DBNum1]General", "一万二千三百四十五"],
    [12345, "[DBNum2]General", "壱萬弐阡参百四拾伍"],
    [1010, "[DBNum1]General", "千十"],
    [20_005_000, "[DBNum1]General", "二千万五千"],
    [123, "[DBNum1]0", "一二三"],
    [123, "[DBNum3]0", "１２３"],
  ])("%d を %s で表すと %s", (value, format, text) => {
    expect(shown(value, format)).toEqual(["number", value, text]);
  });
});

describe("日付と時刻", () => {
  test.each([
    [14, "2023/11/27"],
    [27, "R5.11.27"],
    [28, "令和5年11月27日"],
    [30, "11/27/23"],
    [31, "2023年11月27日"],
    [34, "2023年11月"],
    [35, "11月27日"],
    [36, "R5.11.27"],
    [50, "R5.11.27"],
    [51, "令和5年11月27日"],
    [55, "2023年11月"],
    [56, "11月27日"],
    [57, "R5.11.27"],
    [58, "令和5年11月27日"],
    ['ggge"年"m"月"d"日"', "令和5年11月27日"],
    ['[$-411]ggge"年"m"月"d"日";@', "令和5年11月27日"],
    ['[$-ja-JP]ggge"年"m"月"d"日";@', "令和5年11月27日"],
    ['[$-ja-JP-x-gannen]ggge"年"m"月"d"日";@', "令和5年11月27日"],
    ["gge.mm.dd", "令5.11.27"],
    ["[$-411]gee.m.d", "R05.11.27"],
    ["rr", "令和05"],
    ['m"月"d"日"(aaa)', "11月27日(月)"],
    ["aaaa", "月曜日"],
    ["ddd", "Mon"],
    ["[$-411]dddd", "月曜日"],
    ["d-mmm-yy", "27-Nov-23"],
    ['[DBNum1]ggge"年"m"月"d"日"', "令和五年十一月二十七日"],
    ['[DBNum1]yyyy"年"m"月"d"日"', "二〇二三年十一月二十七日"],
    ['[DBNum3]ggge"年"m"月"d"日"', "令和５年１１月２７日"],
    ['[$]ggge"年"(bbbb"年")', "令和5年(2023年)"],
    ["[$-F800]dddd, mmmm dd, yyyy", "2023年11月27日"],
    ["m/d;@", "11/27"],
  ])("表示形式 %s では %s", (format, text) => {
    expect(shown(45257, format)).toEqual(["date", "2023-11-27", text]);
  });

  test.each([
    [43585, "平成31年4月30日"],
    [43586, "令和1年5月1日"],
    [32515, "昭和64年1月7日"],
    [32516, "平成1年1月8日"],
    [1, "明治33年1月1日"],
  ])("%d は %s", (serial, text) => {
    expect(shown(serial, 28)[2]).toBe(text);
  });

  test("元年と書く設定では元年", () => {
    expect(shown(43586, '[$-ja-JP-x-gannen]ggge"年"')[2]).toBe("令和元年");
  });

  test.each([
    [MOMENT, "yyyy/m/d h:mm", "2023-11-27T10:00:00", "2023/11/27 10:00"],
    [MOMENT, 'h"時"mm"分"', "2023-11-27T10:00:00", "10時00分"],
    [10 / 24, 20, "10:00:00", "10:00"],
    [13.5 / 24, "h:mm AM/PM", "13:30:00", "1:30 PM"],
    [13.5 / 24, '[$-411]AM/PM h"時"mm"分"', "13:30:00", "午後 1時30分"],
    [0, 20, "00:00:00", "0:00"],
    [10 / 24, "[h]:mm", "10:00:00", "10:00"],
    [1.5, "[h]:mm", "PT36H", "36:00"],
    [60, "yyyy/m/d", "1900-02-29", "1900/2/29"],
    [59, "yyyy/m/d", "1900-02-28", "1900/2/28"],
    [61, "yyyy/m/d", "1900-03-01", "1900/3/1"],
  ])("%d を %s で表すと、値は %s、見た目は %s", (serial, format, value, text) => {
    expect(shown(serial, format)).toEqual(["date", value, text]);
  });

  test("1904 年から数えるブックでも同じ日", () => {
    expect(shown(43795, 28, true)).toEqual(["date", "2023-11-27", "令和5年11月27日"]);
    expect(shown(0, 14, true)).toEqual(["date", "1904-01-01", "1904/1/1"]);
    expect(shown(0.5, 20, true)).toEqual(["date", "12:00:00", "12:00"]);
    expect(shown(1.5, "[h]:mm", true)).toEqual(["date", "PT36H", "36:00"]);
  });

  test("日付にならない数は数のまま、Excel と同じく # で埋まる", () => {
    expect(shown(-1, 14)).toEqual(["number", -1, "########"]);
    expect(shown(2958466, 14)).toEqual(["number", 2958466, "########"]);
  });

  test("ISO で書かれた日付（t=d）", () => {
    const cell = (text: string, style: number, spec = {}) =>
      cellsOf(`<row><c t="d" s="${style}"><v>${text}</v></c></row>`, { formats: [28], ...spec })[0];
    expect(cell("2023-11-27", 1)).toMatchObject({ type: "date", value: "2023-11-27", text: "令和5年11月27日" });
    expect(cell("2023-11-27T10:00:00.000Z", 0)).toMatchObject({ type: "date", value: "2023-11-27T10:00:00" });
    expect(cell("2023-11-27", 1, { beforeSheets: `<workbookPr date1904="true"/>` })).toMatchObject({
      value: "2023-11-27",
    });
    expect(cell("1900-01-01", 1)).toMatchObject({ value: "1900-01-01", text: "明治33年1月1日" });
    expect(cell("2023-02-30", 1)).toMatchObject({ type: "text", value: "2023-02-30" });
  });
});
