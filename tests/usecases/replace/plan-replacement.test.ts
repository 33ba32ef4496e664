import { sheetNames } from "../../../src/form/sheet-names";
import { drawSummary } from "../../../src/usecases/assemble/draw-summary";
import { planReplacement } from "../../../src/usecases/replace/plan-replacement";
import { splitSummary } from "../../../src/gather/former/split-summary";
import { toA1 } from "../../../src/workbook/address";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { snapshotOfDrawing } from "../../support/snapshot-of-drawing";
import { aDepartmentWorkbook, gathered, mended, together, written, type DrawnForm } from "../a-department-workbook";

const residents = (...forms: readonly DrawnForm[]): WorkbookSnapshot =>
  aDepartmentWorkbook("町民生活課.xlsx", forms.length > 0 ? forms : [{}]);
const works = aDepartmentWorkbook("建設水道課.xlsx", [{ department: "建設水道課" }]);
const namesOf = (snapshot: WorkbookSnapshot): readonly string[] => snapshot.sheets.map(({ name }) => name);

/** 総務課's workbook after the first とりまとめる: its own form, and the summary behind it. */
function openAfter(
  snapshots: readonly WorkbookSnapshot[],
  own = aDepartmentWorkbook("総務課.xlsx", []),
): WorkbookSnapshot {
  const drawing = drawSummary(gathered(snapshots), { assembledAt: null, takenSheetNames: namesOf(own) });
  return together("総務課.xlsx", own, snapshotOfDrawing(drawing));
}

function again(open: WorkbookSnapshot, snapshots: readonly WorkbookSnapshot[]) {
  const collected = gathered(snapshots, { former: open });
  const takenSheetNames = namesOf(splitSummary(open).rest);
  return planReplacement(open, drawSummary(collected, { assembledAt: null, takenSheetNames }));
}

