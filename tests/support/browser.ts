import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Browser } from "playwright-core";

/** Where Linux keeps a Chromium that playwright does not look for; `CHROMIUM` names any other. */
const chromiumPaths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome-stable"];
const channels = ["msedge", "chrome"] as const;

/** Our own, not those of @sparticuz/chromium: these contain --disable-web-security, under which a policy tests nothing. */
const packagedArguments = [
  "--no-sandbox",
  "--no-zygote",
  "--headless=old",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
];

/**
 * An installed Edge, Chrome or Chromium; else the one inside the npm package @sparticuz/chromium (Linux x64), which needs
 * nothing of the system. `BROWSER=packaged` asks for the latter.
 */
export async function launchBrowser(): Promise<Browser> {
  const tried: string[] = [];
  if (process.env.BROWSER !== "packaged") {
    for (const executablePath of [process.env.CHROMIUM ?? "", ...chromiumPaths].filter(existsSync)) {
      const browser = await attempt(tried, () => chromium.launch({ executablePath, args: ["--no-sandbox"] }));
      if (browser) return browser;
    }
    for (const channel of channels) {
      const browser = await attempt(tried, () => chromium.launch({ channel }));
      if (browser) return browser;
    }
  }
  const packaged = await attempt(tried, launchPackaged);
  if (packaged) return packaged;
  throw new Error(
    `No browser to test the pane in: install Edge, Chrome or Chromium, or name one in CHROMIUM.\n${tried.join("\n")}`,
  );
}

/** Whether the tests will come to the browser inside the package, which unpacks itself where it is first asked for. */
export function needsPackagedBrowser(): boolean {
  const installed = [process.env.CHROMIUM ?? "", ...chromiumPaths].some((place) => existsSync(place));
  return process.platform === "linux" && (process.env.BROWSER === "packaged" || !installed);
}

/** Rejects where there is none for this machine. */
export async function launchPackaged(): Promise<Browser> {
  // Read while the module loads: with it the package unpacks the system libraries that Chromium needs, too.
  process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs20.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  const executablePath = await packaged.executablePath();
  const libraries = path.join(tmpdir(), "al2023", "lib");
  const env = { ...process.env, LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH ?? ""].join(path.delimiter) };
  return chromium.launch({ executablePath, args: packagedArguments, env });
}

async function attempt(tried: string[], launch: () => Promise<Browser>): Promise<Browser | null> {
  try {
    return await launch();
  } catch (error) {
    tried.push(error instanceof Error ? error.message.slice(0, 400) : String(error));
    return null;
  }
}
