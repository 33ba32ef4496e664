import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { run } from "../../src/cli/run";
import { findNewerPart } from "../../src/form/newer-part";
import { townR5 } from "../../src/town/r5/town";
import { checkWorkbook } from "../../src/usecases/check/check-workbook";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { readWorkbook } from "../../src/xlsx/read";
import { FakeTerminal } from "../cli/fake-terminal";

/** What a second version would write, each in one place: made of what the first has written. */
const written = {
  とりまとめ記録: (xml: string) => xml.replace("とりまとめ記録 1<", "とりまとめ記録 4<"),
  様式台帳: (xml: string) => xml.replaceAll("町政運営推進プラン 令和5年度<", "町政運営推進プラン 令和5年度（書式2）<"),
  管理番号: (xml: string) => xml.replace(/(>R5 [^<&]* その1)</u, "$1（書式2）<"),
} as const;
type Kind = keyof typeof written;

const first = (file: string): Uint8Array => readFileSync(join(__dirname, "version-1", file));

function newer(file: string, kind: Kind): Uint8Array {
  const parts = unzipSync(first(file));
  const texts = Object.entries(parts).map(([path, part]): [string, Uint8Array] =>
    /worksheets\/|sharedStrings/u.test(path) ? [path, strToU8(written[kind](strFromU8(part)))] : [path, part],
  );
  return zipSync(Object.fromEntries(texts));
}

function open(bytes: Uint8Array, file: string): WorkbookSnapshot {
  const read = readWorkbook(bytes, { file });
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "torimatome-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function call(...args: string[]) {
  const terminal = new FakeTerminal();
  const code = await run(args, terminal, townR5);
  return { code, terminal };
}

test.each(readdirSync(join(__dirname, "version-1")).filter((name) => name.endsWith(".xlsx")))(
  "%s は新しい版のものではない",
  (file) => {
    expect(findNewerPart(open(first(file), file))).toBeNull();
  },
);

test.each<[Kind, string]>([
  ["とりまとめ記録", "総括.xlsx"],
  ["様式台帳", "総括.xlsx"],
  ["管理番号", "総括.xlsx"],
])("%s が新しい版の総括には上書きしない", async (kind, file) => {
  const out = join(folder, file);
  const bytes = newer(file, kind);
  writeFileSync(out, bytes);
  for (const more of [[], ["--fresh"]]) {
    const { code, terminal } = await call(
      "assemble",
      join(__dirname, "version-1", "町民生活課.xlsx"),
      "--out",
      out,
      ...more,
    );
    expect(code).toBe(1);
    expect(terminal.complaints.join("\n")).toMatch(
      /総括\.xlsx」には上書きしません。シート「.+」のセル[A-Z]+\d+に、新しい版のとりまとめが書いた記録があります。新しい版のとりまとめを使うか、--out に別の名前を指定してください。/u,
    );
  }
  expect(new Uint8Array(readFileSync(out))).toEqual(bytes);
  expect(readdirSync(folder)).toEqual([file]);
});

test.each<[Kind, string, string]>([
  ["様式台帳", "町民生活課.xlsx", "様式台帳"],
  ["管理番号", "町民生活課.xlsx", ""],
  ["とりまとめ記録", "総務課（総括と様式）.xlsx", "とりまとめ記録"],
])("%s が新しい版のブックは、読めるところまで読み、そう知らせる", async (kind, file, sheet) => {
  const path = join(folder, file);
  writeFileSync(path, newer(file, kind));
  const { code, terminal } = await call("check", path);
  const { terminal: ofFirst } = await call("check", join(__dirname, "version-1", file));
  const lines = terminal.printed.filter((line) => line.includes("[newer-version]"));
  expect(code).not.toBe(2);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(`シート「${sheet}`);
  expect(ofFirst.printed.join("\n")).not.toContain("[newer-version]");
  if (kind === "とりまとめ記録") return;
  // Nothing else is said, and nothing less: the forms are read as before.
  const others = (printed: readonly string[]): readonly string[] =>
    printed.slice(0, -1).filter((line) => !line.includes("[newer-version]"));
  expect(others(terminal.printed)).toEqual(others(ofFirst.printed));
});

test("新しい版の総括からは引き継がず、そう言う", async () => {
  const from = join(folder, "総括.xlsx");
  writeFileSync(from, newer("総括.xlsx", "とりまとめ記録"));
  const out = join(folder, "町民生活課.xlsx");
  const { code, terminal } = await call("template", "--department", "町民生活課", "--out", out, "--from", from);
  expect(code).not.toBe(0);
  expect(terminal.complaints.join()).toMatch(/総括\.xlsx: 新しい版のとりまとめが書いた記録があり.*引き継ぎません/u);
});

test("開いているブックの点検でも、新しい版のものと知らせる", () => {
  const file = "町民生活課.xlsx";
  const checked = checkWorkbook({
    snapshot: open(newer(file, "様式台帳"), file),
    town: townR5,
    period: "full-year",
    department: null,
  });
  if (!checked.ok) throw new Error("the plan cannot be read");
  const [said, ...more] = checked.value.findings.filter(({ rule }) => rule === "newer-version");
  expect(more).toEqual([]);
  expect(said).toMatchObject({ file, sheet: "様式台帳", severity: "warning" });
  expect(said?.message).toContain("このブックには書き込めません");
});

test("件名に（書式2）と書かれていても、新しい版のものではない", () => {
  const snapshot = open(first("町民生活課.xlsx"), "町民生活課.xlsx");
  const sheets = snapshot.sheets.map((sheet) => {
    const last = sheet.cells.at(-1);
    return last
      ? { ...sheet, cells: [...sheet.cells.slice(0, -1), { ...last, text: "令和5年度の調査（書式2）" }] }
      : sheet;
  });
  expect(findNewerPart({ ...snapshot, sheets })).toBeNull();
});
