import type { FormReading } from "../../../src/form/reading";
import { departmentNamedIn, departmentOfPath } from "../../../src/gather/identity/department-names";
import { departmentFinder, departmentOfWorkbook } from "../../../src/gather/identity/departments";
import { planR5 } from "../../../src/town/r5/plan";
import type { Plan } from "../../../src/plan/schema";
import { aForm, aWorkbook, type FormSpecification } from "../../support/a-form";

/** 全課【総務課】 in the plan. */
const initiativeOfAll = "1-1-1-1";
const own = (department: string, sheet: string): FormReading =>
  aForm({ initiative: "2-1-3-1", departments: department, sheet });

/** The 課 of the first form. */
function resolve(file: string, forms: readonly [FormSpecification, ...FormReading[]]): string | null {
  const [first, ...others] = forms;
  const form = aForm({ sheet: "様式1", ...first });
  const workbook = aWorkbook({ file, forms: [form, ...others] });
  const read = workbook.sheets[0]?.forms[0];
  if (!read) throw new Error("no form");
  return departmentFinder(workbook, planR5)(read);
}

describe("全課でない様式", () => {
  test("実践課の欄にある課のもの。ファイル名がほかの課でも", () => {
    expect(resolve("総務課.xlsx", [{ initiative: "1-2-1-1", departments: "町民生活課" }])).toBe("町民生活課");
  });

  test("欄に課が二つあれば、そのうちでブックの課のもの", () => {
    const several = { initiative: "1-2-1-1", departments: "町民生活課、建設水道課" };
    expect(resolve("前期.xlsx", [several, own("建設水道課", "2")])).toBe("建設水道課");
    expect(resolve("建設水道課.xlsx", [several])).toBe("建設水道課");
    expect(resolve("前期.xlsx", [several])).toBeNull();
    expect(resolve("総務課.xlsx", [several])).toBeNull();
  });

  test("計画にない課だけが書かれていれば、ブックの課とはしない", () => {
    expect(resolve("町民生活課.xlsx", [{ departments: "住民福祉課" }])).toBeNull();
  });

  test("欄が空なら、取組の担当であるブックの課のもの", () => {
    expect(resolve("建設水道課.xlsx", [{ initiative: "1-2-1-1", departments: "" }])).toBe("建設水道課");
    expect(resolve("総務課.xlsx", [{ initiative: "1-2-1-1", departments: "" }])).toBeNull();
  });

  test("欄に全課とあれば、ブックの課のもの", () => {
    expect(resolve("建設水道課.xlsx", [{ initiative: "1-2-1-1", departments: "全課" }])).toBe("建設水道課");
    expect(resolve("様式.xlsx", [{ initiative: "1-2-1-3", departments: "全課" }])).toBeNull();
  });
});

describe("ファイルの名前にある課", () => {
  const until = "2024-03-31";
  const plan: Plan = {
    ...planR5,
    departments: ["総務課", "商工観光課", "企画課", "生活安全課"],
    formerNames: [
      { department: "総務課", name: "秘書課", until },
      { department: "企画課", name: "企画商工観光課", until },
      { department: "商工観光課", name: "企画商工観光課", until },
    ],
  };

  test.each([
    ["秘書課.xlsx", "総務課"],
    ["秘書課（総務課）.xlsx", "総務課"],
    ["生活安全課.xlsx", "生活安全課"],
    ["企画商工観光課.xlsx", null],
    ["税務住民課/総務商工観光課.xlsx", null],
    ["企画商工観光課/企画課.xlsx", "企画課"],
  ])("%s", (file, department) => {
    expect(departmentOfPath(file, plan)).toBe(department);
  });
});

