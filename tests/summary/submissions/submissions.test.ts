import type { Finding } from "../../../src/checks/finding";
import { runChecks } from "../../../src/checks/run-checks";
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

const now = { period: "full-year", isRemembered: false, previous: null };

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

  test("課ごとに、あるはずの様式、届いた様式、足りない様式を数え、課の状態を言葉で示す", () => {
    const unreadable = [{ file: "建設水道課.xls", message: "旧形式です。" }];
    const sheet = draw(aCollection([aGatheredForm()], { unreadable }));
    expect(rowLabelled(sheet, "あるはずの様式（全体 33）").slice(1, 3)).toEqual([13, 7]);
    expect(rowLabelled(sheet, "届いた様式（全体 1）").slice(1, 3)).toEqual([0, 1]);
    expect(rowLabelled(sheet, "足りない様式（全体 32）").slice(1, 3)).toEqual([13, 6]);
    expect(rowLabelled(sheet, "課の状態").slice(1)).toEqual([
      ...["未提出", "一部", "未提出", "未提出", "未提出", "読めないファイル", "任意のみ", "未提出"],
    ]);
    expect(rowLabelled(sheet, "Ⅰ-2-①(1)").slice(2)).toEqual(["提出", "読めない"]);
  });

  test("数の後ろにある様式の名前を、一つずつ挙げる", () => {
    const blank = { vision: "", goals: "", actions: "", firstHalf: "", secondHalf: "", achievement: "", review: "" };
    const sheet = draw(
      aCollection([
        aGatheredForm({ initiative: "1-1-2-1", period: "first-half" }),
        aGatheredForm({ initiative: "1-2-1-1", texts: blank }),
        aGatheredForm({ initiative: "2-1-3-1", sheet: "様式2" }),
        aGatheredForm({ initiative: "2-1-3-1", sheet: "様式3", sequence: 2 }),
        aGatheredForm({ initiative: "2-1-3-2", sheet: "様式4", isInConflict: true }),
        aGatheredForm({ initiative: "2-1-3-2", sheet: "様式5", isInConflict: true }),
        aGatheredForm({ initiative: "1-1-1-1", sheet: "様式6" }),
      ]),
    );
    const sectionOf = (heading: string): readonly string[] => {
      const texts = textsOf(sheet);
      return texts.slice(texts.findIndex((text) => text.startsWith(heading)));
    };
    expect(sectionOf("前期のみの様式（1様式）")[8]).toContain("Ⅰ-1-②(1)");
    expect(sectionOf("未記入の様式（1様式）")[8]).toContain("Ⅰ-2-①(1)");
    expect(sectionOf("ほかに届いた様式（2様式）").slice(7, 17)).toEqual([
      ...["様式へ", "Ⅰ-1-①(1) 効果的な情報発信手法の研究実施", "町民生活課", "町民生活課.xlsx\n様式6", "任意"],
      ...["様式へ", "Ⅱ-1-③(1) 使用料、手数料等の見直し検討 その2", "町民生活課", "町民生活課.xlsx\n様式3", "その2など"],
    ]);
    expect(sectionOf("未確定の様式（1様式）")[8]).toContain("Ⅱ-1-③(2)");
    expect(rowLabelled(sheet, "ほかに届いた様式（全体 2）").slice(1, 3)).toEqual([0, 2]);
  });

  test("ファイルごとに、SHA-256・更新日時・課・様式・確認事項の数を一行で示す", () => {
    const sha256 = "0123456789abcdef".repeat(4);
    const source = { file: "町民生活課.xlsx", sha256, modified: "2024-04-02T01:23:00Z" };
    const reading = { ...aWorkbook({ file: source.file, forms: [aForm()] }), source };
    const sheet = draw(
      aCollection([aGatheredForm()], {
        submissions: [{ reading, department: "町民生活課", ...now }],
      }),
      [warning],
    );
    expect(rowLabelled(sheet, "町民生活課.xlsx")).toEqual([
      ...["町民生活課.xlsx", sha256, "令和6年4月2日\n10時23分", "町民生活課", 1, 0, 1],
    ]);
    expect(rowLabelled(sheet, "合計")).toEqual(["合計", 1, 0, 1]);
  });

  test("同じ内容のファイルは「同じファイル」、すべて差し替えられたファイルは「差し替え済み」", () => {
    const read = (file: string, sha256: string) => {
      const reading = aWorkbook({ file, forms: [aForm()] });
      return { reading: { ...reading, source: { ...reading.source, sha256 } }, department: "町民生活課", ...now };
    };
    const form = aGatheredForm();
    const left = (file: string, reason: "identical-copy" | "superseded") => ({
      ...{ source: { file, sheet: "様式1" }, reading: form.reading, reason, department: "町民生活課" },
      copyOf: reason === "identical-copy" ? form.key : null,
    });
    const collection = aCollection([form], {
      submissions: [
        read("町民生活課.xlsx", "1"),
        read("控え.xlsx", "1"),
        read("保存し直し.xlsx", "2"),
        read("古い.xlsx", "3"),
      ],
      excluded: [
        left("控え.xlsx", "identical-copy"),
        left("保存し直し.xlsx", "identical-copy"),
        left("古い.xlsx", "superseded"),
      ],
    });
    const same = "同じファイル：「町民生活課.xlsx」と同じ様式です。数えていません。";
    const texts = textsOf(draw(collection));
    expect(texts).toContain(`控え.xlsx\n${same}`);
    expect(texts).toContain(`保存し直し.xlsx\n${same}`);
    expect(texts).toContain("古い.xlsx\n差し替え済み：別のファイルの様式を入れました。");
    expect(runChecks(collection).map(({ rule }) => rule)).not.toContain("file-without-form");
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
        submissions: [{ reading, department: "総務課", ...now }],
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
