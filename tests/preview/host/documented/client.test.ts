import { inExcel, refusalOf } from "./in-excel";

// https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model
describe("まとめて送り、まとめて受け取る", () => {
  test("sync までは何も起きない", async () => {
    await inExcel(async (_sheet, context, host) => {
      context.workbook.worksheets.add("四");
      expect(Object.keys(host.texts())).not.toContain("四");
      await context.sync();
      expect(Object.keys(host.texts())).toContain("四");
    });
  });

  test("読み込んでいない性質は読めない", async () => {
    await inExcel(async (sheet, context) => {
      sheet.load("name");
      await context.sync();
      expect(sheet.name).toBe("一");
      expect(() => sheet.position).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }) as Error);
    });
  });

  test("ClientResult の value は、sync の後", async () => {
    await inExcel(async (_sheet, context) => {
      const count = context.workbook.worksheets.getCount();
      expect(() => count.value).toThrow(expect.objectContaining({ code: "ValueNotLoaded" }) as Error);
      await context.sync();
      expect(count.value).toBe(3);
    });
  });

  test("無いものの中のものも、isNullObject", async () => {
    await inExcel(async (_sheet, context) => {
      const range = context.workbook.worksheets.getItemOrNullObject("無い").getRange("A1");
      range.load("values");
      await context.sync();
      expect(range.isNullObject).toBe(true);
    });
  });

  test("断られたところで止まる: それまでのことは起き、後のことは起きない", async () => {
    await inExcel(async (sheet, context, host) => {
      sheet.getRange("A1").values = [["前"]];
      context.workbook.worksheets.getItem("無い").activate();
      sheet.getRange("A2").values = [["後"]];
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
      expect(host.texts()["一"]).toEqual({ A1: "前" });
    });
  });

  // https://learn.microsoft.com/javascript/api/office/officeextension.clientrequestcontext
  test("trace の文は、そこまで進んでいれば、断られたときに届く", async () => {
    await inExcel(async (_sheet, context) => {
      context.trace("一つ目");
      context.workbook.worksheets.getItem("無い").activate();
      context.trace("二つ目");
      await expect(context.sync()).rejects.toMatchObject({ traceMessages: ["一つ目"] });
    });
  });

  // https://learn.microsoft.com/javascript/api/excel/excel.runoptions
  test("セルの入力中は断られ、delayForCellEdit なら入力が終わってから", async () => {
    await inExcel(async (_sheet, _context, host) => {
      host.user.startEditing("一", "A1");
      const read = async (context: Excel.RequestContext): Promise<unknown> => {
        const cell = context.workbook.worksheets.getItem("一").getRange("A1").load("values");
        await context.sync();
        return cell.values;
      };
      await expect(Excel.run(read)).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
      const waiting = Excel.run({ delayForCellEdit: true }, read);
      host.user.endEditing("書いた");
      expect(await waiting).toEqual([["書いた"]]);
    });
  });
});

// https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
// https://learn.microsoft.com/javascript/api/requirement-sets/excel/excel-api-requirement-sets
test("その Excel に無いものは ApiNotFound", async () => {
  const merged = (sheet: Excel.Worksheet): unknown => sheet.getRange("A1").getMergedAreasOrNullObject();
  expect(await refusalOf(merged, { apiSet: "1.12" })).toBe("ApiNotFound");
  expect(await refusalOf(merged, { apiSet: "1.13" })).toBeNull();
});
