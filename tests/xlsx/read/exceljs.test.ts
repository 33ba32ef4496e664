import ExcelJS from "exceljs";
import { readOk } from "./workbook-file";

test("exceljs が作ったブックを、書いたとおりに読む", async () => {
  const workbook = new ExcelJS.Workbook();
  workbook.modified = new Date("2023-10-12T01:23:45Z");
  const sheet = workbook.addWorksheet("様式１");
  sheet.getCell("B3").value = "取組項目";
  sheet.getCell("C3").value = { richText: [{ text: "① 防災", font: { bold: true } }, { text: "\n(1) 訓練の実施 " }] };
  sheet.mergeCells("C3:F3");
  sheet.getCell("B4").value = new Date("2023-11-27T10:00:00Z");
  sheet.getCell("B4").numFmt = 'm"月"d"日"';
  sheet.getCell("B5").value = { formula: "1+2", result: 3 };
  sheet.getCell("B6").value = { error: "#N/A" };
  sheet.getCell("B7").value = true;
  sheet.getCell("B8").value = 0.125;
  sheet.getCell("B8").numFmt = "0.0%";
  sheet.getCell("B9").value = "隠れた行";
  sheet.getRow(9).hidden = true;
  sheet.getColumn(8).hidden = true;
  await sheet.protect("", {});
  workbook.addWorksheet("リスト", { state: "veryHidden" });

  const snapshot = readOk(new Uint8Array(await workbook.xlsx.writeBuffer()));
  expect(snapshot.source.modified).toBe("2023-10-12T01:23:45Z");
  expect(snapshot.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ["様式１", "visible"],
    ["リスト", "veryHidden"],
  ]);
  expect(snapshot.sheets[0]).toMatchObject({
    isProtected: true,
    merges: [{ top: 2, left: 2, bottom: 2, right: 5 }],
    hiddenRows: [8],
    hiddenColumns: [7],
    cells: [
      { row: 2, column: 1, type: "text", text: "取組項目" },
      { row: 2, column: 2, type: "text", text: "① 防災\n(1) 訓練の実施 " },
      { row: 3, column: 1, type: "date", value: "2023-11-27T10:00:00", text: "11月27日" },
      { row: 4, column: 1, type: "number", value: 3, formula: "1+2" },
      { row: 5, column: 1, type: "error", value: "#N/A" },
      { row: 6, column: 1, type: "boolean", value: true, text: "TRUE" },
      { row: 7, column: 1, type: "number", value: 0.125, text: "12.5%" },
      { row: 8, column: 1, type: "text", text: "隠れた行" },
    ],
  });
});
