import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { run } from "../../src/cli/run";
import { xlsxFormat } from "../../src/cli/workbook-format";
import { townR5 } from "../../src/town/r5/town";
import { readWorkbook } from "../../src/xlsx/read";
import { aFormSheet, gathered, type DrawnForm } from "../usecases/a-department-workbook";
import { FakeTerminal } from "./fake-terminal";

type Files = Readonly<Record<string, Uint8Array>>;

async function workbook(...forms: readonly DrawnForm[]): Promise<Uint8Array> {
  return await xlsxFormat.write({ title: "", creator: "", createdAt: null, sheets: forms.map(aFormSheet) });
}

/** A folder with these files, and the path of one that is not there yet. */
function aFolder(files: Files): { readonly folder: string; readonly out: string } {
  const root = mkdtempSync(join(tmpdir(), "fix-"));
  const folder = join(root, "提出");
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return { folder, out: join(root, "直した") };
}

function filesIn(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    names
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), new Uint8Array(readFileSync(path))]),
  );
}

async function fix(...args: readonly string[]): Promise<{ readonly code: number; readonly said: FakeTerminal }> {
  const said = new FakeTerminal();
  return { code: await run(["fix", ...args], said, townR5), said };
}

function read(files: Files) {
  return Object.entries(files).map(([file, bytes]) => {
    const snapshot = readWorkbook(bytes, { file });
    if (!snapshot.ok) throw new Error(snapshot.problem.message);
    return snapshot.value;
  });
}

const withSlips: DrawnForm = {
  texts: { firstHalf: "話合い\u200Bを1回開くことが出来た。", review: "住民の啓蒙に努めた。" },
};
const other: DrawnForm = { initiative: "2-1-1-1", department: "総務課" };

test("確実なものだけを直し、ほかは一字も変えずに、すべてのブックを同じ名前で置く。二度目は何もしない", async () => {
  const before = { "町民生活課.xlsx": await workbook(withSlips), "課/総務課.xlsx": await workbook(other) };
  const { folder, out } = aFolder({ ...before, "覚え.txt": new Uint8Array([49]), "絵.png": new Uint8Array([1]) });
  const { code, said } = await fix(folder, "--out", out);
  expect(code).toBe(0);
  expect(said.printed.join("\n")).toContain(
    [
      "町民生活課.xlsx",
      "  直した: Ⅰ-2-①(1) 町民生活課 D10 前期 話合い【U+200B】を1回開くことが出来た。 → 話合い【】を1回開くことが出来た。 [control-character]",
      "  直した: Ⅰ-2-①(1) 町民生活課 D10 前期 話合いU+200Bを1回開くことが【出来た】。 → 話合いU+200Bを1回開くことが【できた】。 [term]",
      "  提案: Ⅰ-2-①(1) 町民生活課 D13 評価・検証 住民の【啓蒙】に努めた。 → 住民の【啓発】に努めた。 [term]",
      "絵.png",
      "  読めません: 画像です。様式が入っていれば、Excelブック（.xlsx）で出してもらってください。（写していません。）",
      "直したもの 2件、提案 1件、直していないもの 0件",
    ].join("\n"),
  );
  const after = filesIn(out);
  expect(said.printed.at(-1)).toBe("2ファイルを書きました。");
  expect(Object.keys(after)).toEqual(["町民生活課.xlsx", "課/総務課.xlsx"]);
  expect(after["課/総務課.xlsx"]).toEqual(before["課/総務課.xlsx"]);
  const [gatheredBefore, gatheredAfter] = [before, after].map((files) => gathered(read(files)).collection.forms);
  expect(gatheredAfter?.map(({ key, texts }) => ({ key, texts }))).toEqual(
    gatheredBefore?.map(({ key, texts }) =>
      key.department === "町民生活課"
        ? { key, texts: { ...texts, firstHalf: "話合いを1回開くことができた。" } }
        : { key, texts },
    ),
  );
  const again = await fix(out, "--out", `${out}2`, "--json");
  expect(again.code).toBe(0);
  expect(again.said.result).toMatchObject({ counts: { done: 0, proposed: 1, left: 0 } });
  expect(filesIn(`${out}2`)).toEqual(after);
});

test("規則を名指しすれば、提案も直し、ほかの規則のものは直さない", async () => {
  const { folder, out } = aFolder({ "町民生活課.xlsx": await workbook(withSlips) });
  const { code, said } = await fix(folder, "--out", out, "--rules", "term", "--json");
  expect(code).toBe(0);
  const place = { sheet: "Ⅰ-2-①(1) 町民生活課", rule: "term", done: true };
  expect(said.result).toMatchObject({
    files: [
      {
        file: "町民生活課.xlsx",
        written: true,
        unreadable: null,
        repairs: [
          {
            ...place,
            cell: "D10",
            field: "firstHalf",
            certainty: "certain",
            after: "話合い\u200Bを1回開くことができた。",
          },
          {
            ...place,
            cell: "D13",
            field: "review",
            certainty: "likely",
            before: "住民の啓蒙に努めた。",
            after: "住民の啓発に努めた。",
          },
        ],
        left: [],
      },
    ],
    counts: { done: 2, proposed: 0, left: 0, unreadable: 0 },
  });
});

