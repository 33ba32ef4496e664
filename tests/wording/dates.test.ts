import fc from "fast-check";
import type { FiscalYear } from "../../src/plan/schema";
import type { DateMention, DatePoint } from "../../src/wording/dates/date-mention";
import { readDates } from "../../src/wording/dates/read-dates";
import { runs } from "../support/runs";

const R5: FiscalYear = { era: "令和", year: 5 };

/** 「R5/8/9」: one date of a mention, as short as it is told apart. */
function say(point: DatePoint | null): string {
  if (!point) return "…";
  const { year, month, day, part, weekday } = point;
  const letters = { 令和: "R", 平成: "H", 昭和: "S", western: "", older: "?" };
  const yearText = year ? [`${letters[year.era]}${year.number}${year.isFiscal ? "年度" : ""}`] : [];
  const monthText = month === null ? [] : [String(month)];
  const dayText = day === null ? [] : [String(day)];
  return (
    [...yearText, ...monthText, ...dayText].join("/") +
    (part === null ? "" : ` ${part}`) +
    (weekday === null ? "" : `(${"日月火水木金土".charAt(weekday)})`)
  );
}

function sayMention({ ranges }: DateMention): string {
  return ranges.map(({ first, last }) => (first === last ? say(first) : `${say(first)}～${say(last)}`)).join(" ");
}

function read(text: string): readonly string[] {
  return readDates(text, R5).map(sayMention);
}

describe("書いてあるとおりに読む", () => {
  test.each([
    ["令和5年8月9日", ["R5/8/9"]],
    ["令和 5 年 8 月 9 日", ["R5/8/9"]],
    ["令和５年８月９日", ["R5/8/9"]],
    ["令和五年八月九日", ["R5/8/9"]],
    ["㋿5年8月9日", ["R5/8/9"]],
    ["平成元年1月8日", ["H1/1/8"]],
    ["大正15年12月25日", ["?15/12/25"]],
    ["令5.8.9、R5.8/9、Ｒ５．８．９、R5/8/9", ["R5/8/9 R5/8/9 R5/8/9 R5/8/9"]],
    ["2023-8-9、23/8/9、2023年8月9日", ["2023/8/9 2023/8/9 2023/8/9"]],
    ["5.8.9。6.2.14。5年8月9日", ["R5/8/9", "R6/2/14", "R5/8/9"]],
    ["R5.8。2023/8。令和5年8月", ["R5/8", "2023/8", "R5/8"]],
    ["R5年度。R5～R7。R5-7。令和5～9年度", ["R5年度", "R5～R7", "R5～R7", "R5年度～R9年度"]],
    ["2023～2027年度、R5・6年度", ["2023年度～2027年度 R5 R6年度"]],
    ["平成30年4月～31年3月", ["H30/4～H31/3"]],
    ["令和5年度3月", ["R5年度/3"]],
    ["11/14、15", ["11/14 11/15"]],
    ["11/14、11/15", ["11/14 11/15"]],
    ["研修（7/4.5）", ["7/4 7/5"]],
    ["会議（12/5.1/23）", ["12/5 1/23"]],
    ["新任研修（5/16.17、6/20.21、9/5.6）", ["5/16 5/17 6/20 6/21 9/5 9/6"]],
    ["8月9、10日。8月9日・10日。8月9日及び10日。8/9と8/12", ["8/9 8/10", "8/9 8/10", "8/9 8/10", "8/9 8/12"]],
    ["8/16～22、8/16-22、8月16日から22日まで", ["8/16～8/22 8/16～8/22 8/16～8/22"]],
    ["見学会（10.16～19）", ["10/16～10/19"]],
    ["4～9月、4月～9月、4ー9月、6・7月", ["4～9 4～9 4～9 6 7"]],
    ["11月～ 通知、～11月", ["11～…", "…～11"]],
    ["R5.8/9～R6.2.28。6月～翌年3月", ["R5/8/9～R6/2/28", "6～3"]],
    ["令和5年11月～2月", ["R5/11～R6/2"]],
    ["7/中旬、8月上旬、3月末", ["7 middle 8 early 3 late"]],
    ["7月下旬から9月上旬", ["7 late～9 early"]],
    ["11月3日（金・祝）、11/3(金)、11月3日金曜日", ["11/3(金) 11/3(金) 11/3(金)"]],
    ["11/4・5（土・日）", ["11/4(土) 11/5(日)"]],
    ["8月16日（水）～22日（火）", ["8/16(水)～8/22(火)"]],
    ["6/10.24に開いた。6/10.24 相談会", ["6/10 6/24", "6/10 6/24"]],
    ["6.10/24。5/8/9", ["R6/10/24", "R5/8/9"]],
    ["2/16～3/35。8/25～32。12/20～13/8", ["2/16～3/35", "8/25～8/32", "12/20～13/8"]],
    ["第1四半期、下半期", ["4～6", "10～3"]],
    ["六月に開催、十一月十四日", ["6", "11/14"]],
    ["2月30日、11/31、13月に開催", ["2/30 11/31 13"]],
    ["R5.13.2", ["R5/13/2"]],
    ["4/3 12人、4/24～25 9人", ["4/3", "4/24～4/25"]],
    ["7/9、14名", ["7/9"]],
    ["4月21日、3団体", ["4/21"]],
    ["4/5 人権教室、6/12点検、7/7 名寄市、4/5人権相談", ["4/5", "6/12", "7/7", "4/5"]],
    ["1 2月～1月：意見の募集", ["…～1"]],
    ["前年度（3月）", ["3"]],
  ])("%s", (text, dates) => {
    expect(read(text)).toEqual(dates);
  });

  test("同じ年を言い直した括弧", () => {
    const aliases = ["令和5年（2022年）", "令和5（2023）年度", "R5(2023)", "2023年（令和5年）8月9日"].map((text) =>
      readDates(text, R5).map(({ ranges }) => ranges[0]?.first?.year?.alias?.number),
    );
    expect(aliases).toEqual([[2022], [2023], [2023], [5]]);
  });

  test("括弧の数が人数なら、年の言い直しではない", () => {
    expect(readDates("R4（1986）", R5)[0]?.ranges[0]?.first?.year?.alias).toBeNull();
  });

  test("何が付いているか", () => {
    const attached = (text: string) => [...(readDates(text, R5)[0]?.attached ?? [])];
    expect(
      Object.fromEntries(
        [
          "9月頃",
          "9/30現在",
          "4月分",
          "4/25日号",
          "9月補正",
          "6月議会",
          "11月まで",
          "前年度（3月）",
          "翌年4月",
          "広報5/10",
        ].map((text) => [text, attached(text)]),
      ),
    ).toEqual({
      "9月頃": ["about"],
      "9/30現在": ["as-of"],
      "4月分": ["name"],
      "4/25日号": ["name"],
      "9月補正": ["name"],
      "6月議会": ["name"],
      "11月まで": ["until"],
      "前年度（3月）": ["previous-year"],
      翌年4月: ["next-year"],
      "広報5/10": ["name"],
    });
    expect(attached("4月からの")).toEqual(["modifier", "since"]);
  });

  test("読んだ所は、元の文の中の所である", () => {
    const text = "😀研修（７／４．５）と令和５年１１月３日（金）～";
    expect(readDates(text, R5).map(({ start, end }) => text.slice(start, end))).toEqual([
      "７／４．５",
      "令和５年１１月３日（金）～",
    ]);
  });
});

