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

/** A department's file as it is saved; its path. */
async function handIn(path: string, forms: readonly DrawnForm[], createdAt = "2024-04-01T00:00:00Z"): Promise<string> {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await writeWorkbook({ title: "", creator: "", createdAt, sheets: forms.map(aFormSheet) }));
  return file;
}

/** What one gathering of one file leaves, by the file's forms: the same input gives the same bytes, so each is made once. */
const begun = new Map<string, { readonly file: Uint8Array; readonly summary: Uint8Array }>();

/** 町民生活課.xlsx with these forms, handed in and assembled; its path. */
async function begin(...forms: readonly DrawnForm[]): Promise<string> {
  const file = join(folder, "町民生活課.xlsx");
  const summary = join(folder, "総括.xlsx");
  const key = JSON.stringify(forms);
  const made = begun.get(key);
  if (made) {
    writeFileSync(file, made.file);
    writeFileSync(summary, made.summary);
  } else {
    const { code } = await assemble(await handIn("町民生活課.xlsx", forms));
    if (code !== 0) throw new Error(`the first gathering ended with ${code}`);
    begun.set(key, { file: readFileSync(file), summary: readFileSync(summary) });
  }
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
    await begin({}, other);
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
  await begin({}, other);
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
  const file = await begin({}, other);
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
  await begin({}, other);
  const before = summaryBytes();
  const { code, complaints } = await assemble(option, name);
  expect([code, complaints]).toEqual([1, expect.stringContaining(sentence)]);
  expect(summaryBytes()).toBe(before);
});

test.each([
  ["--remove-file", "町民生活課.xlsx"],
  ["--retire", "1-2-1-1 町民生活課"],
])("%s で様式が一つもなくなるなら、そう言い、何も書かない", async (option, name) => {
  await begin({});
  const before = summaryBytes();
  const { code, complaints } = await assemble(option, name);
  expect([code, complaints]).toEqual([1, expect.stringContaining("様式が一つもなくなるので、何も書いていません。")]);
  expect(summaryBytes()).toBe(before);
});

test("読めない答えのファイルと、今はない質問への答え", async () => {
  const file = await begin({});
  writeFileSync(join(folder, "answers.json"), "[1]");
  expect(await assemble(file, "--answers", join(folder, "answers.json"))).toMatchObject({ code: 1 });
  const unknown = await assemble(file, "--answers", answersFile({ "two-texts-0": "a.xlsx" }));
  expect(unknown.code).toBe(0);
  expect(unknown.complaints).toContain("答え「two-texts-0」に当たる質問は、今はありません。");
});

describe("答えは、いつまで答えか", () => {
  const two = [{ texts: { review: "書き直した評価" } }, { ...other, texts: { review: "書き直した評価" } }];

  test("選んだファイルが直されても尋ねない。選ばなかったほうが直されれば、また尋ねる", async () => {
    const first = await handIn("町民生活課.xlsx", [{}, other]);
    const second = await handIn("町民生活課_修正版.xlsx", two);
    const [{ id } = { id: "" }] = (await assemble(first, second)).open;
    await assemble("--answers", answersFile({ [id]: "町民生活課_修正版.xlsx" }));
    const better = [{ texts: { review: "もっとよい評価" } }, two[1] ?? {}];
    const third = await handIn("町民生活課_修正版.xlsx", better, "2024-05-01T00:00:00Z");
    expect(await assemble(third)).toMatchObject({ code: 0, open: [], result: { forms: { gathered: 2 } } });
    const fourth = await handIn("町民生活課.xlsx", [{ texts: { review: "別の評価" } }, other], "2024-06-01T00:00:00Z");
    expect(await assemble(fourth)).toMatchObject({ code: 3, open: [{ kind: "two-texts" }] });
  });

  test("選べない答えは、そう言って選べるものを挙げる", async () => {
    const first = await handIn("町民生活課.xlsx", [{}, other]);
    const [{ id } = { id: "" }] = (await assemble(first, await handIn("町民生活課_修正版.xlsx", two))).open;
    const { code, complaints } = await assemble("--answers", answersFile({ [id]: "はい" }));
    expect(code).toBe(3);
    expect(complaints).toContain("「はい」とは答えられません。「町民生活課.xlsx」「町民生活課_修正版.xlsx」のどれか");
  });

  test("同じ様式かどうかの質問は、答えるまで開いていて、あとからでも答えられる", async () => {
    const rewritten = {
      ...{ vision: "新しい姿", goals: "・新しい目標", actions: "・新しい取組", firstHalf: "前期に始めた。" },
      ...{ secondHalf: "後期も続けた。", achievement: "一部達成できた", review: "来年も行う。" },
    };
    const old = { isUnnumbered: true };
    await begin(old, other);
    const file = await handIn("町民生活課.xlsx", [{ ...old, texts: rewritten }, other], "2024-05-01T00:00:00Z");
    const asked = await assemble(file);
    expect(asked).toMatchObject({ code: 3, open: [{ kind: "identity" }], result: { forms: { gathered: 3 } } });
    const works = await handIn("建設水道課.xlsx", [{ department: "建設水道課" }]);
    for (const args of [[works], [file]]) {
      expect((await assemble(...args)).open).toMatchObject([{ id: asked.open[0]?.id, kind: "identity" }]);
    }
    const answered = await assemble("--answers", answersFile({ [asked.open[0]?.id ?? ""]: "same" }));
    expect(answered).toMatchObject({ code: 0, open: [], result: { forms: { gathered: 3 } } });
    expect(await assemble(file)).toMatchObject({ code: 0, open: [], result: { forms: { gathered: 3 } } });
  });

  test("ただ一つの様式がすっかり書き改められても、黙って二つにはならない", async () => {
    const rewritten = {
      ...{ vision: "新しい姿", goals: "・新しい目標", actions: "・新しい取組", firstHalf: "前期に始めた。" },
      ...{ secondHalf: "後期も続けた。", achievement: "一部達成できた", review: "来年も行う。" },
    };
    await begin({ isUnnumbered: true });
    const file = await handIn("町民生活課.xlsx", [{ isUnnumbered: true, texts: rewritten }], "2024-05-01T00:00:00Z");
    expect(await assemble(file)).toMatchObject({ code: 3, open: [{ kind: "identity" }], result: { files: [{}] } });
  });

  test("取りやめた様式がまた出されたことは、答えるまで忘れない", async () => {
    await begin({}, other);
    await assemble("--retire", "1-2-2-2 町民生活課");
    const corrected = [{}, { ...other, texts: { review: "直した評価" } }];
    await assemble(await handIn("町民生活課.xlsx", corrected, "2024-05-01T00:00:00Z"));
    const next = await assemble(await handIn("建設水道課.xlsx", [{ department: "建設水道課" }]));
    expect(next).toMatchObject({ code: 3, open: [{ kind: "retired-again" }] });
  });
});

