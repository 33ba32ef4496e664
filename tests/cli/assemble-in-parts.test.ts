import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { run } from "../../src/cli/run";
import { townR5 } from "../../src/town/r5/town";
import { writeWorkbook } from "../../src/xlsx/write";
import { sampleWorkbooks } from "../samples/sample-workbooks";
import { aFormSheet, type DrawnForm } from "../usecases/a-department-workbook";
import { FakeTerminal } from "./fake-terminal";

// Law 3 as 総務課 sees it on the command line: some files now, others later, over the summary that stands.

const samples = join(__dirname, "../../assets/samples");
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "torimatome-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface AssembleResult {
  readonly files: readonly { readonly file: string; readonly forms: number }[];
  readonly unreadable: readonly { readonly file: string }[];
  readonly forms: { readonly gathered: number };
}

async function assemble(out: string, ...paths: readonly string[]) {
  const terminal = new FakeTerminal();
  const code = await run(["assemble", ...paths, "--out", join(folder, out), "--json"], terminal, townR5);
  return { code, result: terminal.result as AssembleResult };
}

/** What it says of the gathering, without what compares it with the one before. */
function said({ result }: { readonly result: AssembleResult }): unknown {
  return { ...result, out: null, changes: null, plan: null };
}

async function handIn(path: string, forms: readonly DrawnForm[], createdAt: string): Promise<string> {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  const drawing = { title: "", creator: "", createdAt, sheets: forms.map(aFormSheet) };
  writeFileSync(file, await writeWorkbook(drawing));
  return file;
}

const APRIL = "2024-04-01T00:00:00Z";
const MAY = "2024-05-01T00:00:00Z";

test("全部のあとで、直した1ファイルだけをまとめても、一度にまとめたものと同じ数を言う", async () => {
  const all = join(folder, "all");
  cpSync(samples, all, { recursive: true });
  await assemble("parts.xlsx", all);
  const drawing = sampleWorkbooks.get("農業振興課.xlsx");
  if (!drawing) throw new Error("no sample");
  const corrected = join(all, "農業振興課.xlsx");
  const sheets = drawing.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      cell.content.type === "text" && cell.content.text === "使用の実態の調査が遅れ、次年度に案を示す。"
        ? { ...cell, content: { type: "text" as const, text: "使用の実態を調べた。" } }
        : cell,
    ),
  }));
  writeFileSync(corrected, await writeWorkbook({ ...drawing, createdAt: MAY, sheets }));
  const inParts = await assemble("parts.xlsx", corrected);
  const atOnce = await assemble("whole.xlsx", all);
  expect(said(inParts)).toEqual(said(atOnce));
  expect(inParts.code).toBe(atOnce.code);
});

test("住民班/様式.xlsx と税務班/様式.xlsx は、1つずつ渡しても二つのファイルで、それぞれ直せる", async () => {
  const ofResidents = await handIn("住民班/様式.xlsx", [{}], APRIL);
  const ofTaxes = await handIn("税務班/様式.xlsx", [{ initiative: "2-1-3-2" }], APRIL);
  await assemble("総括.xlsx", ofResidents);
  const both = await assemble("総括.xlsx", ofTaxes);
  expect(both.result.files).toHaveLength(2);
  expect(both.result.forms.gathered).toBe(2);
  const corrected = await handIn("住民班/様式.xlsx", [{ texts: { review: "直した評価" } }], MAY);
  const last = await assemble("総括.xlsx", corrected);
  expect(last.result.files).toHaveLength(2);
  expect(last.result.forms.gathered).toBe(2);
});

test("計画書.xls のあとで計画書.xlsx を渡せば、読めないファイルはなくなる", async () => {
  const other = await handIn("建設水道課.xlsx", [{ department: "建設水道課" }], APRIL);
  const old = join(folder, "計画書.xls");
  writeFileSync(old, "…");
  expect((await assemble("総括.xlsx", old, other)).code).toBe(3);
  const between = await assemble("総括.xlsx", other);
  expect(between.result.unreadable).toMatchObject([{ file: "計画書.xls" }]);
  const readable = await handIn("計画書.xlsx", [{}], MAY);
  const last = await assemble("総括.xlsx", readable);
  expect(last.result.unreadable).toEqual([]);
  expect(last.code).toBe(0);
});

test("一緒に渡したものによって名前が長くなっても、同じファイルである", async () => {
  const old = await handIn("4月/町民生活課.xlsx", [{}, { initiative: "1-2-2-2" }], APRIL);
  await assemble("総括.xlsx", dirname(old));
  const corrected = await handIn(
    "5月/町民生活課.xlsx",
    [{ texts: { review: "直した評価" } }, { initiative: "1-2-2-2" }],
    MAY,
  );
  const other = await handIn("6月/町民生活課.xlsx", [{ initiative: "1-1-2-1" }], MAY);
  const { code, result } = await assemble("総括.xlsx", dirname(corrected), dirname(other));
  expect(code).toBe(0);
  expect(result.files.map(({ file, forms }) => [file, forms])).toEqual([
    ["5月/町民生活課.xlsx", 2],
    ["6月/町民生活課.xlsx", 1],
  ]);
});
