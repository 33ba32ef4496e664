import { strToU8, unzipSync, zipSync } from "fflate";
import { openInNode } from "../../../support/excel";
import { relationships } from "../../../xlsx/read/workbook-file";
import { threeSheets } from "./in-excel";

/** A pivot table on the second sheet, as far as a host that never shows it needs one. */
function withPivotTable(bytes: Uint8Array): Uint8Array {
  const rel = relationships({ id: "pivot1", type: "pivotTable", target: "../pivotTables/pivotTable1.xml" });
  return zipSync({
    ...unzipSync(bytes),
    "xl/worksheets/_rels/sheet2.xml.rels": strToU8(rel),
    "xl/pivotTables/pivotTable1.xml": strToU8("<pivotTableDefinition/>"),
  });
}

// https://learn.microsoft.com/javascript/api/excel/excel.pivottablecollection
describe("PivotTableCollection", () => {
  test("getCount は、そのシートにあるピボットテーブルの数", async () => {
    await openInNode(withPivotTable(threeSheets()));
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const counts = ["一", "二"].map((name) => worksheets.getItem(name).pivotTables.getCount());
      await context.sync();
      expect(counts.map(({ value }) => value)).toEqual([0, 1]);
    });
  });
});
