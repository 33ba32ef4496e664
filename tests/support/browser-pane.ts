import { existsSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import type { Failure } from "../../src/preview/host/failures";
import type { HostOptions } from "../../src/preview/host/host-options";
import type { WindowOptions } from "../../src/preview/host/external-transport";
import { dist, openContext, SITE, type Requests } from "./browser-site";

export interface PaneOptions {
  readonly workbook: Uint8Array;
  readonly host?: HostOptions & WindowOptions;
  /** Counted from the first round trip of the pane on. */
  readonly failure?: Failure;
  /** The cell in which the person is typing while the pane opens. */
  readonly editing?: { readonly sheet: string; readonly a1: string };
  readonly width?: number;
  readonly height?: number;
  /** What an earlier pane kept on the same PC. */
  readonly pc?: KeptOnPc;
  readonly context?: BrowserContextOptions;
  /** Before the page is opened. */
  readonly prepare?: (context: BrowserContext) => Promise<void>;
}

type KeptOnPc = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** The built pane in a browser, over the real office.js and our host. */
export interface OpenedPane {
  readonly page: Page;
  readonly requests: Requests;
  /** Whether Excel was told to fail: else what is begun comes to its end, however slow the machine is. */
  readonly mayFail: boolean;
  /** What no page of ours may do: errors in the console, violations of its policy, requests elsewhere. */
  readonly problems: readonly string[];
  /** Texts of all sheets, by sheet and cell. */
  texts: () => Promise<Texts>;
  /** Round trips so far, without those that only let go of objects. */
  roundTrips: () => Promise<number>;
  pc: () => Promise<KeptOnPc>;
  /** Throws when the page did what it may not do. */
  close: () => Promise<void>;
}

export type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** How long a control is waited for that a failure may have taken away. */
export const SOON_MS = 30_000;

const hostScript = path.join(dist, "preview/host.js");

export async function openPane(browser: Browser, options: PaneOptions): Promise<OpenedPane> {
  if (!existsSync(hostScript)) throw new Error("The pane has not been built: npm run build");
  const { workbook, host = {}, failure, editing, width = 350, height = 700, pc } = options;
  const { context, requests } = await openContext(browser, {
    viewport: { width, height },
    locale: "ja-JP",
    ...(pc ? { storageState: pc } : {}),
    ...options.context,
  });
  if (failure) context.setDefaultTimeout(SOON_MS);
  await options.prepare?.(context);
  const page = await context.newPage();
  const problems = watchForProblems(page);
  await page.addInitScript({ path: hostScript });
  const base64 = Buffer.from(workbook).toString("base64");
  const fail = failure ? `.then((host) => host.fail(${JSON.stringify(failure)}))` : "";
  const edit = editing
    ? `.then((host) => (host.user.startEditing(${JSON.stringify(editing.sheet)}, ${JSON.stringify(editing.a1)}), host))`
    : "";
  await page.addInitScript(`void ExcelHostPage.open("${base64}", ${JSON.stringify(host)})${edit}${fail}`);
  await page.goto(`${SITE}/taskpane.html`);
  return {
    page,
    requests,
    mayFail: failure !== undefined,
    problems,
    texts: () => page.evaluate(() => window.excelHost?.texts() ?? {}),
    roundTrips: () => page.evaluate(() => (window.excelHost?.batches ?? []).filter((one) => !one.isCleanUp).length),
    pc: () => context.storageState(),
    close: () =>
      closeCleanly(
        context,
        failure?.batch === 1 || editing ? problems.filter(isNotOfOfficeItself) : problems,
        requests,
      ),
  };
}

/**
 * The first round trip is office.js's own (it reports that the ribbon's functions are there; it does not wait for a cell
 * that is being edited), and so is what it drops.
 */
function isNotOfOfficeItself(problem: string): boolean {
  return !problem.includes("told to fail") && !problem.includes("現在のコンテキストに無効な API 呼び出し");
}

export function watchForProblems(page: Page): string[] {
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
  return problems;
}

export async function closeCleanly(context: BrowserContext, problems: readonly string[], requests: Requests) {
  await context.close();
  const all = [
    ...problems,
    ...requests.elsewhere.map((url) => `request elsewhere: ${url}`),
    ...requests.missing.map((file) => `not in dist/: ${file}`),
  ];
  if (all.length > 0) throw new Error(`The pane did what it may not do:\n${all.join("\n")}`);
}
