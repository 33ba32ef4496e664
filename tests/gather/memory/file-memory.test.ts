import { drawRegister } from "../../../src/gather/register/draw-register";
import type { RecognisedWorkbook } from "../../../src/gather/collection";
import { formatFileMemory, parseFileMemories } from "../../../src/gather/memory/file-memory";
import { recogniseWorkbook } from "../../../src/gather/recognise-workbook";
import { planR5 } from "../../../src/town/r5/plan";
import { townR5 } from "../../../src/town/r5/town";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { aDepartmentWorkbook } from "../../usecases/a-department-workbook";

const { definition } = townR5;

function remembered(reading: RecognisedWorkbook): RecognisedWorkbook | undefined {
  const json = formatFileMemory({ reading, period: "full-year", previous: null }, definition);
  return parseFileMemories([json], planR5, definition)[0]?.reading;
}

test("ファイルの覚え書きは、欄のセルのこと、非表示の様式、引き継ぎ元まで元どおり", () => {
  const entry = { initiative: "1-2-1-1", department: "町民生活課", subject: "" };
  const entries = [
    { ...entry, sequence: 1, carriedFrom: "R4 Ⅰ-2-①(1) 町民生活課 その1" },
    { ...entry, sequence: 2, isEndProposed: true },
    { ...entry, sequence: 3, isRetired: true },
    { ...entry, sequence: 4 },
  ];
  const workbook = aDepartmentWorkbook(
    "町民生活課.xlsx",
    [{ texts: { review: "消した文", firstHalf: "前期の文" } }, { initiative: "1-2-2-2" }],
    [drawRegister({ entries }, planR5, { withStates: true })],
  );
  const changed: WorkbookSnapshot = {
    ...workbook,
    sheets: workbook.sheets.map((sheet, at) => ({
      ...sheet,
      hiddenRows: at === 1 ? [...new Set(sheet.cells.map(({ row }) => row))] : [],
      cells: sheet.cells.map((cell) => {
        if (cell.text === "消した文") return { ...cell, text: "", struck: ["消した文"] };
        return cell.text === "前期の文" ? { ...cell, type: "error", value: "#REF!", text: "#REF!" } : cell;
      }),
    })),
  };
  const reading = recogniseWorkbook(changed, planR5, definition);
  const [first, second] = reading.sheets.flatMap(({ forms }) => forms);
  expect(first?.fields.review?.remarks).toMatchObject([{ about: "struck" }]);
  expect(first?.fields.firstHalf?.remarks).toMatchObject([{ about: "error" }]);
  expect(second?.visibility).toBe("hidden");
  // Which cell a letter stands in is asked only of a file that is there.
  const withoutCells = (key: string, value: unknown): unknown => (key === "cells" ? undefined : value);
  expect(JSON.parse(JSON.stringify(remembered(reading)?.sheets))).toEqual(
    JSON.parse(JSON.stringify(reading.sheets, withoutCells)),
  );
  expect(remembered(reading)?.register).toEqual(reading.register);
});
