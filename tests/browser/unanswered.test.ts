import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { openPane } from "../support/browser-pane";
import { walk } from "./journeys/journey";
import * as steps from "./journeys/steps";

const editing = { sheet: "ボランティア", a1: "C4" };
const sentence = /セルの入力中.*Enter か Esc で確定すると続きます。/;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const startEditing = (page: Page) =>
  page.evaluate(({ sheet, a1 }) => window.excelHost?.user.startEditing(sheet, a1), editing);
const leaveCell = (page: Page) => page.evaluate(() => window.excelHost?.user.endEditing(null));
const said = (page: Page) => page.getByText(sentence).first();

describe("セルの入力中で Excel が答えないとき", () => {
  it("開くときも、訳を述べ、確定すると続く", async () => {
    const pane = await openPane(browser, { workbook: steps.sample("保健福祉課.xlsx"), editing });
    await said(pane.page).waitFor();
    await leaveCell(pane.page);
    await said(pane.page).waitFor({ state: "detached" });
    await walk(pane, [steps.firstRun]);
    await pane.close();
  });

  it("移るのを押すと、訳を述べ、確定すると移る", async () => {
    const pane = await openPane(browser, { workbook: steps.sample("保健福祉課.xlsx") });
    const { page } = pane;
    await walk(pane, [steps.firstRun, steps.choosePeriod("年度末")]);
    await startEditing(page);
    await page.getByRole("tab", { name: /^点検/ }).click();
    await page
      .getByRole("button", { name: /^誤り この様式に「評価・検証」/ })
      .first()
      .click();
    await said(page).waitFor();
    const before = await page.evaluate(() => window.excelHost?.workbook.selection.areas);
    await leaveCell(page);
    await page.waitForFunction(
      (was) => JSON.stringify(window.excelHost?.workbook.selection.areas) !== was,
      JSON.stringify(before),
    );
    await said(page).waitFor({ state: "detached" });
    await pane.close();
  });

  it("とりまとめの途中なら、訳を述べ、中止でき、確定しても何も書かない", async () => {
    const files = ["農業振興課.xlsx"].map((name) => ({ name, buffer: steps.sample(name) }));
    const pane = await openPane(browser, { workbook: steps.sample("保健福祉課.xlsx") });
    const { page } = pane;
    await walk(pane, [steps.firstRunGathering, steps.chooseFiles(files)]);
    const before = await pane.texts();
    await startEditing(page);
    await page
      .getByRole("button", { name: /^とりまとめる/ })
      .first()
      .click();
    await said(page).waitFor();
    await page.getByRole("button", { name: "中止" }).click();
    await leaveCell(page);
    await said(page).waitFor({ state: "detached" });
    await page
      .getByRole("button", { name: /^とりまとめる/ })
      .first()
      .waitFor();
    expect(await pane.texts()).toEqual(before);
    await pane.close();
  });
});

describe("作業ウィンドウを開いたままシートを使う", () => {
  it("打っても、選んでも、切り替えても、見るだけの画面を開いても、元に戻す記録は減らず、ブックに何も書かない", async () => {
    const pane = await openPane(browser, { workbook: steps.sample("保健福祉課.xlsx"), host: { apiSet: "1.14" } });
    const { page } = pane;
    await walk(pane, [steps.firstRunGathering]);
    await page.getByRole("group", { name: "取組の一覧" }).waitFor();
    const costs = () =>
      page.evaluate(() => ({
        emptiedBy: [...(window.excelHost?.undo.emptiedBy ?? [])],
        entries: window.excelHost?.undo.entries,
        settings: window.excelHost?.settings.size,
      }));
    const opened = await costs();
    expect(new Set(opened.emptiedBy)).toEqual(new Set(["Range.GetMergedAreasOrNullObject"]));
    expect(opened.settings).toBe(0);
    const texts = (await pane.texts()).ボランティア ?? {};
    const [longest] = Object.entries(texts).toSorted(([, one], [, other]) => other.length - one.length);
    for (let edit = 1; edit <= 10; edit++) {
      await page.evaluate(
        ([a1, text]) => {
          window.excelHost?.user.type("ボランティア", a1 ?? "", text ?? "");
        },
        [longest?.[0], `打った文${edit}`],
      );
      await page.waitForTimeout(60);
    }
    await page.evaluate(() => {
      window.excelHost?.user.select("ボランティア", "A1");
      for (const { data } of window.excelHost?.workbook.sheets ?? [])
        if (data.visibility === "visible") window.excelHost?.user.activate(data.name);
    });
    for (const name of ["記入", "点検", "とりまとめ", "配布", "計画", "取組一覧"]) {
      await page.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
      await page.waitForTimeout(100);
    }
    expect(await costs()).toEqual({ ...opened, entries: 10 });
    await pane.close();
  });
});
