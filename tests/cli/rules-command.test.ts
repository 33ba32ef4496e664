import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describedRules } from "../../src/checks/described-rules";
import { run } from "../../src/cli/run";
import { townR5 } from "../../src/town/r5/town";
import { readWorkbook } from "../../src/xlsx/read";
import { FakeTerminal } from "./fake-terminal";

const inNewFolder = (name: string): string => join(mkdtempSync(join(tmpdir(), "rules-")), name);

test("点検項目のブックに、すべての規則が一行ずつあり、用語と点検設定が添えてある", async () => {
  const out = inNewFolder("点検項目.xlsx");
  const terminal = new FakeTerminal();
  expect(await run(["rules", "--out", out], terminal, townR5)).toBe(0);
  expect(terminal.printed).toEqual([out]);
  const read = readWorkbook(readFileSync(out), { file: out });
  if (!read.ok) throw new Error(read.problem.message);
  expect(read.value.sheets.map(({ name }) => name)).toEqual(["点検項目", "用語", "点検設定"]);
  const [rules] = read.value.sheets;
  const ids = rules?.cells.filter(({ column }) => column === 0).map(({ text }) => text) ?? [];
  expect(ids.slice(-describedRules.length)).toEqual(describedRules.map(({ id }) => id));
  const headers = ["規則", "確認事項", "重要度", "条件", "文", "例", "直し方", "根拠"];
  expect(rules?.cells.map(({ text }) => text)).toEqual(expect.arrayContaining(headers));
});

test("同じ名前のファイルがあれば、上書きしない", async () => {
  const out = inNewFolder("点検項目.xlsx");
  await run(["rules", "--out", out], new FakeTerminal(), townR5);
  const before = readFileSync(out);
  const terminal = new FakeTerminal();
  expect(await run(["rules", "--out", out], terminal, townR5)).toBe(1);
  expect(terminal.complaints.join()).toContain("同じ名前のファイルがあるため");
  expect(readFileSync(out).equals(before)).toBe(true);
});

test("行き先がないか、余分な言葉があれば、使い方を言う", async () => {
  expect(await run(["rules"], new FakeTerminal(), townR5)).toBe(2);
  const out = inNewFolder("点検項目.xlsx");
  expect(await run(["rules", "何か", "--out", out], new FakeTerminal(), townR5)).toBe(2);
  expect(existsSync(out)).toBe(false);
});
