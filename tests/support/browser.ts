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
 * The same on every machine: where no language is set, as on a CI machine, Chromium calls a download of a Japanese name
 * "download".
 */
const environment = () => ({ ...process.env, LC_ALL: "C.UTF-8" });

/** One way to a browser: rejects where there is none. */
export type Launch = () => Promise<Browser>;

/**
 * An installed Edge, Chrome or Chromium; else the one inside the npm package @sparticuz/chromium (Linux x64), which needs
 * nothing of the system. `BROWSER=packaged` asks for the latter.
 */
export function launchBrowser(): Promise<Browser> {
  return launchFirst(process.env.BROWSER === "packaged" ? [launchPackaged] : [...installedBrowsers(), launchPackaged]);
}

function installedBrowsers(): readonly Launch[] {
  const { CHROMIUM = "" } = process.env;
  // What somebody names is tried, there or not: it shall not be passed over in silence.
  const places = [...(CHROMIUM === "" ? [] : [CHROMIUM]), ...chromiumPaths.filter((place) => existsSync(place))];
  return [
    ...places.map(
      (executablePath) => () => chromium.launch({ executablePath, args: ["--no-sandbox"], env: environment() }),
    ),
    ...channels.map((channel) => () => chromium.launch({ channel, env: environment() })),
  ];
}

/** The first of `ways` that leads to a browser; where none does, says what to do and why each did not. */
export async function launchFirst(ways: readonly Launch[]): Promise<Browser> {
  const tried: string[] = [];
  for (const launch of ways) {
    try {
      return await launch();
    } catch (error) {
      tried.push(`- ${error instanceof Error ? error.message.slice(0, 400) : String(error)}`);
    }
  }
  throw new Error(
    "No browser to test the pane in: install Edge, Chrome or Chromium, or name one in the environment variable CHROMIUM." +
      ` Tests without a browser: npx jest --testPathIgnorePatterns tests/browser\n${tried.join("\n")}`,
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
  const env = {
    ...environment(),
    LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH ?? ""].join(path.delimiter),
  };
  return chromium.launch({ executablePath, args: packagedArguments, env });
}
