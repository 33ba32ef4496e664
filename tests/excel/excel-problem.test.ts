import { excelProblem, officeErrorCode, toExcelProblem } from "../../src/excel/excel-problem";
import type { ExcelProblemCode } from "../../src/excel/open-workbook";
import { openInNode } from "../support/excel";
import { formSheets } from "./a-workbook";

async function refusedWith(code: string): Promise<unknown> {
  const { host } = await openInNode(formSheets(1));
  host.fail({ batch: 1, code, moment: "before" });
  return Excel.run(async (context) => {
    context.workbook.worksheets.load("items/name");
    await context.sync();
  }).then(
    () => null,
    (error: unknown) => error,
  );
}

test.each<[string, ExcelProblemCode]>([
  ["AccessDenied", "sheet-protected"],
  ["InvalidOperationInCellEditMode", "cell-being-edited"],
  ["ItemNotFound", "gone"],
  ["ApiNotFound", "excel-too-old"],
  ["ResponsePayloadSizeLimitExceeded", "too-large"],
  ["RequestAborted", "not-possible-now"],
  ["GeneralException", "unexpected"],
  ["NobodyKnowsThisCode", "unexpected"],
])("Excel の %s は %s", async (code, expected) => {
  const error = await refusedWith(code);
  expect(officeErrorCode(error)).toBe(code);
  expect(toExcelProblem(error)).toEqual(excelProblem(expected));
});

test("Excel の断りでないものは、誤りとして投げる", () => {
  const bug = new TypeError("not Excel's");
  expect(() => toExcelProblem(bug)).toThrow(bug);
});

test("どの文も、することで終わり、ソフトの言葉を使わない", () => {
  const codes: readonly ExcelProblemCode[] = [
    "cell-being-edited",
    "sheet-protected",
    "structure-protected",
    "read-only",
    "not-possible-now",
    "excel-too-old",
    "too-large",
    "gone",
    "unwritable-text",
    "unexpected",
  ];
  for (const { message } of codes.map((code) => excelProblem(code))) {
    expect(message).toMatch(/ください。$/u);
    expect(message).not.toMatch(/エラー|例外|バッチ|API/u);
  }
});
