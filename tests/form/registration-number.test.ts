import fc from "fast-check";
import { formatRegistrationNumber, parseRegistrationNumber } from "../../src/form/registration-number";
import type { RegistrationNumber } from "../../src/form/reading";

const number: RegistrationNumber = {
  fiscalYear: { era: "令和", year: 5 },
  initiative: "1-2-1-1",
  department: "町民生活課",
  sequence: 1,
};

test("管理番号の書き方", () => {
  expect(formatRegistrationNumber(number)).toBe("R5 Ⅰ-2-①(1) 町民生活課 その1");
});

test.each([
  "R5 Ⅰ-2-①(1) 町民生活課 その1",
  " R5　Ⅰ－２－①（１）　町民生活課　その１ ",
  "Ｒ５ I-2-①-(1) 町民生活課その 1",
  "r5年度 1-2-1-1 町民生活課 その1",
  "管理番号：R5 Ⅰ-2-①(1) 町民生活課 その1",
  "【R5 Ⅰ-2-①(1) 町民生活課 その1】",
  "（R5 Ⅰ-2-①(1) 町民生活課 その1）",
])("%j は町民生活課の1番", (typed) => {
  expect(parseRegistrationNumber(typed)).toEqual(number);
});

test.each([
  "",
  "R5 町民生活課 その1",
  "Ⅰ-2-①(1) 町民生活課 その1",
  "R5 Ⅰ-2-①(1) 町民生活課",
  "R5 Ⅰ-2-①(1) その1",
  "R5 Ⅰ-2-① 町民生活課 その1",
  "R5 Ⅰ-2-①(1) 町民生活課 その0",
  "R0 Ⅰ-2-①(1) 町民生活課 その1",
  "昨年の R5 Ⅰ-2-①(1) 町民生活課 その1",
  "R5 Ⅰ-2-①(1) 町民生活課 その1 を参照",
  "R5 Ⅰ 協働によるまちづくり 2 協力体制の強化 ① 仕組みづくり (1) 活動支援 町民生活課 その1",
  "R5.8/9 町民生活課で打合せ その1",
  "R5 Ⅰ-2-①(1)\n町民生活課 その1\n目標",
])("%j は管理番号ではない", (typed) => {
  expect(parseRegistrationNumber(typed)).toBeNull();
});

test("書いた番号は、そのまま読める", () => {
  const codes = fc
    .tuple(...[39, 99, 50, 99].map((max) => fc.integer({ min: 1, max })))
    .map((numbers) => numbers.join("-"));
  const numbers = fc.record({
    fiscalYear: fc.record({ era: fc.constantFrom("昭和", "平成", "令和"), year: fc.integer({ min: 1, max: 64 }) }),
    initiative: codes,
    department: fc.constantFrom("総務課", "ラベンダーハイツ", "町民生活課 戸籍住民班", "福祉(2)課"),
    sequence: fc.integer({ min: 1, max: 999 }),
  });
  fc.assert(
    fc.property(numbers, (any) => {
      expect(parseRegistrationNumber(formatRegistrationNumber(any))).toEqual(any);
    }),
  );
});
