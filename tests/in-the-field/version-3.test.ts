import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { formDefinitionR5 } from "../../src/town/r5/form";
import { readFormerSummary } from "../../src/gather/former/read-former-summary";
import { planR5 } from "../../src/town/r5/plan";
import { readWorkbook } from "../../src/xlsx/read";
import { saidBySummary } from "./said-by-summary";

/**
 * A summary of the third version of the memory, the first that remembers the collection before and what no reader sees: gathered for
 * 前期 and for 年度末, with a text that is struck through. It is never made anew; what it says stands in expected.json, which is
 * written once:
 *
 *     FIELD=write npx jest tests/in-the-field
 */
const folder = join(__dirname, "version-3");
const path = join(folder, "expected.json");
const file = "総括（前期と年度末）.xlsx";

test("第3版の総括は、前の時期も、取り消し線の文も、今も同じに読める", () => {
  const read = readWorkbook(readFileSync(join(folder, file)), { file });
  if (!read.ok) throw new Error(read.problem.message);
  const former = readFormerSummary(read.value, planR5, formDefinitionR5);
  if (!former) throw new Error("no summary");
  const remarks = former.files.flatMap(({ reading }) =>
    reading.sheets.flatMap(({ forms }) =>
      forms.flatMap(({ fields }) => Object.values(fields).map((one) => one?.remarks)),
    ),
  );
  const said = {
    ...saidBySummary(former),
    period: former.period,
    baseline: former.baseline,
    remarks: remarks.filter((one) => one !== undefined),
  };
  if (process.env.FIELD === "write" && !existsSync(path)) writeFileSync(path, `${JSON.stringify(said, null, 2)}\n`);
  expect(JSON.parse(JSON.stringify(said))).toEqual(JSON.parse(readFileSync(path, "utf8")));
  expect(said.remarks).not.toEqual([]);
  expect(said.baseline).not.toBeNull();
});
