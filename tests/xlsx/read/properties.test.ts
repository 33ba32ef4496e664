import fc from "fast-check";
import { readWorkbook } from "../../../src/xlsx/read";
import { escapeXml, firstSheet, workbookFile } from "./workbook-file";
import { runs } from "../../support/runs";

const good = workbookFile({
  sheets: [
    {
      name: "様式",
      before: `<cols><col min="2" max="3" hidden="1"/></cols>`,
      rows: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45257</v></c></row><row r="2"><c t="inlineStr"><is><t>研修を三回実施した。</t></is></c></row>`,
      after: `<mergeCells><mergeCell ref="A1:B1"/></mergeCells>`,
    },
    { name: "リスト", state: "hidden" },
  ],
  strings: ["<si><r><t>目指す</t></r><r><t>姿</t></r></si>"],
  formats: [28],
});

function outcome(bytes: Uint8Array): string {
  const result = readWorkbook(bytes, { file: "様式.xlsx" });
  return result.ok ? "read" : result.problem.message;
}

test("どこで切れても、投げずに断る", () => {
  fc.assert(
    fc.property(fc.nat(good.length - 1), (length) => {
      expect(outcome(good.slice(0, length))).toMatch(/ください/u);
    }),
    { numRuns: runs(100) },
  );
});

test("どこのビットが変わっても、投げず、終わる", () => {
  const flip = fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }));
  fc.assert(
    fc.property(fc.array(flip, { minLength: 1, maxLength: 8 }), (flips) => {
      const bytes = good.slice();
      for (const [at, bits] of flips) bytes[at] = (bytes[at] ?? 0) ^ bits;
      expect(outcome(bytes)).toMatch(/^read$|ください/u);
    }),
    { numRuns: runs(400) },
  );
});

test("中身の XML がどんな文字の並びでも、投げず、終わる", () => {
  const fragment = fc.constantFrom(
    "<c",
    " r=",
    '"A1"',
    "<row>",
    "</row>",
    "<v>",
    "</v>",
    "&#x41;",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "<?a",
    "?>",
    "/>",
    "</c>",
    "あ",
    "\r",
    "1",
    ">",
  );
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 40 }), (fragments) => {
      const file = workbookFile({ sheets: [{ name: "様式", rows: fragments.join("") }] });
      expect(outcome(file)).toMatch(/^read$|ください/u);
    }),
    { numRuns: runs(150) },
  );
});

test("XML に書ける文字の文は、一字も変わらずに読める", () => {
  const character = fc.oneof(
    fc.constantFrom("_x0041_", "_", "\n", "\t", "=", "#N/A", "𠮷", "辺\u{E0101}", " ", "　", "<ul>", "&amp;", "]]>"),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 3 }),
  );
  const text = fc.array(character, { minLength: 1, maxLength: 30 }).map((characters) => characters.join(""));
  // As Excel writes: an underscore that would read as an escape is escaped itself, and so is what XML would alter.
  const written = (plain: string) =>
    escapeXml(plain.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, "_x005F_").replaceAll("\r", "_x000D_")).replaceAll(">", "&gt;");
  fc.assert(
    fc.property(text, (plain) => {
      fc.pre(/^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u.test(plain));
      const file = workbookFile({
        strings: [`<si><t xml:space="preserve">${written(plain)}</t></si>`],
        sheets: [{ name: "様式", rows: `<row><c t="s"><v>0</v></c></row>` }],
      });
      expect(firstSheet(file).cells[0]?.value).toBe(plain);
    }),
    { numRuns: runs(100) },
  );
});
