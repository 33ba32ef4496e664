/** @jest-environment jsdom */
import { openInJsdom } from "../../../support/excel";
import { threeSheets } from "./in-excel";

// One page, one office.js: what follows shares the pane.
let host: Awaited<ReturnType<typeof openInJsdom>>["host"];
beforeAll(async () => {
  const options = { file: "C:\\様式\\総務課.xlsx", settings: { 課: '"総務課"' }, apiSet: "1.14" };
  ({ host } = await openInJsdom(threeSheets(), options));
});

// https://learn.microsoft.com/javascript/api/office#office-office-onready-function(1)
test("onReady は、どの Office かを告げる", async () => {
  const ready = await Office.onReady();
  expect(ready.host).toBe(Office.HostType.Excel);
  expect(Office.context.platform).toBe(Office.PlatformType.PC);
});

// https://learn.microsoft.com/javascript/api/office/office.requirementsetsupport
test("isSetSupported は、その版より古いものに true", () => {
  const { requirements } = Office.context;
  const answers = ["1.1", "1.9", "1.14", "1.17"].map((version) => requirements.isSetSupported("ExcelApi", version));
  expect(answers).toEqual([true, true, true, false]);
  expect(requirements.isSetSupported("WordApi")).toBe(false);
});

// https://learn.microsoft.com/javascript/api/office/office.document
test("document は、開いているファイルの場所と、書けるかどうか", () => {
  const { document } = Office.context;
  expect(document.url).toContain("総務課.xlsx");
  expect(document.mode).toBe(Office.DocumentMode.ReadWrite);
});

// https://learn.microsoft.com/javascript/api/office/office.officetheme
test("officeTheme の色は #RRGGBB", () => {
  const { bodyBackgroundColor, bodyForegroundColor, controlBackgroundColor, controlForegroundColor, isDarkTheme } =
    Office.context.officeTheme;
  for (const color of [bodyBackgroundColor, bodyForegroundColor, controlBackgroundColor, controlForegroundColor]) {
    expect(color).toMatch(/^#[0-9a-f]{6}$/iu);
  }
  expect(isDarkTheme).not.toBe(true);
});

// https://learn.microsoft.com/javascript/api/office/office.settings
test("settings は、ブックの中の値。set だけでは残らず、saveAsync で残る", async () => {
  const { settings } = Office.context.document;
  expect([settings.get("課"), settings.get("無い")]).toEqual(["総務課", null]);
  settings.set("時期", "前期");
  expect([settings.get("時期"), host.settings.has("時期")]).toEqual(["前期", false]);
  const saved = await new Promise<Office.AsyncResult<void>>((resolve) => {
    settings.saveAsync(resolve);
  });
  expect([saved.status, host.settings.get("時期")]).toEqual([Office.AsyncResultStatus.Succeeded, '"前期"']);
});

// https://learn.microsoft.com/javascript/api/office/office.actions
// https://learn.microsoft.com/javascript/api/office/office.addin
test("associate した名前のボタンが押されれば動く。showAsTaskpane は作業ウィンドウを出す", async () => {
  const pressed = new Promise<void>((resolve) => {
    // From the ribbon there is an event, which wants to be completed; from a keyboard shortcut there is none.
    Office.actions.associate("点検する", (event?: Office.AddinCommands.Event) => {
      event?.completed();
      resolve();
    });
  });
  host.press("点検する");
  await pressed;
  await Office.addin.showAsTaskpane();
});
