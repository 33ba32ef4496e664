import { strToU8 } from "fflate";
import type { WorkbookProblemCode } from "../../../src/xlsx/read";
import { cost, createBudget } from "../../../src/xlsx/read/budget";
import { Refusal } from "../../../src/xlsx/read/problem";
import { problemOf, readOk, relationships, workbookFile, workbookParts, worksheet, zip } from "./workbook-file";

function codeOf(bytes: Uint8Array): string {
  return problemOf(bytes).code;
}

function withSheet(sheet: string | Uint8Array): Uint8Array {
  return workbookFile({ parts: { "xl/worksheets/sheet1.xml": sheet } });
}

function expectRefusal(bytes: Uint8Array, code: WorkbookProblemCode, words: string): void {
  const problem = problemOf(bytes);
  expect(problem.code).toBe(code);
  expect(problem.message).toContain(words);
}

/** A compound file with a directory entry of each of these names. */
function compoundFile(...names: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 + names.length * 128);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [index, name] of names.entries()) {
    for (let at = 0; at < name.length; at++) bytes[512 + index * 128 + at * 2] = name.charCodeAt(at);
  }
  return bytes;
}

/** The file with a number written over it, counted from a signature's nth place (negative: from the end). */
function patched(
  file: Uint8Array,
  {
    signature,
    nth,
    offset,
    value,
    bytes = 4,
  }: { signature: number; nth: number; offset: number; value: number; bytes?: 2 | 4 },
): Uint8Array {
  const copy = file.slice();
  const view = new DataView(copy.buffer);
  const places: number[] = [];
  for (let at = 0; at + 4 <= copy.length; at++) if (view.getUint32(at, true) === signature) places.push(at);
  const place = places.at(nth);
  if (place === undefined) throw new Error("no such header");
  if (bytes === 2) view.setUint16(place + offset, value, true);
  else view.setUint32(place + offset, value, true);
  return copy;
}

const LOCAL = 0x0403_4b50;
const DIRECTORY = 0x0201_4b50;
const END = 0x0605_4b50;

describe("zip でないファイル", () => {
  test.each([
    ["空のファイル", new Uint8Array(0), "empty-file", "空"],
    ["パスワードつき", compoundFile("Root Entry", "EncryptionInfo", "EncryptedPackage"), "encrypted", "パスワード"],
    // The password is Excel's own (VelvetSweatshop), which it tries unasked; whose it is does not show from outside.
    [
      "Excel が決まったパスワードで暗号化したもの",
      compoundFile("Root Entry", "EncryptionInfo", "EncryptedPackage"),
      "encrypted",
      "パスワードを聞かれずに開けるブックも、中は暗号化されています。［校閲］→［ブックの保護］を解除して",
    ],
    ["古い .xls", compoundFile("Root Entry", "Workbook"), "legacy-xls", "旧形式"],
    [
      "Word の .doc",
      compoundFile("Root Entry", "WordDocument"),
      "not-a-workbook",
      "Excel ブック（.xlsx）ではありません",
    ],
    ["Excel 4 の .xls", new Uint8Array([9, 4, 6, 0, 0, 0, 0x10, 0]), "legacy-xls", "旧形式"],
    ["Excel 5 の .xls", new Uint8Array([9, 8, 8, 0, 0, 5, 5, 0]), "legacy-xls", "旧形式"],
    ["CSV", strToU8("課,目標\n総務課,研修\n"), "not-a-workbook", "名前を付けて保存"],
    ["HTML", strToU8("<html><table></table></html>"), "not-a-workbook", "名前を付けて保存"],
    ["PDF", strToU8("%PDF-1.7"), "not-a-workbook", "名前を付けて保存"],
    ["二文字だけの PK", strToU8("PK"), "truncated", "途中で切れて"],
  ])("%s", (_, bytes, code, words) => {
    const problem = problemOf(bytes);
    expect(problem.code).toBe(code);
    expect(problem.message).toContain(words);
  });
});

