import { readFileSync } from "node:fs";
import type { HostOptions } from "../../../src/preview/host/host";
import { openInNode } from "../../support/excel";

const sample = new Uint8Array(readFileSync("assets/samples/提出用.xlsx"));

/** Opens the sample, runs `ask` in one batch and gives the code of Excel's refusal, or null. */
async function refusal(ask: (workbook: Excel.Workbook) => unknown, options: HostOptions = {}): Promise<string | null> {
  await openInNode(sample, options);
  try {
    await Excel.run(async (context) => {
      ask(context.workbook);
      await context.sync();
    });
    return null;
  } catch (error) {
    return error instanceof OfficeExtension.Error ? error.code : String(error);
  }
}

const active = (workbook: Excel.Workbook): Excel.Worksheet => workbook.worksheets.getActiveWorksheet();

describe("Excel が断ることは断る", () => {
  test.each<readonly [string, string, (workbook: Excel.Workbook) => unknown]>([
    ["32文字のシート名", "InvalidArgument", (book) => book.worksheets.add("あ".repeat(32))],
    ["使えない文字のシート名", "InvalidArgument", (book) => book.worksheets.add("前期/後期")],
    [
      "大文字と小文字だけが違うシート名",
      "ItemAlreadyExists",
      (book) => (book.worksheets.add("a"), book.worksheets.add("A")),
    ],
    ["無いシート", "ItemNotFound", (book) => book.worksheets.getItem("無い").load("name")],
    ["大きさの違う値", "InvalidArgument", (book) => (active(book).getRange("Z1:Z2").values = [["一つ"]])],
    ["32,768 文字", "InvalidArgument", (book) => (active(book).getRange("Z1").values = [["あ".repeat(32_768)]])],
    [
      "8,192 文字を超える数式",
      "FormulaLengthExceedsLimit",
      (book) => (active(book).getRange("Z1").values = [[`=${"1+".repeat(4096)}1`]]),
    ],
    [
      "- で始まる長い文を、ほかのセルと一緒に（office-js 3256）",
      "GeneralException",
      (book) => (active(book).getRange("Y1:Z1").values = [[`-${"X".repeat(8200)}`, ""]]),
    ],
    ["数式にならない数式", "InvalidArgument", (book) => (active(book).getRange("Z1").formulas = [["=SUM("]])],
    [
      "保護されたシートの、ロックされたセル",
      "AccessDenied",
      (book) => {
        active(book).protection.protect();
        active(book).getRange("Z1").values = [["書く"]];
      },
    ],
    [
      "保護されたシートの書式",
      "AccessDenied",
      (book) => {
        active(book).protection.protect();
        active(book).getRange("Z1").numberFormat = [["@"]];
      },
    ],
    [
      "保護されたシートの結合",
      "AccessDenied",
      (book) => {
        active(book).protection.protect({ allowFormatCells: true });
        active(book).getRange("Y1:Z1").merge();
      },
    ],
    [
      "非常に隠されたシートを消す",
      "InvalidOperation",
      (book) => {
        const sheet = book.worksheets.add("奥");
        sheet.visibility = "VeryHidden";
        sheet.delete();
      },
    ],
    [
      "513 の結合",
      "GeneralException",
      (book) => {
        const sheet = book.worksheets.add("結合");
        for (let row = 1; row <= 513; row++) sheet.getRange(`A${row}:B${row}`).merge();
        sheet.getRange("A1:B513").getMergedAreasOrNullObject().load("areaCount");
      },
    ],
  ])("%s: %s", async (_situation, code, ask) => {
    expect(await refusal(ask)).toBe(code);
  });

  test("- で始まる長い文も、一つだけなら入る（office-js 3256）", async () => {
    const long = `-${"X".repeat(8200)}`;
    expect(await refusal((book) => (active(book).getRange("Z1").values = [[long]]))).toBeNull();
    await Excel.run(async (context) => {
      const cell = active(context.workbook).getRange("Z1").load("values");
      await context.sync();
      expect(cell.values).toEqual([[long]]);
    });
  });

  test("表示されている最後のシートは、隠せない", async () => {
    const { host } = await openInNode(sample);
    const hiding = Excel.run(async (context) => {
      for (const name of Object.keys(host.texts())) context.workbook.worksheets.getItem(name).visibility = "Hidden";
      await context.sync();
    });
    await expect(hiding).rejects.toMatchObject({ code: "InvalidOperation" });
  });

  test.each<readonly [string, HostOptions, string, (workbook: Excel.Workbook) => unknown]>([
    ["構造の保護", { isStructureProtected: true }, "AccessDenied", (book) => book.worksheets.add("新しい")],
    ["最終版", { isFinal: true }, "AccessDenied", (book) => (active(book).getRange("Z1").values = [["書く"]])],
    [
      "共有ブック",
      { isShared: true },
      "InvalidOperation",
      (book) => {
        active(book).getRange("Y1:Z1").merge();
      },
    ],
    [
      "大きすぎる依頼",
      { maxBytes: 5000 },
      "RequestPayloadSizeLimitExceeded",
      (book) => {
        active(book).getRange("Z1").values = [["あ".repeat(5000)]];
      },
    ],
    [
      "大きすぎる返事",
      { maxBytes: 3000 },
      "ResponsePayloadSizeLimitExceeded",
      (book) => {
        active(book).getRange("A1:Z100").load("values");
      },
    ],
    [
      "知らないと言われた呼び出し",
      { refuseMembers: ["Worksheet.Charts"] },
      "ApiNotAvailable",
      (book) => {
        active(book).charts.load("count");
      },
    ],
    ["古い Excel", { apiSet: "1.12" }, "ApiNotFound", (book) => book.insertWorksheetsFromBase64("")],
  ])("%s", async (_situation, options, code, ask) => {
    expect(await refusal(ask, options)).toBe(code);
  });
});

describe("言われたとおりに失敗する", () => {
  const writeTwo = (): Promise<void> =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("Z1").values = [["一つ目"]];
      sheet.getRange("Z2").values = [["二つ目"]];
      await context.sync();
    });

  test("前: 何も起きていない", async () => {
    const { host } = await openInNode(sample);
    const before = host.texts();
    host.fail({ batch: 1, code: "GeneralException", moment: "before" });
    await expect(writeTwo()).rejects.toMatchObject({ code: "GeneralException" });
    expect(host.texts()).toEqual(before);
  });

  test("後: すべて起きてから失敗する。その次は通る", async () => {
    const { host } = await openInNode(sample);
    host.fail({ batch: 1, code: "GeneralException", moment: "after" });
    await expect(writeTwo()).rejects.toMatchObject({ code: "GeneralException" });
    const [texts] = Object.values(host.texts()).filter((sheet) => sheet.Z1 !== undefined);
    expect(texts).toMatchObject({ Z1: "一つ目", Z2: "二つ目" });
    await expect(writeTwo()).resolves.toBeUndefined();
  });

  test("途中の動作の後: そこまでは起き、その先は起きない", async () => {
    const { host } = await openInNode(sample);
    await writeTwo();
    const setters = host.batches[0]?.request.Actions.flatMap(({ Name }, index) => (Name === "Values" ? [index] : []));
    const { host: again } = await openInNode(sample);
    again.fail({ batch: 1, action: setters?.[0] ?? 0, code: "AccessDenied", moment: "after" });
    await expect(writeTwo()).rejects.toMatchObject({ code: "AccessDenied" });
    const all = Object.assign({}, ...Object.values(again.texts())) as Record<string, string>;
    expect([all.Z1, all.Z2]).toEqual(["一つ目", undefined]);
  });
});
