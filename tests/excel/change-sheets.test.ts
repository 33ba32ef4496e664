import { aCell, aDrawing, aSheet } from "../support/a-drawing";
import { asRead, openForChange, renewed, stateOf } from "./a-change";

test("差し込んだシートが、前のシートの場所に、最後の名前で立つ", async () => {
  const { host, changing, change } = await openForChange();
  const start = host.batches.length;
  const result = await changing.changeSheets(change);
  expect(result).toMatchObject({ ok: true, value: { shortcomings: [] } });
  expect(host.batches.length - start).toBe(3);
  const state = await stateOf(host);
  expect(state.tabs).toEqual([
    "はじめに:visible",
    "表紙:visible",
    "一覧:visible",
    "様式1:visible",
    "記録:veryHidden",
    "旧表紙:hidden",
    "旧一覧:hidden",
    "旧記録:veryHidden",
    "控え:hidden",
  ]);
  expect(state.active).toBe("表紙");
  expect(state.texts).toMatchObject({
    表紙: { B2: "今回の総括", B3: "5", B4: "一覧へ" },
    旧表紙: { B2: "前回の総括", B3: "=1+1 と書いた文" },
    様式1: { A1: "・広報誌の頁を設けた。\n・2行目" },
  });
  const inserted = await asRead(renewed.sheets.map(({ name }) => name));
  expect(result).toMatchObject({ value: { sheetIds: inserted.map(({ sheetId }) => sheetId) } });
  expect(await changing.lastChange()).toEqual({
    state: "done",
    retired: ["旧表紙", "旧一覧", "旧記録"],
    inserted: ["表紙", "一覧", "様式1", "記録"],
    canUndo: true,
  });
});

test("重なる条件付き書式は、描いた順に勝つ", async () => {
  const place = { top: 0, left: 0, bottom: 1, right: 0 };
  const formulas = ["一覧!$B$2>0", "一覧!$B$3>0", "一覧!$B$2=一覧!$B$3"];
  const drawing = aDrawing({
    sheets: [
      aSheet({
        name: "表紙",
        cells: [aCell("A1", "総括")],
        conditionalFormats: formulas.map((formula) => ({
          type: "formula" as const,
          area: place,
          formula,
          style: "stateAttention" as const,
        })),
      }),
      aSheet({ name: "一覧", cells: [aCell("B2", 2), aCell("B3", 3)] }),
    ],
  });
  const { host, changing, change } = await openForChange({}, drawing);
  expect(await changing.changeSheets(change)).toMatchObject({ ok: true, value: { shortcomings: [] } });
  const rules = host.workbook.find("表紙")?.data.conditionalRules ?? [];
  const inOrder = rules.toSorted((a, b) => a.priority - b.priority).map((rule) => Reflect.get(rule, "formula"));
  expect(inOrder).toEqual(formulas);
});
