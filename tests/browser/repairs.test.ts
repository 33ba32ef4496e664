import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { openPane, type OpenedPane, type PaneOptions } from "../support/browser-pane";
import type { DrawnForm } from "../usecases/a-department-workbook";
import { bytesOf, formSheets } from "./a-summary-workbook";

let browser: Browser;
let pane: OpenedPane;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => pane.close());

const FIRST = { firstHalf: "話合いを1回<br>開いた。", review: "窓口の取り扱いを改めた。" };
const SECOND = { firstHalf: "説明会を2回<br>開いた。", goals: "年&nbsp;2回" };

/** Two forms with three certain slips, and one that is only likely. */
async function open(
  more: Partial<PaneOptions> = {},
  texts: readonly DrawnForm["texts"][] = [FIRST, SECOND],
): Promise<void> {
  const forms = texts.map((own, index): DrawnForm => {
    return { sheet: `様式${index + 1}`, sequence: index + 1, ...(own && { texts: own }) };
  });
  const workbook = await bytesOf(formSheets(...forms));
  pane = await openPane(browser, { workbook, host: { file: "町民生活課.xlsx" }, ...more });
  ({ page } = pane);
  await page.getByRole("button", { name: "はじめる" }).click();
}

const openTab = (name: string) => page.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
const button = (name: string | RegExp) => page.getByRole("button", { name });
const textsOf = async (sheet: string) => Object.values((await pane.texts())[sheet] ?? {});
const told = (sentence: string) => page.getByText(sentence).first().waitFor();
const focused = () =>
  page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent);
const areProtected = () =>
  page.evaluate(() => (window.excelHost?.workbook.sheets ?? []).every(({ data }) => data.protection !== null));

describe("修正する", () => {
  it("確実なものは一度、提案は前と後を見てから直り、直したものは元に戻せる", async () => {
    await open();
    await openTab("点検");
    await button("修正する：シート「様式1」の前期").press("Enter");
    await told("シート「様式1」の前期を直しました。");
    expect(await textsOf("様式1")).toContain("話合いを1回\n開いた。");
    await page.waitForFunction(() => document.activeElement !== document.body);

    await button(/^参考/).click();
    await button("修正する：シート「様式1」の評価・検証").press("Enter");
    expect(await textsOf("様式1")).toContain(FIRST.review);
    expect(await page.locator("del").innerText()).toContain("【");
    expect(await page.locator("ins").count()).toBeGreaterThan(0);
    await button("この文に直す").press("Enter");
    await told("シート「様式1」の評価・検証を直しました。");
    expect(await textsOf("様式1")).toContain("窓口の取扱いを改めた。");

    await button("元に戻す").press("Enter");
    await told("1件を元に戻しました。");
    expect(await textsOf("様式1")).toEqual(expect.arrayContaining([FIRST.review, "話合いを1回\n開いた。"]));
    expect(await button("元に戻す").count()).toBe(0);
    expect(await areProtected()).toBe(true);
  });

  it("記入でも直る", async () => {
    await open();
    await page.evaluate(() => window.excelHost?.user.activate("様式1"));
    await openTab("記入");
    await button("修正する：シート「様式1」の前期").click();
    await page.waitForFunction(() =>
      [...document.querySelectorAll("textarea")].some(({ value }) => value === "話合いを1回\n開いた。"),
    );
    expect(await textsOf("様式1")).toContain("話合いを1回\n開いた。");
  });

  it("書き込めないブックには、押す所がない", async () => {
    await open({ host: { file: "町民生活課.xlsx", isFinal: true } });
    await openTab("点検");
    await page.getByText("<br>").first().waitFor();
    expect(await button(/修正する|まとめて修正/).count()).toBe(0);
  });
});

describe("まとめて修正", () => {
  it("前と後を見て外したもの以外を一度に直し、変わっていたものを言い、一度で元に戻す", async () => {
    await open();
    await openTab("点検");
    await button(/^並べ方/).click();
    await page.getByRole("menuitemradio", { name: "規則ごと" }).click();
    await button("まとめて修正（確実なもの 3件）").press("Enter");
    const list = page.getByRole("dialog", { name: "まとめて修正" });
    await list.waitFor();
    // To have the list open changes nothing.
    const before = await pane.texts();
    await page.keyboard.press("Escape");
    await list.waitFor({ state: "detached" });
    expect(await focused()).toContain("まとめて修正");
    await page.keyboard.press("Enter");
    await list.getByRole("checkbox", { name: /^目標/ }).press("Space");
    await list.getByText("2件を直します。書き込むのは2枚のシートの2個のセルです。", { exact: false }).waitFor();
    await list.getByRole("button", { name: "2件を直す" }).press("Enter");
    await told("2件を直しました");
    const { 様式1: one = {}, 様式2: two = {} } = await pane.texts();
    expect(Object.values(one)).toContain("話合いを1回\n開いた。");
    expect(Object.values(two)).toEqual(expect.arrayContaining(["説明会を2回\n開いた。", SECOND.goals]));
    await page.waitForFunction(() => document.activeElement !== document.body);

    const changed = Object.entries(two).find(([, text]) => text === "説明会を2回\n開いた。")?.[0] ?? "";
    await page.evaluate((a1) => window.excelHost?.user.type("様式2", a1, "説明会を3回開いた。"), changed);
    await button("元に戻す").press("Enter");
    await told("1件を元に戻しました。");
    await button("元に戻していないもの 1件").click();
    await button(`「様式2」${changed} 前期`).waitFor();
    const after = await pane.texts();
    expect(after).toEqual({ ...before, 様式2: { ...before["様式2"], [changed]: "説明会を3回開いた。" } });
  });

  it("規則ごとの並びで一行にまとまったものは、その行のものだけを見て直せる", async () => {
    await open({}, [...Array<DrawnForm["texts"]>(6).fill({ firstHalf: "清掃を行なった。" }), SECOND]);
    await openTab("点検");
    await button(/^並べ方/).click();
    await page.getByRole("menuitemradio", { name: "規則ごと" }).click();
    await button("この6件を修正…").press("Enter");
    await page.getByRole("dialog").getByRole("button", { name: "6件を直す" }).press("Enter");
    await told("6件を直しました");
    expect(await textsOf("様式6")).toContain("清掃を行った。");
    expect(await textsOf("様式7")).toEqual(expect.arrayContaining(Object.values(SECOND)));
  });
});
