import { readFileSync } from "node:fs";
import { openInNode } from "../../support/excel";

const sample = new Uint8Array(readFileSync("assets/samples/提出用.xlsx"));
const other = readFileSync("assets/samples/農業振興課.xlsx");

describe("ほかのファイルのシートの挿入", () => {
  test("位置と id を守り、同じ名前には (2) をつける", async () => {
    const { host } = await openInNode(sample);
    const before = Object.keys(host.texts());
    await Excel.run(async (context) => {
      const options = { positionType: "Beginning" } as const;
      const ids = context.workbook.insertWorksheetsFromBase64(other.toString("base64"), options);
      const again = context.workbook.insertWorksheetsFromBase64(other.toString("base64"), { positionType: "End" });
      await context.sync();
      const first = context.workbook.worksheets.getItem(ids.value[0] ?? "").load("name,position");
      const copied = context.workbook.worksheets.getItem(again.value[0] ?? "").load("name");
      await context.sync();
      expect(first.position).toBe(0);
      expect(copied.name).toBe(`${first.name} (2)`);
    });
    expect(Object.keys(host.texts())).toEqual(expect.arrayContaining(before));
  });

  test("ブックの構造が保護されていれば断る", async () => {
    await openInNode(sample, { isStructureProtected: true });
    const asked = Excel.run(async (context) => {
      context.workbook.insertWorksheetsFromBase64(other.toString("base64"));
      await context.sync();
    });
    await expect(asked).rejects.toMatchObject({ code: "AccessDenied" });
  });

  test("ブックでないものは断る", async () => {
    await openInNode(sample);
    const asked = Excel.run(async (context) => {
      context.workbook.insertWorksheetsFromBase64("UEsDBA==");
      await context.sync();
    });
    await expect(asked).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});
