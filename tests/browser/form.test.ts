import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { openPane, type OpenedPane } from "../support/browser-pane";
import { walk } from "./journeys/journey";
import * as steps from "./journeys/steps";

const SHEET = "ボランティア";
let browser: Browser;
let pane: OpenedPane;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  pane = await openPane(browser, { workbook: steps.sample("保健福祉課.xlsx") });
  ({ page } = pane);
  await page.evaluate(() => {
    const spoken: string[] = [];
    Object.assign(window, { spoken });
    new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes)
          if (node.parentElement?.closest("[aria-live=polite]") && node.textContent) spoken.push(node.textContent);
    }).observe(document, { childList: true, subtree: true });
  });
  await walk(pane, [steps.firstRun, steps.openForm("ボランティアセンター")]);
});
afterEach(() => pane.close());

const box = (name: string) => page.getByRole("textbox", { name, exact: true });
const button = (name: string) => page.getByRole("button", { name, exact: true });
const isFocused = (name: string) => box(name).evaluate((element) => element === document.activeElement);
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");

async function placeOf(text: string): Promise<string> {
  return Object.entries((await pane.texts())[SHEET] ?? {}).find(([, now]) => now === text)?.[0] ?? "";
}

function typeInSheet(place: string, text: string): Promise<void> {
  return page.evaluate(
    ([sheet, a1, value]) => window.excelHost?.user.type(sheet ?? "", a1 ?? "", value ?? ""),
    [SHEET, place, text],
  );
}

/** Somebody writes into one box in the pane, and meanwhile somebody into its cell. */
async function writeInBoth(field: string, inPane: string, inSheet: string): Promise<void> {
  const place = await placeOf(await box(field).inputValue());
  await box(field).fill(inPane);
  await typeInSheet(place, inSheet);
  await page.getByText(inPane).locator("visible=true").first().waitFor();
  await button("シートの文のままにする").first().waitFor();
}

describe("画面とシートの両方で書いたとき", () => {
  it("両方の文が見え、Tabはまずシートの文を残す方へ進み、選ばなかった文にも戻せる", async () => {
    await writeInBoth("目標", "画面の文", "シートの文");
    expect(await box("目標").inputValue()).toBe("シートの文");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("シートの文のままにする");
    await page.keyboard.press("Enter");
    await button("シートの文のままにする").waitFor({ state: "detached" });
    expect(await isFocused("目標")).toBe(true);
    expect(await steps.stands(page, "シートの文")).toBe(true);
    await button("この文に戻す").click();
    await page.getByText("セルに入れました").first().waitFor();
    expect(await steps.stands(page, "画面の文")).toBe(true);
    await button("この文に戻す").click();
    await page.waitForFunction(
      (sheet) => Object.values(window.excelHost?.texts()[sheet] ?? {}).includes("シートの文"),
      SHEET,
    );
    expect(await isFocused("目標")).toBe(true);
  });

  it("欄がなくなれば、文ごとに欄の名前とコピーと消すボタンがある", async () => {
    await writeInBoth("目標", "目標の画面の文", "目標のシートの文");
    await writeInBoth("取組内容", "取組の画面の文", "取組のシートの文");
    await page.evaluate((sheet) => window.excelHost?.user.deleteSheet(sheet), SHEET);
    const copies = page.getByRole("button", { name: /文をコピー$/ });
    await copies.nth(1).waitFor();
    expect(await copies.evaluateAll((all) => all.map((one) => one.ariaLabel?.split(" ").at(-2)))).toEqual([
      "目標",
      "取組内容",
    ]);
    await pane.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await copies.nth(1).click();
    await page.getByText("コピーしました").first().waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("取組の画面の文");
    await page.getByRole("button", { name: /目標 この文を消す$/ }).click();
    expect(await page.getByText("目標の画面の文").count()).toBe(0);
    expect(await page.getByText("取組の画面の文").isVisible()).toBe(true);
  });
});

describe("空いている欄", () => {
  const sentence = /「目標」の欄が空いています/;

  it("未記入とだけ示し、書いて空のまま離れたら文で述べる", async () => {
    await typeInSheet(await placeOf(await box("目標").inputValue()), "");
    const group = page.getByRole("group", { name: "目標", exact: true });
    await group.getByText("未記入").waitFor();
    expect(await group.getByText(sentence).count()).toBe(0);
    expect(await group.getByText("0字").count()).toBe(0);
    await box("目標").focus();
    await page.keyboard.type("あ");
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Tab");
    await group.getByText(sentence).waitFor();
  });

  it("点検から来た人には文で述べる", async () => {
    await typeInSheet(await placeOf(await box("目標").inputValue()), "");
    await page.getByRole("tab", { name: /^点検/ }).click();
    await button("目標を記入で開く").click();
    await page.getByRole("group", { name: "目標", exact: true }).getByText(sentence).waitFor();
    expect(await isFocused("目標")).toBe(true);
  });
});

describe("キーボードだけで記入する", () => {
  it("Escで書く前の文に戻り、やめた文にも戻せる", async () => {
    const before = await box("目標").inputValue();
    await box("目標").fill("書きかけ");
    await page.keyboard.press("Escape");
    expect(await box("目標").inputValue()).toBe(before);
    expect(await isFocused("目標")).toBe(true);
    await button("この文に戻す").click();
    await page.getByText("セルに入れました").first().waitFor();
    expect(await steps.stands(page, "書きかけ")).toBe(true);
  });

  it("欄を離れて入ると、次へ進んだままで、入ったことは一度だけ読まれる", async () => {
    await box("目標").fill("書き直した目標");
    await page.keyboard.press("Tab");
    await page.getByText("セルに入れました").first().waitFor();
    const spoken = async (): Promise<number> => {
      const all = await page.evaluate(() => Reflect.get(window, "spoken") as string[]);
      return all.filter((one) => one.startsWith("セルに入れました")).length;
    };
    for (let more = 0; more < 600 && (await spoken()) === 0; more++) await page.waitForTimeout(100);
    await page.waitForTimeout(600);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
    expect(await spoken()).toBe(1);
  });

  it("矢印キーで答えを選べ、消してもキーボードの位置は答えに残る", async () => {
    const checked = page.getByRole("radio", { checked: true });
    await checked.focus();
    const was = await checked.inputValue();
    await page.keyboard.press("ArrowDown");
    expect(await checked.inputValue()).not.toBe(was);
    await page.getByText("セルに入れました").first().waitFor();
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("答えを消す");
    await page.keyboard.press("Enter");
    await button("答えを消す").waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("radio");
  });

  it("一覧から来ると様式の題に、次の様式へ移ってもボタンに、キーボードの位置がある", async () => {
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H2");
    const next = button("次の様式");
    await next.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: "ボランティアセンター" }).waitFor({ state: "detached" });
    expect(await focused()).toBe("次の様式");
  });
});
