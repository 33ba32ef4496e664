import type { TextWrite } from "../../src/excel/open-workbook";
import { writeLockedTexts } from "../../src/excel/write-locked-texts";
import type { ExcelHost } from "../../src/preview/host/host";
import { openInNode } from "../support/excel";
import { workbookFile } from "../xlsx/read/workbook-file";
import { readOpen, roundTrips } from "./a-workbook";

const ROWS = `<row r="1"><c r="A1" t="str"><v>前の番号</v></c><c r="B1" t="str"><v>触れない文</v></c></row>`;
const PROTECTED = `<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" sort="0"/>`;
const PASSWORD = `<sheetProtection sheet="1" password="CC1A" objects="1"/>`;

async function opened(...after: readonly string[]) {
  const sheets = after.map((one, index) => ({ name: `様式${index + 1}`, rows: ROWS, after: one }));
  const { host } = await openInNode(workbookFile({ sheets }));
  const { sheetIds } = await readOpen();
  return { host, sheetIds, start: host.batches.length };
}

const write = (sheetId = "", expected = "前の番号"): TextWrite => {
  return { sheetId, cell: { row: 0, column: 0 }, text: "新しい番号", expected };
};
const protections = (host: ExcelHost) => host.workbook.sheets.map(({ data }) => data.protection);
const textOf = (host: ExcelHost, sheet: string) => host.texts()[sheet]?.A1;

describe("鍵のかかったセルに書く", () => {
  test("パスワードのない保護は、書くあいだだけ外し、元のとおりに戻す", async () => {
    const { host, sheetIds } = await opened(PROTECTED);
    const before = structuredClone(protections(host));
    expect(before[0]).not.toBeNull();
    expect(await writeLockedTexts([write(sheetIds[0])])).toEqual({ ok: true, value: [{ type: "written" }] });
    expect(textOf(host, "様式1")).toBe("新しい番号");
    expect(protections(host)).toEqual(before);
  });

  test("保護のないシートでは、ただ書く", async () => {
    const { host, sheetIds, start } = await opened("");
    expect(await writeLockedTexts([write(sheetIds[0])])).toMatchObject({ ok: true });
    expect(textOf(host, "様式1")).toBe("新しい番号");
    expect(protections(host)).toEqual([null]);
    expect(roundTrips(host, start)).toBe(3);
  });

  test("パスワードのあるシートは、わけを伝え、どのシートもそのまま", async () => {
    const { host, sheetIds } = await opened(PROTECTED, PASSWORD);
    const before = structuredClone(protections(host));
    const result = await writeLockedTexts(sheetIds.map((sheetId) => write(sheetId)));
    expect(result).toMatchObject({ ok: false, problem: { code: "sheet-protected" } });
    expect(["様式1", "様式2"].map((sheet) => textOf(host, sheet))).toEqual(["前の番号", "前の番号"]);
    expect(protections(host)).toEqual(before);
  });

  test("その間に書き換えられたセルはそのままで、保護は戻す", async () => {
    const { host, sheetIds } = await opened(PROTECTED);
    const before = structuredClone(protections(host));
    const result = await writeLockedTexts([write(sheetIds[0], "読んだときの番号")]);
    expect(result).toEqual({ ok: true, value: [{ type: "changed-meanwhile", text: "前の番号" }] });
    expect(textOf(host, "様式1")).toBe("前の番号");
    expect(protections(host)).toEqual(before);
  });

  test.each(
    [1, 2, 3, 4, 5, 6].flatMap((batch) => [{ batch, moment: "before" } as const, { batch, moment: "after" } as const]),
  )("$batch回目の往復が断られても（$moment）、文は前のままか新しいもので、保護は残る", async ({ batch, moment }) => {
    const { host, sheetIds } = await opened(PROTECTED);
    const before = structuredClone(protections(host));
    host.fail({ batch, code: "GeneralException", moment });
    const result = await writeLockedTexts([write(sheetIds[0])]);
    expect(textOf(host, "様式1")).toBe(result.ok ? "新しい番号" : "前の番号");
    expect(protections(host)).toEqual(before);
  });
});
