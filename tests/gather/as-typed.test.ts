import { isUnreported } from "../../src/gather/register/form-counts";
import { formDefinitionR5 } from "../../src/town/r5/form";
import { aCollection, aForm, aWorkbook } from "../support/a-form";

const prompts = {
  firstHalf: "（前期の取組を記入してください。）",
  secondHalf: "（後期の取組を記入してください。）",
  achievement: "▼選択してください",
  review: "※課題と来年度の方向を記入",
};

test("「主：」の課がある様式は、ほかに手がかりがなければ、その課のもの", () => {
  const forms = ["1. 様式", "2. 様式"].map((sheet, place) =>
    aForm({ sheet, sheetPosition: place, vision: sheet, departments: "副：町民生活課　主：建設水道課" }),
  );
  const departmentsIn = (file: string): readonly (string | null)[] =>
    aCollection({ workbooks: [aWorkbook({ file, forms })] }).forms.map(({ key }) => key.department);
  expect(departmentsIn("進捗.xlsx")).toEqual(["建設水道課", "建設水道課"]);
  expect(departmentsIn("町民生活課.xlsx")).toEqual(["町民生活課", "町民生活課"]);
});

describe("記入要領の文だけが残った欄", () => {
  test("何も書かれていない欄として集め、読んだ文は読んだとおりに残す", () => {
    const { forms } = aCollection({
      workbooks: [aWorkbook({ file: "町民生活課.xlsx", forms: [aForm({ texts: { review: prompts.review } })] })],
    });
    expect(forms[0]?.texts.review).toBe("");
    expect(forms[0]?.reading.fields.review?.text).toBe(prompts.review);
  });

  test("進捗も評価もそれだけなら、未記入の様式である", () => {
    const { forms } = aCollection({
      workbooks: [aWorkbook({ file: "町民生活課.xlsx", forms: [aForm({ texts: prompts })] })],
    });
    expect(forms.map((form) => isUnreported(form, formDefinitionR5))).toEqual([true]);
  });

  test("実践課に残っていれば、ブックの課の様式である", () => {
    const { forms } = aCollection({
      workbooks: [
        aWorkbook({ file: "町民生活課.xlsx", forms: [aForm({ departments: "（担当する課を記入してください。）" })] }),
      ],
    });
    expect(forms.map(({ key }) => key.department)).toEqual(["町民生活課"]);
    expect(forms[0]?.reading.departments.unknown).toEqual([]);
  });

  test("任意の様式がそれだけなら、配られたままの様式である", () => {
    const texts = {
      ...prompts,
      vision: "（目指す姿を記入してください。）",
      goals: "※数値で記入",
      actions: "※箇条書きで記入",
    };
    const form = aForm({ initiative: "1-1-1-1", vision: texts.vision, texts });
    const { forms, excluded } = aCollection({
      workbooks: [aWorkbook({ file: "町民生活課.xlsx", forms: [form] })],
    });
    expect(forms).toEqual([]);
    expect(excluded.map(({ reason }) => reason)).toEqual(["optional-blank"]);
  });
});
