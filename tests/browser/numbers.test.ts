import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { openPane, type OpenedPane } from "../support/browser-pane";
import { bytesOf, formSheets } from "./a-summary-workbook";

const FIRST = "R5 Ⅰ-2-①(1) 町民生活課 その1";
const SECOND = "R5 Ⅰ-2-①(1) 町民生活課 その2";
const COPY = "様式 (2)";

let browser: Browser;
let pane: OpenedPane;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => pane.close());

/** A workbook in which その2 was begun as a copy of その1. */
async function open(): Promise<void> {
  const workbook = await bytesOf(
    formSheets({ sheet: "様式" }, { sheet: COPY, texts: { vision: "役員の負担を軽くする。" } }),
  );
  pane = await openPane(browser, { workbook, host: { file: "町民生活課.xlsx" } });
  ({ page } = pane);
  await page.getByRole("button", { name: "はじめる" }).click();
}

const openTab = (name: string) => page.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
const numberStands = async (sheet: string, number: string) =>
  Object.values((await pane.texts())[sheet] ?? {}).includes(number);
const isProtected = () =>
  page.evaluate(() => (window.excelHost?.workbook.sheets ?? []).every(({ data }) => data.protection !== null));

describe("写したシートの管理番号を", () => {
  it("点検から一度押すだけで付け直し、元に戻せる。保護はそのまま", async () => {
    await open();
    await openTab("点検");
    await page.getByRole("button", { name: `修正する：シート「${COPY}」の管理番号` }).click();
    await page.getByText(`シート「${COPY}」の管理番号を直しました。`).first().waitFor();
    expect(await numberStands(COPY, SECOND)).toBe(true);
    expect(await numberStands("様式", FIRST)).toBe(true);
    expect(await isProtected()).toBe(true);
    await page.getByText("問題は見つかりませんでした").first().waitFor();
    await page.getByRole("button", { name: "元に戻す" }).click();
    await page.getByText("1件を元に戻しました").first().waitFor();
    expect(await numberStands(COPY, FIRST)).toBe(true);
    await page.getByRole("button", { name: `シート「${COPY}」の番号を外す` }).click();
    await page.getByText("管理番号を外しました").first().waitFor();
    expect(await numberStands(COPY, FIRST)).toBe(false);
    expect(await isProtected()).toBe(true);
  });

  it("記入からも付け直せる", async () => {
    await open();
    await page.evaluate((sheet) => {
      window.excelHost?.user.activate(sheet);
    }, COPY);
    await openTab("記入");
    await page.getByRole("button", { name: `修正する：シート「${COPY}」の管理番号` }).click();
    await page.getByText(`シート「${COPY}」の管理番号を直しました。`).first().waitFor();
    expect(await numberStands(COPY, SECOND)).toBe(true);
  });
});
