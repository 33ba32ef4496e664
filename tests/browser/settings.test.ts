import type { Browser } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { openPane, type Texts } from "../support/browser-pane";
import { walk } from "./journeys/journey";
import * as steps from "./journeys/steps";

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** 様式 and 出す／出さない of the rows of 点検設定 that name the rule. */
const rowsOf = (texts: Texts, title: string): readonly string[] => {
  const sheet = texts["点検設定"] ?? {};
  const rows = Object.entries(sheet).flatMap(([a1, text]) => (text === title ? [a1.replace(/\D/gu, "")] : []));
  return rows.map((row) => ["C", "D"].map((column) => sheet[`${column}${row}`] ?? "").join("|"));
};

it("規則を出さないことは、規則ごとの並びからも一押しで点検設定に書かれ、元に戻せる", async () => {
  const pane = await openPane(browser, { workbook: steps.sample("【総務課】プランR5進捗.xlsx") });
  const { page } = pane;
  await walk(pane, [steps.firstRunGathering]);
  await page.getByRole("tab", { name: /^点検/ }).click();
  await page.getByRole("button", { name: "並べ方: 場所ごと" }).click();
  await page.getByRole("menuitemradio", { name: "規則ごと" }).click();
  const menu = page.getByRole("button", { name: /^「.+」を出すかどうか$/ }).first();
  const titleOfMenu = async (): Promise<string> =>
    (await menu.getAttribute("aria-label"))?.replace(/^「|」を出すかどうか$/gu, "") ?? "";

  const first = await titleOfMenu();
  await menu.click();
  await page.getByRole("menuitem", { name: "この規則を出さない" }).click();
  await page
    .getByText(new RegExp(`^「${first}」を出さないことにしました。`))
    .first()
    .waitFor();
  await page.getByRole("button", { name: `「${first}」を出すかどうか` }).waitFor({ state: "detached" });
  expect(rowsOf(await pane.texts(), first)).toEqual(["|出さない"]);

  // The sheet stands now: from here on its cells are written.
  const second = await titleOfMenu();
  await menu.click();
  await page.getByRole("menuitem", { name: /^次の様式だけ出さない：/ }).click();
  await page
    .getByText(new RegExp(`の「${second}」を出さないことにしました。`))
    .first()
    .waitFor();
  const forms = Object.values((await pane.texts())["点検設定"] ?? {}).filter((text) => / その\d$/.test(text));
  expect(forms).toHaveLength(1);
  await page.getByRole("button", { name: "元に戻す" }).last().click();
  await page.getByText(`「${second}」をまた出すようにしました。`).first().waitFor();
  expect(Object.values((await pane.texts())["点検設定"] ?? {}).filter((text) => / その\d$/.test(text))).toEqual([]);
  await pane.close();
});

it("計画の画面から、用語と点検設定のシートを作り、点検項目を開ける", async () => {
  const pane = await openPane(browser, { workbook: steps.sample("建設水道課.xlsx") });
  const { page } = pane;
  await walk(pane, [steps.firstRunGathering]);
  await page.getByRole("tab", { name: "計画" }).click();
  await page.getByRole("button", { name: "点検項目をブックにする" }).click();
  await page.getByText("点検項目を新しいブックに開きました。", { exact: false }).first().waitFor();
  await page.getByRole("button", { name: "用語と点検設定のシートを作る" }).click();
  await page.getByRole("button", { name: "シート「用語」を見る" }).waitFor();
  expect(Object.keys(await pane.texts())).toEqual(expect.arrayContaining(["用語", "点検設定"]));
  await pane.close();
});
