import type { Browser } from "playwright-core";
import { excelThemes } from "../../../src/preview/stage/excel-theme";
import { launchBrowser } from "../../support/browser";
import { outlineOf, type Scenario } from "../faults/scenario";
import { scenarios } from "../faults/scenarios";

/** What is walked with faults elsewhere, here as it goes on a good day; the other journeys have a test of their own. */
const names = ["前年度から引き継ぐ", "このブック", "計画の体系"] as const;

let browser: Browser;
let all: readonly Scenario[];

beforeAll(async () => {
  browser = await launchBrowser();
  all = await scenarios();
});
afterAll(() => browser.close());

describe.each(names)("%s", (name) => {
  // Half of them in each of Excel's looks: views.test.ts sees every view in both.
  const look = names.indexOf(name) % 2 === 0 ? "light" : "dark";
  it(`一度で終わりまで進み、文は失われない（${look}）`, async () => {
    const scenario = all.find((one) => one.name === name);
    if (!scenario) throw new Error(`No scenario ${name}`);
    const open: Scenario["open"] = async () => {
      const options = await scenario.open();
      return { ...options, host: { ...options.host, theme: excelThemes[look] } };
    };
    const outline = await outlineOf(browser, { ...scenario, open });
    expect(outline.length).toBeGreaterThan(0);
  });
});
