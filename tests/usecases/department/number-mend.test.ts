import { checkWorkbook } from "../../../src/usecases/check/check-workbook";
import { numberMender, type NumberMend } from "../../../src/usecases/department/number-mend";
import { drawSummary } from "../../../src/usecases/assemble/draw-summary";
import { townR5 } from "../../../src/town/r5/town";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { applyEdits } from "../../../src/workbook/text-edit";
import { toA1 } from "../../../src/workbook/address";
import { withRegistrationNumber } from "../../../src/form/registration-number";
import { snapshotOfDrawing } from "../../support/snapshot-of-drawing";
import { aDepartmentWorkbook, gathered, mended, together } from "../a-department-workbook";

const FIRST = "R5 Ⅰ-2-①(1) 町民生活課 その1";
const SECOND = "R5 Ⅰ-2-①(1) 町民生活課 その2";

function look(snapshot: WorkbookSnapshot) {
  const checked = checkWorkbook({ snapshot, town: townR5, period: "full-year", department: "町民生活課" });
  if (!checked.ok) throw new Error("no plan");
  const mendOf = numberMender(checked.value);
  return checked.value.findings.flatMap((finding): readonly { rule: string; message: string; mend: NumberMend }[] => {
    const mend = mendOf(finding);
    // What [修正する] writes is what the button would.
    for (const { target, before, edits } of finding.fix?.changes ?? [])
      if (target.part === "registrationNumber") expect(applyEdits(before, edits)).toBe(mend?.free);
    return mend ? [{ rule: finding.rule, message: finding.message, mend }] : [];
  });
}

/** The workbook after the mend was written. */
function mendedWith(snapshot: WorkbookSnapshot, { sheet, former }: NumberMend, text: string): WorkbookSnapshot {
  return mended(snapshot, sheet, former, withRegistrationNumber(former, text) ?? "");
}

const copied = aDepartmentWorkbook("町民生活課.xlsx", [
  {},
  { sheet: "様式 (2)", texts: { vision: "役員の負担を軽くする。" } },
]);

describe("写したシートの管理番号", () => {
  test("その取組と課で、空いている次のその n を勧める", () => {
    const [found] = look(copied);
    expect(found?.rule).toBe("form-number-duplicate");
    expect(found?.mend).toMatchObject({ sheet: "様式 (2)", former: FIRST, free: SECOND });
    expect(found?.message).toContain("「番号を付け直す」");
    const cells = copied.sheets.find(({ name }) => name === "様式 (2)")?.cells ?? [];
    expect(cells.find((cell) => found && toA1(cell) === toA1(found.mend.cell))?.text).toBe(FIRST);
  });

  test.each(["付け直す", "外す"])("%sと、確認事項が消える", (choice) => {
    const [found] = look(copied);
    if (!found) throw new Error("nothing to mend");
    const after = mendedWith(copied, found.mend, choice === "外す" ? "" : SECOND);
    expect(look(after)).toEqual([]);
  });

  test("ほかの様式が使っている番号は飛ばす", () => {
    const with2 = aDepartmentWorkbook("町民生活課.xlsx", [
      {},
      { sequence: 2 },
      { sheet: "様式 (3)", texts: { vision: "別の姿" } },
    ]);
    expect(look(with2)[0]?.mend.free).toBe("R5 Ⅰ-2-①(1) 町民生活課 その3");
  });

  test("総括が一度使った番号も飛ばす", () => {
    const before = aDepartmentWorkbook("町民生活課.xlsx", [{}, { sequence: 2 }]);
    const drawing = drawSummary(gathered([before]), {
      assembledAt: null,
      takenSheetNames: copied.sheets.map(({ name }) => name),
    });
    expect(look(together("総務課.xlsx", copied, snapshotOfDrawing(drawing)))[0]?.mend.free).toBe(
      "R5 Ⅰ-2-①(1) 町民生活課 その3",
    );
  });

  test("別の取組に書き換えた写しには、その取組の番号を勧める", () => {
    const other = aDepartmentWorkbook("町民生活課.xlsx", [{}, { initiative: "1-2-2-2", sheet: "様式 (2)" }]);
    const taken = mended(other, "様式 (2)", "R5 Ⅰ-2-②(2) 町民生活課 その1", FIRST);
    expect(look(taken)[0]?.mend).toMatchObject({ former: FIRST, free: "R5 Ⅰ-2-②(2) 町民生活課 その1" });
  });

  test("まったく同じ写しにも勧める", () => {
    const [found] = look(aDepartmentWorkbook("町民生活課.xlsx", [{}, { sheet: "様式 (2)" }]));
    expect(found?.rule).toBe("form-duplicate");
    expect(found?.mend).toMatchObject({ former: FIRST, free: SECOND });
  });

  test("前の年度の番号には、今年度の番号を勧める", () => {
    const old = mended(
      aDepartmentWorkbook("町民生活課.xlsx", [{ sheet: "様式" }]),
      "様式",
      FIRST,
      FIRST.replace("R5", "R4"),
    );
    expect(look(old).map(({ rule, mend }) => [rule, mend.free])).toEqual([["fiscal-year-mismatch", FIRST]]);
  });

  test("番号のない様式には、番号のことを言わない", () => {
    const plain = aDepartmentWorkbook("町民生活課.xlsx", [
      { isUnnumbered: true, sheet: "様式" },
      { isUnnumbered: true, sheet: "様式 (2)" },
    ]);
    const checked = checkWorkbook({ snapshot: plain, town: townR5, period: "full-year", department: "町民生活課" });
    expect(checked.ok && checked.value.findings.map(({ message }) => message).join()).not.toContain("番号");
    expect(look(plain)).toEqual([]);
  });
});

test("管理番号のまわりに書いてある字は、そのまま残る", () => {
  expect(withRegistrationNumber(`管理番号：${FIRST}`, SECOND)).toBe(`管理番号：${SECOND}`);
  expect(withRegistrationNumber(`管理番号：［${FIRST}］`, "")).toBe("管理番号：");
  expect(withRegistrationNumber(FIRST, "")).toBe("");
  expect(withRegistrationNumber("様式1", SECOND)).toBeNull();
});
