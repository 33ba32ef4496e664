import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { ExcelHost } from "../../../src/preview/host/host";
import { excelThemes } from "../../../src/preview/stage/excel-theme";
import { launchBrowser } from "../../support/browser";
import { openPane, type OpenedPane } from "../../support/browser-pane";
import { walk } from "./journey";
import * as steps from "./steps";

let browser: Browser;
let pane: OpenedPane;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => pane.close());

async function open(look: keyof typeof excelThemes): Promise<void> {
  const workbook = steps.sample("建設水道課.xlsx");
  pane = await openPane(browser, { workbook, host: { theme: excelThemes[look] } });
  ({ page } = pane);
  await walk(pane, [steps.firstRunGathering]);
}

const button = (name: string | RegExp) => page.getByRole("button", { name });
const file = "農業振興課.xlsx";
const files = [{ name: file, buffer: steps.sample(file) }];

interface LongestText {
  readonly sheet: string;
  readonly place: string;
  readonly text: string;
}

function longestText(sheets: Readonly<Record<string, Readonly<Record<string, string>>>>): LongestText {
  const [longest] = Object.entries(sheets)
    .flatMap(([sheet, cells]) => Object.entries(cells).map(([place, text]) => ({ sheet, place, text })))
    .toSorted((one, other) => other.text.length - one.text.length);
  if (!longest) throw new Error("No text.");
  return longest;
}

/** Somebody mends the longest text in the summary, and its 課 hands in another one. */
async function changeOnBothSides(): Promise<{ readonly name: string; readonly buffer: Buffer }> {
  const submission = await ExcelHost.open(steps.sample(file));
  const { sheet, place, text } = longestText(submission.texts());
  submission.user.type(sheet, place, `${text}（課で書き足した）`);
  await page.evaluate(
    ([wanted]) => {
      const host = window.excelHost;
      for (const [name, cells] of Object.entries(host?.texts() ?? {})) {
        if (name === "一覧") continue;
        for (const [a1, found] of Object.entries(cells))
          if (found === wanted) host?.user.type(name, a1, `${found}（総括で直した）`);
      }
    },
    [text],
  );
  return { name: file, buffer: Buffer.from(await submission.save()) };
}

describe("総務課", () => {
  it("両方で書き直された欄は、選んだ文が総括に入る", async () => {
    await open("light");
    await walk(pane, [steps.chooseFiles(files), steps.gather([file])]);
    const corrected = await changeOnBothSides();
    await walk(pane, [steps.chooseFiles([corrected])]);
    await button(/^とりまとめる（/).click();
    await page.getByRole("heading", { name: "まとめる前に確かめること" }).waitFor();
    // What the other text does not have stands in 【】.
    await page
      .getByText(/総括】?で【?直】?した/)
      .first()
      .waitFor();
    await page.getByRole("radio", { name: "課の文に替える" }).first().check();
    await button(/^とりまとめる（/).click();
    await page
      .getByText(/1様式を差し替え/)
      .first()
      .waitFor();
    const texts = Object.values(await pane.texts()).flatMap((cells) => Object.values(cells));
    expect(texts.filter((text) => text.endsWith("（課で書き足した）")).length).toBeGreaterThan(0);
    await button("片付ける").click();
    await page.getByText("片付けました。").first().waitFor();
    expect((await steps.sheetNames(page)).filter((name) => name.startsWith("旧"))).toEqual([]);
  });

  it("課の分からない様式に答えてまとめ、修正依頼の文面を写す", async () => {
    await open("dark");
    const unclear = [{ name: "提出用.xlsx", buffer: steps.sample("提出用.xlsx") }];
    await walk(pane, [steps.chooseFiles([...files, ...unclear])]);
    const choice = page.getByRole("combobox", { name: /どの課のものですか/ });
    await choice.first().waitFor();
    const department = await choice.first().locator("option").nth(1).innerText();
    for (const one of await choice.all()) await one.selectOption(department);
    await walk(pane, [steps.gather([file])]);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await button("総務課への文面をコピー").click();
    await page.getByText("コピーしました").first().waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/総務課[^]*。/);
  });

  it("計画を見て、様式ブックのzipを受け取る", async () => {
    await open("light");
    await page.getByRole("tab", { name: "計画" }).click();
    await page.getByText("組み込みの計画（令和5年度）を使っています。").waitFor();
    await page.getByRole("tab", { name: "配布" }).click();
    await page.getByRole("checkbox", { name: "すべての課" }).uncheck();
    await page.getByRole("checkbox", { name: "総務課" }).check();
    await page.getByRole("checkbox", { name: "農業振興課" }).check();
    const [download] = await Promise.all([page.waitForEvent("download"), button("様式ブックを作る（2課）").click()]);
    const archive = unzipSync(await readFile(await download.path()));
    expect(Object.keys(archive).filter((name) => name.endsWith(".xlsx"))).toHaveLength(2);
    await page.getByRole("heading", { name: "様式ブックを作りました" }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("様式ブックを作りました");
  });
});
