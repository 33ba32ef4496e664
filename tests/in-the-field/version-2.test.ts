import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { formDefinitionR5 } from "../../src/town/r5/form";
import { readFormerSummary } from "../../src/gather/former/read-former-summary";
import { planR5 } from "../../src/town/r5/plan";
import { saidBySummary } from "./said-by-summary";
import { readWorkbook } from "../../src/xlsx/read";

/**
 * A summary of the second version of the memory, the first that remembers files: gathered twice, with two texts of which one
 * was chosen, a file's next version that lacks a form, and a form that was given up. It is never made anew; what it says
 * stands in expected.json, which is written once:
 *
 *     FIELD=write npx jest tests/in-the-field
 */
const folder = join(__dirname, "version-2");
const path = join(folder, "expected.json");
const file = "総括（二回に分けて）.xlsx";

test("第2版の総括は、覚えているファイルも答えも、今も同じに読める", () => {
  const read = readWorkbook(readFileSync(join(folder, file)), { file });
  if (!read.ok) throw new Error(read.problem.message);
  const former = readFormerSummary(read.value, planR5, formDefinitionR5);
  if (!former) throw new Error("no summary");
  const said = saidBySummary(former);
  if (process.env.FIELD === "write" && !existsSync(path)) writeFileSync(path, `${JSON.stringify(said, null, 2)}\n`);
  expect(JSON.parse(JSON.stringify(said))).toEqual(JSON.parse(readFileSync(path, "utf8")));
});
