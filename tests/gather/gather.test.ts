import fc from "fast-check";
import type { FormReading } from "../../src/form/reading";
import type { Collection, FormRegister } from "../../src/gather/collection";
import { aCollection, aForm, aWorkbook } from "../support/a-form";

const keysOf = ({ forms }: Collection): readonly string[] =>
  forms.map(
    ({ key, texts }) => `${key.initiative ?? "?"} ${key.department ?? "?"} その${key.sequence} ${texts.vision ?? ""}`,
  );

describe("どれが同じ様式か", () => {
  test("一つの取組と課に目指す姿の違う様式があれば、その1とその2", () => {
    const collection = aCollection({
      workbooks: [
        aWorkbook({
          forms: [
            aForm({ initiative: "2-1-3-1", departments: "町民生活課", vision: "国保の健全な運営", sheet: "1" }),
            aForm({ initiative: "2-1-3-1", departments: "町民生活課", vision: "ごみ手数料の適正化", sheet: "2" }),
          ],
        }),
      ],
    });
    expect(keysOf(collection)).toEqual([
      "2-1-3-1 町民生活課 その1 国保の健全な運営",
      "2-1-3-1 町民生活課 その2 ごみ手数料の適正化",
    ]);
    expect(collection.forms.some(({ isInConflict }) => isInConflict)).toBe(false);
  });

  test("班ごとに分かれたブックは一つの課に集まる", () => {
    const collection = aCollection({
      workbooks: [
        aWorkbook({
          file: "町民生活課_税務班.xlsx",
          forms: [aForm({ initiative: "2-1-3-2", departments: "町民生活課" })],
        }),
        aWorkbook({ file: "町民生活課_生活班.xlsx", forms: [aForm({ initiative: "1-2-1-1" })] }),
      ],
    });
    expect(collection.forms.map(({ key }) => key.department)).toEqual(["町民生活課", "町民生活課"]);
    expect(collection.submissions.map(({ department }) => department)).toEqual(["町民生活課", "町民生活課"]);
  });

  test("同じ様式が同じ本文で二度届けば一度だけ入り、あとは名前を挙げる", () => {
    const form = aForm();
    const collection = aCollection({
      workbooks: [
        aWorkbook({ file: "b/町民生活課.xlsx", forms: [form] }),
        aWorkbook({ file: "a/町民生活課.xlsx", forms: [form] }),
      ],
    });
    expect(collection.forms.map(({ source }) => source.file)).toEqual(["a/町民生活課.xlsx"]);
    expect(collection.excluded).toMatchObject([
      {
        reason: "identical-copy",
        source: { file: "b/町民生活課.xlsx" },
        copyOf: { initiative: "1-2-1-1", sequence: 1 },
      },
    ]);
  });

  test("任意の全課の様式は、何も書かれていなければ入れない。一字でもあれば入れる。とりまとめ課のものは必ず入れる", () => {
    const blank = { vision: "", goals: "", actions: "", firstHalf: "", secondHalf: "", achievement: "", review: "" };
    const ofResidents = { initiative: "1-1-1-1", departments: "全課【総務課】" };
    const collection = aCollection({
      workbooks: [
        aWorkbook({
          file: "町民生活課.xlsx",
          forms: [
            aForm({ ...ofResidents, texts: blank, sheet: "1" }),
            aForm({ ...ofResidents, initiative: "1-2-2-1", texts: { ...blank, review: "。" }, sheet: "2" }),
          ],
        }),
        aWorkbook({ file: "総務課.xlsx", forms: [aForm({ ...ofResidents, texts: blank })] }),
      ],
    });
    expect(collection.excluded).toMatchObject([{ reason: "optional-blank", source: { sheet: "1" } }]);
    expect(collection.forms.map(({ key }) => `${key.initiative ?? ""} ${key.department ?? ""}`)).toEqual([
      "1-1-1-1 総務課",
      "1-2-2-1 町民生活課",
    ]);
  });

  test("同じ様式が違う本文で届けば両方入り、確かめてもらう", () => {
    const collection = aCollection({
      workbooks: [
        aWorkbook({ file: "a.xlsx", forms: [aForm({ texts: { goals: "はじめの目標" } })] }),
        aWorkbook({ file: "b.xlsx", forms: [aForm({ texts: { goals: "書き直した目標" } })] }),
      ],
    });
    expect(collection.forms.map(({ key, isInConflict, texts }) => [key.sequence, isInConflict, texts.goals])).toEqual([
      [1, true, "はじめの目標"],
      [1, true, "書き直した目標"],
    ]);
  });

  test("目指す姿の空白や全角半角の違いは、別の様式とはしない", () => {
    const collection = aCollection({
      workbooks: [
        aWorkbook({ file: "a.xlsx", forms: [aForm({ vision: "ICTを活かす町" })] }),
        aWorkbook({ file: "b.xlsx", forms: [aForm({ vision: "ＩＣＴを\n活かす町" })] }),
      ],
    });
    expect(collection.forms.map(({ key, isInConflict }) => [key.sequence, isInConflict])).toEqual([
      [1, true],
      [1, true],
    ]);
  });

  test("管理番号が同じなら、目指す姿を直していても同じ様式", () => {
    const number = "R5 Ⅰ-2-①(1) 町民生活課 その2";
    const collection = aCollection({
      workbooks: [
        aWorkbook({ file: "a.xlsx", forms: [aForm({ number, vision: "古い姿" })] }),
        aWorkbook({ file: "b.xlsx", forms: [aForm({ number, vision: "新しい姿" })] }),
      ],
    });
    expect(collection.forms.map(({ key, isInConflict }) => [key.sequence, isInConflict])).toEqual([
      [2, true],
      [2, true],
    ]);
  });

  test("管理番号が違えば、目指す姿が同じでも別の様式", () => {
    const forms = [1, 2].map((n) => aForm({ number: `R5 Ⅰ-2-①(1) 町民生活課 その${n}`, sheet: `様式${n}` }));
    const collection = aCollection({ workbooks: [aWorkbook({ forms })] });
    expect(collection.forms.map(({ key, isInConflict }) => [key.sequence, isInConflict])).toEqual([
      [1, false],
      [2, false],
    ]);
  });

  test("一つのブックで管理番号ごと写したシートは、目指す姿が違えば別の様式。元のシートが番号を保つ", () => {
    const number = "R5 Ⅰ-2-①(1) 町民生活課 その1";
    const copied = aForm({ number, vision: "写して書いた姿", sheet: "様式1 (2)", sheetPosition: 0 });
    const original = aForm({ number, vision: "元の姿", sheet: "様式1", sheetPosition: 1 });
    const once = aWorkbook({ file: "b.xlsx", forms: [copied, original] });
    // The copy alone, in a file that comes first, changes nothing.
    const again = aWorkbook({ file: "a.xlsx", forms: [copied] });
    for (const workbooks of [[once], [once, again]]) {
      expect(keysOf(aCollection({ workbooks }))).toEqual([
        "1-2-1-1 町民生活課 その1 元の姿",
        "1-2-1-1 町民生活課 その2 写して書いた姿",
      ]);
    }
  });

  test("写して別の取組に書き換えたシートの管理番号は数えない", () => {
    const collection = aCollection({
      workbooks: [aWorkbook({ forms: [aForm({ initiative: "1-2-2-2", number: "R5 Ⅰ-2-①(1) 町民生活課 その3" })] })],
    });
    expect(collection.forms[0]?.key).toEqual({ initiative: "1-2-2-2", department: "町民生活課", sequence: 1 });
  });

  test("目指す姿が空の様式は、一つのブックの中では別の様式、ブックどうしでは順に同じ様式", () => {
    const blank = (sheet: string, goals: string): FormReading => aForm({ vision: "", sheet, texts: { goals } });
    const collection = aCollection({
      workbooks: [
        aWorkbook({ file: "a.xlsx", forms: [blank("1", "一つめ"), blank("2", "二つめ")] }),
        aWorkbook({ file: "b.xlsx", forms: [blank("1", "一つめ"), blank("2", "書き直し")] }),
      ],
    });
    expect(collection.forms.map(({ key, isInConflict, texts }) => [key.sequence, isInConflict, texts.goals])).toEqual([
      [1, false, "一つめ"],
      [2, true, "二つめ"],
      [2, true, "書き直し"],
    ]);
  });

  test("課の分からない全課の様式は、同じ文でも同じ様式とはせず、課のないまま最後に入る", () => {
    const collection = aCollection({
      workbooks: [
        aWorkbook({ file: "1.xlsx", forms: [aForm({ initiative: "1-1-1-1" })] }),
        aWorkbook({ file: "2.xlsx", forms: [aForm({ initiative: "1-1-1-1" })] }),
        aWorkbook({ file: "町民生活課.xlsx", forms: [aForm()] }),
      ],
    });
    expect(
      collection.forms.map(({ key, isAllDepartments }) => [
        key.initiative,
        key.department,
        key.sequence,
        isAllDepartments,
      ]),
    ).toEqual([
      ["1-2-1-1", "町民生活課", 1, false],
      ["1-1-1-1", null, 1, false],
      ["1-1-1-1", null, 2, false],
    ]);
    expect(collection.excluded).toEqual([]);
  });
});

