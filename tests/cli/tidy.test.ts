import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { run } from "../../src/cli/run";
import { townR5 } from "../../src/town/r5/town";
import type { CellDrawing, SheetDrawing } from "../../src/workbook/drawing";
import { readWorkbook } from "../../src/xlsx/read";
import { writeWorkbook } from "../../src/xlsx/write";
import { expectValidWorkbook } from "../support/validate-workbook";
import { FakeTerminal } from "./fake-terminal";

const newFolder = (): string => mkdtempSync(join(tmpdir(), "tidy-"));

/** A form as an office types it, one row a field, and a note below it. */
function aFormSheet(name: string, rows: readonly (readonly [string, string])[] = []): SheetDrawing {
  const all: readonly (readonly [string, string])[] = [
    ["取組項目", "① 地域支えあいの仕組みづくり (1) 自治会組織の活動支援と連携"],
    ["目指す姿", "支えあう町"],
    ["目標", "・三回開く"],
    ["取組内容", "・説明会"],
    ["実践課", "町民生活課"],
    ["前期（4～9月）", "=五月に開いた"],
    ["後期（10～3月）", "十一月に開いた。"],
    ["目標の達成", "達成できた"],
    ["評価・検証", "参加者が増えた。"],
    ...rows,
  ];
  return {
    name,
    visibility: "visible",
    columns: [{ widthChars: 16 }, { widthChars: 60 }],
    rows: [],
    cells: [
      ...all.flatMap(([label, text], row): readonly CellDrawing[] => [
        { row: row + 1, column: 0, style: "plain", content: { type: "text", text: label } },
        { row: row + 1, column: 1, style: "plain", content: { type: "text", text } },
      ]),
      { row: 14, column: 0, style: "plain", content: { type: "text", text: "※窓口で受け付ける" } },
    ],
    merges: [],
    print: { orientation: "portrait", marginsInch: { top: 0.5, bottom: 0.5, left: 0.5, right: 0.5 } },
  };
}

function aSheetWithFormula(formula: string): SheetDrawing {
  const sheet = aFormSheet("集計");
  return {
    ...sheet,
    cells: [{ row: 0, column: 0, style: "plain", content: { type: "formula", formula, value: "三回" } }],
  };
}

async function put(path: string, ...sheets: readonly SheetDrawing[]): Promise<Uint8Array> {
  const bytes = await writeWorkbook({ title: "", creator: "", createdAt: null, sheets });
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return bytes;
}

function sheetsIn(path: string) {
  const read = readWorkbook(readFileSync(path), { file: path });
  if (!read.ok) throw new Error(read.problem.message);
  return read.value.sheets;
}

test("フォルダーのブックが、それぞれの場所に、整えた写しになり、二度目は何も変わらない", async () => {
  const [from, out, again] = [newFolder(), join(newFolder(), "out"), join(newFolder(), "out")];
  const original = await put(join(from, "班/町民生活課.xlsx"), aFormSheet("様式"));
  await put(join(from, "名簿.xlsx"), { ...aFormSheet("名簿"), cells: [] });
  const terminal = new FakeTerminal();
  expect(await run(["tidy", from, "--out", out], terminal, townR5)).toBe(0);
  expect(terminal.printed.join("\n")).toContain("元の「様式」は「旧様式」という非表示のシートになります");
  expect(terminal.printed.slice(-2)).toEqual([
    "整える様式 1件、整っている様式 0件、整えないシート 0件",
    "2ファイルを書きました。",
  ]);
  expect(readFileSync(join(from, "班/町民生活課.xlsx")).equals(original)).toBe(true);
  const tidied = join(out, "班/町民生活課.xlsx");
  expect(sheetsIn(tidied).map(({ name, visibility }) => [name, visibility])).toEqual([
    ["Ⅰ-2-①(1) 町民生活課", "visible"],
    ["とりまとめ旧シート", "veryHidden"],
    ["旧様式", "hidden"],
  ]);
  expect(sheetsIn(tidied)[0]?.cells.map(({ text }) => text)).toEqual(
    expect.arrayContaining(["=五月に開いた", "備考（整える前の記載）", "※窓口で受け付ける"]),
  );
  await expectValidWorkbook(readFileSync(tidied));
  expect(readFileSync(join(out, "名簿.xlsx")).equals(readFileSync(join(from, "名簿.xlsx")))).toBe(true);

  expect(await run(["tidy", out, "--out", again], new FakeTerminal(), townR5)).toBe(0);
  expect(readFileSync(join(again, "班/町民生活課.xlsx")).equals(readFileSync(tidied))).toBe(true);

  const checked = new FakeTerminal();
  await run(["read", out, "--json"], checked, townR5);
  expect(JSON.stringify(checked.result).match(/支えあう町/gu)).toHaveLength(1);
});

