import type { Browser } from "playwright-core";
import { launchBrowser } from "../../support/browser";
import { openPane } from "../../support/browser-pane";
import type { HostOptions } from "../../../src/preview/host/host-options";
import { walk } from "./journey";
import * as steps from "./steps";

const file = "農業振興課.xlsx";
const files = [{ name: file, buffer: steps.sample(file) }];
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const conditions: readonly (readonly [string, HostOptions, RegExp])[] = [
  ["ブックが保護されている", { isStructureProtected: true }, /保護/],
  ["読み取り専用で開いている", { isReadOnly: true }, /読み取り専用/],
  ["最終版になっている", { isFinal: true }, /最終版/],
  ["保護ビューで開いている", { isProtectedView: true }, /保護ビュー/],
];

describe.each(conditions)("%s", (_, host, sentence) => {
  it("訳を一文で述べ、ブックを変えず、新しいブックへはとりまとめられる", async () => {
    const pane = await openPane(browser, { workbook: steps.sample("建設水道課.xlsx"), host });
    const before = await pane.texts();
    await walk(pane, [steps.firstRunGathering]);
    await pane.page.getByText(sentence).first().waitFor();
    await walk(pane, [steps.chooseFiles(files, "新しいブック")]);
    await pane.page.getByRole("button", { name: /^とりまとめる/ }).click();
    await pane.page
      .getByText(/総括を新しいブックに作りました/)
      .first()
      .waitFor();
    expect(await pane.page.evaluate(() => window.excelHost?.createdWorkbooks.length)).toBe(1);
    expect(await pane.texts()).toEqual(before);
    await pane.close();
  });
});

describe("新しいブックを開けない決まり（extensionhardening）の Excel", () => {
  it("訳を述べ、総括はファイルで受け取れる", async () => {
    const pane = await openPane(browser, { workbook: steps.sample("建設水道課.xlsx"), host: { isHardened: true } });
    const { page } = pane;
    const before = await pane.texts();
    await walk(pane, [steps.firstRunGathering, steps.chooseFiles(files, "新しいブック")]);
    await page.getByRole("button", { name: /^とりまとめる/ }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "ファイルで受け取る" }).click();
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
    await page
      .getByText(/ダウンロードに渡しました/)
      .first()
      .waitFor();
    expect(await pane.texts()).toEqual(before);
    await pane.close();
  });
});

describe("古いExcel", () => {
  it("足りないものを一文で述べる", async () => {
    const pane = await openPane(browser, { workbook: files[0]?.buffer ?? new Uint8Array(), host: { apiSet: "1.9" } });
    await pane.page
      .getByText(/Excel.*。/)
      .first()
      .waitFor();
    expect(await pane.page.getByRole("button").count()).toBe(0);
    await pane.close();
  });
});