describe("間違えて渡したもの", () => {
  test("別の年度のファイルは、今年度のファイルの新しい版とはみなさず、初めにそう言う", async () => {
    await begin({}, other);
    const lastYear = join(folder, "町民生活課.xlsx");
    const sheets = [{}, other].map(aFormSheet).map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        cell.content.type === "text"
          ? {
              ...cell,
              content: {
                ...cell.content,
                text: cell.content.text.replace("R5 ", "R4 ").replace("令和5年度", "令和4年度"),
              },
            }
          : cell,
      ),
    }));
    writeFileSync(lastYear, await writeWorkbook({ title: "", creator: "", createdAt: null, sheets }));
    const { result, open, complaints } = await assemble(lastYear);
    expect(result.forms.gathered).toBe(2);
    expect(open).toEqual([]);
    expect(complaints).toMatch(
      /^渡された2様式は令和4年度のもので、令和5年度の総括には入りません。令和5年度の様式を渡すか/u,
    );
  });

  test("一つのファイルが二つのファイルの新しい版になることはなく、外せば前の本文に戻る", async () => {
    const others = { initiative: "1-1-2-1" };
    await assemble(await handIn("a/様式.xlsx", [{}, other]));
    await assemble(await handIn("b/様式.xlsx", [others, { initiative: "2-1-3-2" }]));
    const grown = [others, { initiative: "2-1-3-2" }, { texts: { review: "別の評価" } }];
    const asked = await assemble(await handIn("b/様式.xlsx", grown, "2024-05-01T00:00:00Z"));
    expect(asked).toMatchObject({ code: 3, open: [{ kind: "two-texts" }], result: { forms: { gathered: 4 } } });
    expect(asked.result.files).toHaveLength(2);
  });

  test("読めるファイルと同じ名前の読めないファイルは、読めないほうだけを外せる", async () => {
    const good = await handIn("町民生活課.xlsx", [{}, other]);
    await assemble(good);
    writeFileSync(good, "壊れている");
    expect(await assemble(good)).toMatchObject({ code: 3, result: { forms: { gathered: 2 } } });
    expect(await assemble("--remove-file", "町民生活課.xlsx")).toMatchObject({
      code: 0,
      result: { forms: { gathered: 2 } },
    });
  });

  test("読めないほうを外しても、新しい版になくて残してある様式は残る", async () => {
    await begin({}, other);
    const shorter = await handIn("町民生活課.xlsx", [{}], "2024-05-01T00:00:00Z");
    expect(await assemble(shorter)).toMatchObject({
      open: [{ kind: "form-kept" }],
      result: { forms: { gathered: 2 } },
    });
    writeFileSync(shorter, "壊れている");
    await assemble(shorter);
    expect((await assemble("--remove-file", "町民生活課.xlsx")).result.forms.gathered).toBe(2);
  });

  test("取組項目を書き損じた新しい版は、どの様式か尋ねる", async () => {
    await begin({}, other);
    const slip = [{}, { ...other, texts: { initiative: "④ どこにもない取組 (9) 書き損じ" } }];
    const asked = await assemble(await handIn("町民生活課.xlsx", slip, "2024-05-01T00:00:00Z"));
    expect(asked.open.map(({ kind }) => kind)).toEqual(["identity"]);
    const [{ id } = { id: "" }] = asked.open;
    expect(await assemble("--answers", answersFile({ [id]: "same" }))).toMatchObject({
      open: [],
      result: { forms: { gathered: 2 } },
    });
  });
});