describe("日付でない数", () => {
  test.each([
    "経費の1/2相当、3/4世代、2/3以上、4/5人、6/10点",
    "補助率10/10、10/10 補助率、国費(2/5)、50/50、24/7、30/31地区",
    "地区の3/4で実施、約2/3、1/2、2/5に減らした、参加率 12/15、第3/4四半期",
    "旭町4-1-1、1-2-3、0167-45-6983、10:00～12:00、13時～15時",
    "第3条の2、P.5/12、No.3-1、Ver.2.1、様式5.1.2",
    "1.5倍、8.9%、満足度（8.9）、10.5点、12,345円、1.2 研修の実施",
    "任期3年6月、6月以上、1月当たり20件、1月に1回、3か月、8月間",
    "H5N1、AR5、指令5号、A4、R5C2",
    "毎月10日、月2回、20日、（月～金）、4（月）",
    "五月雨、数か月、二月田",
  ])("%s", (text) => {
    expect(read(text)).toEqual([]);
  });
});

const daysOfYear = Array.from({ length: 366 }, (_, index) => new Date(Date.UTC(2023, 3, 1 + index)));
const wide = (text: string): string =>
  text.replace(/[!-~]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

interface Day {
  readonly western: number;
  readonly era: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: string;
}
const withYear: readonly ((day: Day) => string)[] = [
  ({ era, month, day }) => `令和${era}年${month}月${day}日`,
  ({ era, month, day }) => `R${era}.${month}.${day}`,
  ({ era, month, day }) => `R${era}.${month}/${day}`,
  ({ era, month, day }) => `R${era}/${month}/${day}`,
  ({ era, month, day }) => `令${era}.${month}.${day}`,
  ({ era, month, day }) => `${era}.${month}.${day}`,
  ({ western, month, day }) => `${western}-${month}-${day}`,
  ({ western, month, day }) => `${western}年${month}月${day}日`,
  ({ western, month, day }) => `${western % 100}/${month}/${day}`,
];
const withoutYear: readonly ((day: Day) => string)[] = [
  ({ month, day }) => `${month}月${day}日`,
  ({ month, day }) => `${month} 月 ${day} 日`,
  ({ month, day, weekday }) => `${month}/${day}(${weekday})`,
  ({ month, day, weekday }) => `${month}月${day}日（${weekday}・祝）`,
  ({ month, day }) => `${String(month).padStart(2, "0")}/${String(day).padStart(2, "0")}`,
];

test("年度のどの日も、どの書き方でも、その日と読む", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...daysOfYear),
      fc.constantFrom(...withYear, ...withoutYear),
      fc.constantFrom("", "・", "研修会（", "その会議は、", "出前講座"),
      fc.constantFrom("", "に開催した。", "）10人", "、", " 説明会"),
      fc.boolean(),
      (date, form, before, behind, isWide) => {
        const western = date.getUTCFullYear();
        const [month, day] = [date.getUTCMonth() + 1, date.getUTCDate()];
        const weekday = "日月火水木金土".charAt(date.getUTCDay());
        const typed = form({ western, era: western - 2018, month, day, weekday });
        const text = before + (isWide ? wide(typed) : typed) + behind;
        const [mention, ...more] = readDates(text, R5);
        const point = mention?.ranges[0]?.first;
        expect([point?.month, point?.day, more]).toEqual([month, day, []]);
        expect(point?.year ?? null).toEqual(withYear.includes(form) ? expect.anything() : null);
      },
    ),
    { numRuns: runs(300) },
  );
});

