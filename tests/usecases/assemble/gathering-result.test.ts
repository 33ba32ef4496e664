import { sheetNames } from "../../../src/form/sheet-names";
import { correctionRequests } from "../../../src/usecases/assemble/correction-requests";
import { drawSummary } from "../../../src/usecases/assemble/draw-summary";
import { gatheringResult } from "../../../src/usecases/assemble/gathering-result";
import type { Collected } from "../../../src/usecases/assemble/gather-snapshots";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { snapshotOfDrawing } from "../../support/snapshot-of-drawing";
import { aDepartmentWorkbook, gathered, mended } from "../a-department-workbook";

const residents = aDepartmentWorkbook("町民生活課.xlsx", [
  { initiative: "2-1-3-1", texts: { achievement: "一部達成できた", review: "人手が足りず、一部だけとなった。" } },
  { initiative: "2-1-3-1", sequence: 2 },
  { initiative: "1-2-1-1", sheet: "自治会", texts: { review: "" } },
]);
const heights = aDepartmentWorkbook("ラベンダーハイツ.xlsx", [
  { initiative: "2-2-5-1", department: "ラベンダーハイツ" },
]);
const asSummary = (collected: Collected): WorkbookSnapshot =>
  snapshotOfDrawing(drawSummary(collected, { assembledAt: null, takenSheetNames: [] }), "総括.xlsx");

describe("とりまとめの結果", () => {
  test("何様式のうち何様式か、どの課の何が足りないか", () => {
    const result = gatheringResult(gathered([residents, heights]));
    expect(result).toMatchObject({ basis: "plan", gatheredForms: 4, changes: null, questions: [] });
    expect(result.departments.map(({ department, status, present }) => [department, status, present])).toEqual([
      ["総務課", "none", 0],
      ["町民生活課", "partly", 2],
      ["企画商工観光課", "none", 0],
      ["保健福祉課", "none", 0],
      ["農業振興課", "none", 0],
      ["建設水道課", "none", 0],
      ["教育振興課", "optional", 0],
      ["ラベンダーハイツ", "handed-in", 1],
    ]);
    const [general, own] = result.departments;
    expect(general?.missing).toHaveLength(general?.expected ?? 0);
    expect(own).toMatchObject({ toCorrect: 1 });
    expect(own?.missing[0]).toMatchObject({ initiative: { markedCode: "Ⅰ-1-②(1)" }, which: "" });
    expect(result.forms.present).toBe(result.departments.reduce((sum, { present }) => sum + present, 0));
  });

  test("目標の達成を、全体と課ごとに、もとの様式とともに数える", () => {
    const { achievement } = gatheringResult(gathered([residents, heights]));
    expect(achievement.options).toEqual(["達成できた", "一部達成できた", "達成できなかった", null]);
    expect(achievement.overall.map(({ count }) => count)).toEqual([3, 1, 0, 0]);
    expect(achievement.departments.map(({ department }) => department)).toEqual(["町民生活課", "ラベンダーハイツ"]);
    expect(achievement.departments[0]?.parts[1]?.forms.map(({ name }) => name)).toEqual([
      "Ⅱ-1-③(1) 使用料、手数料等の見直し検討 その1",
    ]);
  });

  test("前回から何が変わったかを、課ごとに名前で示す", () => {
    const former = asSummary(gathered([residents, heights]));
    const changed = aDepartmentWorkbook("町民生活課.xlsx", [
      { initiative: "2-1-3-1", texts: { achievement: "一部達成できた", review: "人手が足りず、一部だけとなった。" } },
      { initiative: "1-2-1-1", sheet: "自治会", texts: { review: "書きました。" } },
      { initiative: "1-1-2-1" },
    ]);
    const { changes } = gatheringResult(gathered([changed], { former }));
    expect(changes).toMatchObject({ replaced: 1, added: 1, kept: 2, unchanged: 1 });
    const [own, other] = changes?.departments ?? [];
    expect(own?.replaced.map(({ name }) => name)).toEqual(["Ⅰ-2-①(1) 自治会組織の活動支援と連携"]);
    expect(own?.replaced.map(({ fields }) => fields)).toEqual([
      [{ field: "review", title: "評価・検証", before: "", after: "書きました。" }],
    ]);
    expect(own?.kept.map(({ name }) => name)).toEqual(["Ⅱ-1-③(1) 使用料、手数料等の見直し検討 その2"]);
    expect(other).toMatchObject({ department: "ラベンダーハイツ", replaced: [], kept: [{ key: { sequence: 1 } }] });
  });
});

