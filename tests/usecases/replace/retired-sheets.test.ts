import { drawSummary } from "../../../src/usecases/assemble/draw-summary";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { snapshotOfDrawing } from "../../support/snapshot-of-drawing";
import { aDepartmentWorkbook, gathered, together } from "../a-department-workbook";

const own = aDepartmentWorkbook("町民生活課.xlsx", [{}, { initiative: "2-1-3-1" }]);
const summary = snapshotOfDrawing(drawSummary(gathered([own]), { assembledAt: null, takenSheetNames: [] }));
const isForm = ({ name }: SheetSnapshot): boolean => name.includes("町民生活課");
const retired: WorkbookSnapshot = {
  ...summary,
  sheets: summary.sheets
    .filter(isForm)
    .map((sheet) => ({ ...sheet, name: `旧${sheet.name}`, visibility: "hidden" as const })),
};
const why = "新しいシートと入れ替える前のもの（旧…）です。まとめていません。";
const namesOf = ({ sheets }: WorkbookSnapshot): readonly string[] => sheets.map(({ name }) => name);

describe("入れ替え前のシートが残る総括のブック", () => {
  test("総括のほかに様式がなければ、何もまとめず、残ったシートを1度ずつ名指しする", () => {
    const { collection, model } = gathered([together("総括.xlsx", summary, retired)]);
    expect(collection.forms).toEqual([]);
    const named = model.notGathered.filter(({ sheet }) => sheet.startsWith("旧"));
    expect(named).toMatchObject(
      namesOf(retired).map((sheet) => ({
        kind: "retired-sheet",
        file: "総括.xlsx",
        sheet,
        what: "入れ替え前のシート",
        why,
      })),
    );
  });

  test("そばに課の様式があれば、それだけをまとめ、残ったシートを名指しする", () => {
    const beside = aDepartmentWorkbook("", [{ initiative: "1-1-1-1", department: "総務課", sheet: "自課の様式" }]);
    const { collection, model } = gathered([together("総括.xlsx", summary, retired, beside)]);
    expect(collection.forms.map(({ source }) => source.sheet)).toEqual(["自課の様式"]);
    expect(model.notGathered.filter((one) => one.why === why).map(({ sheet }) => sheet)).toEqual(namesOf(retired));
  });

  test("総括のないブックで課が旧…と名づけて隠したシートは、まとめる", () => {
    const hidden = together("町民生活課.xlsx", retired);
    const { collection, model } = gathered([hidden]);
    expect(collection.forms).toHaveLength(2);
    expect(model.notGathered).toEqual([]);
  });
});
