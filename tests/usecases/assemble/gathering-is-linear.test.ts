import type * as keys from "../../../src/workbook/comparison-key";
import { comparisonKey } from "../../../src/workbook/comparison-key";
import { gather, summaryFile } from "./gathering-parts";
import { aFile } from "./handed-in-files";

jest.mock("../../../src/workbook/comparison-key", () => {
  const real = jest.requireActual<typeof keys>("../../../src/workbook/comparison-key");
  return { ...real, comparisonKey: jest.fn(real.comparisonKey) };
});

/**
 * How often a text is brought into the form in which it is compared, whoever compares it: a measure of the work that no clock
 * disturbs. It sees all pairs where their texts are compared anew; how long the rest takes, tests/benchmark shows.
 */
async function workOn(count: number): Promise<number> {
  const files = departments.map((department) => {
    const forms = Array.from({ length: count }, (_, index) => ({
      initiative: "1-2-1-2",
      department,
      isUnnumbered: true,
      sheet: `様式${index + 1}`,
      texts: { vision: `${index}番めのめざす姿`, review: `${index}番めの評価` },
    }));
    return aFile(`${department}.xlsx`, forms);
  });
  const former = await summaryFile(gather(files));
  jest.mocked(comparisonKey).mockClear();
  const { collection } = gather(files, { former });
  expect(collection.forms).toHaveLength(count * departments.length);
  return jest.mocked(comparisonKey).mock.calls.length;
}

const departments = ["企画商工観光課", "保健福祉課"];

test("もう一度集める仕事は、様式の数に比例してふえる", async () => {
  const few = await workOn(4);
  const many = await workOn(24);
  expect(many / few).toBeLessThan(6 * 1.5);
});
