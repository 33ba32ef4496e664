import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page, ViewportSize } from "playwright-core";
import { excelThemes } from "../../src/preview/stage/excel-theme";
import { launchBrowser } from "../support/browser";
import { openPane } from "../support/browser-pane";
import { walk } from "./journeys/journey";
import * as steps from "./journeys/steps";

const file = "保健福祉課.xlsx";
const files = ["農業振興課.xlsx", "提出用.xlsx"].map((name) => ({ name, buffer: steps.sample(name) }));
/** Excel's looks, and Windows' high contrast. */
const looks = [
  { name: "明るい配色", colorScheme: "light", forcedColors: "none" },
  { name: "暗い配色", colorScheme: "dark", forcedColors: "none" },
  { name: "ハイコントラスト", colorScheme: "dark", forcedColors: "active" },
] as const;
type Look = (typeof looks)[number];
type AxeViolation = Awaited<ReturnType<AxeBuilder["analyze"]>>["violations"][number];
const [light] = looks;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe("どの画面も、どの配色でも", () => {
  it("読めない・使えないところがなく、文字を200%にしてもはみ出さず、押す所は小さすぎない", async () => {
    const pane = await openPane(browser, {
      workbook: steps.sample(file),
      host: { file },
      context: { reducedMotion: "reduce" },
    });
    const { page } = pane;
    const faults: string[] = [];
    const look = async (view: string) => {
      for (const one of looks) {
        await dress(page, one);
        faults.push(...(await faultsOf(page, one)).map((fault) => `${view}（${one.name}）: ${fault}`));
      }
      faults.push(...(await magnified(page)).map((fault) => `${view}（200%）: ${fault}`));
      faults.push(...(await smallTargets(page)).map((fault) => `${view}（押す所）: ${fault}`));
    };
    const open = async (name: string) => {
      await page.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
      await look(name);
    };
    await page.getByRole("button", { name: "はじめる" }).waitFor();
    await look("はじめに");
    await walk(pane, [steps.firstRunGathering]);
    await open("取組一覧");
    await page.getByRole("button", { name: /^足りない様式を作る/ }).click();
    await page.getByRole("dialog").waitFor();
    await look("足りない様式を作る");
    await page.getByRole("button", { name: "やめる" }).click();
    await page.getByRole("button", { name: "設定" }).click();
    await look("設定");
    await page.keyboard.press("Escape");
    await walk(pane, [steps.openForm("ボランティアセンター")]);
    await look("記入");
    await page.getByRole("textbox", { name: "前期" }).fill("体験会を開いた。<br>案内を配った。");
    await page.keyboard.press("Control+s");
    await page.getByRole("button", { name: /^修正する/ }).waitFor();
    await open("点検");
    await page.getByRole("button", { name: /^まとめて修正/ }).click();
    await page.getByRole("dialog").waitFor();
    await look("まとめて修正");
    await page.getByRole("button", { name: "やめる" }).click();
    await open("計画");
    await open("配布");
    await walk(pane, [steps.chooseFiles(files)]);
    await page.getByText("まとめる前に確かめること").waitFor();
    await look("とりまとめの前");
    await walk(pane, [steps.gather([file])]);
    await look("とりまとめの結果");
    expect(faults).toEqual([]);
    await pane.close();
    // Twelve views in three looks.
  });
});

/** Excel's colours change while the pane is open. */
async function dress(page: Page, { colorScheme, forcedColors }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme, forcedColors });
  await page.evaluate((theme) => {
    window.excelWindow?.setTheme(theme);
    // office.js answers from memory for five seconds.
    const manager = ["OfficeExt", "OfficeTheme", "OfficeThemeManager"].reduce<unknown>(
      (owner, name) => (owner instanceof Object ? Reflect.get(owner, name) : undefined),
      window,
    );
    if (manager instanceof Object) Reflect.set(manager, "_osfOfficeThemeCacheValidPeriod", 0);
    window.dispatchEvent(new Event("focus"));
  }, excelThemes[colorScheme]);
  const isDark = colorScheme === "dark";
  await page.waitForFunction((wanted) => {
    const root = document.querySelector("main")?.parentElement;
    const [, red = "255"] = /rgba?\((\d+)/.exec(root ? getComputedStyle(root).backgroundColor : "") ?? [];
    return Number(red) < 128 === wanted;
  }, isDark);
  // Colours on their way are nobody's colours.
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map((one) => one.finished));
  });
}

function sentencesOf({ id, nodes }: AxeViolation): readonly string[] {
  return nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary ?? ""}`);
}

/**
 * WCAG 2.2, 2.5.8: targets of 24 × 24 px, or with as much room around their middle. In a pane so high that nothing is
 * scrolled half under another thing.
 */
async function smallTargets(page: Page): Promise<readonly string[]> {
  return inSize(page, { width: 350, height: 6000 }, async () => {
    const axe = new AxeBuilder({ page }).setLegacyMode().exclude("[data-tabster-dummy]").withRules(["target-size"]);
    return (await axe.analyze()).violations.flatMap(sentencesOf);
  });
}

async function inSize<Value>(page: Page, size: ViewportSize, look: () => Promise<Value>): Promise<Value> {
  const usual = page.viewportSize();
  await page.setViewportSize(size);
  const seen = await look();
  if (usual) await page.setViewportSize(usual);
  return seen;
}

/**
 * Text at 200%, as Windows and the browser make it: twice the size of everything, half the pixels of CSS. A pane of 640 × 800 px
 * has then 320 × 400, which is as narrow as WCAG asks for (1.4.10).
 */
async function magnified(page: Page): Promise<readonly string[]> {
  const measure = () => {
    const wide = document.documentElement.scrollWidth - innerWidth;
    const content = [...document.querySelectorAll("[role=tabpanel], [role=dialog], main")].filter((one) =>
      one.checkVisibility(),
    );
    const cut = [...document.querySelectorAll("button, h1, h2, h3, p, span, label, legend, li")].filter((one) => {
      if (!(one instanceof HTMLElement) || !one.checkVisibility({ visibilityProperty: true })) return false;
      const { overflowX, textOverflow, clipPath } = getComputedStyle(one);
      return (
        overflowX === "hidden" &&
        textOverflow !== "ellipsis" &&
        clipPath === "none" &&
        one.scrollWidth > one.clientWidth + 1
      );
    });
    return [
      ...(wide > 0 ? [`${wide} px too wide`] : []),
      ...content.flatMap((one) =>
        one.clientHeight < 120 ? [`${one.getAttribute("role")}: only ${one.clientHeight} px are left`] : [],
      ),
      ...cut.map((one) => `cut off: ${one.textContent}`),
    ];
  };
  // What floats (設定) is put in its place some frames after the size has changed: what stays wrong is wrong.
  const settled = async (): Promise<readonly string[]> => {
    let seen = await page.evaluate(measure);
    for (let more = 0; seen.length > 0 && more < 300; more++) {
      await page.waitForTimeout(100);
      seen = await page.evaluate(measure);
    }
    return seen;
  };
  return inSize(page, { width: 320, height: 400 }, settled);
}

async function faultsOf(page: Page, look: Look): Promise<readonly string[]> {
  // Fluent's invisible ends of a focus group: they hand the focus on at once.
  // The pane has no frames: nothing is left out by running in the one page.
  const axe = new AxeBuilder({ page }).setLegacyMode().exclude("[data-tabster-dummy]");
  // What is no colour is the same in all looks.
  const { violations } = await (look === light ? axe : axe.withRules(["color-contrast"])).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical").flatMap(sentencesOf);
  const overhang = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return overhang > 0 ? [...serious, `${overhang} px too wide`] : serious;
}
