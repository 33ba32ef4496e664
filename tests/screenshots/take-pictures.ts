import type { Browser, FrameLocator, Page } from "playwright-core";
import samplesIndex from "../../src/preview/stage/samples.json";
import { blankWorkbook } from "../../src/preview/stage/blank-workbook";
import { excelThemes } from "../../src/preview/stage/excel-theme";
import { drawPlan } from "../../src/plan/draw-plan";
import { writeWorkbook } from "../../src/xlsx/write";
import { planR6, summaryOfR5 } from "../usecases/distribute/a-new-plan";
import { walk } from "../browser/journeys/journey";
import * as steps from "../browser/journeys/steps";
import { launchBrowser } from "../support/browser";
import { closeCleanly, watchForProblems, type OpenedPane } from "../support/browser-pane";
import { openContext, SITE } from "../support/browser-site";
import { openPaneForPicture, pictureContext, prepare, take } from "./studio";

/** `npm run screenshots`: no test, but what README and the guide show. */
const department = samplesIndex.start;
const handedIn = samplesIndex.samples
  .filter(({ isHandedIn }) => isHandedIn)
  .map(({ file }) => ({ name: file, buffer: steps.sample(file) }));
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function openDepartment(look: keyof typeof excelThemes = "light"): Promise<OpenedPane> {
  const host = { file: department, theme: excelThemes[look] };
  const pane = await openPaneForPicture(browser, { workbook: steps.sample(department), host });
  await pane.page.getByRole("button", { name: "はじめる" }).waitFor();
  return pane;
}

async function openGeneralAffairs(): Promise<OpenedPane> {
  const host = { file: samplesIndex.summary };
  const pane = await openPaneForPicture(browser, { workbook: await blankWorkbook(), host });
  await pane.page.getByRole("combobox", { name: "自分の課" }).first().selectOption("総務課");
  await walk(pane, [steps.firstRunGathering, steps.choosePeriod("年度末")]);
  return pane;
}

test("担当課の作業ウィンドウ", async () => {
  const pane = await openDepartment();
  const { page } = pane;
  await take(page, "pane-first-run.png");
  await walk(pane, [steps.firstRun, steps.choosePeriod("年度末")]);
  await take(page, "pane-leaves.png");
  await page.getByRole("tab", { name: /^点検/ }).click();
  await take(page, "pane-findings.png");
  // A box that is to be mended, with its sentence under it.
  await page
    .getByRole("button", { name: /を記入で開く$/ })
    .first()
    .click();
  await page.getByRole("tab", { name: "記入", selected: true }).waitFor();
  await take(page, "pane-form.png");
  await pane.close();
});

test("暗い配色の取組一覧", async () => {
  const pane = await openDepartment("dark");
  await walk(pane, [steps.firstRun, steps.choosePeriod("年度末")]);
  await take(pane.page, "pane-leaves-dark.png");
  await pane.close();
});

test("総務課の作業ウィンドウ", async () => {
  const pane = await openGeneralAffairs();
  const { page } = pane;
  await page.getByRole("tab", { name: "計画" }).click();
  await take(page, "pane-plan.png");
  await page.getByRole("tab", { name: "配布" }).click();
  await take(page, "pane-distribution.png");
  await walk(pane, [steps.chooseFiles(handedIn)]);
  await take(page, "pane-gathering-files.png");
  await page.getByRole("button", { name: /^とりまとめる（/ }).click();
  await page.getByRole("heading", { name: "結果" }).waitFor();
  await take(page, "pane-gathering-result.png");
  await pane.close();
});

test("四月の配布", async () => {
  const workbook = await writeWorkbook({ title: "", creator: "", createdAt: null, sheets: [drawPlan(planR6)] });
  const pane = await openPaneForPicture(browser, { workbook, host: { file: "R6計画.xlsx" } });
  const { page } = pane;
  await page.getByRole("combobox", { name: "自分の課" }).first().selectOption("総務課");
  await walk(pane, [steps.firstRunGathering]);
  await page.getByRole("tab", { name: "配布" }).click();
  const buffer = Buffer.from(await writeWorkbook(summaryOfR5()));
  await page
    .getByRole("tabpanel")
    .locator("input[type=file]")
    .last()
    .setInputFiles([{ name: "R5総括.xlsx", mimeType: "", buffer }]);
  const heading = page.getByRole("heading", { name: "計画の対応" });
  await heading.waitFor();
  await heading.evaluate((element) => {
    element.scrollIntoView({ block: "start" });
  });
  await take(page, "pane-correspondence.png");
  await pane.close();
});

describe("プレビュー", () => {
  const inPane = (page: Page): FrameLocator => page.frameLocator('aside iframe:not([style*="hidden"]):visible');

  test("担当課と総務課", async () => {
    const { context, requests } = await openContext(browser, {
      ...pictureContext,
      viewport: { width: 1280, height: 800 },
      // Twice as fine it would be twice as heavy as a picture of a README may be.
      deviceScaleFactor: 1,
    });
    await prepare(context);
    const page = await context.newPage();
    const problems = watchForProblems(page);
    await page.goto(`${SITE}/preview/index.html`);
    await inPane(page).getByRole("button", { name: "はじめる" }).click();
    await inPane(page)
      .getByRole("button", { name: /シートへ移り/ })
      .first()
      .waitFor();
    await inPane(page)
      .getByRole("button", { name: /^集める時期: / })
      .click();
    await inPane(page).getByRole("menuitemradio", { name: "年度末" }).click();
    await take(page, "preview.png");
    await page.getByRole("tab", { name: "総務課" }).click();
    await inPane(page)
      .getByRole("button", { name: /^集める時期: / })
      .click();
    await inPane(page).getByRole("menuitemradio", { name: "年度末" }).click();
    // What is asked stands there before the button is pressed.
    await inPane(page)
      .getByText(/^まだ答えていない質問/u)
      .first()
      .waitFor();
    await inPane(page)
      .getByRole("button", { name: /^とりまとめる（/u })
      .click();
    await inPane(page).getByRole("heading", { name: "結果" }).waitFor();
    await take(page, "preview-gathering.png");
    await closeCleanly(context, problems, requests);
  });
});
