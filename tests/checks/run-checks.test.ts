import type { Finding } from "../../src/checks/finding";
import { countBySeverity } from "../../src/checks/severity";
import { defineRule, type Rule } from "../../src/checks/rule";
import { runChecks } from "../../src/checks/run-checks";
import type { Collection } from "../../src/gather/collection";
import { aCollection, aForm, aWorkbook } from "../support/a-form";

const head = { severity: "warning", title: "試し" } as const;

function collectionOfForms(...forms: Parameters<typeof aForm>[0][]): Collection {
  return aCollection({ workbooks: [aWorkbook({ forms: forms.map((form) => aForm(form)) })] });
}

function findingsOf(collection: Collection, rule: string): readonly Finding[] {
  return runChecks(collection).filter((finding) => finding.rule === rule);
}

describe("確認の途中で思わぬことが起きたとき", () => {
  const crashing = defineRule<{ readonly text: string }>({
    ...head,
    id: "crashing",
    scope: "form",
    check({ form, report }) {
      report({ field: "goals", data: { text: "先に見つけたこと" } });
      if (form.reading.sheet === "様式1") throw new TypeError("思わぬこと");
    },
    message: ({ text }) => text,
  });

  test("確かめられなかったと知らせ、先に見つけたこともほかの様式も失わない", () => {
    const collection = collectionOfForms({ sheet: "様式1" }, { sheet: "様式2", sheetPosition: 1, vision: "別の姿" });
    const findings = runChecks(collection, [crashing]);
    expect(findings.map(({ rule, sheet, cell }) => [rule, sheet, cell])).toEqual([
      ["rule-crashed", "様式1", "B3"],
      ["crashing", "様式1", "C5"],
      ["crashing", "様式2", "C5"],
    ]);
    expect(findings[0]).toMatchObject({
      severity: "error",
      file: "町民生活課.xlsx",
      initiative: "1-2-1-1",
      department: "町民生活課",
      data: { rule: "crashing", reason: "TypeError: 思わぬこと" },
    });
    expect(findings[0]?.message).toContain("「試し」を確かめられませんでした");
  });

  test("全体を見る確認でも、確かめられなかったと知らせる", () => {
    const rule = defineRule<Record<string, never>>({
      ...head,
      id: "crashing-too",
      scope: "collection",
      check: () => {
        throw new Error("思わぬこと");
      },
      message: () => "",
    });
    expect(runChecks(collectionOfForms({}), [rule]).map(({ rule: id, file }) => [id, file])).toEqual([
      ["rule-crashed", ""],
    ]);
  });

  test("文を作れないときも、確かめられたことにしない", () => {
    const rule: Rule = defineRule<{ readonly text: string }>({
      ...head,
      id: "without-message",
      scope: "form",
      check: ({ report }) => {
        report({ data: { text: "" } });
      },
      message: () => {
        throw new Error("文がない");
      },
    });
    expect(runChecks(collectionOfForms({}), [rule]).map(({ rule: id }) => id)).toEqual(["rule-crashed"]);
  });
});

describe("場所", () => {
  test("空いている欄は、その欄のセル", () => {
    const [finding] = findingsOf(collectionOfForms({ texts: { review: "" } }), "field-empty");
    expect(finding).toMatchObject({ file: "町民生活課.xlsx", sheet: "様式1", cell: "C11", field: "review" });
  });

  test("欄の名前は、名前のセル", () => {
    const labels = { goals: { text: "目票", spelling: "other" } } as const;
    const [finding] = findingsOf(collectionOfForms({ labels }), "label-spelling");
    expect(finding).toMatchObject({ cell: "B5", field: "goals" });
  });

  test("欄がないときは、枠の最初のセル", () => {
    const [finding] = findingsOf(collectionOfForms({ top: 9, texts: { review: null } }), "field-missing");
    expect(finding).toMatchObject({ cell: "B10", field: "review" });
  });

  test("入らない文字は、その文字のセル", () => {
    const [finding] = findingsOf(
      collectionOfForms({ unplaced: [{ text: "欄外", cell: { row: 6, column: 4 } }] }),
      "unplaced-text",
    );
    expect(finding).toMatchObject({ cell: "E7", field: null, data: { text: "欄外" } });
  });

  test("ほかの年度の様式は、年度のセルと、その様式の取組と課", () => {
    const collection = collectionOfForms(
      { fiscalYear: { era: "令和", year: 4 } },
      { initiative: "1-2-1-2", departments: "町民生活課" },
    );
    const [finding] = findingsOf(collection, "fiscal-year-mismatch");
    expect(finding).toMatchObject({ cell: "A5", initiative: "1-2-1-1", department: "町民生活課", severity: "error" });
  });
});

describe("順序", () => {
  test("ファイル、シート、行、列の順で、ファイルのないものは最後", () => {
    const workbooks = [
      aWorkbook({ file: "b.xlsx", forms: [aForm({ texts: { goals: "" }, departments: "建設水道課" })] }),
      aWorkbook({
        file: "a.xlsx",
        forms: [
          aForm({ sheet: "二枚目", sheetPosition: 1, vision: "", texts: { review: "", goals: "" } }),
          aForm({ sheet: "一枚目", sheetPosition: 0, top: 30, texts: { review: "" } }),
        ],
      }),
    ];
    const findings = runChecks(aCollection({ workbooks })).filter(({ rule }) =>
      ["field-empty", "form-missing"].includes(rule),
    );
    const places = findings.map(({ file, sheet, cell }) => [file, sheet, cell]);
    expect(places.slice(0, 5)).toEqual([
      ["a.xlsx", "一枚目", "C39"],
      ["a.xlsx", "二枚目", "C4"],
      ["a.xlsx", "二枚目", "C5"],
      ["a.xlsx", "二枚目", "C11"],
      ["b.xlsx", "様式1", "C5"],
    ]);
    expect(places.slice(5).every(([file]) => file === "")).toBe(true);
    expect(runChecks(aCollection({ workbooks: workbooks.toReversed() }))).toEqual(
      runChecks(aCollection({ workbooks })),
    );
  });
});

test("同じことを同じ場所で二度は言わない", () => {
  const rule = defineRule<{ readonly text: string }>({
    ...head,
    id: "twice",
    scope: "form",
    check({ report }) {
      for (const text of ["同じ", "同じ", "違う"]) report({ field: "goals", data: { text } });
    },
    message: ({ text }) => text,
  });
  expect(runChecks(collectionOfForms({}), [rule]).map(({ message }) => message)).toEqual(["同じ", "違う"]);
});

test("重さごとに数える", () => {
  const findings = runChecks(collectionOfForms({ texts: { goals: "", review: "" }, visibility: "hidden" }));
  const ofForm = findings.filter(({ rule }) => rule !== "form-missing");
  expect(countBySeverity(ofForm)).toEqual({ error: 2, warning: 1, info: 0 });
});
