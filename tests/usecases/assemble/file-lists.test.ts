import { fileLists } from "../../../src/usecases/assemble/file-lists";
import { aDepartmentWorkbook, gathered } from "../a-department-workbook";

test("ファイルごとの様式と確認事項は、総括のモデルの数と同じだけあり、場所を言う", () => {
  const collected = gathered([
    aDepartmentWorkbook("町民生活課.xlsx", [
      {},
      { initiative: "2-1-3-1" },
      { initiative: "2-1-3-1", sequence: 2, texts: { review: "" } },
    ]),
    aDepartmentWorkbook("総務課.xlsx", [{ initiative: "1-1-1-1", department: "総務課" }]),
  ]);
  const lists = fileLists(collected);
  expect(lists.map(({ file, forms }) => [file, forms.length])).toEqual(
    collected.model.files.map(({ file, forms }) => [file, forms]),
  );
  expect(lists.map(({ findings }) => findings.length)).toEqual(
    collected.model.files.map(({ findingCounts: { error, warning } }) => error + warning),
  );
  const residents = lists.find(({ file }) => file === "町民生活課.xlsx");
  expect(residents?.forms.map(({ text }) => text)).toContainEqual(
    expect.stringMatching(/^Ⅱ-1-③\(1\) .* その2 町民生活課$/u),
  );
  const errors = residents?.findings.filter(({ severity }) => severity === "error") ?? [];
  expect(errors.map(({ sheet, cell }) => [sheet?.includes("その2"), cell !== null])).toContainEqual([true, true]);
});
