import { drawPlan } from "../../src/plan/draw-plan";
import { readPlan } from "../../src/plan/read-plan";
import { readPlanJson } from "../../src/plan/read-plan-json";
import type { FormerName } from "../../src/plan/schema";
import { planR5 } from "../../src/town/r5/plan";
import { parseA1, type Area } from "../../src/workbook/address";
import { snapshotOfSheet } from "../support/snapshot-of-drawing";
import { aPlanSheet } from "./a-plan-sheet";

const tree = {
  A1: "まちプラン",
  A2: "ひばり町",
  B2: "令和6年度",
  A3: "Ⅰ 安全",
  B3: "1 防災",
  C3: "① 備え",
  D3: "(1) 点検",
  E3: "総務課",
  D4: "(2) 訓練",
  E4: "企画課、商工課",
};
const header = { A7: "課（報告順）", C7: "旧課名", D7: "期日" };
const departments = { A8: "総務課", A9: "企画課", A10: "商工課" };
const until = "2024-03-31";
const name = (department: string, former: string, day = until): FormerName => ({
  department,
  name: former,
  until: day,
});

type Cells = Readonly<Record<string, string | null>>;
function sheetOf(cells: Cells, merges: readonly Area[] = []) {
  const texts = Object.entries<string | null>({ ...tree, ...cells }).flatMap(
    ([a1, text]): readonly (readonly [string, string])[] => (text === null ? [] : [[a1, text]]),
  );
  return aPlanSheet(Object.fromEntries(texts), { merges });
}
function read(cells: Cells, merges: readonly Area[] = []) {
  const plan = readPlan(sheetOf(cells, merges), planR5);
  return plan.ok ? plan.value : plan.problem.map(({ cell, message }) => `${cell} ${message}`);
}
function area(from: string, to: string): Area {
  const [start, end] = [parseA1(from), parseA1(to)];
  if (!start || !end) throw new Error("no address");
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}

