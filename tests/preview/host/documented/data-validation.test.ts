import { inExcel, refusalOf } from "./in-excel";

const list = (source: string): Excel.DataValidationRule => ({ list: { inCellDropDown: true, source } });

// https://learn.microsoft.com/javascript/api/excel/excel.datavalidation
describe("DataValidation", () => {
  test("規則が無ければ、type は None", async () => {
    await inExcel(async (sheet, context) => {
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.load("type");
      await context.sync();
      expect(dataValidation.type).toBe("None");
    });
  });

  test.each(["はい,いいえ", "=二!$A$1:$A$3"])("一覧の規則「%s」は、そのまま読める", async (source) => {
    await inExcel(async (sheet, context) => {
      const { dataValidation } = sheet.getRange("A1:A9");
      dataValidation.rule = list(source);
      dataValidation.load("type,rule");
      await context.sync();
      expect(dataValidation.type).toBe("List");
      expect(dataValidation.rule.list).toEqual({ inCellDropDown: true, source });
    });
  });

  test("ignoreBlanks と showAlert は、言わなければ true。止め方は Stop", async () => {
    await inExcel(async (sheet, context) => {
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.rule = list("はい,いいえ");
      dataValidation.load("ignoreBlanks,errorAlert");
      await context.sync();
      const { showAlert, style } = dataValidation.errorAlert;
      expect([dataValidation.ignoreBlanks, showAlert, style]).toEqual([true, true, "Stop"]);
    });
  });

  test("errorAlert の題と文と止め方を決める", async () => {
    await inExcel(async (sheet, context) => {
      const { dataValidation } = sheet.getRange("A1");
      const alert = { showAlert: true, style: "Warning", title: "進捗", message: "一覧から選んでください。" } as const;
      dataValidation.rule = list("はい,いいえ");
      dataValidation.errorAlert = alert;
      dataValidation.load("errorAlert");
      await context.sync();
      const { showAlert, style, title, message } = dataValidation.errorAlert;
      expect({ showAlert, style, title, message }).toEqual(alert);
    });
  });

  // https://learn.microsoft.com/javascript/api/excel/excel.datavalidationtype
  test("規則のあるセルと無いセルなら MixedCriteria、違う規則のセルなら Inconsistent", async () => {
    await inExcel(async (sheet, context) => {
      sheet.getRange("A1").dataValidation.rule = list("はい,いいえ");
      sheet.getRange("A3").dataValidation.rule = list("前期,後期");
      const rules = ["A1:A2", "A1:A3"].map((address) => sheet.getRange(address).dataValidation);
      for (const rule of rules) rule.load("type");
      await context.sync();
      expect(rules.map(({ type }) => type)).toEqual(["MixedCriteria", "Inconsistent"]);
    });
  });

  test("clear は規則を消す", async () => {
    await inExcel(async (sheet, context) => {
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.rule = list("はい,いいえ");
      dataValidation.clear();
      dataValidation.load("type");
      await context.sync();
      expect(dataValidation.type).toBe("None");
    });
  });

  test("保護されたシートでは決められない", async () => {
    const refusal = await refusalOf((sheet) => {
      sheet.protection.protect();
      sheet.getRange("A1").dataValidation.rule = list("はい,いいえ");
    });
    expect(refusal).toBe("AccessDenied");
  });
});
