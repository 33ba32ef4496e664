import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/run";
import { townR5 } from "../../src/town/r5/town";
import { readWorkbook } from "../../src/xlsx/read";
import { FakeTerminal } from "./fake-terminal";

const samples = join(__dirname, "../../assets/samples");
let folder = "";
let said: readonly string[] = [];
let result: Readonly<Record<string, unknown>> = {};
let textsOf: (sheet: string) => readonly string[] = () => [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "torimatome-"));
  const out = join(folder, "総括.xlsx");
  const [inWords, asData] = [new FakeTerminal(), new FakeTerminal()];
  const args = ["assemble", samples, "--out", out, "--at", "2024-04-20T09:00:00+09:00", "--fresh"];
  await run(args, inWords, townR5);
  await run([...args, "--json"], asData, townR5);
  said = inWords.printed;
  result = asData.result as typeof result;
  const read = readWorkbook(readFileSync(out), { file: out });
  if (!read.ok) throw new Error(read.problem.message);
  const { sheets } = read.value;
  textsOf = (name) => sheets.find((sheet) => sheet.name === name)?.cells.map(({ text }) => text) ?? [];
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/**
 * Counted by hand in assets/samples. Of the plan's 33 pairs 保健福祉課's Ⅱ-2-⑤(1) is not there. Beyond them: 任意 of 町民生活課,
 * 教育振興課, 農業振興課 and 企画商工観光課; その2 of 町民生活課 (two) and 保健福祉課; without a place one each in 提出用.xlsx,
 * 農業振興課.xlsx (使用料) and 企画商工観光課.xlsx (催し). 43 texts went in, two of them of one form (国保).
 */
const sentence =
  "あるはずの33様式のうち32様式が届き、1様式が足りません。ほかに10様式（任意 4、その2など 3、分類できない様式 3）が届いています。1様式は本文が2つ以上あり、未確定です。";
const gathered = "42様式（届いた32、ほかに届いた10）";

describe("見本の様式を手で数えた数", () => {
  test("JSON", () => {
    expect(result.forms).toMatchObject({
      ...{ expected: 33, present: 32, earlier: 0, unwritten: 0, missing: 1, further: 10, unsettled: 1 },
      ...{ gathered: 42, excluded: 3, basis: "plan", sentence },
    });
    expect(result.lists).toMatchObject({
      missing: [{ department: "保健福祉課", name: "Ⅱ-2-⑤(1) アウトソーシング導入の検討" }],
      unsettled: [{ department: "町民生活課", name: "Ⅱ-1-③(1) 使用料、手数料等の見直し検討 その1" }],
      excluded: [{ source: { sheet: "徴収 (2)" } }, { source: { sheet: "昨年度" } }, { source: { sheet: "下書き" } }],
    });
    const departments = result.departments as readonly Readonly<Record<string, unknown>>[];
    expect(
      departments.map(({ department, status, present, expected, further }) => {
        return [department, status, present, expected, further];
      }),
    ).toEqual([
      ["総務課", "handed-in", 13, 13, 0],
      ["町民生活課", "handed-in", 7, 7, 3],
      ["企画商工観光課", "handed-in", 2, 2, 2],
      ["保健福祉課", "partly", 5, 6, 1],
      ["農業振興課", "handed-in", 1, 1, 2],
      ["建設水道課", "handed-in", 3, 3, 0],
      ["教育振興課", "optional", 0, 0, 1],
      ["ラベンダーハイツ", "handed-in", 1, 1, 0],
    ]);
  });

  test("ファイルの行は、その下の行と合わせて、表紙の数になる", () => {
    const files = result.files as readonly { forms: number; counts: Record<string, number> }[];
    const beside = result.besideFiles as (typeof files)[number];
    const all = [...files, beside];
    expect(files.reduce((sum, { forms }) => sum + forms, 0)).toBe(43);
    expect(all.reduce((sum, { forms }) => sum + forms, 0)).toBe(42);
    for (const severity of ["error", "warning", "info"])
      expect(all.reduce((sum, { counts }) => sum + (counts[severity] ?? 0), 0)).toBe(
        (result.counts as Record<string, number>)[severity],
      );
  });

  test("画面にも、表紙にも、提出状況にも、同じ文で同じ数", () => {
    const basis = "様式台帳がないため、計画の取組と課の組を1様式として数えました。";
    expect(said).toContain(`${sentence}（${basis}）`);
    expect(said).toContain(`集めた様式: ${gathered}`);
    expect(textsOf("表紙")).toContain(`${sentence}（${basis}）`);
    expect(textsOf("表紙")).toContain(gathered);
    expect(textsOf("提出状況")).toContain(`${sentence}集めた様式は${gathered}です。${basis}`);
    for (const title of ["足りない様式（全体 1）", "ほかに届いた様式（全体 10）", "未確定の様式（全体 1）"])
      expect(textsOf("提出状況")).toContain(title);
    expect(textsOf("様式台帳").filter((text) => text === "追加の候補")).toHaveLength(3);
    const [errors, warnings] = ["error", "warning"].map((id) => (result.counts as Record<string, number>)[id]);
    expect(textsOf("表紙").some((text) => text.startsWith(`誤り ${errors}件、確認 ${warnings}件`))).toBe(true);
    expect(said.some((line) => line.startsWith(`確認事項: 誤り ${errors}件、確認 ${warnings}件`))).toBe(true);
  });
});
