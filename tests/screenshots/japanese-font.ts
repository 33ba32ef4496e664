import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { BrowserContext, Frame } from "playwright-core";

const folder = path.join(__dirname, "../../node_modules/@fontsource/biz-udpgothic");
const SITE_FOLDER = "picture-font";
/** The package lacks what no web page is thought to need, as Ⅰ: where the whole font is installed, it draws that. */
const WHOLE_FONT = "/usr/share/fonts/truetype/bizud-gothic/BIZUDPGothic-Regular.ttf";
const ONLY_IN_WHOLE_FONT = "U+2150-218F";
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

interface Faces {
  readonly names: readonly string[];
  /** Weight, file and range of characters of each. */
  readonly parts: readonly (readonly string[])[];
  readonly from: string;
}

/** Gives the pages of `context`, served at `site`, a Japanese font that is in our own packages. */
export async function useJapaneseFont(context: BrowserContext, site: string): Promise<void> {
  await context.route(`${site}/${SITE_FOLDER}/*`, async (route) => {
    const name = path.basename(new URL(route.request().url()).pathname);
    const isWhole = name === path.basename(WHOLE_FONT);
    const body = await readFile(isWhole ? WHOLE_FONT : path.join(folder, "files", name));
    await route.fulfill({ contentType: isWhole ? "font/ttf" : "font/woff2", body });
  });
  await context.addInitScript(addFaces, await facesAt(site));
}

/** The same for a frame whose document came after its script: it has none of the faces yet. */
export async function useJapaneseFontIn(frame: Frame, site: string): Promise<void> {
  await frame.evaluate(addFaces, await facesAt(site));
}

async function facesAt(site: string): Promise<Faces> {
  const css = (await Promise.all(["400.css", "700.css"].map((file) => readFile(path.join(folder, file), "utf8")))).join(
    "\n",
  );
  const faces = [
    ...css.matchAll(/font-weight: (\d+);[^}]*?url\(\.\/files\/([^)]+\.woff2)\)[^}]*?unicode-range: ([^;]+);/g),
  ];
  if (faces.length === 0) throw new Error("The font's style sheets look different now.");
  const parts = faces.map(([, ...face]): readonly string[] => face);
  const whole = existsSync(WHOLE_FONT)
    ? ["400", "700"].map((weight) => [weight, path.basename(WHOLE_FONT), ONLY_IN_WHOLE_FONT])
    : [];
  return { names: families, parts: [...parts, ...whole], from: `${site}/${SITE_FOLDER}` };
}

function addFaces({ names, parts, from }: Faces): void {
  if (document.fonts.size > 0) return;
  for (const name of names)
    for (const [weight, file, unicodeRange] of parts)
      document.fonts.add(
        new FontFace(name, `url(${from}/${file ?? ""})`, {
          // Between 400 and 700 Fluent has 600: the bold one stands for it.
          weight: weight === "700" ? "600 900" : "100 500",
          ...(unicodeRange === undefined ? {} : { unicodeRange }),
        }),
      );
}
