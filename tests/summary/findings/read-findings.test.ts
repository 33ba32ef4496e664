import type { Finding } from "../../../src/checks/finding";
import { severityNames } from "../../../src/checks/finding";
import { placeOfFinding } from "../../../src/summary/findings/place-of-finding";
import { readStandingFindings, type StandingFinding } from "../../../src/summary/findings/read-findings";
import { formDefinitionR5 } from "../../../src/town/r5/form";
import { planR5 } from "../../../src/town/r5/plan";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { snapshotOfDrawing } from "../../support/snapshot-of-drawing";
import { aCollection, aGatheredForm, summaryOf } from "../a-collection";
import { aFinding } from "../a-finding";
import { sheetNamed, tableRows } from "../drawn-texts";

const LONG = "とても長い本文です。\n".repeat(400);
const findings = [
  aFinding({ cell: "C9", field: "secondHalf", initiative: "1-2-1-1" }),
  aFinding({ severity: "warning", message: LONG }),
  aFinding({ severity: "info", rule: "知らない規則", file: "", sheet: null, department: null }),
];

function summary(of: readonly Finding[], forms = [aGatheredForm()]): WorkbookSnapshot {
  return snapshotOfDrawing(summaryOf(aCollection(forms), of), "総括.xlsx");
}

function withSheet(
  workbook: WorkbookSnapshot,
  name: string,
  change: (sheet: SheetSnapshot) => SheetSnapshot,
): WorkbookSnapshot {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) };
}

function one(workbook: WorkbookSnapshot): StandingFinding {
  const [finding] = readStandingFindings(workbook)?.findings ?? [];
  if (!finding) throw new Error("no finding");
  return finding;
}

describe("総括の確認事項を読む", () => {
  test("描いたとおりに読み戻す。長い内容も一件のまま", () => {
    const drawn = summaryOf(aCollection(), findings);
    const read = readStandingFindings(snapshotOfDrawing(drawn));
    expect(read?.sheet).toBe("確認事項");
    const rows = tableRows(sheetNamed(drawn, "確認事項"));
    expect(rows.length).toBeGreaterThan(findings.length);
    expect(read?.findings.map(({ severity }) => severityNames[severity])).toEqual(["誤り", "確認", "参考"]);
    expect(read?.findings.map(({ message }) => message)).toEqual(findings.map(({ message }) => message));
    expect(read?.findings[0]).toMatchObject({
      title: rows[0]?.確認事項,
      file: "町民生活課.xlsx",
      sheet: "様式1",
      cell: "C9",
      department: "町民生活課",
      initiative: "Ⅰ-2-①(1)",
      field: "後期",
    });
    expect(read?.findings[2]).toMatchObject({
      file: "",
      sheet: "",
      cell: "",
      department: "",
      initiative: "",
      field: "",
    });
  });

  test("列を並べ替え、行を足し、上に書き込んでも読む", () => {
    const moved = withSheet(summary(findings), "確認事項", (sheet) => ({
      ...sheet,
      cells: [
        { row: 0, column: 20, type: "text" as const, value: "4/22 町民生活課へ電話", text: "4/22 町民生活課へ電話" },
        ...sheet.cells.map((cell) => ({ ...cell, row: cell.row + 3, column: 12 - cell.column })),
      ],
    }));
    const read = readStandingFindings(moved);
    expect(read?.findings.map(({ message }) => message)).toEqual(findings.map(({ message }) => message));
  });

  test("重要度がほかの言葉に書き換えられていれば、確認として数える", () => {
    const rewritten = withSheet(summary([aFinding()]), "確認事項", (sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => (cell.text === "誤り" ? { ...cell, value: "電話済", text: "電話済" } : cell)),
    }));
    expect(one(rewritten).severity).toBe("warning");
  });

  test("何もない総括では、空の一覧。シートや見出しがなくなっていれば、分からない", () => {
    expect(readStandingFindings(summary([]))).toEqual({ sheet: "確認事項", findings: [] });
    const { sheets, ...rest } = summary(findings);
    expect(readStandingFindings({ ...rest, sheets: sheets.filter(({ name }) => name !== "確認事項") })).toBeNull();
    const cleared = withSheet(summary(findings), "確認事項", (sheet) => ({
      ...sheet,
      cells: sheet.cells.filter(({ text }) => text !== "重要度"),
    }));
    expect(readStandingFindings(cleared)).toBeNull();
  });
});

