import type { Browser } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { openPane } from "../support/browser-pane";
import { withShapesOver } from "../support/shapes-over-sheet";
import { bytesOf, formSheets } from "./a-summary-workbook";

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it("図形とコメントのあるシートの点検で、この画面では点検できないと言う。直すところのないシートは、あることだけを", async () => {
  const drawn = await bytesOf(
    formSheets(
      { sheet: "様式", texts: { goals: "" } },
      { sheet: "様式 (2)", sequence: 2, texts: { vision: "役員の負担を軽くする。" } },
    ),
  );
  const workbook = [1, 2].reduce(withShapesOver, drawn);
  const pane = await openPane(browser, { workbook, host: { file: "町民生活課.xlsx" } });
  const { page } = pane;
  await page.getByRole("button", { name: "はじめる" }).click();
  await page.getByRole("tab", { name: /^点検/ }).click();
  const sentence = page.getByText("このシートには図形が4個、コメントが1件あります。");
  await sentence.first().waitFor();
  expect(await sentence.count()).toBe(1);
  await page.getByText("この画面では点検できないものがあるシートが1枚あります").waitFor();
  await page.getByRole("button", { name: /^参考 \d+件/ }).click();
  await sentence.nth(1).waitFor();
  expect(await page.getByText("「参考」を選ぶと並びます").count()).toBe(0);
  await pane.close();
});
