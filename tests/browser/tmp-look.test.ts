import { mkdirSync, writeFileSync } from "node:fs";
import { excelThemes } from "../../src/preview/stage/excel-theme";
import { drawPlan } from "../../src/plan/draw-plan";
import { launchBrowser } from "../support/browser";
import { openPaneForPicture } from "../screenshots/studio";
import { planR6, summaryOfR5 } from "../usecases/distribute/a-new-plan";
import { writeWorkbook } from "../../src/xlsx/write";
import { walk } from "./journeys/journey";
import * as steps from "./journeys/steps";
import { bytesOf } from "./a-summary-workbook";

test.each([
  ["light", 350],
  ["dark", 350],
  ["light", 700],
] as const)("look %s %d", async (look, width) => {
  const browser = await launchBrowser();
  const workbook = await bytesOf([drawPlan(planR6)]);
  const pane = await openPaneForPicture(browser, { workbook, width, height: 2600, host: { theme: excelThemes[look] } });
  const { page } = pane;
  const shot = async (name: string) => {
    for (const f of page.frames()) await f.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.waitForTimeout(700);
    mkdirSync("/tmp/look", { recursive: true });
    writeFileSync(`/tmp/look/${name}-${look}-${width}.png`, await page.screenshot());
  };
  await page.getByRole("combobox", { name: "自分の課" }).first().selectOption("総務課");
  await walk(pane, [steps.firstRunGathering]);
  await page.getByRole("tab", { name: "配布" }).click();
  const buffer = Buffer.from(await writeWorkbook(summaryOfR5()));
  await page
    .getByRole("tabpanel")
    .locator("input[type=file]")
    .last()
    .setInputFiles([{ name: "R5総括.xlsx", mimeType: "", buffer }]);
  await page.getByRole("heading", { name: "計画の対応" }).waitFor();
  await shot("1");
  await page.getByRole("combobox", { name: /マイナンバー/ }).selectOption("2-2-4-1");
  await page.getByText("題名で決まったもの").click();
  await page.getByRole("button", { name: /^答え待ち/ }).click();
  await page.getByRole("button", { name: /^引き継ぎ \d/ }).click();
  await page
    .getByRole("button", { name: /「人事評価制度の適正運用|人事評価制度の適正運用」の対応を直す/ })
    .first()
    .click();
  await shot("2");
  await page.getByRole("button", { name: "計画の対応をこのブックに入れる" }).click();
  await page.getByText("「計画の対応」シートを入れました").first().waitFor();
  await page.getByRole("button", { name: /^様式ブックを作る/ }).click();
  await page.getByRole("heading", { name: "様式ブックを作りました" }).waitFor();
  await shot("3");
  await pane.close();
  await browser.close();
});
