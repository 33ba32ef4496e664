import { readdirSync, readFileSync } from "node:fs";
import { openBook, runsOf, saveBook, type Book, type BookCell } from "../../src/xlsx/book";
import { writeWorkbook } from "../../src/xlsx/write";
import { everythingDrawing } from "../support/everything-drawing";
import { readWorkbook } from "../../src/xlsx/read";
import { workbookFile } from "./read/workbook-file";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";

const folder = "assets/samples";

function snapshotOf(bytes: Uint8Array): Omit<WorkbookSnapshot, "source"> {
  const read = readWorkbook(bytes, { file: "" });
  if (!read.ok) throw new Error(read.problem.message);
  const { sheets, definedNames } = read.value;
  return { sheets, definedNames };
}

describe("編集するために開いたブックを、そのまま保存する", () => {
  test.each(readdirSync(folder).filter((name) => name.endsWith(".xlsx")))(
    "%s: 読み取った内容が変わらない",
    async (name) => {
      const bytes = new Uint8Array(readFileSync(`${folder}/${name}`));
      const saved = await saveBook(await openBook(bytes));
      expect(snapshotOf(saved)).toEqual(snapshotOf(bytes));
    },
  );
});

test("一部に下線のある文は、下線のまま開いて保存され、書き換えた文には残らない", async () => {
  const written = await writeWorkbook(everythingDrawing);
  const find = (book: Book): BookCell | undefined =>
    book.sheets.flatMap(({ cells }) => [...cells.values()]).find((cell) => runsOf(cell) !== null);
  const book = await openBook(written);
  const cell = find(book);
  if (!cell) throw new Error("no underlined text");
  expect(runsOf(cell)?.filter(({ isUnderlined }) => isUnderlined)).toEqual([
    { text: "【86】_x00", isUnderlined: true },
  ]);
  const saved = await saveBook(book);
  expect(snapshotOf(saved).sheets.map(({ cells }) => cells)).toEqual(
    snapshotOf(written).sheets.map(({ cells }) => cells),
  );
  expect(find(await openBook(saved))?.runs).toEqual(cell.runs);
  expect(runsOf({ ...cell, value: "書き換えた文" })).toBeNull();
});

test("一部だけ、またはまるごと取り消し線の文は、線を引いたまま保存される", async () => {
  const struck = "<r><rPr><strike/></rPr><t>2回</t></r>";
  const texts = [`${struck}<r><t>3回開く</t></r>`, struck];
  const cells = texts.map((text, index) => `<c r="A${index + 1}" t="inlineStr"><is>${text}</is></c>`);
  const bytes = workbookFile({
    sheets: [{ name: "様式", rows: cells.map((cell, index) => `<row r="${index + 1}">${cell}</row>`).join("") }],
  });
  const saved = snapshotOf(await saveBook(await openBook(bytes)));
  expect(saved.sheets[0]?.cells).toEqual(snapshotOf(bytes).sheets[0]?.cells);
  expect(saved.sheets[0]?.cells.map(({ struck: pieces }) => pieces)).toEqual([["2回"], ["2回"]]);
});
