import { readFileSync } from "node:fs";
import { openInNode } from "../../support/excel";

const sample = new Uint8Array(readFileSync("assets/samples/提出用.xlsx"));

describe("値の読み書き", () => {
  test("シートの名前と使用範囲を読む", async () => {
    const { host } = await openInNode(sample);
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load("items/name,items/visibility");
      await context.sync();
      expect(sheets.items.map(({ name }) => name)).toEqual(Object.keys(host.texts()));
      const ranges = sheets.items.map((sheet) => sheet.getUsedRange().load("values,text,address,formulas"));
      await context.sync();
      expect(ranges[0]?.address).toContain("!");
    });
    expect(host.batches.filter(({ isCleanUp }) => !isCleanUp)).toHaveLength(2);
  });

  test("文字列の書式なら、= で始まっていても文字のまま", async () => {
    const { host } = await openInNode(sample);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("試し");
      const range = sheet.getRange("B2:C2");
      range.numberFormat = [["@", "@"]];
      range.values = [["=1+1", "11/27"]];
      await context.sync();
    });
    expect(host.texts()["試し"]).toEqual({ B2: "=1+1", C2: "11/27" });
  });

  test("1,500 セルを超える書き込みは、client が行ごとに分けても全部入る", async () => {
    const { host } = await openInNode(sample);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("多い");
      sheet.getRange("A1:E400").values = Array.from({ length: 400 }, (_, row) => ["a", "b", "c", "d", `${row}行`]);
      await context.sync();
    });
    expect(host.texts()["多い"]?.E400).toBe("399行");
  });

  test("知らない呼び出しは名前を挙げて断る", async () => {
    await openInNode(sample);
    const asked = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().slicers.load("items");
      await context.sync();
    });
    await expect(asked).rejects.toMatchObject({
      code: "ApiNotAvailable",
      message: expect.stringContaining("[test host: Worksheet.Slicers]") as unknown,
    });
  });
});
