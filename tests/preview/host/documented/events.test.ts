import { heard, inExcel } from "./in-excel";

// https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events
// https://learn.microsoft.com/javascript/api/excel/excel.worksheetchangedeventargs
describe("WorksheetCollection.onChanged", () => {
  test("人が書けば RangeEdited と、その番地と、どのシートか", async () => {
    await inExcel(async (sheet, context, host) => {
      sheet.load("id");
      const [event] = await heard(context.workbook.worksheets.onChanged, context, () => {
        host.user.type("一", "B3", "あ");
      });
      expect([event?.changeType, event?.address, event?.source]).toEqual(["RangeEdited", "B3", "Local"]);
      expect([event?.worksheetId, event?.type]).toEqual([sheet.id, "WorksheetChanged"]);
    });
  });

  test("アドイン自身の書き込みでも起き、triggerSource で見分けられる", async () => {
    await inExcel(async (sheet, context) => {
      const [event] = await heard(context.workbook.worksheets.onChanged, context, () => {
        sheet.getRange("A1:B2").values = [
          ["あ", "い"],
          ["う", "え"],
        ];
      });
      expect([event?.changeType, event?.address]).toEqual(["RangeEdited", "A1:B2"]);
      expect(event?.triggerSource).toBe("ThisLocalAddin");
    });
  });

  test("行が入れば RowInserted", async () => {
    await inExcel(async (_sheet, context, host) => {
      const [event] = await heard(context.workbook.worksheets.onChanged, context, () => {
        host.user.insertRows("一", 2, 3);
      });
      expect([event?.changeType, event?.address]).toEqual(["RowInserted", "3:5"]);
    });
  });

  test("同じブックのほかの人が書けば、source は Remote", async () => {
    await inExcel(async (_sheet, context, host) => {
      const [event] = await heard(context.workbook.worksheets.onChanged, context, () => {
        host.user.colleagueTypes("一", "A1", "あ");
      });
      expect(event?.source).toBe("Remote");
    });
  });

  test("シートの onChanged は、そのシートだけ", async () => {
    await inExcel(async (_sheet, context, host) => {
      const second = context.workbook.worksheets.getItem("二").load("id");
      const events = await heard(second.onChanged, context, () => {
        host.user.type("一", "A1", "あ");
        host.user.type("二", "A2", "い");
      });
      expect(events.map(({ address, worksheetId }) => [address, worksheetId])).toEqual([["A2", second.id]]);
    });
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.worksheetcollection#events
describe("WorksheetCollection のそのほかの出来事", () => {
  test("onAdded と onDeleted は、足されたシート、消されたシート", async () => {
    await inExcel(async (_sheet, context, host) => {
      const { worksheets } = context.workbook;
      const third = worksheets.getItem("三").load("id");
      const [added] = await heard(worksheets.onAdded, context, () => {
        host.user.addSheet("四");
      });
      const found = worksheets.getItem(added?.worksheetId ?? "").load("name");
      const [deleted] = await heard(worksheets.onDeleted, context, () => {
        host.user.deleteSheet("三");
      });
      expect([found.name, deleted?.worksheetId]).toEqual(["四", third.id]);
    });
  });

  test("onActivated は、選ばれたシート", async () => {
    await inExcel(async (_sheet, context, host) => {
      const second = context.workbook.worksheets.getItem("二").load("id");
      const [event] = await heard(context.workbook.worksheets.onActivated, context, () => {
        host.user.activate("二");
      });
      expect(event?.worksheetId).toBe(second.id);
    });
  });

  test("onSelectionChanged は、選ばれた範囲", async () => {
    await inExcel(async (sheet, context, host) => {
      sheet.load("id");
      const [event] = await heard(context.workbook.worksheets.onSelectionChanged, context, () => {
        host.user.select("一", "B2:C3");
      });
      expect([event?.address, event?.worksheetId]).toEqual(["B2:C3", sheet.id]);
    });
  });

  test("onCalculated は、計算の済んだシート", async () => {
    await inExcel(async (sheet, context, host) => {
      sheet.load("id");
      sheet.getRange("A2").formulas = [["=A1*2"]];
      await context.sync();
      const [event] = await heard(context.workbook.worksheets.onCalculated, context, () => {
        host.user.type("一", "A1", "3");
      });
      expect(event?.worksheetId).toBe(sheet.id);
    });
  });

  test("onNameChanged は、前の名前と今の名前", async () => {
    await inExcel(async (_sheet, context, host) => {
      const [event] = await heard(context.workbook.worksheets.onNameChanged, context, () => {
        host.user.renameSheet("一", "様式");
      });
      expect([event?.nameBefore, event?.nameAfter]).toEqual(["一", "様式"]);
    });
  });

  test("onMoved は動かされたシートだけ。間に入ったシートに押されただけでは起きない", async () => {
    await inExcel(async (sheet, context) => {
      const { worksheets } = context.workbook;
      const third = worksheets.getItem("三").load("id");
      const events = await heard(worksheets.onMoved, context, () => {
        sheet.delete();
        third.position = 0;
      });
      expect(
        events.map(({ worksheetId, positionBefore, positionAfter }) => [worksheetId, positionBefore, positionAfter]),
      ).toEqual([[third.id, 1, 0]]);
    });
  });
});

// https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events
describe("受け取る約束", () => {
  test("約束していない出来事は送られない", async () => {
    await inExcel((_sheet, _context, host) => {
      let sent = 0;
      host.listen(() => sent++);
      host.user.type("一", "A1", "あ");
      host.user.addSheet("四");
      expect(sent).toBe(0);
      return Promise.resolve();
    });
  });

  test("remove は、約束したときの context で。その後は送られない", async () => {
    const { registered, host } = await inExcel(async (_sheet, context, opened) => {
      const added = context.workbook.worksheets.onChanged.add(() => Promise.resolve());
      await context.sync();
      return { registered: added, host: opened };
    });
    expect(host.subscriptionCount).toBe(1);
    await Excel.run(registered.context, async (context) => {
      registered.remove();
      await context.sync();
    });
    expect(host.subscriptionCount).toBe(0);
  });
});
