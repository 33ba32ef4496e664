import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { openPane, type OpenedPane } from "../support/browser-pane";
import { walk } from "./journeys/journey";
import * as steps from "./journeys/steps";

let browser: Browser;
let pane: OpenedPane;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => pane.close());

async function open(file: string): Promise<void> {
  pane = await openPane(browser, { workbook: steps.sample(file), host: { file } });
  ({ page } = pane);
}

const panel = () => page.getByRole("tabpanel");

/** A number is a button that says that it opens something; its list then has as many lines as it says. */
async function opensItsList(name: RegExp): Promise<void> {
  const button = panel().getByRole("button", { name, expanded: false }).first();
  const label = (await button.getAttribute("aria-label")) ?? (await button.textContent()) ?? "";
  const count = Number(/(\d+)(?:様式|件)$/u.exec(label)?.[1]);
  const list = page.locator(`[id="${(await button.getAttribute("aria-controls")) ?? ""}"]`);
  await button.click();
  await panel().getByRole("button", { name, expanded: true }).first().waitFor();
  expect({ label, lines: await list.getByRole("listitem").count() }).toEqual({ label, lines: count });
}

it("各課のファイルの様式の数と確認事項の数は、それぞれの一覧を開く。結果からは確認事項へ行ける", async () => {
  await open("農業振興課.xlsx");
  const files = ["保健福祉課.xlsx", "R5_町民生活課_住民班.xlsx"].map((name) => ({ name, buffer: steps.sample(name) }));
  await walk(pane, [steps.firstRunGathering, steps.chooseFiles(files)]);
  await opensItsList(/^R5_町民生活課_住民班\.xlsx \d+様式$/u);
  await opensItsList(/^R5_町民生活課_住民班\.xlsx 確認が必要なこと \d+件$/u);
  await walk(pane, [steps.gather(files.map(({ name }) => name))]);
  const letter = panel().getByRole("button", { name: /^町民生活課 直すところ \d+件/u, expanded: false });
  await letter.click();
  await panel().getByText("町民生活課 ご担当の方へ").waitFor();
  await panel()
    .getByRole("button", { name: /^確認事項を見る（誤り \d+件/u })
    .click();
  await panel().getByText("総括の確認事項").waitFor();
});

it("新しいブックに作ったときは、確認事項の数が、その場で一覧を開く", async () => {
  await open("農業振興課.xlsx");
  const files = [{ name: "R5_町民生活課_住民班.xlsx", buffer: steps.sample("R5_町民生活課_住民班.xlsx") }];
  await walk(pane, [steps.firstRunGathering, steps.chooseFiles(files, "新しいブック")]);
  await panel()
    .getByRole("button", { name: /^とりまとめる/u })
    .click();
  await opensItsList(/^確認 \d+件$/u);
});

it("書いた欄の数は、まだ書いていない様式の一覧へ行く", async () => {
  await open("保健福祉課.xlsx");
  await walk(pane, [steps.firstRun, steps.choosePeriod("年度末")]);
  await page.getByRole("tab", { name: /^点検/ }).click();
  await page.getByRole("button", { name: /^まだ書いていない\d+欄の様式を見る$/ }).click();
  await panel()
    .getByRole("button", { name: /\d+様式だけを表示$/, pressed: true })
    .waitFor();
});
