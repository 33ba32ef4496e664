import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/run";
import { townR5 } from "../../src/town/r5/town";
import { writeArchive } from "../../src/xlsx/archive";
import { readWorkbook } from "../../src/xlsx/read";
import { zip } from "../xlsx/read/workbook-file";
import { FakeTerminal } from "./fake-terminal";

// What is handed in and is no workbook: named, and in nobody's way.

const samples = join(__dirname, "../../assets/samples");
const OWN = "農業振興課";
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "torimatome-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Result {
  readonly findings: readonly { readonly rule: string; readonly file: string; readonly severity: string }[];
  readonly unreadable: readonly { readonly file: string }[];
  readonly departments: readonly { readonly department: string; readonly status: string }[];
  readonly ignored: readonly string[];
  readonly files: readonly { readonly file: string; readonly forms: number; readonly problem: string | null }[];
}

async function call(...args: readonly string[]) {
  const terminal = new FakeTerminal();
  const code = await run(args, terminal, townR5);
  return { code, said: [...terminal.printed, ...terminal.complaints].join("\n"), result: terminal.result as Result };
}

function put(...names: readonly string[]): void {
  for (const name of names) writeFileSync(join(folder, name), "…");
}

function handIn(name = `${OWN}.xlsx`): void {
  cpSync(join(samples, `${OWN}.xlsx`), join(folder, name));
}

const summary = () => join(folder, "総括.xlsx");
const gather = async (...paths: readonly string[]) =>
  await call(
    "assemble",
    ...(paths.length > 0 ? paths.map((path) => join(folder, path)) : [folder]),
    "--out",
    summary(),
  );

/** Severity of each file that is not read. */
async function checked(): Promise<unknown> {
  const { result } = await call("check", folder, "--json");
  return result.findings.filter(({ rule }) => rule === "unreadable-file").map(({ file, severity }) => [file, severity]);
}

test("ブックを出した課のものと、どの課のものでもないものは参考で、終わりの番号は変わらない", async () => {
  handIn();
  const { code } = await gather();
  rmSync(summary());
  put(`${OWN}.docx`, "写真.jpg", "Thumbs.db", "desktop.ini", ".DS_Store", `~$${OWN}.xlsx`, "メモ.txt");
  expect(await checked()).toEqual([
    ["写真.jpg", "info"],
    [`${OWN}.docx`, "info"],
  ]);
  const gathered = await gather();
  expect(gathered.code).toBe(code);
  expect(gathered.said).toContain(`読まなかったもの（ブックではありません）: 写真.jpg、${OWN}.docx`);
  for (const silent of ["Thumbs.db", "desktop.ini", "DS_Store", "~$", "メモ.txt"])
    expect(gathered.said).not.toContain(silent);
  const { result } = await call("check", folder, "--json");
  expect(result.ignored).toEqual(["メモ.txt"]);
});

test("ブックでないものだけを出した課は、誤りで、未提出ではなく読めないファイル", async () => {
  handIn();
  put("建設水道課.docx");
  expect(await checked()).toEqual([["建設水道課.docx", "error"]]);
  const { code, said } = await gather();
  expect(code).toBe(3);
  expect(said).toContain("読めませんでした: 建設水道課.docx: Wordの文書です。");
  expect(said).toContain("読めないファイル: 建設水道課");
  const { result } = await call("assemble", folder, "--out", join(folder, "別.xlsx"), "--json");
  expect(result.departments.find(({ department }) => department === "建設水道課")?.status).toBe("unreadable");
});

test("総括の提出状況にも名前がある", async () => {
  handIn();
  put("案内.pdf");
  await gather();
  const read = readWorkbook(new Uint8Array(readFileSync(summary())), { file: "総括.xlsx" });
  if (!read.ok) throw new Error(read.problem.message);
  const sheet = read.value.sheets.find(({ name }) => name === "提出状況");
  expect(sheet?.cells.map(({ text }) => text)).toEqual(expect.arrayContaining(["案内.pdf"]));
});

test("あとの回にも名前が残り、同じ課のブックが来れば参考になる", async () => {
  handIn();
  put("建設水道課.docx", "案内.pdf");
  await gather(`${OWN}.xlsx`, "建設水道課.docx", "案内.pdf");
  cpSync(join(samples, "建設水道課.xlsx"), join(folder, "建設水道課.xlsx"));
  const later = await gather("建設水道課.xlsx");
  expect(later.said).toContain("読まなかったもの（ブックではありません）: 建設水道課.docx、案内.pdf");
  expect(later.said).not.toContain("読めませんでした: 建設水道課.docx");
});

test(".xltx と .xltm（Excel のテンプレート）を読む", async () => {
  handIn(`${OWN}.xltx`);
  const { result } = await call("read", folder, "--json");
  expect(result.files.map(({ file, problem }) => [file, problem])).toEqual([[`${OWN}.xltx`, null]]);
});

describe("zip", () => {
  const book = () => new Uint8Array(readFileSync(join(samples, `${OWN}.xlsx`)));

  test("中のブックを、フォルダーの中のように集める", async () => {
    const files = [
      { name: `前期/${OWN}.xlsx`, bytes: book() },
      { name: "報告.docx", bytes: new Uint8Array(1) },
      { name: "メモ.txt", bytes: new Uint8Array(1) },
    ];
    writeFileSync(join(folder, `${OWN}.zip`), writeArchive(files));
    const { result } = await call("read", folder, "--json");
    expect(result.files.map(({ file, problem }) => [file, problem === null])).toEqual([
      [`${OWN}.zip/前期/${OWN}.xlsx`, true],
      [`${OWN}.zip/報告.docx`, false],
    ]);
    expect(result.ignored).toEqual([`${OWN}.zip/メモ.txt`]);
    expect(await checked()).toEqual([[`${OWN}.zip/報告.docx`, "info"]]);
  });

  test("開けない zip は、その課から何も届いていなければ誤り。開けるものが届けば、もう言わない", async () => {
    handIn("別の課.xlsx");
    put("建設水道課.zip");
    expect(await checked()).toEqual([["建設水道課.zip", "error"]]);
    await gather("別の課.xlsx", "建設水道課.zip");
    const own = { name: "建設水道課.xlsx", bytes: new Uint8Array(readFileSync(join(samples, "建設水道課.xlsx"))) };
    writeFileSync(join(folder, "建設水道課.zip"), writeArchive([own]));
    const later = await gather("建設水道課.zip");
    expect(later.said).not.toContain("建設水道課.zip:");
    expect(later.said).not.toContain("ブックではありません");
  });

  test("ブラウザーが .zip と名付けたブックは、ブックとして読む", async () => {
    handIn(`${OWN}.zip`);
    const { result } = await call("read", folder, "--json");
    expect(result.files.map(({ file, problem }) => [file, problem])).toEqual([[`${OWN}.zip`, null]]);
  });

  test("ブックのない zip", async () => {
    handIn();
    writeFileSync(join(folder, "資料.zip"), zip({ "メモ.txt": "" }));
    expect(await checked()).toEqual([["資料.zip", "info"]]);
  });
});
