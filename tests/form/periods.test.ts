import { isOwedAgain, isRequired, lastFullPeriod, orderOfPeriod } from "../../src/form/definition";
import { formDefinitionR5 } from "../../src/town/r5/form";

const definition = formDefinitionR5;

test("確定値は、年度末の後にあり、すべての欄が要る", () => {
  expect(definition.periods.map(({ id, title }) => [id, title])).toEqual([
    ["first-half", "前期"],
    ["full-year", "年度末"],
    ["final", "確定値"],
  ]);
  expect(definition.fields.every((field) => isRequired(field, "final", definition))).toBe(true);
});

test.each([
  ["first-half", "first-half", false],
  ["first-half", "full-year", true],
  ["first-half", "final", true],
  ["full-year", "final", false],
  ["final", "final", false],
  ["final", "full-year", false],
  ["知らない時期", "final", false],
])("%sに届いた様式は、%sにもう一度要るか: %s", (then, now, isOwed) => {
  expect(isOwedAgain(then, now, definition)).toBe(isOwed);
});

test("全部の様式を集める最後の時期は年度末", () => {
  expect(lastFullPeriod(definition)).toBe("full-year");
  expect(orderOfPeriod("知らない時期", definition)).toBe(-1);
});
