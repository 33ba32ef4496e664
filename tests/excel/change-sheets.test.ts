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
