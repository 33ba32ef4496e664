import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { unzipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { drawPlan } from "../../src/plan/draw-plan";
import { writeWorkbook } from "../../src/xlsx/write";
import { launchBrowser } from "../support/browser";
import { keyboardOf } from "../support/browser-keyboard";
import { openPane } from "../support/browser-pane";
import { planR6, summaryOfR5 } from "../usecases/distribute/a-new-plan";
import { bytesOf } from "./a-summary-workbook";
import { walk } from "./journeys/journey";
import * as steps from "./journeys/steps";

let browser: Browser;
let summary: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

beforeAll(async () => {
  browser = await launchBrowser();
  summary = { name: "R5総括.xlsx", mimeType: "", buffer: Buffer.from(await writeWorkbook(summaryOfR5())) };
});
afterAll(() => browser.close());

test("四月: 前年度の総括を選び、対応を直し、質問に答え、配った様式に文がある", async () => {
  // 旧課名 is not on the sheet: then somebody is asked about the 課 that is gone.
  const workbook = await bytesOf([drawPlan({ ...planR6, formerNames: [] })]);
  const pane = await openPane(browser, { workbook, height: 900, context: { reducedMotion: "reduce" } });
  const { page } = pane;
  const keyboard = keyboardOf(page);
  const button = (name: string | RegExp) => page.getByRole("button", { name });
  await page.getByRole("combobox", { name: "自分の課" }).first().selectOption("企画課");
  await walk(pane, [steps.firstRunGathering]);

  // A 課 by itself learns what waits, and that 総務課 knows.
  await chooseLastYear(page, "取組一覧", summary);
  const dialog = page.getByRole("dialog");
  await dialog.getByText("前年度の様式2件は、どこへ引き継ぐか決まっていません。").waitFor();
  await dialog.getByRole("button", { name: "答え待ち 2件" }).waitFor();
  await dialog.getByRole("combobox", { name: /^企画商工観光課/ }).selectOption("企画課");
  await dialog.getByRole("checkbox", { name: /事務事業評価/ }).waitFor();
  expect(await axe(page)).toEqual([]);
  await dialog.getByRole("button", { name: "やめる" }).click();

  await chooseLastYear(page, "配布", summary);
  await page.getByRole("heading", { name: "計画の対応" }).waitFor();
  await button("題名で決まったもの").or(page.getByText("題名で決まったもの 19件")).waitFor();
  await button("答え待ち 3件").waitFor();

  // A row is corrected, and what follows from it is there at once.
  await page.getByRole("combobox", { name: /^「.*マイナンバーカード/ }).selectOption("2-2-4-1");
  await button("答え待ち 2件").waitFor();
  await page.getByText("答え待ちの様式が2件あります。このまま作ると、その文は新しいブックに入りません。").waitFor();

  // By keyboard: 様式ごとに決める, and then where one of them goes.
  await keyboard.tabTo(/どの課が引き継ぎますか/);
  await keyboard.press("End");
  await keyboard.press("ArrowUp");
  await page.getByRole("radio", { name: /事務事業評価.*企画課/ }).waitFor();
  expect(await keyboard.place()).toMatch(/どの課が引き継ぎますか/);
  await keyboard.tabTo(/事務事業評価.*企画課/);
  await keyboard.press("Space");
  await button("答え待ち 1件").waitFor();
  expect(await axe(page)).toEqual([]);

  await button("計画の対応をこのブックに入れる").click();
  await page.getByText("「計画の対応」シートを入れました。").first().waitFor();
  expect(Object.values((await pane.texts())["計画の対応"] ?? {})).toContain("Ⅱ-2-④(1) 電子証明の利用促進");
  // Once more, in its own place.
  await button("計画の対応をこのブックに入れる").click();
  await page.getByText("入れ替える前のシート1枚").waitFor();

  const [download] = await Promise.all([page.waitForEvent("download"), button("様式ブックを作る（9課）").click()]);
  await page.getByRole("heading", { name: "様式ブックを作りました" }).waitFor();
  await page.getByText("答え待ちの1件の文は入っていません。").waitFor();
  const books = unzipSync(await readFile(await download.path()));

  // The same year is no year before.
  await button("「R5総括.xlsx」を外す").click();
  await chooseLastYear(page, "配布", { ...summary, name: "R6.xlsx", buffer: bookOf(books, "保健福祉課") });
  await page.getByRole("alert").filter({ hasText: "計画と同じ令和6年度のものです。" }).waitFor();
  expect(await button("様式ブックを作る（9課）").getAttribute("aria-disabled")).toBe("true");
  await pane.close();

  await expectCarried(bookOf(books, "町民生活課"), {
    initiative: "電子証明の利用促進",
    vision: "町民生活課の2-2-4-1の姿",
    review: "昨年度（令和5年度）: 町民生活課の2-2-4-1の評価",
    from: "引き継ぎ元: R5 Ⅱ-2-④(1) 町民生活課 その1",
  });
});

function bookOf(books: Readonly<Record<string, Uint8Array>>, department: string): Buffer {
  const bytes = books[`${department}.xlsx`];
  if (!bytes) throw new Error(`no book: ${department}`);
  return Buffer.from(bytes);
}

async function chooseLastYear(page: Page, view: string, file: typeof summary): Promise<void> {
  await page.getByRole("tab", { name: new RegExp(`^${view}`) }).click();
  await page.getByRole("tabpanel").locator("input[type=file]").last().setInputFiles([file]);
}

/** What a 課 sees of its book: last year's text where it belongs, and last year's review beside the empty field. */
async function expectCarried(
  workbook: Uint8Array,
  { initiative, vision, review, from }: Readonly<Record<"initiative" | "vision" | "review" | "from", string>>,
): Promise<void> {
  const pane = await openPane(browser, {
    workbook,
    host: { file: "町民生活課.xlsx" },
    height: 1200,
    // Before 前期 is over.
    prepare: (context) => context.clock.setFixedTime(new Date("2024-05-10T09:00:00+09:00")),
  });
  const { page } = pane;
  await walk(pane, [steps.firstRun]);
  await page.getByRole("button", { name: new RegExp(`${initiative}.*${escaped(from)}`) }).waitFor();
  await walk(pane, [steps.openForm(initiative)]);
  expect(await page.getByRole("textbox", { name: "目指す姿" }).inputValue()).toBe(vision);
  expect(await page.getByRole("textbox", { name: "評価・検証" }).count()).toBe(0);
  await page.getByRole("button", { name: "評価・検証を開く" }).click();
  await page.getByText(review).waitFor();
  expect(await page.getByRole("textbox", { name: "評価・検証" }).inputValue()).toBe("");
  expect(await axe(page)).toEqual([]);
  await pane.close();
}

function escaped(text: string): string {
  return text.replace(/[()]/gu, "\\$&");
}

async function axe(page: Page): Promise<readonly string[]> {
  // Fluent's invisible ends of a focus group: they hand the focus on at once.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().exclude("[data-tabster-dummy]").analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}
