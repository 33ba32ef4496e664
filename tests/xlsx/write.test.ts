import { writeWorkbook } from "../../src/xlsx/write";
import { everythingDrawing } from "../support/everything-drawing";
import { expectValidWorkbook } from "../support/validate-workbook";

test("すべてを使ったブックが Excel の書式どおりである", async () => {
  const bytes = await writeWorkbook(everythingDrawing);
  if (process.env.OUT) (await import("node:fs")).writeFileSync(process.env.OUT, bytes);
  await expectValidWorkbook(bytes);
});
