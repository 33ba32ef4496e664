import AxeBuilder from "@axe-core/playwright";
import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { closeCleanly, watchForProblems } from "../support/browser-pane";
import { openContext, SITE, type Requests } from "../support/browser-site";

let browser: Browser;
let context: BrowserContext;
let page: Page;
let requests: Requests;
let problems: readonly string[];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  ({ context, requests } = await openContext(browser, { viewport: { width: 1280, height: 800 }, locale: "ja-JP" }));
  page = await context.newPage();
  problems = watchForProblems(page);
  await page.goto(`${SITE}/preview/index.html`);
});
afterEach(() => closeCleanly(context, problems, requests));

/** The pane of the workbook in front. */
function pane(): FrameLocator {
  return page.frameLocator('aside iframe:not([style*="hidden"]):visible');
}

describe("プレビュー", () => {
  it("見本のブックと作業ウィンドウが並び、シートに書くと作業ウィンドウが追う", async () => {
    await pane().getByRole("button", { name: "はじめる" }).click();
    await expect(page.title()).resolves.toBe("R5_町民生活課_住民班.xlsx - とりまとめ プレビュー");
    await expect(seriousFaults()).resolves.toEqual([]);

    await page.getByRole("textbox", { name: "名前ボックス" }).fill("E12");
    await page.keyboard.press("Enter");
    await page.keyboard.type("窓口の声を聞いて直した。");
    await page.keyboard.press("Enter");
    await pane().getByRole("tab", { name: "記入" }).click();
    await pane().getByText("窓口の声を聞いて直した。").first().waitFor();
    await expect(page.title()).resolves.toMatch(/^● /u);
  });

  it("セルの入力中に作業ウィンドウを押しても確定せず、作業ウィンドウが訳を述べ、確定すると続く", async () => {
    await pane().getByRole("button", { name: "はじめる" }).click();
    await page.getByRole("textbox", { name: "名前ボックス" }).fill("E12");
    await page.keyboard.press("Enter");
    await page.keyboard.type("まだ確定していない文");
    await pane().getByRole("tab", { name: "点検" }).click();
    await pane()
      .getByRole("button", { name: /^(?:誤り|確認|参考) [^0-9]/u })
      .first()
      .click();
    await pane().getByText("セルの入力中です。Enter か Esc で確定すると続きます。").waitFor();
    await page.getByRole("gridcell").getByRole("textbox").press("Enter");
    await pane().getByText("セルの入力中です。").waitFor({ state: "detached" });
    // What was typed is in the sheet: the workbook has something to save.
    await expect(page.title()).resolves.toMatch(/^● /u);
  });

  it("総務課に切り替え、とりまとめるを押すと、総括のシートができて未保存の印が付く", async () => {
    await page.getByRole("tab", { name: "総務課" }).click();
    // Pressed before it stands there, the button asks it instead of gathering.
    await pane()
      .getByText(/^まだ答えていない質問/u)
      .first()
      .waitFor();
    await pane()
      .getByRole("button", { name: /^とりまとめる（8課・\d+様式）$/u })
      .click();
    await pane().getByRole("heading", { name: "結果" }).waitFor();
    await page.getByRole("tab", { name: "表紙" }).waitFor();
    await page.getByRole("tab", { name: /保存していません.*R5_総括/u }).waitFor();

    // 担当課's pane has its own memory: it still welcomes, and does not gather.
    await page.getByRole("tab", { name: "担当課" }).click();
    await pane().getByRole("button", { name: "はじめる" }).waitFor();
    await expect(pane().getByRole("tab", { name: "とりまとめ" }).count()).resolves.toBe(0);
  });

  it("リボンの点検は、閉じた作業ウィンドウも開いて点検を見せる", async () => {
    await pane().getByRole("button", { name: "あとで" }).click();
    await page.getByRole("button", { name: "作業ウィンドウを閉じる" }).click();
    await page.getByRole("button", { name: "点検", exact: true }).click();
    await pane().getByRole("tab", { name: /点検/u, selected: true }).waitFor();
  });

  it("最終版にすると、書けないことを作業ウィンドウが言い、編集するで戻る", async () => {
    await pane().getByRole("button", { name: "あとで" }).click();
    await page.getByRole("button", { name: "Excelの状態" }).click();
    await page.getByRole("menuitemradio", { name: "最終版" }).click();
    await page.getByText("最終版として設定されています。アドインは書き込めません。").waitFor();
    await pane()
      .getByText(/最終版/u)
      .first()
      .waitFor();
    await page.getByRole("grid").locator('[tabindex="0"]').focus();
    await page.keyboard.type("文");
    await page
      .getByText(/最終版として設定されているので、入力できません。/u)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "編集する" }).click();
    await page.getByRole("button", { name: "編集する" }).waitFor({ state: "detached" });
  });

  it("壊れたファイルは日本語で断り、開いているブックはそのまま", async () => {
    await page.getByLabel(".xlsxのファイルを選んで開く").setInputFiles({
      name: "こわれた.xlsx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from("PK\u0003\u0004"),
    });
    await page
      .getByText(/「こわれた\.xlsx」を開けませんでした。/u)
      .first()
      .waitFor();
    await page.getByRole("tab", { name: "R5_町民生活課_住民班.xlsx" }).waitFor();
  });
});

async function seriousFaults(): Promise<readonly string[]> {
  // Fluent's invisible ends of a focus group: they hand the focus on at once.
  const { violations } = await new AxeBuilder({ page })
    .exclude("[data-tabster-dummy]")
    .exclude(["iframe", "[data-tabster-dummy]"])
    .analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}
