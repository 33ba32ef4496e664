import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/run";
import { townR5 } from "../../src/town/r5/town";
import { toA1 } from "../../src/workbook/address";
import { readWorkbook } from "../../src/xlsx/read";
import { escapeXml, workbookFile } from "../xlsx/read/workbook-file";
import { FakeTerminal } from "./fake-terminal";

// A 課 hands in a list, one initiative a row, in the place of forms.

type Row = readonly (string | null)[];

const HEAD: Row = [
  "No.",
  "取組項目",
  "目指す姿",
  "目標",
  "取組内容",
  "実践課",
  "前期",
  "後期",
  "目標の達成",
  "評価・検証",
  "備考",
];
const ROWS: readonly Row[] = [
  [
    "1",
    "① 地域支えあいの仕組みづくり (1) 自治会組織の活動支援と連携",
    "支えあう町",
    "集会を三回",
    "会場を貸す",
    "町民生活課",
    "一回開いた。",
    "二回開いた。",
    "達成できた",
    "話合いが深まった。続ける。",
    "広報と相談",
  ],
  [
    "2",
    "② 町民の参画機会の拡充 (2) 町民のまちづくりへの参画機会の拡充",
    "声の届く町",
    "意見箱を置く",
    "月に一度開ける",
    "町民生活課",
    "置いた。",
    "六件あった。",
    "一部達成できた",
    "人が集まらなかったことから、場所を変える。",
    null,
  ],
];
const list = (rows: readonly Row[] = ROWS): readonly Row[] => [
  ["令和5年度 取組一覧"],
  [],
  HEAD,
  ...rows,
  [],
  ["※ 後期は3月末現在"],
];

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "torimatome-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function handIn(rows: readonly Row[], { file = "町民生活課.xlsx", sheet = "Sheet1" } = {}): void {
  const xml = rows.map((row, at) => {
    const cells = row.map((text, column) =>
      text === null
        ? ""
        : `<c r="${toA1({ row: at, column })}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`,
    );
    return `<row r="${at + 1}">${cells.join("")}</row>`;
  });
  writeFileSync(join(folder, file), workbookFile({ sheets: [{ name: sheet, rows: xml.join("") }] }));
}

interface Result {
  readonly findings: readonly { readonly rule: string; readonly severity: string; readonly cell: string | null }[];
  readonly forms: { readonly gathered: string; readonly further: number; readonly present: number };
  readonly files: readonly {
    readonly sheets: readonly {
      readonly kind: string;
      readonly forms: readonly { readonly fields: Readonly<Record<string, { readonly text: string } | null>> }[];
    }[];
  }[];
}

async function call(...args: readonly string[]): Promise<Result> {
  const terminal = new FakeTerminal();
  await run([...args, "--json"], terminal, townR5);
  return terminal.result as Result;
}

const summary = (): string => join(folder, "..", `${folder.split("/").at(-1) ?? ""}-総括.xlsx`);
const assemble = async (): Promise<Result> =>
  await call("assemble", folder, "--out", summary(), "--at", "2024-04-20T09:00:00+09:00");
const rulesOf = ({ findings }: Result): readonly string[] => [...new Set(findings.map(({ rule }) => rule))];

/** Rows of a sheet of the summary, as texts. */
function rowsOf(sheet: string): readonly Row[] {
  const read = readWorkbook(new Uint8Array(readFileSync(summary())), { file: "総括.xlsx" });
  if (!read.ok) throw new Error(read.problem.message);
  const cells = read.value.sheets.find(({ name }) => name === sheet)?.cells ?? [];
  const rows: (string | null)[][] = [];
  for (const { row, column, text } of cells) {
    const inRow = (rows[row] ??= []);
    while (inRow.length <= column) inRow.push(null);
    inRow[column] = text;
  }
  return rows;
}
const listed = (): readonly Row[] => rowsOf("一覧");
afterEach(() => {
  rmSync(summary(), { force: true });
});

test("一覧のファイルは様式のあるファイルで、取り違えとは言われない", async () => {
  handIn(list());
  const result = await call("check", folder);
  expect(rulesOf(result)).not.toContain("file-without-form");
  expect(rulesOf(result)).not.toContain("sheet-not-gathered");
  expect(result.findings.filter(({ cell }) => cell !== null)).toMatchObject([
    { rule: "unplaced-text", severity: "info", cell: "K4" },
  ]);
});

test("とりまとめると、行が一つずつ様式になり、もう一度でも同じ", async () => {
  handIn(list());
  await assemble();
  const said = (): readonly Row[] =>
    rowsOf("確認事項").filter((row) => row.some((text) => text?.includes("「備考」の列の")));
  const first = said();
  expect(first).toHaveLength(1);
  const texts = listed()
    .slice(1)
    .map((row) => [row[3], row[6]]);
  expect(texts).toEqual(ROWS.map((row) => [row[1], row[2]]));
  rmSync(join(folder, "町民生活課.xlsx"));
  handIn(
    [
      HEAD,
      [
        "1",
        "② 広報・広聴活動の強化 (1) 広報活動の強化、意見聴取手段・機会の研究・実施",
        "伝わる町",
        "広報を月二回",
        "記事を募る",
        "町民生活課",
        "出した。",
      ],
    ],
    { file: "追加.xlsx" },
  );
  await assemble();
  expect(listed()).toHaveLength(4);
  expect(said()).toEqual(first);
});

test("直した一覧を出し直せば、その行の様式だけが差し替わる", async () => {
  handIn(list());
  await assemble();
  handIn(
    list(
      ROWS.map((row, place) =>
        place === 1 ? row.map((text) => (text === "六件あった。" ? "八件あった。" : text)) : row,
      ),
    ),
  );
  await assemble();
  expect(listed().flat()).toEqual(expect.arrayContaining(["二回開いた。", "八件あった。"]));
  expect(listed()).toHaveLength(3);
});

test("総括の一覧だけを取り出して出せば、それも一覧", async () => {
  handIn(list());
  await assemble();
  const rows = listed();
  handIn(rows, { sheet: "一覧" });
  const { files } = await call("read", folder);
  expect(files[0]?.sheets[0]?.kind).toBe("list");
  expect(files[0]?.sheets[0]?.forms.map(({ fields }) => fields.review?.text)).toEqual([
    "話合いが深まった。続ける。",
    "人が集まらなかったことから、場所を変える。",
  ]);
  const result = await call("check", folder);
  expect(result.findings.filter(({ cell }) => cell !== null)).toEqual([]);
  expect(rulesOf(result)).not.toContain("summary-in-input");
});
