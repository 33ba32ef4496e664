import { formDefinitionR5 } from "../../../src/town/r5/form";
import { coversForms, identitiesOfForms, type FormIdentity } from "../../../src/gather/identity/form-identities";
import { planR5 } from "../../../src/town/r5/plan";
import { aForm, aWorkbook } from "../../support/a-form";

type Form = Parameters<typeof aForm>[0];
const identitiesOf = (...forms: readonly NonNullable<Form>[]): readonly FormIdentity[] =>
  identitiesOfForms(
    aWorkbook({
      file: "町民生活課.xlsx",
      forms: forms.map((form, index) => aForm({ sheet: `様式${index}`, sheetPosition: index, ...form })),
    }),
    planR5,
    formDefinitionR5,
  );
const NUMBER = "R5 Ⅰ-2-①(1) 町民生活課 その1";

test("管理番号のある様式は、目指す姿を直しても同じ様式", () => {
  const former = identitiesOf({ number: NUMBER, vision: "元の姿" });
  expect(coversForms(identitiesOf({ number: NUMBER, vision: "直した姿" }), former)).toBe(true);
});

test("管理番号がなければ、目指す姿の違う様式は別のもの", () => {
  const former = identitiesOf({ vision: "国保の姿" });
  expect(coversForms(identitiesOf({ vision: "ごみの姿" }), former)).toBe(false);
  expect(coversForms(identitiesOf({ vision: "ごみの姿" }, { vision: "国保の姿" }), former)).toBe(true);
});

test("見分けのつかない様式は、数がそろわなければ、そろったことにしない", () => {
  const one = identitiesOf({ vision: "同じ姿" });
  const two = identitiesOf({ vision: "同じ姿" }, { vision: "同じ姿", texts: { goals: "別の目標" } });
  expect(coversForms(one, two)).toBe(false);
  expect(coversForms(two, one)).toBe(true);
});

test("課の分からない様式は、同じ様式がないものとする", () => {
  const unclear = identitiesOf({ departments: "どこかの課" });
  expect(coversForms(unclear, unclear)).toBe(false);
});

test("別の年度の様式は、総括に入らないので数えない", () => {
  expect(identitiesOf({ fiscalYear: { era: "令和", year: 4 } })).toEqual([]);
});

test("引き継いだ文だけの様式は、書き込んだ様式を直したものではない", () => {
  const carried = { number: NUMBER, vision: "引き継いだ姿", texts: { goals: "引き継いだ目標" } };
  const written = { ...carried, texts: { ...carried.texts, firstHalf: "4月に始めた" } };
  const unwritten = { ...carried, texts: { ...carried.texts, firstHalf: "" } };
  expect(coversForms(identitiesOf(unwritten), identitiesOf(written))).toBe(false);
  expect(coversForms(identitiesOf(written), identitiesOf(unwritten))).toBe(true);
});