describe("全課の様式", () => {
  test("ブックのほかの様式の課のもの。ファイル名より確か", () => {
    expect(resolve("総務課.xlsx", [{ initiative: initiativeOfAll }, own("保健福祉課", "2")])).toBe("保健福祉課");
  });

  test.each([
    ["R5_町民生活課_最終.xlsx", "町民生活課"],
    ["【総務課】プランR5進捗.xlsx", "総務課"],
    ["総務課/前期.xlsx", "総務課"],
    ["提出済み/建設水道課/全課分/前期.xlsx", "建設水道課"],
    ["総務課あて_農業振興課.xlsx", "農業振興課"],
    ["総務課あて農業振興課.xlsx", "農業振興課"],
    ["総務課/農業振興課.xlsx", "農業振興課"],
    ["ラベンダーハイツ.xlsx".normalize("NFD"), "ラベンダーハイツ"],
  ])("ほかの様式がなければファイル名: %s", (file, department) => {
    expect(resolve(file, [{ initiative: initiativeOfAll }])).toBe(department);
  });

  test("シート名でも、管理番号でも分かる", () => {
    expect(resolve("前期.xlsx", [{ initiative: initiativeOfAll, sheet: "教育振興課" }])).toBe("教育振興課");
    expect(resolve("前期.xlsx", [{ initiative: initiativeOfAll, number: "R5 Ⅰ-1-①(1) 教育振興課 その1" }])).toBe(
      "教育振興課",
    );
  });

  test("とりまとめ課のフォルダーにあっても、シート名がほかの課ならその課のもの。ほかの課どうしで食い違えば分からない", () => {
    expect(resolve("総務課/前期.xlsx", [{ initiative: initiativeOfAll, sheet: "教育振興課" }])).toBe("教育振興課");
    expect(resolve("農業振興課.xlsx", [{ initiative: initiativeOfAll, sheet: "教育振興課" }])).toBeNull();
    expect(resolve("前期.xlsx", [{ initiative: initiativeOfAll, departments: "全課【教育振興課】" }])).toBe(
      "教育振興課",
    );
  });

  test("どこにも課の名がなければ分からない。とりまとめ課のものとはしない", () => {
    expect(resolve("前期.xlsx", [{ initiative: initiativeOfAll }])).toBeNull();
    expect(resolve("前期.xlsx", [{ initiative: initiativeOfAll, sheet: "全課【総務課】" }])).toBeNull();
  });

  test("去年の管理番号や、ほかの取組の管理番号は数えない", () => {
    expect(resolve("前期.xlsx", [{ initiative: initiativeOfAll, number: "R4 Ⅰ-1-①(1) 教育振興課 その1" }])).toBeNull();
    expect(resolve("前期.xlsx", [{ initiative: initiativeOfAll, number: "R5 Ⅱ-1-④(1) 教育振興課 その1" }])).toBeNull();
  });

  test("町じゅうの様式が入ったブックでは、ほかの様式もファイル名も数えず、シート名による", () => {
    const others = [own("町民生活課", "2"), own("建設水道課", "3"), own("総務課", "4")];
    expect(resolve("総務課.xlsx", [{ initiative: initiativeOfAll }, ...others])).toBeNull();
    expect(resolve("総務課.xlsx", [{ initiative: initiativeOfAll, sheet: "農業振興課分" }, ...others])).toBe(
      "農業振興課",
    );
  });

  test("一つだけ課の書き違いがあっても、ファイル名と大半の様式が同じ課ならその課のもの", () => {
    const others = [own("町民生活課", "2"), own("町民生活課", "3"), own("建設水道課", "4")];
    expect(resolve("町民生活課.xlsx", [{ initiative: initiativeOfAll }, ...others])).toBe("町民生活課");
    expect(resolve("前期.xlsx", [{ initiative: initiativeOfAll }, ...others])).toBeNull();
  });

  test("総務課が自分のブックに置いたほかの課のシートは、その課のもの", () => {
    expect(resolve("総務課.xlsx", [{ initiative: initiativeOfAll, sheet: "保健福祉課" }, own("総務課", "2")])).toBe(
      "保健福祉課",
    );
    expect(resolve("総務課.xlsx", [{ initiative: initiativeOfAll, sheet: "総務課" }, own("総務課", "2")])).toBe(
      "総務課",
    );
  });

  test("計画では全課の取組でも、欄に課の名が一つだけあればその課のもの", () => {
    expect(resolve("総務課.xlsx", [{ initiative: initiativeOfAll, departments: "町民生活課" }])).toBe("町民生活課");
  });

  test("全課の取組に総務課とだけ書いた様式は、ブックが総務課のものである証拠にならない", () => {
    const other = aForm({ initiative: "2-1-4-1", departments: "総務課", sheet: "2" });
    expect(resolve("町民生活課.xlsx", [{ initiative: initiativeOfAll }, other])).toBe("町民生活課");
  });
});

describe("名前の中の課", () => {
  const plan: Plan = { ...planR5, departments: ["水道課", ...planR5.departments] };

  test("長い名を先に読む", () => {
    expect(departmentNamedIn("建設水道課", plan)).toBe("建設水道課");
    expect(departmentNamedIn("水道課", plan)).toBe("水道課");
    expect(departmentNamedIn("建設水道課と水道課", plan)).toBeNull();
  });

  test("ファイル名に二つの課があれば、近いフォルダーの名による", () => {
    expect(departmentOfPath("総務課/町民生活課・建設水道課.xlsx", plan)).toBe("総務課");
    expect(departmentOfPath("様式.xlsx", plan)).toBeNull();
  });

  test("「総務課様式」は宛先ではない", () => {
    expect(departmentNamedIn("総務課様式", plan)).toBe("総務課");
    expect(departmentNamedIn("総務課様", plan)).toBeNull();
  });
});

test("様式のないブックの課はファイル名による", () => {
  expect(departmentOfWorkbook(aWorkbook({ file: "教育振興課.xlsx" }), planR5)).toBe("教育振興課");
});
