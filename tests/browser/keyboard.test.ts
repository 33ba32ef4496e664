import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { keyboardOf, unmarkedStops, type Keyboard } from "../support/browser-keyboard";
import { openPane, type OpenedPane } from "../support/browser-pane";
import { sample, sheetNames, stands } from "./journeys/steps";

let browser: Browser;
let pane: OpenedPane;
let page: Page;
let keyboard: Keyboard;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => pane.close());

async function open(file: string): Promise<void> {
  pane = await openPane(browser, { workbook: sample(file), host: { file } });
  ({ page } = pane);
  keyboard = keyboardOf(page);
  await page.getByRole("button", { name: "はじめる" }).waitFor();
}

describe("マウスを使わずに", () => {
  it("担当課が様式を開き、欄を書いて入れ、次の様式へ進む", async () => {
    await open("保健福祉課.xlsx");
    await keyboard.tabTo(/^はじめる$/);
    await keyboard.press("Enter");
    await keyboard.tabTo(/ボランティアセンター.*シートへ移り/);
    await keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: /ボランティアセンター/ }).waitFor();
    await keyboard.expectPlace();
    await keyboard.tabTo(/^目標$/);
    await keyboard.press("Control+A");
    await keyboard.type("キーだけで書いた目標");
    await keyboard.press("Tab");
    await page.getByText("セルに入れました").first().waitFor();
    await keyboard.expectPlace();
    expect(await stands(page, "キーだけで書いた目標")).toBe(true);
    await keyboard.tabTo(/^次の様式$/);
    await keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: /ボランティアセンター/ }).waitFor({ state: "detached" });
    expect(await keyboard.place()).toBe("次の様式");
  });

  it("総務課がファイルを選び、とりまとめて結果まで行き、元に戻す", async () => {
    await open("建設水道課.xlsx");
    const chosen = ["企画商工観光課.xlsx", "農業振興課.xlsx"].map((name) => ({
      name,
      mimeType: "",
      buffer: sample(name),
    }));
    // From the beginning: the browser has to be told before it is asked for files.
    page.once("filechooser", (chooser) => void chooser.setFiles(chosen));
    await keyboard.tabTo(/^とりまとめも行う/);
    await keyboard.press("Space");
    await keyboard.tabTo(/^はじめる$/);
    await keyboard.press("Enter");
    await keyboard.tabTo(/^とりまとめ$/);
    await keyboard.press("Enter");
    await keyboard.tabTo(/^ファイルを選ぶ$/);
    await keyboard.press("Enter");
    await page.getByRole("button", { name: /^とりまとめる（/, disabled: false }).waitFor();
    await keyboard.expectPlace();
    await keyboard.tabTo(/^新しいブック$/);
    await keyboard.press("ArrowUp");
    expect(await keyboard.place()).toBe("このブックに");
    await keyboard.press("Shift+Tab");
    expect(await keyboard.place()).toMatch(/^とりまとめる（2課/);
    await keyboard.press("Enter");
    await page.getByText("総括をこのブックに入れました。").first().waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent.includes("結果"));
    await keyboard.expectPlace();
    expect(await sheetNames(page)).toContain("一覧");
    await keyboard.tabTo(/^元に戻す$/);
    await keyboard.press("Enter");
    await page.getByText("元に戻しました。").first().waitFor();
    await keyboard.expectPlace();
    expect(await sheetNames(page)).not.toContain("一覧");
  });
});

describe("キーボードの位置のしるし", () => {
  it("取組一覧と記入の、どこにいても見える", async () => {
    await open("保健福祉課.xlsx");
    expect(await unmarkedStops(page, 6)).toEqual([]);
    await keyboard.tabTo(/^はじめる$/);
    await keyboard.press("Enter");
    await keyboard.tabTo(/ボランティアセンター.*シートへ移り/);
    await keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: /ボランティアセンター/ }).waitFor();
    expect(await unmarkedStops(page, 8)).toEqual([]);
  });
});
