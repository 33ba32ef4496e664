import type { Browser, Page } from "playwright-core";
import { writeWorkbook } from "../../src/xlsx/write";
import { launchBrowser } from "../support/browser";
import { openPane, type OpenedPane } from "../support/browser-pane";
import { aFormSheet } from "../usecases/a-department-workbook";
import { walk } from "./journeys/journey";
import * as steps from "./journeys/steps";

let browser: Browser;
let pane: OpenedPane;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  pane = await openPane(browser, { workbook: steps.sample("建設水道課.xlsx"), host: { file: "建設水道課.xlsx" } });
  ({ page } = pane);
});
afterAll(async () => {
  await pane.close();
  await browser.close();
});

async function handedIn(review: string) {
  const form = { texts: { review } };
  const bytes = await writeWorkbook({ title: "", creator: "", createdAt: null, sheets: [aFormSheet(form)] });
  return { name: "町民生活課.xlsx", buffer: Buffer.from(bytes) };
}

it("二度目のとりまとめで変わった文は、結果の中で、欄ごとに、違う字に印を付けて見せる", async () => {
  await walk(pane, [
    steps.firstRunGathering,
    steps.chooseFiles([await handedIn("参加者は86人だった。来年も続ける。")]),
    steps.gather(["様式"]),
    steps.chooseFiles([await handedIn("参加者は延べ93人だった。来年も続ける。")]),
    steps.gather(["様式"]),
  ]);
  const panel = page.getByRole("tabpanel");
  await panel.getByText(/^町民生活課: 1様式を/u).click();
  await panel.getByText("変わった欄: 評価・検証").click();
  const change = panel.getByRole("group", { name: "評価・検証" });
  await change.locator("ins").waitFor();
  expect(await change.locator("del").allTextContents()).toEqual(["【86】"]);
  expect(await change.locator("ins").allTextContents()).toEqual(["【延べ93】"]);
});
