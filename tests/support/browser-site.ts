import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Route } from "playwright-core";

/** Where the pane is "served": an intranet host that no name server knows. https, so that Excel on the web would load it. */
export const SITE = "https://torimatome.test/folder";

/** Another build than dist/ is named in `DIST`. */
export const dist = process.env.DIST ?? path.join(__dirname, "../../dist");
const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css",
  ".png": "image/png",
  ".xml": "text/xml",
};

/** How long something may take to be shown on a machine that does much else at once. It ends what hangs, and decides nothing. */
export const PATIENCE_MS = 180_000;

/** What the browser asked for. */
export interface Requests {
  /** Files of ours, by path. */
  readonly own: readonly string[];
  /** Files of ours that are not there. */
  readonly missing: readonly string[];
  /** Addresses elsewhere: none of them is answered. */
  readonly elsewhere: readonly string[];
}

/** A context whose every request is answered from dist/; `pages` are further pages, by path. */
export async function openContext(
  browser: Browser,
  options: BrowserContextOptions = {},
  pages: Readonly<Record<string, string>> = {},
): Promise<{ readonly context: BrowserContext; readonly requests: Requests }> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE_MS);
  return { context, requests: await serveDist(context, pages) };
}

/** Answers every request of `context` from dist/, without a server or a certificate, and none that goes elsewhere. */
async function serveDist(context: BrowserContext, pages: Readonly<Record<string, string>>): Promise<Requests> {
  const own: string[] = [];
  const missing: string[] = [];
  const elsewhere: string[] = [];
  await context.route("**/*", async (route: Route) => {
    const url = new URL(route.request().url());
    if (!url.href.startsWith(`${SITE}/`)) {
      elsewhere.push(url.href);
      return route.abort();
    }
    const file = decodeURIComponent(url.href.slice(SITE.length + 1).replace(/[?#].*$/, ""));
    own.push(file);
    const page = pages[file];
    const body = page === undefined ? await readFile(path.join(dist, file)).catch(() => null) : Buffer.from(page);
    if (body === null) missing.push(file);
    const contentType = types[path.extname(file)] ?? "application/octet-stream";
    return route.fulfill(body === null ? { status: 404, body: "" } : { status: 200, contentType, body });
  });
  return { own, missing, elsewhere };
}
