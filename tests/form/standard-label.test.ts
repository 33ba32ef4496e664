import { standardLabel } from "../../src/form/standard-label";
import { formDefinitionR5 } from "../../src/town/r5/form";
import { applyEdits } from "../../src/workbook/text-edit";

function corrected(typed: string, id: string): readonly [string, boolean] | null {
  const field = formDefinitionR5.fields.find((one) => one.id === id);
  const correction = field ? standardLabel(typed, field) : null;
  return correction && [applyEdits(typed, [correction.edit]), correction.isCertain];
}

test.each([
  ["目票", "goals", "目標", true],
  ["（２）目票※1", "goals", "（２）目標※1", true],
  ["担\n当\n課", "departments", "実践課", true],
  ["目標の達成状況 注1）", "achievement", "目標の達成 注1）", true],
  ["上期4～9月", "firstHalf", "前期4～9月", true],
  ["下半期（１０～３月）※2", "secondHalf", "後期（１０～３月）※2", true],
  ["評価（150字以内）", "review", "評価・検証（150字以内）", true],
  ["取組内客", "actions", "取組内容", true],
  // With a letter more it may be a word of the office's own.
  ["取組内容等", "actions", "取組内容", false],
] as const)("%j (%s) → %j", (typed, id, after, isCertain) => {
  expect(corrected(typed, id)).toEqual([after, isCertain]);
});

test.each([
  ["目標", "goals"],
  ["令和5年度の目票", "goals"],
  ["目票・目票", "goals"],
])("%j はそのままにする", (typed, id) => {
  expect(corrected(typed, id)).toBeNull();
});
