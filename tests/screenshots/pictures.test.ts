import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { pictures } from "./picture-files";

const root = path.join(__dirname, "../..");
const images = path.join(root, "docs/images");
const documents = ["README.md", "README.ja.md", "docs/guide.ja.md"];

test.each(documents)("%s の絵は、どれもdocs/imagesにある（なければ npm run screenshots で作る）", (document) => {
  const text = readFileSync(path.join(root, document), "utf8");
  const named = [...text.matchAll(/!\[[^\]]*\]\(([^)\s]+\.png)\)/g)].map(([, file]) => file ?? "");
  expect(named.length).toBeGreaterThan(0);
  const missing = named.filter((file) => !existsSync(path.resolve(path.dirname(path.join(root, document)), file)));
  expect(missing).toEqual([]);
  const taken: readonly string[] = pictures;
  expect(named.map((file) => path.basename(file)).filter((file) => !taken.includes(file))).toEqual([]);
});

test.each(pictures)("%s は200 KBまで", (picture) => {
  expect(readFileSync(path.join(images, picture)).length).toBeLessThanOrEqual(200_000);
});
