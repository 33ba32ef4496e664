import { readFile } from "node:fs/promises";
import path from "node:path";
import type { BrowserContext } from "playwright-core";

const folder = path.join(__dirname, "../../node_modules/@fontsource/biz-udpgothic");
const SITE_FOLDER = "picture-font";
/** Fonts that pane and sheets name: one stands for all of them, so that pictures do not depend on the machine. */
const families = [
  "BIZ UDPGothic",
  "BIZ UDPゴシック",
  "BIZ UDGothic",
  "BIZ UDゴシック",
  "Yu Gothic",
  "Yu Gothic UI",
  "游ゴシック",
  "Meiryo UI",
  "ＭＳ Ｐゴシック",
  "ＭＳ ゴシック",
  "MS PGothic",
  "ＭＳ 明朝",
  "ＭＳ Ｐ明朝",
];

/** Gives the pages of `context`, served at `site`, a Japanese font that is in our own packages. */
export async function useJapaneseFont(context: BrowserContext, site: string): Promise<void> {
  await context.route(`${site}/${SITE_FOLDER}/*`, async (route) => {
    const name = path.basename(new URL(route.request().url()).pathname);
    await route.fulfill({ contentType: "font/woff2", body: await readFile(path.join(folder, "files", name)) });
  });
  const css = (await Promise.all(["400.css", "700.css"].map((file) => readFile(path.join(folder, file), "utf8")))).join(
    "\n",
  );
  const faces = [
    ...css.matchAll(/font-weight: (\d+);[^}]*?url\(\.\/files\/([^)]+\.woff2)\)[^}]*?unicode-range: ([^;]+);/g),
  ];
  if (faces.length === 0) throw new Error("The font's style sheets look different now.");
  await context.addInitScript(
    ({ names, parts, from }) => {
      for (const name of names)
        for (const [weight, file, unicodeRange] of parts)
          document.fonts.add(
            new FontFace(name, `url(${from}/${file ?? ""})`, {
              // Between 400 and 700 Fluent has 600: the bold one stands for it.
              weight: weight === "700" ? "600 900" : "100 500",
              ...(unicodeRange === undefined ? {} : { unicodeRange }),
            }),
          );
    },
    { names: families, parts: faces.map(([, ...face]) => face), from: `${site}/${SITE_FOLDER}` },
  );
}
