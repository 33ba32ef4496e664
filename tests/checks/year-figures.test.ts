import { sumFigures, yearFigures } from "../../src/checks/year-figures";
import { figuresOf } from "../../src/wording/figures";

const read = (text: string) => yearFigures(figuresOf(text)).map(({ noun, value }) => [noun, value]);

test.each([
  ["貸出しは24,905冊で、年間では49,215冊となった。", [["貸出し", 49215]]],
  ["年間の貸出しは49,125冊となった。", [["貸出し", 49125]]],
  ["寄附額は年間で5億2,340万円となった。", [["寄附額", 523400000]]],
  ["立入検査を58件行い、年間では129件となった。", [["立入検査", 129]]],
  ["年間の閲覧数は21万3,000件となった。", [["閲覧", 213000]]],
  ["事故の報告は前年度の45件から33件へ減った。", [["事故の報告", 33]]],
  ["年間の計画に沿って、講座を9回開いた。", []],
  ["年間予定のとおり、講座を9回開いた。", []],
  ["講座を9回開いた。", []],
] as const)("年間の数: %s", (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test("足した数は、前の数と同じものを数える", () => {
  const sums = (text: string) => sumFigures(figuresOf(text)).map(({ noun, value }) => [noun, value]);
  expect(sums("案内板は5か所に設け、計12か所となった。")).toEqual([["案内板", 12]]);
  expect(sums("協議会を6校で計13回開いた。")).toEqual([]);
});
