import { inExcel, refusalOf } from "./in-excel";

// https://learn.microsoft.com/javascript/api/excel/excel.worksheet
describe("Worksheet", () => {
  test("id は、名前と位置が変わっても同じ", async () => {
    await inExcel(async (sheet, context) => {
      sheet.load("id");
      await context.sync();
      const before = sheet.id;
      sheet.name = "様式";
      sheet.position = 2;
      sheet.load("id,name,position");
      await context.sync();
      expect([sheet.id, sheet.name, sheet.position]).toEqual([before, "様式", 2]);
    });
  });

  test("position は 0 から数える。無い位置は断る", async () => {
    expect(await refusalOf((sheet) => (sheet.position = 3))).toBe("InvalidArgument");
    expect(await refusalOf((sheet) => (sheet.position = 0))).toBeNull();
  });

  test("name は 32 文字より短い", async () => {
    expect(await refusalOf((sheet) => (sheet.name = "あ".repeat(32)))).toBe("InvalidArgument");
    expect(await refusalOf((sheet) => (sheet.name = "二"))).toBe("ItemAlreadyExists");
  });

  test("activate したシートが getActiveWorksheet になる", async () => {
    await inExcel(async (_sheet, context) => {
      context.workbook.worksheets.getItem("三").activate();
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      expect(active.name).toBe("三");
    });
  });

  test("無いシートの activate は ItemNotFound", async () => {
    expect(
      await refusalOf((_sheet, { workbook }) => {
        workbook.worksheets.getItem("無い").activate();
      }),
    ).toBe("ItemNotFound");
  });

  test("delete したシートは、名前でも id でも見つからない", async () => {
    await inExcel(async (sheet, context) => {
      sheet.load("id");
      await context.sync();
      const { id } = sheet;
      sheet.delete();
      const found = ["一", id].map((key) => context.workbook.worksheets.getItemOrNullObject(key));
      await context.sync();
      expect(found.map(({ isNullObject }) => isNullObject)).toEqual([true, true]);
    });
  });

  test("VeryHidden のシートの delete は InvalidOperation。隠れたシートにすれば消せる", async () => {
    const hide = (sheet: Excel.Worksheet, visibility: Excel.SheetVisibility): void => {
      sheet.visibility = visibility;
    };
    const veryHidden = Excel.SheetVisibility.veryHidden;
    expect(
      await refusalOf((sheet) => {
        hide(sheet, veryHidden);
        sheet.delete();
      }),
    ).toBe("InvalidOperation");
    const shown = (sheet: Excel.Worksheet): void => {
      hide(sheet, veryHidden);
      hide(sheet, Excel.SheetVisibility.hidden);
      sheet.delete();
    };
    expect(await refusalOf(shown)).toBeNull();
  });

  test("見えている最後のシートは、消せず、隠せない", async () => {
    const alone = ({ workbook }: Excel.RequestContext): void => {
      for (const name of ["二", "三"]) workbook.worksheets.getItem(name).visibility = "Hidden";
    };
    expect(
      await refusalOf((sheet, context) => {
        alone(context);
        sheet.delete();
      }),
    ).not.toBeNull();
    expect(
      await refusalOf((sheet, context) => {
        alone(context);
        sheet.visibility = "Hidden";
      }),
    ).not.toBeNull();
  });

  test("tabColor は、隠れたシートでは null、自動なら空", async () => {
    await inExcel(async (sheet, context) => {
      const { worksheets } = context.workbook;
      const coloured = worksheets.getItem("二");
      coloured.tabColor = "#FFA500";
      coloured.load("tabColor");
      sheet.load("tabColor");
      const hidden = worksheets.getItem("三");
      hidden.visibility = "Hidden";
      hidden.load("tabColor");
      await context.sync();
      expect([sheet.tabColor, coloured.tabColor, hidden.tabColor]).toEqual(["", "#FFA500", null]);
    });
  });

  test("getNext は、次が無ければ ItemNotFound、getNextOrNullObject は isNullObject", async () => {
    expect(await refusalOf((_sheet, { workbook }) => workbook.worksheets.getItem("三").getNext().load("name"))).toBe(
      "ItemNotFound",
    );
    await inExcel(async (sheet, context) => {
      const next = sheet.getNext().load("name");
      const none = context.workbook.worksheets.getItem("三").getNextOrNullObject();
      await context.sync();
      expect([next.name, none.isNullObject]).toEqual(["二", true]);
    });
  });

  test("getRange は、番地を渡さなければシートの全体、名前も分かる", async () => {
    await inExcel(async (sheet, context) => {
      context.workbook.names.add("目標", sheet.getRange("C3:D4"));
      const all = sheet.getRange().load("isEntireRow,isEntireColumn");
      const named = sheet.getRange("目標").load("address");
      await context.sync();
      expect([all.isEntireRow, all.isEntireColumn, named.address]).toEqual([true, true, "一!C3:D4"]);
    });
  });

  test("getRange の番地は 8192 文字まで", async () => {
    expect(await refusalOf((sheet) => sheet.getRange("A1".repeat(4097)).load("address"))).toBe("InvalidArgument");
  });

  test("getUsedRangeOrNullObject は、値か書式のあるセルを囲む", async () => {
    await inExcel(async (sheet, context) => {
      sheet.getRange("B2").values = [["あ"]];
      sheet.getRange("D5").format.font.bold = true;
      const all = sheet.getUsedRangeOrNullObject().load("address");
      const values = sheet.getUsedRangeOrNullObject(true).load("address");
      await context.sync();
      expect([all.address, values.address]).toEqual(["一!B2:D5", "一!B2"]);
    });
  });

  test("白紙では、getUsedRangeOrNullObject は isNullObject、getUsedRange は左上のセル", async () => {
    await inExcel(async (sheet, context) => {
      const none = sheet.getUsedRangeOrNullObject();
      const first = sheet.getUsedRange().load("address");
      await context.sync();
      expect([none.isNullObject, first.address]).toEqual([true, "一!A1"]);
    });
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.worksheetfreezepanes
describe("WorksheetFreezePanes", () => {
  type Freeze = (panes: Excel.WorksheetFreezePanes, sheet: Excel.Worksheet) => unknown;
  const freezings: readonly (readonly [string, Freeze, string])[] = [
    [
      "freezeRows は上の行",
      (panes) => {
        panes.freezeRows(2);
      },
      "一!1:2",
    ],
    [
      "freezeColumns は左の列",
      (panes) => {
        panes.freezeColumns(1);
      },
      "一!A:A",
    ],
    [
      "freezeAt は、渡した範囲のある左上",
      (panes, sheet) => {
        panes.freezeAt(sheet.getRange("A1:B3"));
      },
      "一!A1:B3",
    ],
  ];
  test.each(freezings)("%sを固定する", async (_name, freeze, address) => {
    await inExcel(async (sheet, context) => {
      freeze(sheet.freezePanes, sheet);
      const location = sheet.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      expect(location.address).toBe(address);
    });
  });

  test.each<readonly [string, (panes: Excel.WorksheetFreezePanes) => unknown]>([
    [
      "freezeRows(0)",
      (panes) => {
        panes.freezeRows(0);
      },
    ],
    [
      "freezeColumns(0)",
      (panes) => {
        panes.freezeColumns(0);
      },
    ],
    // The published type leaves out the null that the page allows.
    [
      "freezeAt(null)",
      (panes) => {
        panes.freezeAt(null as unknown as string);
      },
    ],
    [
      "unfreeze()",
      (panes) => {
        panes.unfreeze();
      },
    ],
  ])("%s は固定を解く: getLocationOrNullObject は isNullObject", async (_name, unfreeze) => {
    await inExcel(async (sheet, context) => {
      sheet.freezePanes.freezeRows(2);
      unfreeze(sheet.freezePanes);
      const location = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      expect(location.isNullObject).toBe(true);
    });
  });
});
