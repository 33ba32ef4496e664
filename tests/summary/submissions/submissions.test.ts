import type { Finding } from "../../../src/checks/finding";
import type { Collection } from "../../../src/gather/collection";
import { aForm, aWorkbook } from "../../support/a-form";
import { aCollection, aGatheredForm, summaryOf } from "../a-collection";
import { rowLabelled, sheetNamed, textsOf } from "../drawn-texts";

function draw(collection: Collection, findings: readonly Finding[] = []) {
  return sheetNamed(summaryOf(collection, findings), "提出状況");
}

const warning: Finding = {
  rule: "field-empty",
  severity: "warning",
  message: "「後期」が空です。",
  file: "町民生活課.xlsx",
  sheet: "様式1",
  cell: "C9",
  field: "secondHalf",
  initiative: "1-2-1-1",
  department: "町民生活課",
  data: {},
  fix: null,
};

describe("提出状況", () => {
  test("取組と課の組ごとに、提出・確認・未提出・任意・空欄を言葉で示す", () => {
    const forms = [
      aGatheredForm({ initiative: "1-1-1-1", department: "総務課" }),
      aGatheredForm({ initiative: "1-2-1-1", department: "町民生活課" }),
      aGatheredForm({ initiative: "2-1-3-1", department: "町民生活課", sheet: "様式2" }),
      aGatheredForm({ initiative: "2-1-3-1", department: "町民生活課", sheet: "様式3", sequence: 2 }),
    ];
    const sheet = draw(aCollection(forms), [warning]);
    expect(rowLabelled(sheet, "Ⅰ-1-①(1)").slice(2)).toEqual(["提出", ...Array.from({ length: 7 }, () => "任意")]);
    expect(rowLabelled(sheet, "Ⅰ-2-①(1)").slice(2)).toEqual(["確認", "未提出"]);
    expect(rowLabelled(sheet, "Ⅱ-1-③(1)").slice(2)).toEqual(["未提出", "提出 2", "未提出", "未提出"]);
  });

  test("様式台帳があれば、足りない様式の数を示す", () => {
    const entry = { initiative: "2-1-3-1", department: "町民生活課", subject: "" };
    const register = { entries: [1, 2, 3].map((sequence) => ({ ...entry, sequence })) };
    const sheet = draw(aCollection([aGatheredForm({ initiative: "2-1-3-1" })], { register }));
    expect(rowLabelled(sheet, "Ⅱ-1-③(1)").slice(3, 4)).toEqual(["不足 2"]);
  });

  test("何も出していない課は未提出、出した課は様式の数", () => {
    const sheet = draw(aCollection([aGatheredForm()]));
    const [, ...totals] = rowLabelled(sheet, "提出された様式／あるはずの様式");
    expect(totals.slice(0, 2)).toEqual(["未提出", "1／7"]);
  });

  test("ファイルごとに、SHA-256・更新日時・課・様式・確認事項の数を一行で示す", () => {
    const sha256 = "0123456789abcdef".repeat(4);
    const source = { file: "町民生活課.xlsx", sha256, modified: "2024-04-02T01:23:00Z" };
    const reading = { ...aWorkbook({ file: source.file, forms: [aForm()] }), source };
    const sheet = draw(
      aCollection([aGatheredForm()], {
        submissions: [{ reading, department: "町民生活課", period: "full-year", isRemembered: false, previous: null }],
      }),
      [warning],
    );
    expect(rowLabelled(sheet, "町民生活課.xlsx")).toEqual([
      ...["町民生活課.xlsx", sha256, "令和6年4月2日\n10時23分", "町民生活課", 1, 0, 1],
    ]);
  });

  test("読めなかったファイル、入れなかった様式、記入例、様式に似た部分を、必ず名指しする", () => {
    const reading = aWorkbook({
      file: "総務課.xlsx",
      otherSheets: [
        { name: "記入例", kind: "example" },
        { name: "予算", kind: "unrelated" },
        {
          name: "途中",
          kind: "unrelated",
          nearForms: [
            {
              area: { top: 0, left: 0, bottom: 3, right: 3 },
              labels: [{ text: "目 標", cell: { row: 0, column: 0 }, spelling: "spaced" }],
              missing: ["vision"],
            },
          ],
        },
      ],
    });
    const source = { file: "総務課.xlsx", sheet: "去年" };
    const sheet = draw(
      aCollection([aGatheredForm()], {
        submissions: [{ reading, department: "総務課", period: "full-year", isRemembered: false, previous: null }],
        unreadable: [{ file: "計画書.xls", message: "旧形式のため読めませんでした。" }],
        excluded: [{ source, reading: aForm(), reason: "other-fiscal-year", department: "総務課", copyOf: null }],
      }),
    );
    const texts = textsOf(sheet);
    for (const named of ["計画書.xls", "旧形式のため読めませんでした。", "去年", "記入例", "予算", "途中"]) {
      expect(texts).toContain(named);
    }
    expect(texts.filter((text) => text.includes("別の年度"))).toHaveLength(1);
    expect(texts.filter((text) => text.includes("（目標）"))).toHaveLength(1);
  });

  test("提出された組からは、その様式のシートへ移れる", () => {
    const sheet = draw(aCollection([aGatheredForm()]));
    const link = sheet.cells.find(({ content }) => content.type === "text" && content.text === "提出")?.link;
    expect(link?.sheet).toBe("Ⅰ-2-①(1) 町民生活課");
  });
});
