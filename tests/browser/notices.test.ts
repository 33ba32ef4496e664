import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { openPane, type OpenedPane } from "../support/browser-pane";
import { walk } from "./journeys/journey";
import * as steps from "./journeys/steps";

const workbook = steps.sample("建設水道課.xlsx");
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function heightAboveTabs(page: Page): Promise<number> {
  return (await page.getByRole("tab", { name: "取組一覧" }).boundingBox())?.y ?? 0;
}

describe("読み取り専用で、構成も保護されたブック", () => {
  let pane: OpenedPane;
  let page: Page;
  beforeEach(async () => {
    pane = await openPane(browser, { workbook, host: { isReadOnly: true, isStructureProtected: true } });
    ({ page } = pane);
    await walk(pane, [steps.firstRun]);
    await page.getByText("読み取り専用で開いています。", { exact: true }).waitFor();
  });
  afterEach(() => pane.close());

  it("お知らせは一行ずつで、くわしい文は押すと出る", async () => {
    const rows = page.getByRole("status").filter({ has: page.getByRole("button", { name: "くわしく見る" }) });
    expect(await rows.count()).toBe(2);
    for (const row of await rows.all()) expect((await row.boundingBox())?.height).toBeLessThanOrEqual(32);
    expect(await page.getByText("名前を付けて保存").count()).toBe(0);
    await rows.first().getByRole("button", { name: "くわしく見る" }).press("Enter");
    await page.getByText("名前を付けて保存").waitFor();
    await page.keyboard.press("Enter");
    await page.getByText("名前を付けて保存").waitFor({ state: "detached" });
  });

  it("アイコンにたため、キーボードの位置を失わずに戻せる", async () => {
    const before = await heightAboveTabs(page);
    const fold = page.getByRole("button", { name: "アイコンにする" });
    await fold.first().press("Enter");
    await page.keyboard.press("Tab");
    await fold.first().press("Enter");
    expect(await fold.count()).toBe(0);
    expect(before - (await heightAboveTabs(page))).toBeGreaterThan(50);
    const name = await page.evaluate(() => document.activeElement?.ariaLabel);
    expect(name).toMatch(/^お知らせ: ブックの保護/);
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe("アイコンにする");
    expect(await page.getByRole("button", { name: /^お知らせ: 読み取り専用/ }).count()).toBe(1);
  });
});

describe("ブックを読めなかったとき", () => {
  it("誤りのお知らせは全文が見え、アイコンにはならない", async () => {
    const pane = await openPane(browser, {
      workbook,
      // What Excel stumbles over is read once more with less: here it says that it cannot now.
      failure: { batch: 2, code: "Timeout", moment: "before" },
    });
    const alert = pane.page.getByRole("alert").filter({ has: pane.page.getByRole("button", { name: "もう一度読む" }) });
    await alert.waitFor();
    expect(await alert.getByRole("button", { name: "アイコンにする" }).count()).toBe(0);
    expect(await alert.innerText()).toMatch(/。[\s\S]*。/);
    await pane.close();
  });
});

describe("はじめの案内", () => {
  it.each([
    [350, 700],
    [320, 500],
  ])("%i×%iで、一覧も見え、何も切れず、課を二度たずねない", async (width, height) => {
    const pane = await openPane(browser, { workbook, width, height });
    const card = pane.page.getByRole("region", { name: "はじめに" });
    const button = card.getByRole("button", { name: "はじめる" });
    await button.waitFor();
    const box = await card.boundingBox();
    expect(box?.height).toBeLessThanOrEqual(280);
    const foot = await button.boundingBox();
    expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBeLessThan(height);
    expect(
      await card.evaluate((element) =>
        [...element.querySelectorAll("*")].every(
          (one) => one.scrollWidth <= one.clientWidth + 1 || getComputedStyle(one).display === "inline",
        ),
      ),
    ).toBe(true);
    expect(await card.getByText("記入", { exact: true }).isVisible()).toBe(true);
    expect(await pane.page.getByRole("button", { name: /^自分の課/ }).count()).toBe(0);
    await card.getByRole("button", { name: "あとで" }).press("Enter");
    expect(await pane.page.evaluate(() => document.activeElement?.textContent)).toContain("取組一覧");
    await pane.page.getByRole("button", { name: /^自分の課/ }).waitFor();
    await pane.close();
  });
});