describe("総括の差し替え", () => {
  test("総括のないブックには、全部のシートが入る", () => {
    const drawing = drawSummary(gathered([residents()]), { assembledAt: null, takenSheetNames: ["様式1"] });
    const { change, keptSheets, leftBehind } = planReplacement(residents({ sheet: "様式1" }), drawing);
    expect(change.drawing).toEqual(drawing);
    expect(change.retireNames).toEqual([]);
    expect(change.order).toEqual(drawing.sheets.map(({ name }) => name));
    expect(change.activate).toBe(sheetNames.cover);
    expect([keptSheets, leftBehind]).toEqual([[], []]);
  });

  test("同じファイルでもう一度とりまとめると、何も差し替わらない", () => {
    const open = openAfter([residents(), works]);
    const { change, keptSheets } = again(open, [residents(), works]);
    expect(change.drawing.sheets.map(({ name }) => name)).toEqual([]);
    expect(change.retireNames).toEqual([]);
    expect(keptSheets).toEqual(change.order);
  });

  test("とりまとめた時刻が違うだけなら、何も差し替わらない", () => {
    const first = drawSummary(gathered([residents()]), {
      assembledAt: "2024-04-20T09:00:00+09:00",
      takenSheetNames: [],
    });
    const open = snapshotOfDrawing(first, "総括.xlsx");
    const later = { assembledAt: "2024-04-21T10:30:00+09:00", takenSheetNames: [] };
    expect(planReplacement(open, drawSummary(gathered([residents()]), later)).change.drawing.sheets).toEqual([]);
    const changed = gathered([residents({ texts: { review: "参加者が増えた。" } })]);
    const names = planReplacement(open, drawSummary(changed, later)).change.drawing.sheets.map(({ name }) => name);
    expect(names).toContain(sheetNames.cover);
  });

  test("一つの課のファイルが変わると、その様式と、それを写すシートだけが入れ替わる", () => {
    const open = openAfter([residents(), works]);
    const { change, keptSheets } = again(open, [residents({ texts: { review: "参加者が増えた。" } }), works]);
    const replaced = change.drawing.sheets.map(({ name }) => name);
    expect(replaced).toContain("Ⅰ-2-①(1) 町民生活課");
    expect(replaced).toContain(sheetNames.list);
    // Its formulas would go on counting the list that is retired.
    expect(replaced).toContain(sheetNames.achievement);
    expect(keptSheets).toContain("Ⅰ-2-①(1) 建設水道課");
    expect(keptSheets).toContain(sheetNames.plan);
    expect(change.retireNames.toSorted()).toEqual(replaced.toSorted());
  });

  test("達成状況の式が書き換えられていたら、数える一覧と一緒に入れ替わる", () => {
    const standing = openAfter([residents(), works]);
    const counted = standing.sheets
      .find(({ name }) => name === sheetNames.achievement)
      ?.cells.find(({ formula }) => formula?.includes("FormList["));
    if (!counted) throw new Error("no formula");
    const open = written(standing, sheetNames.achievement, toA1(counted), "2");
    expect(again(open, [residents(), works]).change.drawing.sheets.map(({ name }) => name)).toEqual([
      sheetNames.achievement,
      sheetNames.list,
    ]);
  });

  test("表に別の名前が付いていても、同じ式とみなす", () => {
    const standing = openAfter([residents(), works]);
    const sheets = standing.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        cell.formula === undefined
          ? cell
          : { ...cell, formula: cell.formula.replaceAll("FormList[", "FormList_0k3x9ab[") },
      ),
    }));
    expect(again({ ...standing, sheets }, [residents(), works]).change.drawing.sheets).toEqual([]);
  });

  test("消えた様式のシートは下げ、並びには入れない", () => {
    const open = openAfter([residents({}, { initiative: "1-1-2-1" }), works]);
    const gone = "Ⅰ-2-①(1) 建設水道課";
    const collected = gathered([residents({}, { initiative: "1-1-2-1" })]);
    const { change } = planReplacement(open, drawSummary(collected, { assembledAt: null, takenSheetNames: [] }));
    expect(change.retireNames).toContain(gone);
    expect(change.order).not.toContain(gone);
  });

  test("枠の外の書き込みは、変わらないシートでは残り、下げるシートでは知らせる", () => {
    const sheet = "Ⅰ-2-①(1) 町民生活課";
    const open = written(openAfter([residents(), works]), sheet, "F5", "議会で聞かれた点");
    expect(again(open, [residents(), works]).keptSheets).toContain(sheet);
    const { leftBehind, change } = again(open, [residents({ texts: { review: "参加者が増えた。" } }), works]);
    expect(change.retireNames).toContain(sheet);
    expect(leftBehind).toEqual([{ sheet, cell: "F5", text: "議会で聞かれた点" }]);
  });

  test("総括の表の余白への書き込みも、下げるときに知らせ、表の古い行は知らせない", () => {
    const open = written(openAfter([residents(), works]), sheetNames.list, "C9", "ここまで確認済み");
    const kept = again(open, [residents(), works]);
    expect(kept.keptSheets).toContain(sheetNames.list);
    const collected = gathered([residents()]);
    const { leftBehind } = planReplacement(open, drawSummary(collected, { assembledAt: null, takenSheetNames: [] }));
    expect(leftBehind).toEqual([{ sheet: sheetNames.list, cell: "C9", text: "ここまで確認済み" }]);
  });

  test("総務課が様式のシートで直した文は、差し替えても残り、書き込みとはみなさない", () => {
    const open = mended(
      openAfter([residents(), works]),
      "Ⅰ-2-①(1) 町民生活課",
      "話合いが深まった。次の年も続ける。",
      "翌年度も続ける。",
    );
    const { change, leftBehind } = again(open, [residents(), works]);
    expect(change.drawing.sheets.map(({ name }) => name)).not.toContain("Ⅰ-2-①(1) 町民生活課");
    expect(leftBehind).toEqual([]);
    expect(JSON.stringify(change.drawing)).toContain("翌年度も続ける。");
  });

  test("課のシートと同じ名前のシートは、別の名前で入り、次も見分けられる", () => {
    const own = aDepartmentWorkbook("総務課.xlsx", [
      { initiative: "1-2-1-3", department: "総務課" },
      { initiative: "2-1-2-1", department: "総務課", sheet: sheetNames.list },
    ]);
    const open = openAfter([own, residents()], own);
    expect(namesOf(open)).toContain("一覧 (2)");
    expect(namesOf(open)).toContain("Ⅰ-2-①(3) 総務課 (2)");
    const { summary, rest } = splitSummary(open);
    expect(namesOf(rest)).toEqual(namesOf(own));
    expect(summary?.sheets).toHaveLength(open.sheets.length - own.sheets.length);
    const second = again(open, [rest, residents()]);
    expect(second.change.drawing.sheets).toEqual([]);
    expect(second.change.retireNames).toEqual([]);
  });

  test("描いている間に同じ名前のシートができたら、総括の方が名前を変える", () => {
    const drawing = drawSummary(gathered([residents()]), { assembledAt: null, takenSheetNames: [] });
    const open = together("総務課.xlsx", aDepartmentWorkbook("総務課.xlsx", [{ sheet: sheetNames.list }]));
    const { change } = planReplacement(open, drawing);
    expect(change.retireNames).toEqual([]);
    expect(change.drawing.sheets.map(({ name }) => name)).toContain("一覧 (2)");
    const { summary, rest } = splitSummary(together("総務課.xlsx", open, snapshotOfDrawing(change.drawing)));
    expect(namesOf(rest)).toEqual([sheetNames.list]);
    expect(summary && namesOf(summary)).toContain("一覧 (2)");
  });

  test("ファイルとして作った総括から続けても、行の減った一覧は入れ替わる", () => {
    const drawing = drawSummary(gathered([residents(), works]), { assembledAt: null, takenSheetNames: [] });
    const asFile = { ...drawing, sheets: drawing.sheets.map((sheet) => ({ ...sheet })) };
    const open = snapshotOfDrawing(asFile, "総括.xlsx");
    const withoutSheets: WorkbookSnapshot = {
      ...open,
      sheets: open.sheets.map((sheet) =>
        sheet.name === sheetNames.memory
          ? { ...sheet, cells: sheet.cells.filter(({ row }) => !rowsOfKind(open, "シート").has(row)) }
          : sheet,
      ),
    };
    const { change } = planReplacement(
      withoutSheets,
      drawSummary(gathered([residents()]), { assembledAt: null, takenSheetNames: [] }),
    );
    expect(change.drawing.sheets.map(({ name }) => name)).toContain(sheetNames.list);
  });
});

function rowsOfKind({ sheets }: WorkbookSnapshot, kind: string): ReadonlySet<number> {
  const memory = sheets.find(({ name }) => name === sheetNames.memory);
  return new Set(memory?.cells.filter(({ column, text }) => column === 0 && text === kind).map(({ row }) => row));
}
