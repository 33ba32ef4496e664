import { canTidy } from "../../src/taskpane/tidying/can-tidy";
import { sheetsOutOfLayout } from "../../src/taskpane/tidying/layout-findings";
import { townR5 } from "../../src/town/r5/town";
import { checkWorkbook, type CheckedWorkbook } from "../../src/usecases/check/check-workbook";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { plainForm } from "../form/recognise/a-form-sketch";
import { aSheet, aWorkbook } from "../support/a-sheet";
import { aDepartmentWorkbook } from "../usecases/a-department-workbook";
import { writable } from "./frame-services";

function checkedOf(snapshot: WorkbookSnapshot): CheckedWorkbook {
  const checked = checkWorkbook({ snapshot, town: townR5, period: "full-year", department: "町民生活課" });
  if (!checked.ok) throw new Error("The plan cannot be read.");
  return checked.value;
}

const forms = checkedOf(aDepartmentWorkbook("町民生活課.xlsx", [{}]));
const empty = checkedOf(aWorkbook(aSheet([["覚え"]])));

test("様式があり、シートを加えられるブックだけで整えられる", () => {
  expect(canTidy(forms, writable)).toBe(true);
  expect(canTidy(empty, writable)).toBe(false);
  expect(canTidy({ ...forms, summary: aWorkbook() }, writable)).toBe(false);
});

test.each(["isProtectedView", "isFinal", "isStructureProtected", "isOfNewerVersion"] as const)(
  "%s なら整えられない",
  (state) => {
    expect(canTidy(forms, { ...writable, [state]: true })).toBe(false);
  },
);

test("体裁の違う様式のシートは、確認事項が一度にまとめて言っていても、どれも数える", () => {
  const moved = [plainForm[1] ?? [], plainForm[0] ?? [], ...plainForm.slice(2)];
  const other = moved.map((row) => row.map((text) => text?.replace("(1) 自治会組織", "(2) 自治会組織") ?? null));
  const checked = checkedOf(
    aWorkbook(aSheet(moved, { name: "一" }), aSheet(other, { name: "二" }), aSheet(plainForm, { name: "三" })),
  );
  expect([...sheetsOutOfLayout(checked)]).toEqual(["一", "二"]);
  expect(sheetsOutOfLayout(forms).size).toBe(0);
});
