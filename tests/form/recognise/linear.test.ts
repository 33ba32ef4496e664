import { formDefinitionR5 } from "../../../src/town/r5/form";
import { recognise } from "../../../src/form/recognise";
import { planR5 } from "../../../src/town/r5/plan";
import type { SheetSnapshot } from "../../../src/workbook/snapshot";
import { aSheet, aWorkbook } from "../../support/a-sheet";
import { plainForm, stacked } from "./a-form-sketch";

/** How often a cell's place is looked at, whoever looks: a measure of the work that no clock disturbs. */
function looksAt(sheet: SheetSnapshot): { readonly forms: number; readonly looks: number } {
  let looks = 0;
  const counting = sheet.cells.map((cell) => ({
    ...cell,
    get row() {
      looks += 1;
      return cell.row;
    },
    get text() {
      looks += 1;
      return cell.text;
    },
  }));
  const [reading] = recognise(aWorkbook({ ...sheet, cells: counting }), planR5, formDefinitionR5);
  return { forms: reading?.forms.length ?? 0, looks };
}

const formsBelow = (count: number): SheetSnapshot =>
  aSheet(stacked(...Array.from({ length: count }, () => [...plainForm, [null]])));

test("様式が千枚あっても、一枚あたりの仕事はふえない", () => {
  const few = looksAt(formsBelow(50));
  const many = looksAt(formsBelow(1000));
  expect([few.forms, many.forms]).toEqual([50, 1000]);
  // Sorting costs a little more a cell the more cells there are.
  expect(many.looks / 1000).toBeLessThan((few.looks / 50) * 1.5);
});