describe("入るもの、入らないもの、順", () => {
  test("計画の順、課の順、その n の順に並び、分類できないものは最後", () => {
    const collection = aCollection({
      workbooks: [
        aWorkbook({ file: "建設水道課.xlsx", forms: [aForm({ departments: "建設水道課" })] }),
        aWorkbook({ file: "農業振興課.xlsx", forms: [aForm({ initiative: "2-1-2-1", departments: "農業振興課" })] }),
        aWorkbook({
          file: "町民生活課.xlsx",
          forms: [
            aForm({ initiative: "9-9-9-9", departments: "町民生活課", sheet: "1" }),
            aForm({ initiative: "2-2-4-1", sheet: "2" }),
            aForm({ sheet: "3" }),
          ],
        }),
      ],
    });
    expect(collection.forms.map(({ key }) => [key.initiative, key.department])).toEqual([
      ["1-2-1-1", "町民生活課"],
      ["1-2-1-1", "建設水道課"],
      ["2-2-4-1", "町民生活課"],
      ["2-1-2-1", "農業振興課"],
      [null, "町民生活課"],
    ]);
  });

  test.each([
    ["令和4年度", { era: "令和", year: 4 }, true],
    ["平成35年度（令和5年度と同じ年）", { era: "平成", year: 35 }, false],
    ["平成5年度（元号の書き違い）", { era: "平成", year: 5 }, false],
    ["年度なし", null, false],
  ] as const)("%s の様式", (_, fiscalYear, isExcluded) => {
    const collection = aCollection({ workbooks: [aWorkbook({ forms: [aForm({ fiscalYear })] })] });
    expect(collection.forms).toHaveLength(isExcluded ? 0 : 1);
    expect(collection.excluded.map(({ reason }) => reason)).toEqual(isExcluded ? ["other-fiscal-year"] : []);
  });

  test("総括のブックの様式は入らず、一つずつ名前を挙げる", () => {
    const collection = aCollection({
      workbooks: [aWorkbook({ file: "総括.xlsx", isSummary: true, forms: [aForm()] })],
    });
    expect(collection.forms).toEqual([]);
    expect(collection.excluded).toMatchObject([{ reason: "summary", source: { file: "総括.xlsx", sheet: "様式1" } }]);
  });

  test("隠れたシートの様式も入る。同じ写しがあれば見えている方", () => {
    const hidden = aForm({ sheet: "1", visibility: "hidden" });
    expect(aCollection({ workbooks: [aWorkbook({ forms: [hidden] })] }).forms).toHaveLength(1);
    const both = aCollection({ workbooks: [aWorkbook({ forms: [hidden, aForm({ sheet: "2" })] })] });
    expect(both.forms.map(({ source }) => source.sheet)).toEqual(["2"]);
  });
});

