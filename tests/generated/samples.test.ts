import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeWorkbook } from "../../src/xlsx/write";
import { sampleWorkbooks } from "../samples/sample-workbooks";

const folder = join(__dirname, "../../assets/samples");

/** `npm run generate` writes what is generated; any other run says whether it is stale. */
const isGenerating = process.env.npm_lifecycle_event === "generate";

describe("assets/samples", () => {
  if (isGenerating) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }

  test.each([...sampleWorkbooks])("%s は生成元と同じ", async (file, drawing) => {
    const path = join(folder, file);
    const bytes = await writeWorkbook(drawing);
    if (isGenerating) writeFileSync(path, bytes);
    expect(existsSync(path) && Buffer.from(bytes).equals(readFileSync(path))).toBe(true);
  });

  test("生成元にないファイルはない", () => {
    expect(readdirSync(folder).sort()).toEqual([...sampleWorkbooks.keys()].sort());
  });
});