describe("課の表", () => {
  test.each<[string, Cells, readonly FormerName[], (readonly Area[])?]>([
    ["旧課名がない", {}, []],
    ["一つの課が改まった", { C9: "企画振興課", D9: "令和6年3月31日" }, [name("企画課", "企画振興課")]],
    [
      "二つの課が一つになった。下の行に書いている",
      { A10: null, C9: "企画振興課", D9: "R6.3.31", C10: "情報課", D10: "2024/3/31", A11: "商工課" },
      [name("企画課", "企画振興課"), name("企画課", "情報課")],
    ],
    [
      "今の課の名前を繰り返している",
      { C9: "企画振興課", D9: "R6.3.31", A10: "企画課", C10: "情報課", D10: "R6.3.31", A11: "商工課" },
      [name("企画課", "企画振興課"), name("企画課", "情報課")],
    ],
    [
      "一つのセルに並べている",
      { C9: "企画振興課、情報課", D9: "令和6年3月31日" },
      [name("企画課", "企画振興課"), name("企画課", "情報課")],
    ],
    [
      "期日も並べている",
      { C9: "企画振興課\n情報課", D9: "令和6年3月31日\n令和5年9月30日" },
      [name("企画課", "企画振興課"), name("企画課", "情報課", "2023-09-30")],
    ],
    [
      "一つの課が分かれた",
      { C9: "企画商工課", D9: "令和6年3月31日", C10: "企画商工課", D10: "令和6年3月31日" },
      [name("企画課", "企画商工課"), name("商工課", "企画商工課")],
    ],
    [
      "分かれた課の旧課名と期日を結合している",
      { C9: "企画商工課", D9: "令和6年3月31日" },
      [name("企画課", "企画商工課"), name("商工課", "企画商工課")],
      [area("C9", "C10"), area("D9", "D10")],
    ],
    [
      "今の課を結合している",
      { C9: "企画振興課", D9: "R6.3.31", A10: null, C10: "情報課", D10: "R6.3.31", A11: "商工課" },
      [name("企画課", "企画振興課"), name("企画課", "情報課")],
      [area("A7", "B7"), area("A9", "B10"), area("A11", "B11")],
    ],
    [
      "列の順が違う",
      {
        ...{ A7: "旧課名", B7: "期日（この日まで）", C7: "課（報告順）", D7: null },
        ...{ A8: null, A9: "企画振興課", A10: null, B9: "R6.3.31" },
        ...{ C8: "総務課", C9: "企画課", C10: "商工課" },
      },
      [name("企画課", "企画振興課")],
    ],
    [
      "課の一覧は一行で、旧課名は別の表",
      {
        ...{ B7: "総務課、企画課、商工課", C7: null, D7: null, A8: null, A9: null, A10: null },
        ...{ A12: "課名", B12: "旧課名", C12: "期日", A13: "商工課", B13: "観光課", C13: "R6.3.31" },
      },
      [name("商工課", "観光課")],
    ],
  ])("%s", (_, cells, formerNames, merges = []) => {
    expect(read({ ...header, ...departments, ...cells }, merges)).toMatchObject({
      departments: ["総務課", "企画課", "商工課"],
      formerNames,
    });
  });

  test("見出しだけを置いて、下に並べてもよい", () => {
    expect(read({ A7: "課（報告順）", ...departments })).toMatchObject({ departments: ["総務課", "企画課", "商工課"] });
  });

  test("Excelの日付は、表示のしかたによらない", () => {
    const sheet = sheetOf({ ...header, ...departments, C9: "企画振興課", D9: "3/31/24" });
    const cells = sheet.cells.map((cell) =>
      cell.text === "3/31/24" ? { ...cell, type: "date" as const, value: "2024-03-31T00:00:00" } : cell,
    );
    expect(readPlan({ ...sheet, cells }, planR5)).toMatchObject({
      value: { formerNames: [name("企画課", "企画振興課")] },
    });
  });

  test("空のまま描かれ、書き足して読める", () => {
    const sheet = snapshotOfSheet(drawPlan(planR5));
    const listed = sheet.cells.findLast(({ text }) => text === "企画商工観光課")?.row ?? 0;
    const typed = [
      { row: listed, column: 2, text: "商工観光課" },
      { row: listed, column: 3, text: "R5.3.31" },
    ].map((cell) => ({ ...cell, type: "text" as const, value: cell.text }));
    const cells = [...sheet.cells, ...typed].toSorted((a, b) => a.row - b.row || a.column - b.column);
    expect(readPlan({ ...sheet, cells }, planR5)).toMatchObject({
      value: { ...planR5, formerNames: [name("企画商工観光課", "商工観光課", "2023-03-31")] },
    });
  });
});

