import { comingBars, partOf } from "../../../src/taskpane/gathering/coming-bars";
import { gatheringResult } from "../../../src/usecases/assemble/gathering-result";
import { aDepartmentWorkbook, gathered } from "../../usecases/a-department-workbook";

const result = gatheringResult(
  gathered([
    aDepartmentWorkbook("町民生活課.xlsx", [{ initiative: "1-2-1-1" }]),
    aDepartmentWorkbook("ラベンダーハイツ.xlsx", [{ initiative: "2-2-5-1", department: "ラベンダーハイツ" }]),
  ]),
);
const bars = comingBars(result);

describe("提出状況の棒", () => {
  it("棒の長さは、あるはずの様式の数。課の棒を合わせると全体になる", () => {
    const [overall, ...departments] = bars.rows.map(({ parts }) => parts.map(({ count }) => count));
    const sums = (overall ?? []).map((_, index) => departments.reduce((sum, counts) => sum + (counts[index] ?? 0), 0));
    expect(overall).toEqual(sums);
    expect(sums.reduce((sum, count) => sum + count, 0)).toBe(result.forms.expected);
  });

  it("出さなくてよい課は、0/0ではなく任意と書く", () => {
    expect(bars.rows.find(({ name }) => name === "教育振興課")?.figure).toBe("任意");
  });

  it("未記入の様式がなければ、凡例にも出さない", () => {
    expect(bars.series.map(({ name }) => name)).toEqual(["届いた", "足りない"]);
  });

  it("どの部分からも、棒が数えたとおりの様式に行き着く", () => {
    for (const { id, parts } of bars.rows) {
      for (const { series, count } of parts) {
        expect(partOf({ row: id, series }, result)?.forms.length ?? 0).toBe(count);
      }
    }
  });
});
