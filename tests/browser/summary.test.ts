import AxeBuilder from "@axe-core/playwright";
import type { Browser, Locator, Page } from "playwright-core";
import type { SheetDrawing } from "../../src/workbook/drawing";
import { launchBrowser } from "../support/browser";
import { openPane, type OpenedPane } from "../support/browser-pane";
import { aSheet } from "../support/a-drawing";
import { bytesOf, formSheets, summaryOfSamples } from "./a-summary-workbook";

let browser: Browser;
let pane: OpenedPane;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(file: string, sheets: readonly SheetDrawing[]): Promise<void> {
  pane = await openPane(browser, { workbook: await bytesOf(sheets), host: { file } });
  ({ page } = pane);
  await page.getByRole("button", { name: "はじめる" }).click();
}

const shown = (): Locator => page.getByRole("tabpanel");
const openTab = (name: string) => page.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
/** Waits until Excel shows a sheet whose name fits. */
const showsSheet = (name: RegExp) =>
  page.waitForFunction(
    (pattern) => new RegExp(pattern, "u").test(window.excelHost?.workbook.active.data.name ?? ""),
    name.source,
  );

async function faults(): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().exclude("[data-tabster-dummy]");
  return (await axe.analyze()).violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

describe("総括のブックで", () => {
  beforeAll(() => open("総括.xlsx", summaryOfSamples().sheets));
  afterAll(() => pane.close());

  it("点検は、確認事項にあるものをファイルごとに並べ、選ぶと様式のシートへ移る", async () => {
    await openTab("点検");
    await shown().getByText("総括の確認事項").waitFor();
    expect(await page.getByText("問題は見つかりませんでした").count()).toBe(0);
    await shown()
      .getByRole("button", { name: /^誤り 「後期」の欄が空いています/ })
      .first()
      .click();
    await showsSheet(/^[Ⅰ-Ⅳ]-\d-/u);
    await shown()
      .getByRole("button", { name: /^まだ届いていない様式など/ })
      .waitFor();
    await shown()
      .getByRole("button", { name: /^誤り .*様式がありません|^誤り .*届いていません/u })
      .first()
      .click();
    await showsSheet(/^確認事項$/u);
    expect(await faults()).toEqual([]);
  });

  it("取組一覧は、すべての取組の様子を課ごとに示し、選ぶとシートへ移り、直すところを開ける", async () => {
    await openTab("取組一覧");
    const list = shown().getByRole("group", { name: "取組の一覧" });
    await list
      .getByRole("button", { name: /総務課、届いた。シートへ移ります/ })
      .first()
      .click();
    await showsSheet(/^Ⅰ-1-①\(1\) 全課$/u);
    const missing = shown().getByRole("button", { name: /^足りない \d+様式だけを表示/ });
    await missing.click();
    expect(await list.getByText("届いた").count()).toBe(0);
    await missing.click();
    const toMend = list.getByRole("button", { name: /直すところ \d+件$/, expanded: false }).first();
    await toMend.click();
    await list
      .getByRole("button", { name: /確かめてください|記入してください/ })
      .first()
      .click();
    expect(await faults()).toEqual([]);
  });
});

const blank = aSheet({ name: "Sheet1" });
const own = formSheets({ initiative: "1-2-1-3", department: "総務課", sheet: "様式1" });
const withoutFindings = () =>
  summaryOfSamples().sheets.map((sheet) => (sheet.name === "確認事項" ? aSheet({ name: sheet.name }) : sheet));

/** A view with nothing in it has a button that leads to another one. */
const advice = ["取組一覧", "記入", "点検", "とりまとめ"];

describe.each([
  ["空のブック", "Book1.xlsx", () => [blank]],
  ["課のブック", "町民生活課.xlsx", () => formSheets({})],
  ["総括だけのブック", "総括.xlsx", () => summaryOfSamples().sheets],
  ["確認事項を消した総括", "総括.xlsx", withoutFindings],
  ["ほかのシートのあいだの総括", "総務課.xlsx", () => [...own, ...summaryOfSamples(own).sheets]],
  ["様式でないシートのあいだの総括", "予算.xlsx", () => [blank, ...summaryOfSamples([blank]).sheets]],
] as const)("%sで", (_name, file, sheets) => {
  beforeAll(() => open(file, sheets()));
  afterAll(() => pane.close());

  it.each(["取組一覧", "記入", "点検"])("%sが空なら、勧める先は空でなく、戻れとも言わない", async (view) => {
    await openTab(view);
    const panel = shown();
    await panel.waitFor();
    const buttons = panel.getByRole("button", { name: /^(取組一覧|記入|点検|とりまとめ)(を開く|の結果を見る)$/u });
    for (const name of await buttons.allTextContents()) {
      await openTab(view);
      await panel.getByRole("button", { name, exact: true }).click();
      const led = advice.find((one) => name.startsWith(one)) ?? "";
      expect(await page.getByRole("tab", { name: new RegExp(`^${led}`) }).getAttribute("aria-selected")).toBe("true");
      expect(await panel.getByRole("button", { name: new RegExp(`^${view}(を開く|の結果を見る)$`, "u") }).count()).toBe(
        0,
      );
      const something = panel.getByRole("listitem").or(panel.getByRole("combobox")).or(panel.getByRole("radio"));
      await something.first().waitFor();
    }
  });
});