test.each<[string, Cells, string]>([
  [
    "期日がない",
    { C9: "企画振興課" },
    "D9 旧課名「企画振興課」に期日がありません。その名前の最後の日を、「令和6年3月31日」のように書いてください。",
  ],
  [
    "期日の列がない",
    { D7: null, C9: "企画振興課" },
    "C9 旧課名「企画振興課」に期日がありません。その名前の最後の日を、「令和6年3月31日」のように書いてください。",
  ],
  [
    "旧課名がない",
    { D9: "R6.3.31" },
    "D9 期日「R6.3.31」に旧課名がありません。前の名前を書くか、期日を消してください。",
  ],
  [
    "その日がない",
    { C9: "企画振興課", D9: "令和6年2月30日" },
    "D9 期日「令和6年2月30日」は日付として読めません。「令和6年3月31日」のように書いてください。",
  ],
  [
    "年がない",
    { C9: "企画振興課", D9: "3月31日" },
    "D9 期日「3月31日」は日付として読めません。「令和6年3月31日」のように書いてください。",
  ],
  [
    "どの課のものか分からない",
    { A8: null, C8: "企画振興課", D8: "R6.3.31", A11: "総務課" },
    "A8 旧課名「企画振興課」がどの課のものか分かりません。同じ行に、今の課の名前を書いてください。",
  ],
  [
    "名前と期日の数が違う",
    { C9: "企画振興課、情報課、広報課", D9: "R6.3.31、R5.3.31" },
    "D9 旧課名が3つ、期日が2つあります。一行に一つずつ書いてください。",
  ],
  [
    "その課の今の名前",
    { C9: "企画課", D9: "R6.3.31" },
    "C9 旧課名「企画課」は、その課の今の名前です。今は使わない名前だけを書いてください。",
  ],
  [
    "期日が食い違う",
    { C9: "企画商工課", D9: "R6.3.31", C10: "企画商工課", D10: "R5.3.31" },
    "D10 旧課名「企画商工課」の期日が「令和6年3月31日」と「令和5年3月31日」の二つあります。一つにそろえてください。",
  ],
  [
    "一覧にない課",
    {
      ...{ B7: "総務課、企画課、商工課", C7: null, D7: null, A8: null, A9: null, A10: null },
      ...{ A12: "課名", B12: "旧課名", C12: "期日", A13: "税務課", B13: "収納課", C13: "R6.3.31" },
    },
    "A13 旧課名「収納課」の課「税務課」が、計画の課の一覧にありません。名前を直すか、一覧に加えてください。",
  ],
])("%sときは、セルを示して直し方を伝える", (_, cells, problem) => {
  expect(read({ ...header, ...departments, ...cells })).toEqual([problem]);
});

test.each([
  [["総務課"], "「庶務課」は、今は「総務課」です。その名前に直してください。"],
  [["総務課", "町民生活課"], "「庶務課」は、今は「総務課」「町民生活課」です。その名前に直してください。"],
])("取組の実践課が%jの前の名前のときは、今の名前を伝える", (successors, told) => {
  const typed = "庶務課";
  const formerNames = successors.map((department) => name(department, typed));
  const ofLead = JSON.stringify({ ...planR5, formerNames }).replace(
    '"leadDepartment":"総務課"',
    `"leadDepartment":"${typed}"`,
  );
  const ofOne = JSON.stringify({ ...planR5, formerNames }).replace(
    '"departments":["町民生活課"',
    `"departments":["${typed}"`,
  );
  for (const json of [ofLead, ofOne]) {
    const read = readPlanJson(json);
    expect(read.ok ? [] : read.problem).toEqual([expect.stringContaining(told)]);
  }
});

test("ほかの課が今使っている名前も、前の名前になれる", () => {
  const cells = { C9: "商工課", D9: "R6.3.31", C10: "企画課", D10: "R6.3.31" };
  expect(read({ ...header, ...departments, ...cells })).toMatchObject({
    formerNames: [name("企画課", "商工課"), name("商工課", "企画課")],
  });
});

describe("計画のJSONの旧課名", () => {
  const json = (formerNames: readonly object[]) => readPlanJson(JSON.stringify({ ...planR5, formerNames }));

  test("課の順にそろえる", () => {
    const [first, second] = [name("総務課", "庶務課"), name("建設水道課", "建設課")];
    expect(json([second, first])).toMatchObject({ value: { formerNames: [first, second] } });
  });

  test.each([
    [
      name("総務課", "総務課"),
      "計画のJSONが正しくありません（formerNames.0.name）: 旧課名「総務課」は、その課の今の名前です。今は使わない名前だけを書いてください。",
    ],
    [
      name("水道課", "建設課"),
      "計画のJSONが正しくありません（formerNames.0.department）: 旧課名「建設課」の課「水道課」が、計画の課の一覧にありません。名前を直すか、一覧に加えてください。",
    ],
    [
      name("建設水道課", "建設課", "令和6年3月31日"),
      "計画のJSONが正しくありません（formerNames.0.until）: 日付は「2024-03-31」のように書いてください。",
    ],
  ])("%j", (formerName, problem) => {
    expect(json([formerName])).toEqual({ ok: false, problem: [problem] });
  });
});