describe("その n", () => {
  const entry = (sequence: number, subject: string) => ({
    initiative: "2-1-3-1",
    department: "町民生活課",
    sequence,
    subject,
  });
  const register: FormRegister = { entries: [entry(1, "国民健康保険"), entry(2, "一般廃棄物")] };

  test("様式台帳の件名が立つ様式に、その行の番号が付く", () => {
    const collection = aCollection({
      register,
      workbooks: [
        aWorkbook({
          forms: [
            aForm({ initiative: "2-1-3-1", departments: "町民生活課", vision: "一般廃棄物手数料の見直し", sheet: "1" }),
            aForm({
              initiative: "2-1-3-1",
              departments: "町民生活課",
              vision: "保険税",
              texts: { goals: "国民健康保険の運営" },
              sheet: "2",
            }),
          ],
        }),
      ],
    });
    expect(collection.forms.map(({ key, source }) => [key.sequence, source.sheet])).toEqual([
      [1, "2"],
      [2, "1"],
    ]);
  });

  test("件名が立たなければ、空いている番号をファイル、シート、行の順に", () => {
    const collection = aCollection({
      workbooks: [
        aWorkbook({ file: "b.xlsx", forms: [aForm({ vision: "三" })] }),
        aWorkbook({ file: "a.xlsx", forms: [aForm({ vision: "二", top: 30 }), aForm({ vision: "一", top: 2 })] }),
      ],
    });
    expect(keysOf(collection).map((key) => key.slice(-5).trim())).toEqual(["その1 一", "その2 二", "その3 三"]);
  });
});