const unreported = { firstHalf: "", secondHalf: "", achievement: "", review: "" };
test.each([
  ["配られたままの様式", { vision: "", goals: "", actions: "", ...unreported }],
  ["前年度からの目指す姿、目標、取組内容だけの様式", unreported],
])("%sは、届いた数に入れず、未記入と数える", (_, untouched) => {
  const collected = gathered([
    aDepartmentWorkbook("町民生活課.xlsx", [{ texts: untouched }, { initiative: "1-1-2-1" }]),
  ]);
  const { forms, initiatives, departments } = gatheringResult(collected);
  expect(forms).toMatchObject({ present: 1, unwritten: 1 });
  expect(initiatives.present).toBe(1);
  expect(departments[1]).toMatchObject({ status: "partly", present: 1, unwritten: 1 });
  const texts = (name: string): readonly string[] =>
    asSummary(collected)
      .sheets.find((sheet) => sheet.name === name)
      ?.cells.map(({ text }) => text) ?? [];
  expect(texts(sheetNames.submissions)).toContain("未記入");
  expect(texts(sheetNames.cover).join()).toContain("1様式は未記入で");
});

describe("修正依頼", () => {
  test("どのファイルのどこをどう直すか、何が届いていないか、どこへ返すかを書く", () => {
    const requests = correctionRequests(gathered([residents, heights]));
    const own = requests.find(({ department }) => department === "町民生活課");
    expect(own).toMatchObject({ findings: 1 });
    expect(own?.text).toContain("町民生活課 ご担当の方へ");
    expect(own?.text).toContain("「町民生活課.xlsx」\n　シート「自治会」\n　・");
    expect(own?.text).toContain("「評価・検証」の欄が空いています。");
    expect(own?.text).toContain("・Ⅰ-1-②(1) 広報活動の強化、意見聴取手段・機会の研究・実施");
    expect(own?.text).toContain("総務課へお送りください");
    // Nothing is asked of who has done everything, nor of who need not do anything.
    const asked = requests.map(({ department }) => department);
    expect(asked).not.toContain("ラベンダーハイツ");
    expect(asked).not.toContain("教育振興課");
    expect(correctionRequests(gathered([heights, residents]))).toEqual(requests);
  });

  test("何も届いていない課には、届いていない様式だけを書く", () => {
    const [general] = correctionRequests(gathered([residents]));
    expect(general).toMatchObject({ department: "総務課", findings: 0 });
    expect(general?.text).toContain("様式がまだ届いていませんので");
    expect(general?.text).not.toContain("総務課へお送りください");
  });

  test("総括で直した欄や、総括に残した様式の場所は、課のファイルで示す", () => {
    const former = mended(
      asSummary(gathered([residents])),
      "Ⅱ-1-③(1) 町民生活課 その1",
      "一部達成できた",
      "おおむね達成",
    );
    const kept = correctionRequests(gathered([heights], { former })).find(
      ({ department }) => department === "町民生活課",
    );
    expect(kept?.text).toContain("シート「自治会」");
    expect(kept?.text).not.toContain("一覧");
    expect(kept?.text).not.toContain("おおむね達成");
  });
});

test("修正依頼の数は、確認事項の誤りと確認の数。総務課が確かめるものと足りない様式を足せば、課のすべて", () => {
  const collected = gathered([
    residents,
    heights,
    aDepartmentWorkbook("建設水道課.xlsx", [
      {
        initiative: "1-1-1-1",
        department: "建設水道課",
        texts: { achievement: "達成できなかった", review: "人手が足りなかった。" },
      },
      { initiative: "1-2-1-1", department: "建設水道課", texts: { achievement: "概ね" } },
    ]),
    aDepartmentWorkbook("総務課.xlsx", [{ initiative: "1-1-1-1", department: "総務課" }]),
  ]);
  const toSeeTo = collected.model.findings.filter(({ finding }) => finding.severity !== "info");
  for (const { department, findings, kept, missing } of correctionRequests(collected)) {
    const own = toSeeTo.filter(({ finding }) => finding.department === department);
    const ofMissing = own.filter(({ finding }) => finding.rule === "form-missing");
    expect([department, findings + kept + ofMissing.length]).toEqual([department, own.length]);
    expect(missing).toBe(collected.model.departments.find((one) => one.department === department)?.missing.length);
  }
  const waterworks = correctionRequests(collected).find(({ department }) => department === "建設水道課");
  expect(waterworks).toMatchObject({ findings: 1, kept: 1, missing: 2 });
});
