import * as fc from "fast-check";
import { formatMark, markNumber, parseMark, planLevels, type PlanLevel } from "../../src/plan/marks";

const read = (text: string): [PlanLevel, number, string] | null => {
  const mark = parseMark(text);
  return mark && [mark.level, mark.number, mark.rest];
};

test.each<[string, PlanLevel, number, string]>([
  ["Ⅰ 協働によるまちづくり", "pillar", 1, "協働によるまちづくり"],
  ["I 協働によるまちづくり", "pillar", 1, "協働によるまちづくり"],
  ["II効果的な行財政運営", "pillar", 2, "効果的な行財政運営"],
  ["ＩＩＩ　防災", "pillar", 3, "防災"],
  ["Ⅳ．防災", "pillar", 4, "防災"],
  ["ⅩⅢ 防災", "pillar", 13, "防災"],
  ["V 防災", "pillar", 5, "防災"],
  ["1 積極的な情報共有", "theme", 1, "積極的な情報共有"],
  ["１　積極的な情報共有", "theme", 1, "積極的な情報共有"],
  ["2.協力体制の強化", "theme", 2, "協力体制の強化"],
  ["２．協力体制の強化", "theme", 2, "協力体制の強化"],
  ["12 人材の育成", "theme", 12, "人材の育成"],
  ["①行政情報の公開と共有", "initiativeGroup", 1, "行政情報の公開と共有"],
  ["　⑳ 雑則", "initiativeGroup", 20, "雑則"],
  ["㉑雑則", "initiativeGroup", 21, "雑則"],
  ["㊿雑則", "initiativeGroup", 50, "雑則"],
  ["(1)広報活動の強化", "initiative", 1, "広報活動の強化"],
  ["（１） 広報活動の強化", "initiative", 1, "広報活動の強化"],
  ["（1)\n広報活動の強化", "initiative", 1, "広報活動の強化"],
  ["⑴広報活動の強化", "initiative", 1, "広報活動の強化"],
  ["2) 広報活動の強化", "initiative", 2, "広報活動の強化"],
  ["(2) 情報通信技術（ICT）を活用した情報サービス", "initiative", 2, "情報通信技術（ICT）を活用した情報サービス"],
])("「%s」は印で始まる", (text, ...expected) => {
  expect(read(text)).toEqual(expected);
});

test.each([
  "ICTの利活用",
  "IT化の推進",
  "Iターン者への支援",
  "I・Uターンの促進",
  "V字回復",
  "X線装置の更新",
  "IIoT",
  "11月に実施",
  "4 月 26 日",
  "4月21日",
  "2か所",
  "3年計画",
  "10%",
  "4/26",
  "1/2相当",
  "10.17～20",
  "4～9月",
  "2023年度",
  "5名",
  "30人",
  "（ICT）の活用",
  "(案)",
  "町民生活課",
  "",
  "123 号",
])("「%s」は印で始まらない", (text) => {
  expect(parseMark(text)).toBeNull();
});

test("印は打たれたままの形でも分かる", () => {
  expect(parseMark("２．協力体制")?.typed).toBe("２．");
  expect(parseMark(" II 運営")?.typed).toBe("II");
});

test("書いた印は同じ段と番号に読める", () => {
  fc.assert(
    fc.property(fc.constantFrom(...planLevels), fc.integer({ min: 1, max: 39 }), (level, number) => {
      expect(markNumber(level, formatMark(level, number))).toBe(number);
    }),
  );
  expect(() => formatMark("initiativeGroup", 51)).toThrow(RangeError);
});
