import { splitSummary } from "../../../src/gather/former/split-summary";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { readWorkbook } from "../../../src/xlsx/read";
import { writeWorkbook } from "../../../src/xlsx/write";
import { sampleSummary } from "../../excel/a-summary-change";

async function summaryWith(old: (sheets: readonly SheetSnapshot[]) => readonly SheetSnapshot[]) {
  const read = readWorkbook(await writeWorkbook(await sampleSummary(["農業振興課.xlsx"])), { file: "総括.xlsx" });
  if (!read.ok) throw new Error(read.problem.message);
  const snapshot: WorkbookSnapshot = { ...read.value, sheets: [...read.value.sheets, ...old(read.value.sheets)] };
  const { summary, rest } = splitSummary(snapshot);
  expect(summary?.sheets.map(({ name }) => name)).toEqual(read.value.sheets.map(({ name }) => name));
  return rest.sheets.map(({ name }) => name);
}

const retired = (
  sheets: readonly SheetSnapshot[],
  prefix: string,
  visibility: SheetSnapshot["visibility"] = "hidden",
) => sheets.map((sheet) => ({ ...sheet, name: `${prefix}${sheet.name}`.slice(0, 31), visibility }));

test("入れ替える前のシート（旧…）は、総括でも、課の様式でもない", async () => {
  expect(await summaryWith((sheets) => [...retired(sheets, "旧"), ...retired(sheets, "旧2", "veryHidden")])).toEqual(
    [],
  );
});

test("いまの総括にない様式の旧…も、その時の記録で分かる", async () => {
  const rest = await summaryWith((sheets) => {
    const old = retired(sheets, "旧");
    // Of another gathering: its forms had other names, which its own hidden sheet remembers.
    return old.map((sheet) => ({
      ...sheet,
      name: sheet.name.replace("農業振興課", "農政課"),
      cells: sheet.cells.map((cell) =>
        typeof cell.value === "string"
          ? {
              ...cell,
              value: cell.value.replaceAll("農業振興課", "農政課"),
              text: cell.text.replaceAll("農業振興課", "農政課"),
            }
          : cell,
      ),
    }));
  });
  expect(rest).toEqual([]);
});

test("人が表示している旧…や、総括と関わりのない旧…は、そのまま課のシートである", async () => {
  const rest = await summaryWith(([first]) =>
    first
      ? [
          { ...first, name: "旧表紙", visibility: "visible" },
          { ...first, name: "旧庁舎", visibility: "hidden" },
        ]
      : [],
  );
  expect(rest).toEqual(["旧表紙", "旧庁舎"]);
});

test("総括のそばの、一覧の写しは、課が出した一覧ではない", async () => {
  const rest = await summaryWith((sheets) =>
    sheets.flatMap((sheet) => (sheet.name === "一覧" ? [{ ...sheet, name: "一覧の控え" }] : [])),
  );
  expect(rest).toEqual([]);
});
