import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { run } from "../../src/cli/run";
import { townR5 } from "../../src/town/r5/town";
import type { Question } from "../../src/usecases/assemble/questions";
import { writeWorkbook } from "../../src/xlsx/write";
import { aFormSheet, type DrawnForm } from "../usecases/a-department-workbook";
import { FakeTerminal } from "./fake-terminal";

// What only a person can know, asked and answered on the command line, over a summary that stands.

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "torimatome-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface AssembleResult {
  readonly files: readonly { readonly file: string; readonly forms: number }[];
  readonly forms: { readonly gathered: number };
  readonly excluded: readonly { readonly reason: string }[];
  readonly questions: readonly Question[];
}

async function assemble(...args: readonly string[]) {
  const terminal = new FakeTerminal();
  const out = join(folder, "総括.xlsx");
  const code = await run(["assemble", ...args, "--out", out, "--json"], terminal, townR5);
  const result = terminal.result as AssembleResult;
  const open = code === 1 || code === 2 ? [] : result.questions.filter(({ answer }) => answer === null);
  return { code, result, open, complaints: terminal.complaints.join("\n") };
}

/** The reviews that the summary's 一覧 has, by reading it as a former summary: nothing is handed in. */
async function handIn(path: string, forms: readonly DrawnForm[], createdAt = "2024-04-01T00:00:00Z"): Promise<string> {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await writeWorkbook({ title: "", creator: "", createdAt, sheets: forms.map(aFormSheet) }));
  return file;
}

function answersFile(answers: Readonly<Record<string, string>>): string {
  const file = join(folder, "answers.json");
  writeFileSync(file, JSON.stringify(answers));
  return file;
}

const summaryBytes = (): string => readFileSync(join(folder, "総括.xlsx")).toString("base64");
const other: DrawnForm = { initiative: "1-2-2-2" };

describe("二つのファイルに二つの本文", () => {
  const corrected = [{ texts: { review: "書き直した評価" } }, { ...other, texts: { review: "書き直した評価" } }];

  test("一度に尋ね、修正版を勧め、ファイルごと一度で答えられ、答えを覚えている", async () => {
    const first = await handIn("町民生活課.xlsx", [{}, other]);
    expect((await assemble(first)).code).toBe(0);
    const asked = await assemble(await handIn("町民生活課_修正版.xlsx", corrected));
    expect(asked.code).toBe(3);
    expect(asked.open).toMatchObject([{ kind: "two-texts", proposed: "町民生活課_修正版.xlsx" }]);
    expect(asked.open[0]?.forms).toHaveLength(2);
    expect(asked.complaints).toContain("1件の質問に答えがありません");

    const [{ id } = { id: "" }] = asked.open;
    const answered = await assemble("--answers", answersFile({ [id]: "町民生活課_修正版.xlsx" }));
    expect(answered).toMatchObject({ code: 0, open: [], result: { forms: { gathered: 2 } } });
    expect(answered.result.excluded.map(({ reason }) => reason)).toEqual(["superseded", "superseded"]);

    const next = await assemble(await handIn("建設水道課.xlsx", [{ department: "建設水道課" }]));
    expect(next).toMatchObject({ code: 0, open: [], result: { forms: { gathered: 3 } } });
  });

  test("答えたファイルがまた変われば、また尋ねる。外せば、前の本文に戻る", async () => {
    const first = await handIn("町民生活課.xlsx", [{}, other]);
    const second = await handIn("町民生活課_修正版.xlsx", corrected);
    const [{ id } = { id: "" }] = (await assemble(first, second)).open;
    await assemble("--answers", answersFile({ [id]: "町民生活課_修正版.xlsx" }));
    const third = await handIn(
      "町民生活課.xlsx",
      [{ texts: { review: "また直した評価" } }, other],
      "2024-05-01T00:00:00Z",
    );
    expect(await assemble(third)).toMatchObject({ code: 3, open: [{ kind: "two-texts" }] });
    const removed = await assemble("--remove-file", "町民生活課_修正版.xlsx");
    expect(removed).toMatchObject({ code: 0, open: [], result: { files: [{ file: "町民生活課.xlsx", forms: 2 }] } });
    const removedAgain = await assemble("--remove-file", "町民生活課.xlsx");
    expect(removedAgain).toMatchObject({ code: 0, result: { files: [{ file: "町民生活課.xlsx", forms: 2 }] } });
  });
});

