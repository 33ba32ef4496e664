import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { openPane, watchForProblems } from "../support/browser-pane";
import { openContext, SITE } from "../support/browser-site";

const sample = path.join(__dirname, "../../assets/samples/建設水道課.xlsx");
let browser: Browser;
let workbook: Uint8Array;

beforeAll(async () => {
  browser = await launchBrowser();
  workbook = await readFile(sample);
});
afterAll(() => browser.close());

describe("組み上がった作業ウィンドウ", () => {
  it("CSPの下で始まり、Fluentの色が付き、6秒たってもほかのどこにも要求を出さない", async () => {
    const pane = await openPane(browser, { workbook });
    const start = pane.page.getByRole("button", { name: "はじめる" });
    await start.waitFor();
    const color = await start.evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(color).toBe("rgb(15, 108, 189)");
    // office.js sends its usage data some seconds late.
    await pane.page.waitForTimeout(6000);
    expect(pane.requests.own).toContain("office-js/excel-win32-16.01.js");
    expect(pane.requests.own).toContain("office-js/ja-jp/office_strings.js");
    await pane.close();
  });

  it("様式と確認の数が読み上げられ、シートの書き込みで変わると、また読み上げられる", async () => {
    const pane = await openPane(browser, { workbook });
    const counts = pane.page.getByRole("status").filter({ hasText: "確認が必要なこと" });
    const spoken = async (): Promise<readonly number[]> =>
      ((await counts.textContent()) ?? "").match(/\d+/gu)?.map(Number) ?? [];
    await counts.waitFor({ state: "attached" });
    expect(await counts.getAttribute("aria-live")).toBe("polite");
    const [forms = 0, findings = 0] = await spoken();
    expect(forms).toBeGreaterThan(0);
    await pane.page.evaluate(() => {
      const host = window.excelHost;
      for (const [sheet, cells] of Object.entries(host?.texts() ?? {})) {
        const [cell] = Object.entries(cells).find(([, text]) => text === "達成できた") ?? [];
        if (cell === undefined) continue;
        host?.user.type(sheet, cell, "だいたいできた");
        return;
      }
    });
    await pane.page
      .getByRole("status")
      .filter({ hasText: `確認が必要なこと${findings + 1}件` })
      .waitFor({ state: "attached" });
    expect(await spoken()).toEqual([forms, findings + 1]);
    await pane.close();
  });

  it("ほかの言語のExcelでは英語の文で始まる", async () => {
    const pane = await openPane(browser, { workbook, host: { locale: "en-US" } });
    await pane.page.getByRole("button", { name: "はじめる" }).waitFor();
    expect(pane.requests.own).toContain("office-js/en-us/office_strings.js");
    await pane.close();
  });

  it("Web版のExcelの枠の中でも始まる", async () => {
    const { context, requests } = await openContext(
      browser,
      { viewport: { width: 350, height: 700 } },
      { "parent.html": "<!doctype html><title>Excel</title>" },
    );
    const page = await context.newPage();
    const problems = watchForProblems(page);
    await page.goto(`${SITE}/parent.html`);
    await page.addScriptTag({ path: path.join(__dirname, "../../dist/preview/host.js") });
    await page.evaluate(
      ([base64, address]) => {
        const parent = window.ExcelHostPage.openParent(base64 ?? "");
        const frame = document.createElement("iframe");
        frame.name = "addin";
        frame.style.cssText = "width:340px;height:640px";
        frame.src = parent.frameAddress(address ?? "");
        document.body.append(frame);
      },
      [Buffer.from(workbook).toString("base64"), `${SITE}/taskpane.html`],
    );
    const frame = page.frameLocator("iframe");
    await frame.getByRole("button", { name: "はじめる" }).waitFor();
    expect(requests.own).toContain("office-js/excel-web-16.00.js");
    expect(requests.elsewhere).toEqual([]);
    expect(requests.missing).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  });
});
