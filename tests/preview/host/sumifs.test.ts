import { readFileSync } from "node:fs";
import { openInNode } from "../../support/excel";

/**
 * As Microsoft's page of SUMIFS documents it (support.microsoft.com, "SUMIFS function"): the summary's 達成状況 counts with it,
 * and what the preview shows has to be what Excel will show.
 */
const rows = [
  ["りんご", "総務課", 5],
  ["りんご", "税務課", 4],
  ["アーティチョーク", "総務課", 15],
  ["アーティチョーク", "税務課", 3],
  ["バナナ", "総務課", 22],
  ["バナナ*", "税務課", 12],
  ["にんじん", "総務課", "10"],
  ["", "税務課", 33],
] as const;

async function sumifs(...criteria: readonly string[]): Promise<unknown> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    const texts = sheet.getRange("A1:C8");
    sheet.getRange("C7").numberFormat = [["@"]];
    texts.values = rows.map((row) => [...row]);
    const cell = sheet.getRange("E1");
    cell.formulas = [[`=SUMIFS(${["C1:C8", ...criteria].join(",")})`]];
    cell.load("values");
    await context.sync();
    const [[value] = []] = cell.values as readonly (readonly unknown[])[];
    return value;
  });
}

beforeAll(async () => {
  await openInNode(new Uint8Array(readFileSync("assets/samples/提出用.xlsx")));
});

test.each<readonly [string, readonly string[], unknown]>([
  ["すべての条件に合う行だけを足す", ["A1:A8", '"りんご"', "B1:B8", '"税務課"'], 4],
  ["条件が一つでもよい", ["B1:B8", '"総務課"'], 42],
  ["* は何文字とでも合う", ["A1:A8", '"ア*"'], 18],
  ["? は一文字と合う", ["A1:A8", '"りん?"'], 9],
  ["~ は * を文字にする", ["A1:A8", '"バナナ~*"'], 12],
  ["<> は合わないものを足す", ["A1:A8", '"<>りんご"', "B1:B8", '"総務課"'], 37],
  ["比べる記号で数と比べる", ["C1:C8", '">=15"'], 70],
  ["数の条件は、その数と合う", ["C1:C8", "22"], 22],
  ["& でつないだ条件", ["A1:A8", '"ば"&"なな"'], 0],
  ["足す範囲の文字は、数に見えても足さない", ["A1:A8", '"にんじん"'], 0],
  ['"=" は空のセルと合う', ["A1:A8", '"="'], 33],
  ["合うものがなければ 0", ["B1:B8", '"建設水道課"'], 0],
  ["範囲の大きさが違えば #VALUE!", ["A1:A7", '"りんご"'], "#VALUE!"],
])("%s", async (_, criteria, expected) => {
  expect(await sumifs(...criteria)).toBe(expected);
});

test("英字の大文字と小文字を区別しない", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.getRange("A1:B2").values = [
      ["ABC", 1],
      ["abc", 2],
    ];
    const cell = sheet.getRange("D1");
    cell.formulas = [['=SUMIFS(B1:B2,A1:A2,"Abc")']];
    cell.load("values");
    await context.sync();
    expect(cell.values[0]?.[0]).toBe(3);
  });
});