describe("zip ではあるが Excel ブックでないファイル", () => {
  test.each([
    ["何も入っていない zip", zip({}), "not-a-workbook"],
    ["ただの zip", zip({ "読んでください.txt": "こんにちは" }), "not-a-workbook"],
    [
      ".ods",
      zip({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>" }),
      "open-document",
    ],
    [
      ".xlsb",
      zip({
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relationships({ id: "a", type: "officeDocument", target: "xl/workbook.bin" }),
        "xl/workbook.bin": new Uint8Array([0x83, 1, 0]),
      }),
      "binary-workbook",
    ],
    [
      ".docx",
      zip({
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relationships({ id: "a", type: "officeDocument", target: "word/document.xml" }),
        "word/document.xml": "<w:document xmlns:w='w'/>",
      }),
      "not-a-workbook",
    ],
  ])("%s", (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });
});

describe("壊れた zip、たくらみのある zip", () => {
  const good = workbookFile();

  test("途中で切れたファイル", () => {
    expectRefusal(
      good.subarray(0, good.length - 30),
      "truncated",
      "ファイルが途中で切れています。コピーや送信が最後まで終わったか確かめ、Excel で開いて保存し直すか、提出元に正しいファイルをもう一度もらってください。",
    );
    expect(codeOf(good.subarray(0, good.length >> 1))).toBe("truncated");
  });

  test("書かれている大きさが大きすぎる部品は、展開せずに断る", () => {
    const lie = patched(good, { signature: DIRECTORY, nth: -1, offset: 24, value: 0x7fff_ffff });
    expectRefusal(lie, "too-large", "多すぎて");
  });

  test("展開すると書かれている大きさを超える部品は、超えたところで止める", () => {
    const bomb = withSheet(worksheet({ rows: " ".repeat(5_000_000) }));
    const lie = patched(bomb, { signature: DIRECTORY, nth: -1, offset: 24, value: 1000 });
    expectRefusal(lie, "damaged", "sheet1.xml が、書かれている大きさより");
  });

  test("展開しても書かれている大きさに足りない部品、CRC の合わない部品", () => {
    expect(codeOf(patched(good, { signature: DIRECTORY, nth: -1, offset: 24, value: 100_000 }))).toBe("damaged");
    expect(codeOf(patched(good, { signature: DIRECTORY, nth: -1, offset: 16, value: 1 }))).toBe("damaged");
  });

  test("同じ場所を二つの部品が使う zip", () => {
    const parts = workbookParts();
    const twins = zip({ ...parts, "xl/a.xml": "<a/>", "xl/b.xml": "<a/>" });
    const view = new DataView(twins.buffer);
    let firstHeader = 0;
    for (let at = 0; at + 4 <= twins.length; at++) {
      if (view.getUint32(at, true) === DIRECTORY && twins[at + 46 + 3] === "a".charCodeAt(0))
        firstHeader = view.getUint32(at + 42, true);
    }
    const renamed = patched(twins, { signature: DIRECTORY, nth: -1, offset: 42, value: firstHeader });
    // The name in the table must agree with the one in the header: "xl/b.xml" becomes "xl/a.xml" twice, or is refused.
    expect(codeOf(renamed)).toBe("damaged");
    const directories = zip({ "d/": "", ...parts });
    const overlapping = patched(directories, { signature: DIRECTORY, nth: 0, offset: 20, value: 60 });
    expect(codeOf(overlapping)).toBe("overlapping-entries");
  });

  test("同じ名前の部品が二つある zip（大文字小文字だけの違いも）", () => {
    expectRefusal(zip({ ...workbookParts(), "XL/Workbook.xml": "<workbook/>" }), "damaged", "同じ名前");
  });

  test("暗号化された部品", () => {
    expect(codeOf(patched(good, { signature: DIRECTORY, nth: 0, offset: 8, value: 1, bytes: 2 }))).toBe("encrypted");
  });

  test.each([
    ["ファイルの外を指す位置", { signature: DIRECTORY, nth: 0, offset: 42, value: 0xffff_fffe }],
    ["zip64 と言いながらその欄がない", { signature: DIRECTORY, nth: 0, offset: 42, value: 0xffff_ffff }],
    ["知らない圧縮法", { signature: DIRECTORY, nth: 0, offset: 10, value: 9, bytes: 2 }],
    ["目次の外へはみ出す名前", { signature: DIRECTORY, nth: -1, offset: 28, value: 0xffff, bytes: 2 }],
    ["目次より多い件数", { signature: END, nth: 0, offset: 10, value: 40, bytes: 2 }],
    ["目次がファイルの外", { signature: END, nth: 0, offset: 16, value: 0xffff_fff0 }],
    ["zip64 の目次と言いながらそれがない", { signature: END, nth: 0, offset: 16, value: 0xffff_ffff }],
    ["中身の見出しがない", { signature: LOCAL, nth: 1, offset: 0, value: 0 }],
    ["中身の見出しの名前が違う", { signature: LOCAL, nth: 0, offset: 30, value: 0 }],
  ] as const)("%s", (_, patch) => {
    expect(codeOf(patched(good, patch))).toBe("damaged");
  });

  test("部品の数が多すぎる", () => {
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`xl/x${index}`, ""]));
    expect(codeOf(zip(many))).toBe("too-large");
  });
});