test("ほかのシートの数式が見ているシートは、そのままにして名前を挙げる", async () => {
  const [from, out] = [newFolder(), join(newFolder(), "out")];
  const bytes = await put(join(from, "町民生活課.xlsx"), aFormSheet("様式"), aSheetWithFormula("'様式'!B4"));
  const terminal = new FakeTerminal();
  expect(await run(["tidy", from, "--out", out, "--json"], terminal, townR5)).toBe(0);
  expect(readFileSync(join(out, "町民生活課.xlsx")).equals(bytes)).toBe(true);
  expect(terminal.result).toMatchObject({
    files: [
      {
        file: "町民生活課.xlsx",
        written: true,
        changed: false,
        forms: [],
        left: [
          {
            sheet: "様式",
            reason:
              "シート「集計」の数式（A1）がこのシートを参照しているので、そのままにしました。参照をやめてから、もう一度整えてください。",
          },
        ],
      },
    ],
  });
});

test("構成の保護されたブックは、そのまま写し、まとめの行でも数える", async () => {
  const [from, out] = [newFolder(), join(newFolder(), "out")];
  const parts = unzipSync(await put(join(from, "町民生活課.xlsx"), aFormSheet("様式")));
  const book = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
  const locked = book.replace(/<(bookViews|sheets)/u, '<workbookProtection lockStructure="1"/><$1');
  const bytes = zipSync({ ...parts, "xl/workbook.xml": strToU8(locked) });
  writeFileSync(join(from, "町民生活課.xlsx"), bytes);
  const terminal = new FakeTerminal();
  expect(await run(["tidy", from, "--out", out], terminal, townR5)).toBe(0);
  expect(readFileSync(join(out, "町民生活課.xlsx")).equals(bytes)).toBe(true);
  expect(terminal.printed.join("\n")).toContain("［ブックの保護］で保護を外して");
  expect(terminal.printed.at(-2)).toContain("整えないブック 1件");
});

test("--dry-run は何も書かず、読めないファイルがあれば 3 で終わる", async () => {
  const [from, out] = [newFolder(), join(newFolder(), "out")];
  await put(join(from, "町民生活課.xlsx"), aFormSheet("様式"));
  writeFileSync(join(from, "壊れた.xlsx"), "これはブックではない");
  const trial = new FakeTerminal();
  expect(await run(["tidy", from, "--dry-run"], trial, townR5)).toBe(3);
  expect(trial.printed.at(-1)).toBe("調べただけで、何も書いていません。");
  const written = new FakeTerminal();
  expect(await run(["tidy", from, "--out", out], written, townR5)).toBe(3);
  expect(readFileSync(join(out, "壊れた.xlsx"), "utf8")).toBe("これはブックではない");
  expect(written.printed.join("\n")).toContain("読めないファイル 1件");
});

test("行き先がない、読むものの中にある、ふさがっているときは、何も書かない", async () => {
  const [from, out] = [newFolder(), newFolder()];
  await put(join(from, "町民生活課.xlsx"), aFormSheet("様式"));
  expect(await run(["tidy", from], new FakeTerminal(), townR5)).toBe(2);
  expect(await run(["tidy", from, "--out", from], new FakeTerminal(), townR5)).toBe(2);
  writeFileSync(join(out, "町民生活課.xlsx"), "前からある");
  const terminal = new FakeTerminal();
  expect(await run(["tidy", from, "--out", out], terminal, townR5)).toBe(1);
  expect(terminal.complaints.join()).toContain("同じ名前のファイルがあるため");
  expect(readFileSync(join(out, "町民生活課.xlsx"), "utf8")).toBe("前からある");
  expect(existsSync(join(out, "旧"))).toBe(false);
});
