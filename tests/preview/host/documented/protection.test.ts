import { inExcel, refusalOf } from "./in-excel";

// https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotection
describe("WorksheetProtection", () => {
  test("protect で protected になり、言ったことだけが許される", async () => {
    await inExcel(async ({ protection }, context) => {
      protection.protect({ allowFormatCells: true, allowFormatColumns: true, allowFormatRows: false });
      protection.load("protected,options");
      await context.sync();
      expect(protection.protected).toBe(true);
      expect(protection.options).toMatchObject({
        allowFormatCells: true,
        allowFormatColumns: true,
        allowFormatRows: false,
        allowInsertRows: false,
      });
      protection.unprotect();
      protection.load("protected");
      await context.sync();
      expect(protection.protected).toBe(false);
    });
  });

  test("保護されているシートの protect は失敗する", async () => {
    expect(
      await refusalOf(({ protection }) => {
        protection.protect();
        protection.protect();
      }),
    ).not.toBeNull();
  });

  test("保護されていないシートの unprotect は、何もしない", async () => {
    expect(
      await refusalOf(({ protection }) => {
        protection.unprotect();
      }),
    ).toBeNull();
  });

  test("パスワードが違えば、解けない", async () => {
    const unprotect = (password: string) =>
      refusalOf(({ protection }) => {
        protection.protect({}, "himitsu");
        protection.unprotect(password);
      });
    expect(await unprotect("chigau")).not.toBeNull();
    expect(await unprotect("himitsu")).toBeNull();
  });

  test.each<readonly [string, Excel.WorksheetProtectionOptions, (range: Excel.Range) => unknown, string | null]>([
    ["値", {}, (range) => (range.values = [["あ"]]), "AccessDenied"],
    ["書式", {}, (range) => (range.format.font.bold = true), "AccessDenied"],
    ["許された書式", { allowFormatCells: true }, (range) => (range.format.font.bold = true), null],
    ["列の幅", { allowFormatCells: true }, (range) => (range.format.columnWidth = 90), "AccessDenied"],
    ["許された列の幅", { allowFormatColumns: true }, (range) => (range.format.columnWidth = 90), null],
    ["行を隠す", {}, (range) => (range.rowHidden = true), "AccessDenied"],
    ["許された、行を隠す", { allowFormatRows: true }, (range) => (range.rowHidden = true), null],
    [
      "結合",
      { allowFormatCells: true },
      (range) => {
        range.merge();
      },
      "AccessDenied",
    ],
  ])("保護されたシートで: %s", async (_what, options, ask, code) => {
    const refusal = await refusalOf((sheet) => {
      sheet.protection.protect(options);
      ask(sheet.getRange("A1"));
    });
    expect(refusal).toBe(code);
  });

  test("ロックされていないセルには、保護されていても書ける", async () => {
    const refusal = await refusalOf((sheet) => {
      sheet.getRange("A1").format.protection.locked = false;
      sheet.protection.protect();
      sheet.getRange("A1").values = [["あ"]];
    });
    expect(refusal).toBeNull();
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.workbookprotection
describe("WorkbookProtection", () => {
  test("protect で protected になり、二度目は失敗する", async () => {
    await inExcel(async (_sheet, context) => {
      const { protection } = context.workbook;
      protection.protect();
      protection.load("protected");
      await context.sync();
      expect(protection.protected).toBe(true);
    });
    const twice = await refusalOf((_sheet, { workbook: { protection } }) => {
      protection.protect();
      protection.protect();
    });
    expect(twice).not.toBeNull();
  });

  // https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-workbooks
  test.each<readonly [string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown]>([
    ["足す", (_sheet, { workbook }) => workbook.worksheets.add("四")],
    [
      "消す",
      (sheet) => {
        sheet.delete();
      },
    ],
    ["動かす", (sheet) => (sheet.position = 1)],
    ["名前を変える", (sheet) => (sheet.name = "四")],
  ])("ブックの構造が保護されていれば、シートを%sことはできない", async (_what, ask) => {
    const refusal = await refusalOf((sheet, context) => {
      context.workbook.protection.protect();
      ask(sheet, context);
    });
    expect(refusal).toBe("AccessDenied");
  });
});