describe("部品の中身", () => {
  test.each(["[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"])("%s がない", (part) => {
    expect(codeOf(workbookFile({ parts: { [part]: null } }))).toBe("damaged");
  });

  test.each([
    [
      "文字列の表がなく、それを指すセルがある",
      { strings: [] },
      "xl/sharedStrings.xml",
      `<c t="s"><v>0</v></c>`,
      "文字列",
    ],
    [
      "書式の表がなく、それで表す数がある",
      { formats: [14] },
      "xl/styles.xml",
      `<c s="1"><v>45000</v></c>`,
      "xl/styles.xml",
    ],
  ])("%s", (_, spec, part, cell, words) => {
    const sheets = [{ name: "様式", rows: `<row>${cell}</row>` }];
    expectRefusal(workbookFile({ ...spec, sheets, parts: { [part]: null } }), "damaged", words);
  });

  test("ブックの外のシートを指す", () => {
    const rels = relationships({
      id: "rId1",
      type: "worksheet",
      target: "http://example.com/sheet1.xml",
      mode: "External",
    });
    expect(codeOf(workbookFile({ parts: { "xl/_rels/workbook.xml.rels": rels } }))).toBe("damaged");
  });

  test("シートが一つもない", () => {
    expectRefusal(workbookFile({ sheets: [] }), "no-sheets", "シートが一つも");
  });

  test("同じ名前のシートが二つある", () => {
    expect(codeOf(workbookFile({ sheets: [{ name: "A" }, { name: "a" }] }))).toBe("damaged");
  });

  const laughs = `<!DOCTYPE a [<!ENTITY a "笑"><!ENTITY b "&a;&a;&a;">]>`;
  test.each([
    ["xl/worksheets/sheet1.xml", `${laughs}<worksheet>&b;</worksheet>`],
    ["xl/worksheets/sheet1.xml", `<!DOCTYPE worksheet SYSTEM "file:///etc/passwd"><worksheet/>`],
    ["xl/worksheets/sheet1.xml", `<!DOCTYPE a [${"<!ENTITY a 'b'>".repeat(200_000)}`],
    ["xl/workbook.xml", `${laughs}<workbook/>`],
    ["[Content_Types].xml", `${laughs}<Types/>`],
    ["docProps/app.xml", `${laughs}<Properties/>`],
    ["xl/theme/theme1.xml", `<?xml version="1.0"?>\n<!DOCTYPE a><a/>`],
  ])("%s に DOCTYPE がある", (part, content) => {
    expectRefusal(workbookFile({ parts: { [part]: content } }), "doctype", "DOCTYPE");
  });

  test("入れ子が深すぎる", () => {
    expect(codeOf(withSheet(worksheet({ rows: "<row>".repeat(1000) })))).toBe("too-deep");
  });

  test.each([
    ["閉じていない", "<worksheet><sheetData>"],
    ["XML でない", "こんにちは"],
    ["空", ""],
    ["知らない実体参照", "<worksheet>&constructor;</worksheet>"],
    ["XML に書けない文字", "<worksheet>\u0000</worksheet>"],
    ["UTF-8 でない", new Uint8Array([0x3c, 0x61, 0x3e, 0xff, 0xfe, 0x3c, 0x2f, 0x61, 0x3e])],
    ["知らない文字コード", `<?xml version="1.0" encoding="no-such-thing"?><worksheet/>`],
    ["同じ属性が二つ", `<worksheet a="1" a="2"/>`],
  ])("正しい XML でない: %s", (_, content) => {
    expectRefusal(withSheet(content), "damaged", "sheet1.xml");
  });

  test.each([
    ["1,048,577 行目", `<row r="1048577"/>`],
    ["0 行目", `<row r="0"/>`],
    ["行番号でない行番号", `<row r="abc"/>`],
    ["XFE 列", `<row r="1"><c r="XFE1"/></row>`],
    ["番地でない番地", `<row r="1"><c r="A0"/></row>`],
    ["16,385 個のセル", `<row>${"<c/>".repeat(16_385)}</row>`],
    ["ない共有文字列", `<row><c t="s"><v>3</v></c></row>`],
    ["負の共有文字列", `<row><c t="s"><v>-1</v></c></row>`],
  ])("シートの範囲や表を外れる: %s", (_, rows) => {
    expect(codeOf(withSheet(worksheet({ rows })))).toBe("damaged");
  });

  test("範囲でない結合", () => {
    const after = `<mergeCells><mergeCell ref="${"A1:".repeat(1000)}"/></mergeCells>`;
    expect(codeOf(withSheet(worksheet({ after })))).toBe("damaged");
  });
});