describe("確認事項の行き先", () => {
  const placeIn = (workbook: WorkbookSnapshot) => placeOfFinding(one(workbook), workbook, planR5, formDefinitionR5);

  test("総括の中の、その様式のその欄", () => {
    const workbook = summary([aFinding({ field: "secondHalf", initiative: "1-2-1-1" })]);
    const place = placeIn(workbook);
    expect(place?.sheet).toBe("Ⅰ-2-①(1) 町民生活課");
    const cells = workbook.sheets.find(({ name }) => name === place?.sheet)?.cells ?? [];
    const target = cells.find(({ row, column }) => row === place?.cell?.row && column === place.cell.column);
    expect(target?.text).toBe("後期の文");
  });

  test("一枚のシートに様式が二つあれば、取組で見分ける", () => {
    const forms = [aGatheredForm(), aGatheredForm({ initiative: "1-2-2-2" })];
    expect(placeIn(summary([aFinding({ initiative: "1-2-2-2" })], forms))?.sheet).toBe("Ⅰ-2-②(2) 町民生活課");
    expect(placeIn(summary([aFinding()], forms))).toBeNull();
  });

  test("全課の様式は、まとめたシート", () => {
    const forms = ["総務課", "町民生活課"].map((department) => aGatheredForm({ initiative: "1-1-1-1", department }));
    expect(placeIn(summary([aFinding({ initiative: "1-1-1-1" })], forms))?.sheet).toBe("Ⅰ-1-①(1) 全課");
  });

  test("様式のないもの、シートが消えたものには、行き先がない", () => {
    expect(placeIn(summary([aFinding({ file: "", sheet: null, initiative: "1-2-1-1" })]))).toBeNull();
    const workbook = summary([aFinding({ initiative: "1-2-1-1" })]);
    const gone = workbook.sheets.filter(({ name }) => !name.startsWith("Ⅰ-2"));
    expect(placeIn({ ...workbook, sheets: gone })).toBeNull();
  });
});

describe("一つのファイルで同じことを多く言う確認事項", () => {
  const ofWord = Array.from({ length: 20 }, (_, index) =>
    aFinding({ cell: `C${index + 1}`, field: "goals", initiative: "1-2-1-1", data: { avoid: "行なう" } }),
  );

  test("場所を並べた行になり、読むと一つずつに戻る", () => {
    const drawn = summaryOf(aCollection(), ofWord);
    const rows = tableRows(sheetNamed(drawn, "確認事項"));
    expect(rows.map(({ セル }) => String(セル).split("\n").length)).toEqual([15, 5]);
    expect(rows[0]?.内容).toContain("（同じことが、このファイルの20か所にあります）");
    const read = readStandingFindings(snapshotOfDrawing(drawn))?.findings ?? [];
    expect(read.map(({ cell, field, initiative }) => [cell, field, initiative])).toEqual(
      ofWord.map(({ cell }) => [cell, "目標", "Ⅰ-2-①(1)"]),
    );
  });

  test("規則ごとの件数が、一覧の上にある", () => {
    const drawn = summaryOf(aCollection(), [...ofWord, aFinding({ rule: "field-empty" })]);
    const texts = sheetNamed(drawn, "確認事項").cells.flatMap(({ content }) =>
      content.type === "text" ? content.text : [],
    );
    expect(texts.filter((text) => text.startsWith("規則ごと："))).toHaveLength(1);
  });
});
