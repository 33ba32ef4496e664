import type { Browser } from "playwright-core";
import { ExcelHost } from "../../../src/preview/host/host";
import { excelThemes } from "../../../src/preview/stage/excel-theme";
import { launchBrowser } from "../../support/browser";
import { openPane, type OpenedPane } from "../../support/browser-pane";
import { walk } from "./journey";
import * as steps from "./steps";

let browser: Browser;
let pane: OpenedPane;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => pane.close());

async function open(workbook: Buffer, look: keyof typeof excelThemes): Promise<OpenedPane["page"]> {
  const file = "保健福祉課.xlsx";
  pane = await openPane(browser, { workbook, host: { file, theme: excelThemes[look] } });
  await walk(pane, [steps.firstRun]);
  return pane.page;
}

/** A workbook of which three forms have gone. */
async function withoutForms(): Promise<Buffer> {
  const host = await ExcelHost.open(steps.sample("保健福祉課.xlsx"));
  for (const sheet of Object.keys(host.texts()).slice(-3)) host.user.deleteSheet(sheet);
  return Buffer.from(await host.save());
}

describe.each(["light", "dark"] as const)("担当課（%s）", (look) => {
  it("足りない様式のうち、選んだものだけを作り、書くところへ進む", async () => {
    const page = await open(await withoutForms(), look);
    const before = await steps.sheetNames(page);
    await page.getByRole("button", { name: /^足りない様式を作る/ }).click();
    const dialog = page.getByRole("dialog", { name: "足りない様式を作る" });
    const all = dialog.getByRole("checkbox", { name: /^すべて/ });
    await all.check();
    await all.uncheck();
    await dialog.getByRole("button", { name: "様式を選んでください" }).waitFor();
    await dialog.getByRole("checkbox").nth(1).check();
    await dialog.getByRole("button", { name: "作る（1件）" }).click();
    await page.getByText("様式を1件作りました。").first().waitFor();
    expect(await steps.sheetNames(page)).toHaveLength(before.length + 1);
    await page.getByRole("button", { name: "次に書く欄へ" }).click();
    await page.getByRole("tab", { name: "記入", selected: true }).waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === "TEXTAREA");
  });

  it("点検を種類で絞り、文を押すとそのセルへ、鉛筆でその欄へ移る", async () => {
    const page = await open(steps.sample("保健福祉課.xlsx"), look);
    await steps.choosePeriod("年度末").act(page);
    await page.getByRole("tab", { name: /^点検/ }).click();
    const panel = page.getByRole("tabpanel", { name: /^点検/ });
    const errors = panel.getByRole("button", { name: /^誤り (?!\d+件)/ });
    const shown = await errors.count();
    expect(shown).toBeGreaterThan(0);
    await panel.getByRole("button", { name: /^誤り \d+件$/, pressed: true }).click();
    expect(await errors.count()).toBe(0);
    await panel.getByRole("button", { name: /^誤り \d+件$/, pressed: false }).click();
    expect(await errors.count()).toBe(shown);
    await walk(pane, [steps.checkAndSelect]);
    await panel
      .getByRole("button", { name: /を記入で開く$/ })
      .first()
      .click();
    await page.getByRole("tab", { name: "記入", selected: true }).waitFor();
  });
});