describe("性質", () => {
  const anyForm = fc
    .record({
      initiative: fc.constantFrom("1-1-1-1", "1-2-1-1", "2-1-3-1", "9-9-9-9"),
      departments: fc.constantFrom(
        "町民生活課",
        "建設水道課",
        "全課【総務課】",
        "",
        "どこかの課",
        "町民生活課、建設水道課",
      ),
      vision: fc.constantFrom("", "姿A", "姿B", "姿　A"),
      goals: fc.constantFrom("", "目標1", "目標2"),
      number: fc.constantFrom(undefined, "R5 Ⅰ-2-①(1) 町民生活課 その1", "R5 Ⅱ-1-③(1) 建設水道課 その2"),
      year: fc.constantFrom(4, 5),
      visibility: fc.constantFrom("visible", "hidden"),
    })
    .map(({ number, goals, year, ...rest }) => ({
      ...rest,
      ...(number !== undefined && { number }),
      texts: { goals },
      fiscalYear: { era: "令和", year } as const,
    }));
  const anyWorkbooks = fc
    .array(fc.record({ forms: fc.array(anyForm, { maxLength: 5 }), isSummary: fc.constantFrom(false, false, true) }), {
      maxLength: 4,
    })
    .map((workbooks) =>
      workbooks.map(({ forms, isSummary }, index) =>
        aWorkbook({
          file: ["町民生活課.xlsx", "b/様式.xlsx", "総務課.xlsx", "建設水道課/1.xlsx"][index] ?? "",
          isSummary,
          forms: forms.map((form, place) => aForm({ ...form, sheet: `様式${place}`, sheetPosition: place })),
        }),
      ),
    );

  test("ファイルの並びを変えても同じ", () => {
    fc.assert(
      fc.property(
        anyWorkbooks.chain((workbooks) =>
          fc.tuple(fc.constant(workbooks), fc.shuffledSubarray(workbooks, { minLength: workbooks.length })),
        ),
        ([workbooks, shuffled]) => {
          expect(aCollection({ workbooks: shuffled })).toEqual(aCollection({ workbooks }));
        },
      ),
    );
  });

  test("読んだ様式はどれも、入るか、入らないと名前を挙げられるかのどちらか一方", () => {
    fc.assert(
      fc.property(anyWorkbooks, (workbooks) => {
        const { forms, excluded } = aCollection({ workbooks });
        const read = workbooks.flatMap(({ sheets }) => sheets.flatMap((sheet) => sheet.forms));
        const told = [...forms, ...excluded].map(({ reading }) => reading);
        expect(told).toHaveLength(read.length);
        expect(new Set(told)).toEqual(new Set(read));
      }),
    );
  });

  test("様式の鍵が重なるのは、本文が食い違う様式だけ", () => {
    fc.assert(
      fc.property(anyWorkbooks, (workbooks) => {
        const { forms } = aCollection({ workbooks });
        const alone = forms.filter(({ isInConflict }) => !isInConflict).map(({ key }) => JSON.stringify(key));
        const all = forms.map(({ key }) => JSON.stringify(key));
        for (const key of alone) expect(all.filter((other) => other === key)).toHaveLength(1);
      }),
    );
  });
});
