import { townR5 } from "../../../src/town/r5/town";
import { checkWorkbook, type CheckedWorkbook } from "../../../src/usecases/check/check-workbook";
import { silencer } from "../../../src/usecases/check/silenceable";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { aDepartmentWorkbook } from "../a-department-workbook";
import { gather, summaryFile } from "../assemble/gathering-parts";

const blankGoals = { texts: { goals: null } };
const workbook = aDepartmentWorkbook("町民生活課.xlsx", [blankGoals, { ...blankGoals, sequence: 2 }]);
const checked = (snapshot: WorkbookSnapshot): CheckedWorkbook => {
  const result = checkWorkbook({ snapshot, town: townR5, period: "full-year", department: null });
  if (!result.ok) throw new Error("not read");
  return result.value;
};
const emptyGoals = ["1-2-1-1 町民生活課 その1", "1-2-1-1 町民生活課 その2"].map((form) => ({
  rule: "field-empty",
  title: "欄が空いている",
  form,
}));

test("自分のブックの確認事項から、規則と、どの様式かが分かる", () => {
  const own = checked(workbook);
  const find = silencer(own);
  const found = own.findings.filter(({ rule }) => rule === "field-empty").map(find);
  expect(found).toEqual(emptyGoals);
});

test("総括の確認事項からも、同じことが分かる", async () => {
  const ofSummary = checked(await summaryFile(gather([workbook])));
  const find = silencer(ofSummary);
  const standing = ofSummary.standing?.findings.filter(({ title }) => title === "欄が空いている") ?? [];
  expect(standing.map(find)).toEqual(emptyGoals);
});

test("いつも出す規則と、知らない確認事項は、出さないことにできない", () => {
  const own = checked(workbook);
  const [finding] = own.findings;
  if (!finding) throw new Error("no finding");
  const find = silencer(own);
  expect(find({ ...finding, rule: "settings-row" })).toBeNull();
  expect(find({ ...finding, rule: "nobody" })).toBeNull();
});
