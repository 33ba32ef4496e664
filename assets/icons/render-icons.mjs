/** `npm run icons`: the PNG files that Office asks for, from the SVG files beside this one. */
import { readFile, writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";

/** Office: 16, 32 and 80 for a button; 32 and 64 for the list of add-ins. */
const sizesOf = { torimatome: [16, 32, 64, 80], gather: [16, 32, 80], check: [16, 32, 80] };

// Any Chromium will do; the pictures are committed, so nobody needs one to build.
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
for (const [name, sizes] of Object.entries(sizesOf)) {
  const svg = await readFile(new URL(`${name}.svg`, import.meta.url), "utf8");
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(new URL(`${name}-${size}.png`, import.meta.url), png);
    await page.close();
  }
}
await browser.close();
