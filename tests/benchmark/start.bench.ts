import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { openPane } from "../support/browser-pane";
import { dist, SITE } from "../support/browser-site";
import { manyForms } from "./many-forms";

/**
 * `npm run bench`: no test, for figures differ from machine to machine. How long the built pane takes from its first script to
 * its first useful screen (one's 取組一覧, read and checked), beside what office.js alone takes on an empty page.
 */
const ROUNDS = 5;
const OFFICE_ALONE = '<!doctype html><script src="office-js/office.js"></script><script src="ready.js"></script>';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test.each([10, 300])(
  "ブックが%iシートのとき",
  async (sheets) => {
    const workbook = await manyForms(sheets);
    const office: number[] = [];
    const drawn: number[] = [];
    const useful: number[] = [];
    // By turns, so that a busy machine slows both down; the first round warms the browser up.
    for (let round = 0; round <= ROUNDS; round++) {
      const alone = await marksOf(workbook, officeAlone, "office ready");
      const pane = await marksOf(workbook, markedPane, "useful");
      if (round === 0) continue;
      office.push(between(alone, "office", "office ready"));
      drawn.push(between(pane, "pane", "drawn"));
      useful.push(between(pane, "pane", "useful"));
    }
    const times = (values: readonly number[]) =>
      `${Math.round(median(values))} ms (${(median(values) / median(office)).toFixed(1)}x office.js)`;
    const figures = [
      `${sheets} sheets, median of ${ROUNDS} starts; office.js alone: ${Math.round(median(office))} ms`,
      `  from the pane's first script to the first thing drawn: ${times(drawn)}`,
      `  from the pane's first script to the first useful screen: ${times(useful)}`,
    ];
    process.stdout.write(`${figures.join("\n")}\n`);
  },
  180_000,
);

type Marks = Readonly<Record<string, number>>;

async function marksOf(
  workbook: Uint8Array,
  prepare: (context: BrowserContext) => Promise<void>,
  last: string,
): Promise<Marks> {
  const pane = await openPane(browser, { workbook, prepare });
  await pane.page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, last);
  const marks = await readMarks(pane.page);
  await pane.close();
  return marks;
}

function readMarks(page: Page): Promise<Marks> {
  return page.evaluate(() =>
    Object.fromEntries(performance.getEntriesByType("mark").map(({ name, startTime }) => [name, startTime])),
  );
}

async function officeAlone(context: BrowserContext): Promise<void> {
  await context.route(`${SITE}/taskpane.html`, (route) =>
    route.fulfill({ contentType: "text/html", body: OFFICE_ALONE }),
  );
  await context.route(`${SITE}/ready.js`, (route) =>
    route.fulfill({
      contentType: "text/javascript",
      body: 'Office.onReady(() => performance.mark("office ready"));',
    }),
  );
  await markScript(context, "office-js/office.js", "office");
}

async function markedPane(context: BrowserContext): Promise<void> {
  await markScript(context, "taskpane.js", "pane");
  await context.addInitScript(() => {
    const seen = new Set<string>();
    const look = (name: string, selector: string) => {
      if (seen.has(name) || !document.querySelector(selector)) return;
      seen.add(name);
      // When it is on the screen: behind the frame that draws it.
      requestAnimationFrame(() => setTimeout(() => performance.mark(name)));
    };
    new MutationObserver(() => {
      look("drawn", "#root > :not(.not-started)");
      look("useful", 'button[aria-label*="シートへ移り"]');
    }).observe(document, { childList: true, subtree: true });
  });
}

/** Marks the moment at which the first line of `file` runs. */
async function markScript(context: BrowserContext, file: string, mark: string): Promise<void> {
  const script = await readFile(path.join(dist, file), "utf8");
  await context.route(`${SITE}/${file}*`, (route) =>
    route.fulfill({ contentType: "text/javascript", body: `performance.mark(${JSON.stringify(mark)});${script}` }),
  );
}

function between(marks: Marks, from: string, to: string): number {
  const [start, end] = [marks[from], marks[to]];
  if (start === undefined || end === undefined) throw new Error(`No mark ${from} or ${to}.`);
  return end - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
