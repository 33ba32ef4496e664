import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { openPane, type OpenedPane, type PaneOptions } from "../support/browser-pane";
import { SITE } from "../support/browser-site";
import { useJapaneseFont, useJapaneseFontIn } from "./japanese-font";
import { pictureFolder, type Picture } from "./picture-files";

/** The day on which 総務課 gathers, in every picture. */
const NOW = new Date("2024-04-22T09:00:00+09:00");
const MOST_BYTES = 200_000;

/** A page that looks the same at each taking: its clock stands, nothing moves, its font is ours. */
export const pictureContext = {
  locale: "ja-JP",
  timezoneId: "Asia/Tokyo",
  deviceScaleFactor: 2,
  reducedMotion: "reduce",
} as const;

export async function prepare(context: BrowserContext): Promise<void> {
  await context.clock.setFixedTime(NOW);
  await useJapaneseFont(context, SITE);
}

export function openPaneForPicture(browser: Browser, options: PaneOptions): Promise<OpenedPane> {
  return openPane(browser, { ...options, context: pictureContext, prepare });
}

export async function take(page: Page, picture: Picture): Promise<void> {
  await page.mouse.move(0, 0);
  for (const frame of page.frames()) await useJapaneseFontIn(frame, SITE);
  // Fonts come in parts, as their characters are drawn, and in each frame for itself.
  const areLoaded = () => [...document.fonts].every(({ status }) => status !== "loading");
  for (let quiet = 0; quiet < 4;) {
    await page.waitForTimeout(300);
    const loaded = await Promise.all(page.frames().map((frame) => frame.evaluate(areLoaded)));
    quiet = loaded.includes(false) ? 0 : quiet + 1;
  }
  const png = await page.screenshot({ animations: "disabled", caret: "hide" });
  if (png.length > MOST_BYTES) console.warn(`${picture}: ${png.length} bytes`);
  mkdirSync(pictureFolder, { recursive: true });
  writeFileSync(path.join(pictureFolder, picture), png);
}
