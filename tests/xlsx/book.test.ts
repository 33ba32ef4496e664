import { readdirSync, readFileSync } from "node:fs";
import { openBook, saveBook } from "../../src/xlsx/book";
import { readWorkbook } from "../../src/xlsx/read";
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
