import type { Browser } from "playwright-core";
import { drawNotices } from "../../src/plan/notices";
import { drawPlan } from "../../src/plan/draw-plan";
import { planR5 } from "../../src/town/r5/plan";
import { launchBrowser } from "../support/browser";
import { openPane } from "../support/browser-pane";
import { bytesOf, summaryOfSamples } from "./a-summary-workbook";
import { walk } from "./journeys/journey";
import * as steps from "./journeys/steps";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test("総括より前の時期を選ぶと、まとめる前に、何が起きるかをボタンのそばで言う", async () => {
  const pane = await openPane(browser, {
    workbook: await bytesOf(summaryOfSamples().sheets),
    host: { file: "総括.xlsx" },
  });
  const { page } = pane;
  await walk(pane, [steps.firstRunGathering]);
  await page.getByRole("tab", { name: /^とりまとめ/ }).click();
  const sentence = page.getByText(/^この総括は年度末のものです。前期に戻してまとめます。/);
  const gather = page.getByRole("button", { name: /^とりまとめる/ });
  await gather.waitFor();
  expect(await sentence.count()).toBe(0);
  await walk(pane, [steps.choosePeriod("前期")]);
  await sentence.waitFor();
  const described = (await gather.getAttribute("aria-describedby")) ?? "";
  expect(described.split(" ")).toContain(await sentence.getAttribute("id"));
  await walk(pane, [steps.choosePeriod("年度末")]);
  await sentence.waitFor({ state: "detached" });
  await pane.close();
});

test("期限と記入要領に分からないところがあれば、計画に出て、セルへ移れ、計画はそのまま使える", async () => {
  const notices = [{ period: "上半期", due: "10月13日", instructions: "" }];
  const sheets = [drawPlan(planR5), drawNotices({ ...planR5, notices }, ["前期", "年度末", "確定値"])];
  const pane = await openPane(browser, { workbook: await bytesOf(sheets), host: { file: "計画.xlsx" } });
  const { page } = pane;
  await walk(pane, [steps.firstRunGathering]);
  await page.getByRole("tab", { name: /^計画/ }).click();
  await page
    .getByRole("heading", { name: "期限と記入要領、用語、点検設定に、使われないところが1か所あります" })
    .waitFor();
  await page.getByText("「上半期」という時期がないので、この行は配られません。").waitFor();
  await page.getByText("このブックの「計画の体系」シートを使っています。").waitFor();
  await page.getByRole("button", { name: "期限と記入要領 A8" }).click();
  await page.waitForFunction(() => window.excelHost?.workbook.active.data.name === "期限と記入要領");
  await pane.close();
});
