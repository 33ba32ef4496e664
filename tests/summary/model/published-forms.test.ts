import { publishForms } from "../../../src/summary/model/published-forms";
import { aCollection, aGatheredForm } from "../a-collection";

describe("様式を載せる順と、まとめ方", () => {
  test("全課の取組は一つにまとめ、とりまとめ課を先頭に、ほかは報告の順に並べる", () => {
    const forms = ["町民生活課", "総務課", "農業振興課"].map((department) =>
      aGatheredForm({ initiative: "1-1-1-1", department }),
    );
    const published = publishForms(aCollection([...forms, aGatheredForm({ initiative: "1-2-1-1" })]));
    expect(published.map(({ parts }) => parts.map(({ key }) => key.department))).toEqual([
      ["総務課", "町民生活課", "農業振興課"],
      ["町民生活課"],
    ]);
    expect(published.map(({ merged }) => merged !== null)).toEqual([true, false]);
  });

  test("課が一つだけ出した全課の様式も、まとめた様式として載せる", () => {
    const [only] = publishForms(aCollection([aGatheredForm({ initiative: "1-1-1-1", department: "総務課" })]));
    expect(only?.merged).not.toBeNull();
    expect(only?.registrationNumber).toMatchObject({ initiative: "1-1-1-1", department: "総務課" });
  });

  test("取組が分からない、課が分からない、課の取組でない様式は、最後に分類できない様式として載せる", () => {
    const published = publishForms(
      aCollection([
        aGatheredForm({ initiative: null, department: "総務課" }),
        aGatheredForm({ initiative: "1-2-1-1", department: "農業振興課" }),
        aGatheredForm({ initiative: "1-1-1-1", department: null }),
        aGatheredForm({ initiative: "2-2-5-1", department: "総務課" }),
      ]),
    );
    expect(published.map(({ place }) => place?.code ?? null)).toEqual(["2-2-5-1", null, null, null]);
    for (const { remark, registrationNumber } of published.slice(1)) {
      expect(remark).toContain("分類できない様式");
      expect(registrationNumber).toBeNull();
    }
  });

  test("一つの様式に本文が二つあれば、両方を印を付けて載せる", () => {
    const published = publishForms(
      aCollection([
        aGatheredForm({ isInConflict: true, texts: { review: "よい" } }),
        aGatheredForm({ isInConflict: true, texts: { review: "わるい" }, file: "二班.xlsx" }),
      ]),
    );
    expect(published.map(({ texts }) => texts.review)).toEqual(["よい", "わるい"]);
    for (const { remark } of published) expect(remark).toContain("異なる本文");
  });

  test("全課の様式で一つの課の本文が二つあれば、一つ目はまとめ、二つ目は別に載せる", () => {
    const published = publishForms(
      aCollection([
        aGatheredForm({ initiative: "1-1-1-1", department: "総務課", isInConflict: true, texts: { review: "よい" } }),
        aGatheredForm({ initiative: "1-1-1-1", department: "総務課", isInConflict: true, texts: { review: "わるい" } }),
        aGatheredForm({ initiative: "1-1-1-1", department: "農業振興課", texts: { review: "畑" } }),
      ]),
    );
    expect(published.map(({ texts }) => texts.review)).toEqual(["【総務課】\nよい\n【農業振興課】\n畑", "わるい"]);
  });
});