test("ファイルの新しい版にない様式は、残って尋ねられ、取りやめと答えれば消え、また出されれば尋ねる", async () => {
  await assemble(await handIn("町民生活課.xlsx", [{}, other]));
  const asked = await assemble(await handIn("町民生活課.xlsx", [{}], "2024-04-02T00:00:00Z"));
  expect(asked).toMatchObject({ code: 3, open: [{ kind: "form-kept" }], result: { forms: { gathered: 2 } } });
  const [{ id } = { id: "" }] = asked.open;
  expect(await assemble("--answers", answersFile({ [id]: "retire" }))).toMatchObject({
    code: 0,
    result: { forms: { gathered: 1 } },
  });
  const again = await assemble(await handIn("町民生活課.xlsx", [{}, other], "2024-04-03T00:00:00Z"));
  expect(again).toMatchObject({ code: 3, open: [{ kind: "retired-again" }], result: { forms: { gathered: 1 } } });
  const [{ id: second } = { id: "" }] = again.open;
  expect(await assemble("--answers", answersFile({ [second]: "keep" }))).toMatchObject({
    code: 0,
    result: { forms: { gathered: 2 } },
  });
  expect(await assemble()).toMatchObject({ code: 2 });
});

test("取りやめた様式は数に入らない。また出されれば一度だけ尋ね、答えを覚えている", async () => {
  const file = await handIn("町民生活課.xlsx", [{}, other]);
  await assemble(file);
  const retired = await assemble("--retire", "1-2-2-2 町民生活課");
  expect(retired).toMatchObject({ code: 0, open: [], result: { forms: { gathered: 1 } } });
  expect(retired.result.excluded.map(({ reason }) => reason)).toEqual(["retired"]);
  const asked = await assemble(file);
  expect(asked).toMatchObject({ code: 3, open: [{ kind: "retired-again" }], result: { forms: { gathered: 1 } } });
  const [{ id } = { id: "" }] = asked.open;
  await assemble("--answers", answersFile({ [id]: "retire" }));
  expect(await assemble(file)).toMatchObject({ code: 0, open: [], result: { forms: { gathered: 1 } } });
});

test.each([
  ["--remove-file", "総務課.xlsx", "外すファイル「総務課.xlsx」が"],
  ["--retire", "1-2-2-2 町民生活課 その9", "取りやめる様式「Ⅰ-2-②(2) 町民生活課 その9」が"],
  [
    "--retire",
    "1-2-1-9 町民生活課",
    "取りやめる様式「1-2-1-9 町民生活課 その1」の取組が計画にありません。番号を確かめて",
  ],
])("%s %s が総括になければ、何も書かない", async (option, name, sentence) => {
  await assemble(await handIn("町民生活課.xlsx", [{}, other]));
  const before = summaryBytes();
  const { code, complaints } = await assemble(option, name);
  expect([code, complaints]).toEqual([1, expect.stringContaining(sentence)]);
  expect(summaryBytes()).toBe(before);
});

test.each([
  ["--remove-file", "町民生活課.xlsx"],
  ["--retire", "1-2-1-1 町民生活課"],
])("%s で様式が一つもなくなるなら、そう言い、何も書かない", async (option, name) => {
  await assemble(await handIn("町民生活課.xlsx", [{}]));
  const before = summaryBytes();
  const { code, complaints } = await assemble(option, name);
  expect([code, complaints]).toEqual([1, expect.stringContaining("様式が一つもなくなるので、何も書いていません。")]);
  expect(summaryBytes()).toBe(before);
});

test("読めない答えのファイルと、今はない質問への答え", async () => {
  const file = await handIn("町民生活課.xlsx", [{}]);
  await assemble(file);
  writeFileSync(join(folder, "answers.json"), "[1]");
  expect(await assemble(file, "--answers", join(folder, "answers.json"))).toMatchObject({ code: 1 });
  const unknown = await assemble(file, "--answers", answersFile({ "two-texts-0": "a.xlsx" }));
  expect(unknown.code).toBe(0);
  expect(unknown.complaints).toContain("答え「two-texts-0」に当たる質問は、今はありません。");
});