test("--dry-run は、同じことを言って、何も書かない", async () => {
  const { folder, out } = aFolder({ "町民生活課.xlsx": await workbook(withSlips) });
  const { code, said } = await fix(folder, "--out", out, "--dry-run");
  expect(code).toBe(0);
  expect(existsSync(out)).toBe(false);
  expect(said.printed).toContain(
    "  直す: Ⅰ-2-①(1) 町民生活課 D10 前期 話合いU+200Bを1回開くことが【出来た】。 → 話合いU+200Bを1回開くことが【できた】。 [term]",
  );
  expect(said.printed.at(-1)).toBe("調べただけで、何も書いていません。");
});

test("読めないブックも旧形式のブックもそのまま写し、名前を挙げて、3 で終わる", async () => {
  const broken = { "壊れた.xlsx": new Uint8Array([80, 75, 3, 4, 0]), "昔.xls": new Uint8Array([208, 207, 17, 224]) };
  const { folder, out } = aFolder({ ...broken, "町民生活課.xlsx": await workbook(withSlips) });
  const { code, said } = await fix(folder, "--out", out);
  expect(code).toBe(3);
  expect(filesIn(out)).toMatchObject(broken);
  expect(said.printed.join("\n")).toMatch(/壊れた\.xlsx\n {2}読めません: .*（そのまま写しました。）/u);
  expect(said.printed.join("\n")).toMatch(/昔\.xls\n {2}読めません: 旧形式.*（そのまま写しました。）/u);
});

test("電子署名のあるブックは、名前を挙げて、そのまま写す", async () => {
  const parts = unzipSync(await workbook(withSlips));
  const signed = zipSync({ ...parts, "_xmlsignatures/origin.sigs": new Uint8Array() });
  const { folder, out } = aFolder({ "町民生活課.xlsx": signed });
  const { code, said } = await fix(folder, "--out", out, "--json");
  expect(code).toBe(0);
  expect(filesIn(out)["町民生活課.xlsx"]).toEqual(signed);
  expect(said.result).toMatchObject({
    files: [
      {
        left: [
          {
            rule: "control-character",
            sheet: "Ⅰ-2-①(1) 町民生活課",
            cell: "D10",
            reason: expect.stringContaining("電子署名") as string,
          },
          { rule: "term", reason: expect.stringContaining("電子署名") as unknown },
        ],
      },
    ],
    counts: { done: 0, proposed: 1, left: 2 },
  });
});

test("zip の中のブックは、zip の名前のフォルダーに出す。名前がどうでも、外には書かない", async () => {
  const bytes = await workbook(withSlips);
  const { folder, out } = aFolder({ "一式.zip": zipSync({ "../../町民生活課.xlsx": bytes }) });
  expect((await fix(folder, "--out", out)).code).toBe(0);
  expect(Object.keys(filesIn(dirname(out)))).toEqual(["提出/一式.zip", "直した/一式.zip/町民生活課.xlsx"]);
});

test("何も書けないときは 1、使い方が違うときは 2 で終わり、どれも何も書かない", async () => {
  const { folder, out } = aFolder({ "町民生活課.xlsx": await workbook(withSlips) });
  const before = filesIn(folder);
  const usage = async (...args: readonly string[]): Promise<string> => {
    const { code, said } = await fix(...args);
    expect(code).toBe(2);
    return said.complaints.join();
  };
  expect(await usage(folder)).toContain("--out を指定してください");
  expect(await usage("--out", out)).toContain("読むファイルまたはフォルダー");
  expect(await usage(folder, "--out", folder)).toContain("別のフォルダー");
  expect(await usage(dirname(folder), "--out", folder)).toContain("別のフォルダー");
  expect(await usage(folder, "--out", join(folder, "直した/もの"))).toContain("次に読むとき");
  expect(await usage(folder, "--out", out, "--rules", "term,nothing")).toMatch(
    /nothing\n直せる規則: .*control-character/u,
  );
  expect(await usage(folder, "--out", out, "--rules", "field-empty")).toContain("field-empty");
  const empty = aFolder({ "覚え.txt": new Uint8Array([49]) });
  expect((await fix(empty.folder, "--out", empty.out)).code).toBe(1);
  const standing = await fix(join(folder, "町民生活課.xlsx"), "--out", folder);
  expect([standing.code, standing.said.complaints.join()]).toEqual([1, expect.stringContaining("同じ名前のファイル")]);
  expect(filesIn(folder)).toEqual(before);
  expect([existsSync(out), existsSync(empty.out)]).toEqual([false, false]);
});

test("直したセルを参照する数式は、計算し直すまで前の文のままだと言う", async () => {
  const link = `'${aFormSheet(withSlips).name}'!D10`;
  const formula = { type: "formula", formula: link, value: "前の文" } as const;
  const cells = [{ row: 0, column: 0, style: "value" as const, content: formula }];
  const list = { ...aFormSheet(other), name: "控え", cells, merges: [], validations: [], rows: [], isProtected: false };
  const bytes = await xlsxFormat.write({
    title: "",
    creator: "",
    createdAt: null,
    sheets: [aFormSheet(withSlips), list],
  });
  const { folder, out } = aFolder({ "町民生活課.xlsx": bytes });
  const { code, said } = await fix(folder, "--out", out);
  expect(code).toBe(0);
  expect(said.printed.join("\n")).toContain(
    "  計算し直す数式: 控え A1は、直したセルを参照していて、前の文のままです。",
  );
});
