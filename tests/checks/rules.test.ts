import { runChecks } from "../../src/checks/run-checks";
import type { Finding } from "../../src/checks/finding";
import type { Collection } from "../../src/gather/collection";
import { aCollection, aForm, aWorkbook } from "../support/a-form";
import { quarterlyDefinition } from "../support/quarterly-definition";

function rulesOf(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.map(({ rule }) => rule))].filter((rule) => rule !== "form-missing").sort();
}

function messagesOf(collection: Collection, rule: string): readonly string[] {
  return runChecks(collection)
    .filter((finding) => finding.rule === rule)
    .map(({ message }) => message);
}

test("正しい様式は、どの確認にもかからない", () => {
  const forms = [
    aForm({ initiative: "1-1-2-1", sheet: "1", sheetPosition: 0 }),
    aForm({ initiative: "1-2-1-1", sheet: "2", sheetPosition: 1 }),
    aForm({
      initiative: "2-1-3-1",
      sheet: "3",
      sheetPosition: 2,
      departments: "町民生活課",
      vision: "国民健康保険の運営",
    }),
    aForm({
      initiative: "2-1-3-1",
      sheet: "4",
      sheetPosition: 3,
      departments: "町民生活課",
      vision: "一般廃棄物の処理",
    }),
    aForm({ initiative: "1-1-1-1", sheet: "5", sheetPosition: 4 }),
  ];
  const own = { department: "町民生活課", sequence: 1, subject: "" };
  const entries = ["1-1-2-1", "1-2-1-1", "2-1-3-1"].map((initiative) => ({ ...own, initiative }));
  const register = { entries: [...entries, { ...own, initiative: "2-1-3-1", sequence: 2 }] };
  const findings = runChecks(aCollection({ register, workbooks: [aWorkbook({ forms })] }));
  expect(rulesOf(findings)).toEqual([]);
});

test("ほかの町の様式では、その町の欄の名前で言う", () => {
  const definition = quarterlyDefinition;
  const departments = definition.fields.find(({ role }) => role === "departments");
  const wrong = aForm({ definition, departments: "どこにもない課" });
  const collection = aCollection({ definition, workbooks: [aWorkbook({ forms: [wrong] })] });
  expect(rulesOf(runChecks(collection))).toEqual(["department-unknown"]);
  expect(messagesOf(collection, "department-unknown")).toEqual([
    `${departments?.listHeader ?? ""}の「どこにもない課」は計画にありません。計画の体系にある課の名前に直してください。`,
  ]);
});

test("「担当者」の右の文字は参考にとどめ、左や別の行の文字は見落とさない", () => {
  const unplaced = [
    { text: "左の文", cell: { row: 11, column: 0 } },
    { text: "担 当 者", cell: { row: 11, column: 1 } },
    { text: "山田", cell: { row: 11, column: 2 } },
    { text: "下の文", cell: { row: 12, column: 2 } },
  ];
  const findings = runChecks(aCollection({ workbooks: [aWorkbook({ forms: [aForm({ unplaced })] })] }));
  const found = findings
    .filter(({ rule }) => rule === "unplaced-text")
    .map(({ data, severity }) => [data.text, severity]);
  expect(found).toEqual([
    ["左の文", "warning"],
    ["担 当 者", "info"],
    ["山田", "info"],
    ["下の文", "warning"],
  ]);
});

describe("様式の過不足", () => {
  test("一つの課のいくつものブックを合わせて見る", () => {
    const workbooks = [
      aWorkbook({
        file: "建設水道課（道路班）.xlsx",
        forms: [aForm({ initiative: "1-2-1-1", departments: "建設水道課" })],
      }),
      aWorkbook({
        file: "建設水道課（水道班）.xlsx",
        forms: [
          aForm({ initiative: "2-1-3-1", departments: "建設水道課" }),
          aForm({ initiative: "2-1-3-2", departments: "建設水道課", sheet: "様式2", sheetPosition: 1 }),
        ],
      }),
    ];
    expect(messagesOf(aCollection({ workbooks }), "form-missing")).toEqual([]);
    const [first] = workbooks;
    expect(messagesOf(aCollection({ workbooks: first ? [first] : [] }), "form-missing")).toHaveLength(2);
  });

  test("ほかの課のブックに紛れた一つの様式だけで、その課の様式がないとは言わない", () => {
    const forms = [
      aForm({ initiative: "1-1-2-1", sheet: "1", sheetPosition: 0 }),
      aForm({ initiative: "1-2-2-2", sheet: "2", sheetPosition: 1 }),
      aForm({ initiative: "1-2-1-1", sheet: "3", sheetPosition: 2, departments: "建設水道課" }),
    ];
    const findings = runChecks(aCollection({ workbooks: [aWorkbook({ forms })] }));
    const missing = findings.filter(({ rule }) => rule === "form-missing").map(({ department }) => department);
    expect(new Set(missing)).toEqual(new Set(["町民生活課"]));
  });

  test("全課の取組は、様式台帳にあっても、とりまとめ課でない課には求めない", () => {
    const entries = ["1-1-1-1", "1-2-1-2"].map((initiative) => ({
      initiative,
      department: "農業振興課",
      sequence: 1,
      subject: "",
    }));
    const workbooks = [
      aWorkbook({ file: "農業振興課.xlsx", forms: [aForm({ initiative: "1-2-1-2", departments: "農業振興課" })] }),
    ];
    expect(messagesOf(aCollection({ workbooks, register: { entries } }), "form-missing")).toEqual([]);
  });
});