describe("量で押しつぶそうとするブック", () => {
  const manyCells = (cell: string, rows: number) => `<row>${cell.repeat(1000)}</row>`.repeat(rows);

  test("一つの長い文字列を、たくさんのセルから指す", () => {
    const strings = [`<si><t>${"あ".repeat(300_000)}</t></si>`];
    const rows = manyCells('<c t="s"><v>0</v></c>', 1);
    expect(codeOf(workbookFile({ strings, sheets: [{ name: "様式", rows }] }))).toBe("too-large");
  });

  test("一つの長い数式を、たくさんのセルが共有する", () => {
    const shared = `<row><c><f t="shared" si="0">${"A1+".repeat(20_000)}1</f><v>1</v></c></row>`;
    const rows = shared + manyCells('<c><f t="shared" si="0"/><v>1</v></c>', 1);
    expect(codeOf(workbookFile({ sheets: [{ name: "様式", rows }] }))).toBe("too-large");
  });

  test.each([
    ["属性", `<worksheet ${Array.from({ length: 300 }, (_, index) => `a${index}=""`).join(" ")}/>`],
    ["長い属性", `<worksheet a="${"x".repeat(3_000_000)}"/>`],
    ["長い一続きの文", worksheet({ rows: `<row><c t="str"><v>${"&amp;".repeat(500_000)}</v></c></row>` })],
    [
      "CDATA に分けた長い文",
      worksheet({ rows: `<row><c t="str"><v>${`<![CDATA[${"x".repeat(500_000)}]]>`.repeat(4)}</v></c></row>` }),
    ],
  ])("%s が多すぎる", (_, sheet) => {
    expect(problemOf(withSheet(sheet)).code).toBe("too-large");
  });

  test("同じシートの部品を何度も使う", () => {
    const rows = manyCells("<c><v>1</v></c>", 50);
    const sheets = Array.from({ length: 20 }, (_, index) => ({
      name: `表${index}`,
      part: "worksheets/sheet1.xml",
      rows,
    }));
    expect(codeOf(workbookFile({ sheets }))).toBe("too-large");
  });

  test("手間のかかるだけの中身にも限りがある", () => {
    const budget = createBudget(0);
    expect(() => {
      for (let element = 0; element < 3_000_000; element++) budget.spendWork(cost.element);
    }).toThrow(Refusal);
  });

  test("隠した列を十万回書いても、隠れた列は 16,384 まで", () => {
    const before = `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(100_000)}</cols>`;
    expect(readOk(workbookFile({ sheets: [{ name: "様式", before }] })).sheets[0]?.hiddenColumns.length).toBe(16_384);
  });
});
