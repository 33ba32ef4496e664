import type { Browser, Page } from "playwright-core";
import { writeWorkbook } from "../../src/xlsx/write";
import { launchBrowser } from "../support/browser";
import { keyboardOf } from "../support/browser-keyboard";
import { openPane, type OpenedPane } from "../support/browser-pane";
import { aFormSheet, type DrawnForm } from "../usecases/a-department-workbook";
import { walk } from "./journeys/journey";
import * as steps from "./journeys/steps";

let browser: Browser;
let pane: OpenedPane;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  pane = await openPane(browser, { workbook: steps.sample("建設水道課.xlsx"), host: { file: "建設水道課.xlsx" } });
  ({ page } = pane);
  await walk(pane, [steps.firstRunGathering]);
});
afterEach(() => pane.close());

interface NamedFile {
  readonly name: string;
  readonly buffer: Buffer;
}

async function aFile(name: string, form: DrawnForm): Promise<NamedFile> {
  const bytes = await writeWorkbook({ title: "", creator: "", createdAt: null, sheets: [aFormSheet(form)] });
  return { name, buffer: Buffer.from(bytes) };
}

const panel = () => page.getByRole("tabpanel");
const button = (name: string | RegExp) => panel().getByRole("button", { name });
const shows = (text: string | RegExp) => panel().getByText(text).first().waitFor();
const texts = async () => Object.values(await pane.texts()).flatMap((cells) => Object.values(cells));
/** The texts of the sheets that are shown. */
const gathered = () => walk(pane, [steps.gather(["様式"])]);

it("同じ様式の二つの本文は、キーだけで選べ、取り消せ、選んだことは次のとりまとめでも覚えている", async () => {
  const files = await Promise.all([
    aFile("町民生活課.xlsx", { texts: { secondHalf: "はじめの本文。" } }),
    aFile("町民生活課_修正版.xlsx", { texts: { secondHalf: "直した本文。" } }),
  ]);
  await walk(pane, [steps.chooseFiles(files)]);
  await shows(/^まだ答えていない質問が1件あります/u);
  const keyboard = keyboardOf(page);
  const corrected = page.getByRole("radio", { name: /^「町民生活課_修正版\.xlsx」の本文を入れる/u });
  expect(await corrected.isChecked()).toBe(false);
  await shows("おすすめ");
  await button(/を外す$/)
    .first()
    .focus();
  await keyboard.tabTo(/「町民生活課\.xlsx」の本文を入れる/u);
  await keyboard.press("Space");
  await shows("どの質問にも答えてあります。");
  await shows(/^差し替え済み：別のファイルの様式を入れました。/u);
  await keyboard.tabTo(/^答えを取り消す$/u);
  await keyboard.press("Enter");
  await shows(/^まだ答えていない質問が1件あります/u);
  expect(await keyboard.place()).toMatch(/の本文を入れる/u);
  await keyboard.press("ArrowDown");
  await corrected.and(page.locator(":checked")).waitFor();
  await keyboard.tabTo(/^とりまとめる（/u);
  await keyboard.press("Enter");
  await shows("総括をこのブックに入れました。");
  expect(await texts()).toContain("直した本文。");
  expect(await texts()).not.toContain("はじめの本文。");

  const other = await aFile("農業振興課.xlsx", { initiative: "2-2-4-1", department: "農業振興課" });
  await walk(pane, [steps.chooseFiles([other])]);
  await shows("前に答えた質問 1件");
  await shows("どの質問にも答えてあります。");
  await gathered();
  expect(await texts()).not.toContain("はじめの本文。");
});

it("前に出されたファイルは、外すと決めてから戻せ、外してまとめれば、その様式もなくなる", async () => {
  const files = await Promise.all([
    aFile("町民生活課.xlsx", { texts: { secondHalf: "残る本文。" } }),
    aFile("まちがい.xlsx", {
      initiative: "2-2-4-1",
      department: "農業振興課",
      texts: { secondHalf: "まちがって出した本文。" },
    }),
  ]);
  await walk(pane, [steps.chooseFiles(files), steps.gather(["様式"])]);
  await button("すべて外す").click();
  await shows("前に出されたファイル 2件");
  await button("まちがい.xlsx 1様式").click();
  await button("「まちがい.xlsx」を外す").click();
  await shows("次に「とりまとめる」を押すと外します。");
  const pending = panel().getByRole("group", { name: "「とりまとめる」を押すと行うこと" });
  await pending.getByText("「まちがい.xlsx」を外す").waitFor();
  await pending.getByRole("button", { name: "まちがい.xlsxを戻す" }).click();
  await pending.waitFor({ state: "detached" });
  await shows("各課のファイルを置くと、まとめられます。");
  await button("「まちがい.xlsx」を外す").click();
  await button(/^とりまとめる$/u).click();
  await shows("前に出されたファイル 1件");
  await pending.waitFor({ state: "detached" });
  await button("片付ける")
    .or(page.getByRole("button", { name: "片付ける" }))
    .first()
    .click();
  await page.getByText("片付けました。").first().waitFor();
  expect(await texts()).toContain("残る本文。");
  expect(await texts()).not.toContain("まちがって出した本文。");
});

it("足りない様式も、取組一覧の様式も、取りやめにでき、戻せる", async () => {
  const files = await Promise.all([
    aFile("町民生活課.xlsx", { texts: { secondHalf: "取りやめる本文。" } }),
    aFile("保健福祉課.xlsx", { initiative: "1-2-1-4", department: "保健福祉課" }),
  ]);
  await walk(pane, [steps.chooseFiles(files)]);
  const missing = panel()
    .getByRole("button", { name: /^足りない \d+様式/u })
    .first();
  const before = (await missing.textContent()) ?? "";
  await missing.click();
  await button(/農業振興課を取りやめにする$/u)
    .first()
    .click();
  const pending = panel().getByRole("group", { name: "「とりまとめる」を押すと行うこと" });
  await pending.getByText(/農業振興課を取りやめにする$/u).waitFor();
  const count = Number(/\d+/u.exec(before)?.[0]) - 1;
  await shows(`足りない ${count}様式`);
  await walk(pane, [steps.gather(["様式"])]);
  await shows(`足りない ${count}様式`);

  await page.getByRole("tab", { name: /^取組一覧/u }).click();
  await button(/^届いた \d+様式だけを表示/u).click();
  const giveUp = async () => {
    await button(/町民生活課の操作$/u).click();
    await page.getByRole("menuitem", { name: "取りやめにする" }).click();
    await shows("次に「とりまとめる」を押すと、取りやめになります。");
  };
  await giveUp();
  await button(/町民生活課の取りやめを戻す$/u).click();
  await giveUp();
  await page.getByRole("tab", { name: /^とりまとめ/u }).click();
  await pending.getByText(/町民生活課を取りやめにする$/u).waitFor();
  await button(/^とりまとめる/u).click();
  await pending.waitFor({ state: "detached" });
  await shows(`足りない ${count}様式`);
});