test("年度のどの日も、催しのそばの「8/9」と「8.9」で、その日と読む", () => {
  for (const date of daysOfYear) {
    const [month, day] = [date.getUTCMonth() + 1, date.getUTCDate()];
    // 「1/2」「1/3」 are shares: offices are closed then.
    if (month === 1 && day <= 3) continue;
    for (const text of [
      `説明会（${month}/${day}）`,
      `・${month}/${day} 説明会`,
      `${month}/${day}に開催`,
      `説明会（${month}.${day}）`,
    ]) {
      expect([text, read(text)]).toEqual([text, [`${month}/${day}`]]);
    }
  }
});

test("数のどれからも、日付を読まない", () => {
  const upTo = (most: number) => fc.integer({ min: 1, max: most });
  const numbers = fc.oneof(
    fc
      .tuple(
        upTo(12),
        upTo(31),
        fc.constantFrom("相当", "以上", "人", "名", "件", "点", "%", "倍", "円", "世代", "の割合"),
      )
      .map(([a, b, unit]) => (unit === "の割合" ? `全体の${Math.min(a, b, 9)}/10` : `${a}/${b}${unit}`)),
    fc.tuple(upTo(12), upTo(31)).map(([a, b]) => `第${a}-${b}号`),
    fc.tuple(upTo(99), upTo(31), upTo(31)).map(([a, b, c]) => `栄町${a}-${b}-${c}`),
    fc.tuple(upTo(99), upTo(999), upTo(9999)).map(([a, b, c]) => `0${a}-${b}-${c}`),
    fc.tuple(upTo(23), upTo(50)).map(([a, b]) => `${a}:${String(b + 9)}～`),
    fc.tuple(upTo(12), upTo(30)).map(([a, b]) => `${a}.${b}%`),
    fc.tuple(upTo(12), upTo(30)).map(([a, b]) => `平均${a}.${b}`),
    fc.tuple(upTo(12), upTo(30)).map(([a, b]) => `P.${a}/${b}`),
    fc.tuple(upTo(12), upTo(30)).map(([a, b]) => `Ver.${a}.${b}`),
    fc.tuple(fc.integer({ min: 13, max: 99 }), upTo(99)).map(([a, b]) => `${a}/${b}`),
    fc.tuple(upTo(999), upTo(99)).map(([a, b]) => `${a},${String(b + 100)}円`),
    fc
      .tuple(upTo(12), fc.constantFrom("か月", "ヶ月間", "箇月", "月間", "月以上", "月当たり"))
      .map(([a, b]) => `${a}${b}`),
  );
  fc.assert(
    fc.property(fc.array(numbers, { maxLength: 4 }), fc.boolean(), (parts, isWide) => {
      const text = parts.join("。");
      expect(read(isWide ? wide(text) : text)).toEqual([]);
    }),
    { numRuns: runs(250) },
  );
});

test("どんな文でも、読んだ所は順に並び、重ならない", () => {
  const piece = fc.constantFrom(
    "1",
    "2",
    "5",
    "12",
    "31",
    "/",
    ".",
    "-",
    "～",
    "月",
    "日",
    "年",
    "年度",
    "令和",
    "R",
    "、",
    "（",
    "）",
    "金",
    " ",
    "人",
    "\n",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
      const text = pieces.join("");
      let end = 0;
      for (const mention of readDates(text, R5)) {
        expect(mention.start).toBeGreaterThanOrEqual(end);
        expect(mention.end).toBeGreaterThan(mention.start);
        end = mention.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: runs(250) },
  );
});
