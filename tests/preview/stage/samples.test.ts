import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { blankWorkbook } from "../../../src/preview/stage/blank-workbook";
import { openHost } from "../../../src/preview/stage/open-host";
import { readSampleIndex } from "../../../src/preview/stage/samples";

const root = path.join(__dirname, "../../..");
const folder = path.join(root, "assets/samples");
const source: unknown = JSON.parse(readFileSync(path.join(root, "src/preview/stage/samples.json"), "utf8"));
const index = readSampleIndex(source);

describe("見本の一覧", () => {
  it("assets/samplesのブックをすべて、一度ずつ挙げている", () => {
    const files = readdirSync(folder).filter((file) => file.endsWith(".xlsx"));
    expect(index.samples.map(({ file }) => file).toSorted()).toEqual(files.toSorted());
  });

  it("はじめに開くブックは、その中にある", () => {
    expect(index.samples.map(({ file }) => file)).toContain(index.start);
  });

  it("どの見本も開ける", async () => {
    for (const { file } of index.samples) {
      const opened = await openHost(readFileSync(path.join(folder, file)), { file });
      expect({ file, ok: opened.ok }).toEqual({ file, ok: true });
    }
  });
});

describe("ブックを開く", () => {
  it("壊れたファイルは、日本語の文で断る", async () => {
    const bytes = readFileSync(path.join(folder, index.start));
    const opened = await openHost(bytes.subarray(0, 500), {});
    expect(opened).toMatchObject({ ok: false, problem: expect.stringContaining("途中で切れています") as unknown });
    expect(await openHost(Buffer.from("ただの文"), {})).toMatchObject({ ok: false });
  });

  it("空白のブックには、空のSheet1だけがある", async () => {
    const opened = await openHost(await blankWorkbook(), {});
    expect(opened.ok && opened.value.texts()).toEqual({ Sheet1: {} });
  });
});
