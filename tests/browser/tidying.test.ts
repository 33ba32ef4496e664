import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { listInitiatives } from "../../src/plan/initiatives";
import { drawRetiredSheets } from "../../src/form/retired-sheets";
import { planR5 } from "../../src/town/r5/plan";
import { bytesOfSheets, typedSheet } from "../excel/a-tidying";
import { plainForm, type Sketch } from "../form/recognise/a-form-sketch";
import { aCell, aSheet as aDrawnSheet } from "../support/a-drawing";
import { aSheet } from "../support/a-sheet";
import { launchBrowser } from "../support/browser";
import { openPane, type OpenedPane } from "../support/browser-pane";

const titles = listInitiatives(planR5)
  .slice(0, 3)
  .map(({ group, mark, title }) => `${group.mark} ${group.title} ${mark} ${title}`);
/** 取組項目 below 目指す姿, and a note beside the frame. */
const disarranged = (title: string): Sketch => [
  plainForm[1] ?? [],
  ["取組項目", "<", "<", title, null, "課長確認済み"],
  ...plainForm.slice(2),
];
const messy = (name: string, index: number) => typedSheet(aSheet(disarranged(titles[index] ?? ""), { name }));

let browser: Browser;
let pane: OpenedPane;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => pane.close());

/** Two forms in disarray, and one that a formula of another sheet reads. */
async function open(): Promise<void> {
  const formula = aCell("A1", null, { content: { type: "formula", formula: "'報告'!D3", value: "" } });
  const workbook = await bytesOfSheets([
    messy("様式", 0),
    messy("様式2", 1),
    messy("報告", 2),
    aDrawnSheet({ name: "集計", cells: [formula] }),
  ]);
  pane = await openPane(browser, { workbook, host: { file: "町民生活課.xlsx" } });
  ({ page } = pane);
  await page.getByRole("button", { name: "はじめる" }).click();
}

const openTab = (name: string) => page.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
const tabs = () =>
  page.evaluate(() => (window.excelHost?.workbook.sheets ?? []).map(({ data }) => `${data.name}:${data.visibility}`));

async function axe(): Promise<readonly string[]> {
  // Fluent's invisible ends of a focus group: they hand the focus on at once.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().exclude("[data-tabster-dummy]").analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

test("点検から、変わることを見て、一枚を外して整え、元に戻せる。動かせないシートは理由が分かる", async () => {
  await open();
  const before = { texts: await pane.texts(), tabs: await tabs() };
  await openTab("点検");
  await page.getByRole("button", { name: "様式を整える", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "様式を整える" });
  await dialog.getByText("順番：").first().waitFor();
  expect(await dialog.getByText("課長確認済み").count()).toBe(2);
  expect(await dialog.getByText("シート「集計」の数式（A1）がこのシートを参照している").count()).toBe(1);
  expect(await axe()).toEqual([]);
  expect(await pane.texts()).toEqual(before.texts);

  await dialog.getByRole("checkbox", { name: "様式2", exact: true }).uncheck();
  await dialog.getByRole("button", { name: "整える（1枚）" }).click();
  await page.getByText("様式1件を整えました").first().waitFor();
  expect(await dialog.count()).toBe(0);
  expect(await tabs()).toEqual(expect.arrayContaining(["旧様式:hidden", "様式2:visible", "報告:visible"]));
  expect((await pane.texts())["様式2"]).toEqual(before.texts["様式2"]);
  expect(await axe()).toEqual([]);

  await page.getByRole("button", { name: "元に戻す" }).click();
  await page.getByText("元に戻しました").first().waitFor();
  expect(await tabs()).toEqual(before.tabs);
  expect(await pane.texts()).toEqual(before.texts);
});

test("記入から、開いている様式だけを、キーボードで。書きかけの文も入り、二度目はすべて整っている", async () => {
  await open();
  await openTab("記入");
  await page.getByRole("textbox", { name: /^目指す姿/ }).fill("書きかけの姿。");
  const button = page.getByRole("button", { name: "シート「様式」の様式を整える" });
  await button.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "様式を整える" });
  await dialog.getByRole("button", { name: "整える（1枚）" }).waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await page.waitForFunction(() => document.activeElement?.textContent === "様式を整える");

  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "整える（1枚）" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("様式1件を整えました").first().waitFor();
  await page.getByRole("tabpanel").getByRole("heading", { level: 2 }).first().waitFor();
  expect(JSON.stringify(await pane.texts())).toContain("書きかけの姿。");
  expect(await button.count()).toBe(0);
  // The button that was pressed is gone with what it was for.
  await page.waitForFunction(() => document.activeElement !== document.body);
});

test("ファイルで整えて渡されたブックでも、元のシートを片付けられる", async () => {
  const record = drawRetiredSheets(["旧様式"], "とりまとめ旧シート");
  const old = { ...messy("旧様式", 0), visibility: "hidden" as const };
  const workbook = await bytesOfSheets([messy("様式", 0), old, record]);
  pane = await openPane(browser, { workbook, host: { file: "町民生活課.xlsx" } });
  ({ page } = pane);
  await page.getByRole("button", { name: "片付ける" }).click();
  await page.getByText("片付けました。").first().waitFor();
  expect(await tabs()).toEqual(["様式:visible", "とりまとめ旧シート:veryHidden"]);
});
