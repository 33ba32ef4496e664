import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { fingerprint } from "../../../src/xlsx/read";
import { firstSheet, MAIN, readOk, relationships, workbookFile, workbookParts, worksheet, zip } from "./workbook-file";

const sheets = [{ name: "様式", rows: `<row><c t="str"><v>目標</v></c></row>` }];

function utf16(text: string, isBigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), !isBigEndian);
  return bytes;
}

function firstText(parts: Record<string, string | Uint8Array>): string | undefined {
  return firstSheet(zip(parts)).cells[0]?.text;
}

/** The same workbook, one of its parts in other bytes. */
function textWithSheet(sheet: string | Uint8Array): string | undefined {
  return firstText(workbookParts({ sheets, parts: { "xl/worksheets/sheet1.xml": sheet } }));
}

test("ファイル名、SHA-256、文書の更新日時", () => {
  const core = `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/"><dcterms:modified>2023-10-12T01:23:45Z</dcterms:modified></cp:coreProperties>`;
  const file = workbookFile({
    parts: {
      "_rels/.rels": relationships(
        { id: "a", type: "officeDocument", target: "xl/workbook.xml" },
        {
          id: "b",
          type: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
          target: "docProps/core.xml",
        },
      ),
      "docProps/core.xml": core,
    },
  });
  expect(readOk(file).source).toEqual({
    file: "様式.xlsx",
    sha256: bytesToHex(sha256(file)),
    modified: "2023-10-12T01:23:45Z",
  });
  expect(fingerprint(file)).toBe(readOk(file).source.sha256);
  expect(readOk(workbookFile()).source.modified).toBeNull();
});

describe("部品の文字コード", () => {
  const xml = worksheet(sheets[0] ?? {}).replace("UTF-8", "UTF-16");
  test.each([
    ["UTF-16LE、BOM つき", utf16(`\uFEFF${xml}`, false)],
    ["UTF-16BE、BOM つき", utf16(`\uFEFF${xml}`, true)],
    ["UTF-16LE、BOM なし", utf16(xml, false)],
    ["UTF-16BE、BOM なし", utf16(xml, true)],
    ["UTF-8、BOM つき", new TextEncoder().encode(`\uFEFF${xml.replace("UTF-16", "UTF-8")}`)],
    ["UTF-16 と名乗る UTF-8", new TextEncoder().encode(xml)],
  ])("%s", (_, bytes) => {
    expect(textWithSheet(bytes)).toBe("目標");
  });
});

test("接頭辞つきの名前空間", () => {
  const xml = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:r><x:t>目標</x:t></x:r></x:is></x:c></x:row></x:sheetData></x:worksheet>`;
  expect(textWithSheet(xml)).toBe("目標");
});

test("ISO 29500 strict のブック", () => {
  const strict = (text: string | Uint8Array) =>
    typeof text === "string"
      ? text
          .replaceAll(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
          )
          .replaceAll(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
          )
      : text;
  const parts = Object.entries(workbookParts({ sheets })).map(([name, content]) => [name, strict(content)] as const);
  expect(firstText(Object.fromEntries(parts))).toBe("目標");
});

test("逆斜線の部品名、大文字小文字の違い、絶対の宛先、別の場所のブック", () => {
  const parts = workbookParts({ sheets });
  expect(
    firstText({
      "[content_types].xml": "<Types/>",
      "_RELS\\.rels": relationships({ id: "a", type: "officeDocument", target: "/Book%20A/Main.xml" }),
      "book a\\main.xml": String(parts["xl/workbook.xml"]).replace("r:id", "rel:id").replace("xmlns:r=", "xmlns:rel="),
      "book a\\_rels\\main.xml.rels": relationships({ id: "rId1", type: "worksheet", target: "..\\Sheets\\S1.xml" }),
      "SHEETS\\s1.XML": worksheet(sheets[0] ?? {}),
    }),
  ).toBe("目標");
});

test("圧縮していない zip も読む", () => {
  expect(firstSheet(zip(workbookParts({ sheets }), 0)).cells[0]?.text).toBe("目標");
});

test("ファイルの一部を指す配列（subarray）でも読める", () => {
  const file = workbookFile({ sheets });
  const padded = new Uint8Array(file.length + 20);
  padded.set(file, 7);
  expect(firstSheet(padded.subarray(7, 7 + file.length)).cells[0]?.text).toBe("目標");
});
