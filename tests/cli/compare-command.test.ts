import { cpSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { xlsxFormat } from "../../src/cli/workbook-format";
import { run } from "../../src/cli/run";
import { townR5 } from "../../src/town/r5/town";
import { aFormSheet, type DrawnForm } from "../usecases/a-department-workbook";
import { FakeTerminal } from "./fake-terminal";

const folder = mkdtempSync(join(tmpdir(), "compare-"));

async function aWorkbook(name: string, ...forms: readonly DrawnForm[]): Promise<string> {
  const path = join(folder, name);
  const drawing = { title: "", creator: "", createdAt: null, sheets: forms.map(aFormSheet) };
  writeFileSync(path, await xlsxFormat.write(drawing));
  return path;
}

async function compare(...args: readonly string[]) {
  const terminal = new FakeTerminal();
  return { code: await run(["compare", ...args], terminal, townR5), terminal };
}

const kept: DrawnForm = { initiative: "1-2-1-1", department: "町民生活課" };
const gone: DrawnForm = { initiative: "1-2-1-2", department: "町民生活課" };
const review = (text: string): DrawnForm => ({ ...kept, texts: { review: text } });

test("様式と欄ごとに、前と今の文を、違うところを【】で囲んで出し、終わりに数を言う", async () => {
  const before = await aWorkbook("前期.xlsx", review("参加者は86人。\n来年も開く。"), gone);
  const after = await aWorkbook("年度末.xlsx", review("参加者は93人。\n来年も開く。"));
  const { code, terminal } = await compare(before, after);
  expect(code).toBe(0);
  expect(terminal.complaints).toEqual([]);
  expect(terminal.printed).toEqual([
    "変わった: Ⅰ-2-①(1) 町民生活課 その1 自治会組織の活動支援と連携",
    "  評価・検証",
    "    前: 参加者は【86】人。",
    "        来年も開く。",
    "    今: 参加者は【93】人。",
    "        来年も開く。",
    "なくなった: Ⅰ-2-①(2) 町民生活課 その1 まちづくり活動諸団体の活動支援と連携",
    "変わった 1様式、加わった 0様式、なくなった 1様式、同じ 0様式",
  ]);
  const { terminal: json } = await compare(after, before, "--json");
  expect(json.printed).toEqual([]);
  expect(json.result).toMatchObject({
    forms: [
      {
        initiative: "1-2-1-1",
        department: "町民生活課",
        sequence: 1,
        change: "changed",
        fields: { review: { before: "参加者は93人。\n来年も開く。", after: "参加者は86人。\n来年も開く。" } },
      },
      { initiative: "1-2-1-2", change: "added", fields: { achievement: { before: null, after: "達成できた" } } },
    ],
  });
});

test("読めないファイルは名前を挙げて 3、様式のないものどうしは 1、使い方の誤りは 2", async () => {
  const whole = await aWorkbook("総務課.xlsx", { initiative: "1-2-1-3", department: "総務課" });
  const partly = mkdtempSync(join(tmpdir(), "compare-"));
  cpSync(whole, join(partly, "総務課.xlsx"));
  writeFileSync(join(partly, "壊れた.xlsx"), "これはブックではない");
  const { code, terminal } = await compare(whole, partly);
  expect(code).toBe(3);
  expect(terminal.complaints).toEqual([expect.stringContaining("壊れた.xlsx")]);
  expect(terminal.printed).toEqual(["変わった 0様式、加わった 0様式、なくなった 0様式、同じ 1様式"]);

  const broken = await compare(whole, join(partly, "壊れた.xlsx"), "--json");
  expect([broken.code, broken.terminal.result]).toEqual([3, { forms: [] }]);

  const empty = await aWorkbook("空.xlsx", kept);
  writeFileSync(empty, await xlsxFormat.write({ title: "", creator: "", createdAt: null, sheets: [aBlankSheet()] }));
  const none = await compare(whole, empty);
  expect(none.code).toBe(1);
  expect(none.terminal.complaints.at(-1)).toBe(`「${empty}」に比べられる様式がないので、比べていません。`);

  for (const wrong of [[], [whole], [whole, whole, whole], [whole, "ない.xlsx"], [whole, whole, "--out", "x"]])
    expect((await compare(...wrong)).code).toBe(2);
});

function aBlankSheet() {
  return { ...aFormSheet(kept), name: "白紙", cells: [], merges: [] };
}
