import { drawForm } from "../../../src/form/draw-form";
import { retiredSheets } from "../../../src/form/retired-sheets";
import { listInitiatives } from "../../../src/plan/initiatives";
import { formDefinitionR5 } from "../../../src/town/r5/form";
import { planR5 } from "../../../src/town/r5/plan";
import { planTidying } from "../../../src/usecases/tidy/plan-tidying";
import { lostInTidying } from "../../../src/usecases/tidy/prove-tidying";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { aCell, aSheet, aWorkbook, type SheetSpecification, type SketchedCell } from "../../support/a-sheet";
import { snapshotOfSheet } from "../../support/snapshot-of-drawing";
import { carriedOut, collectionOf, planFor } from "./tidied-snapshot";

const INITIATIVE = "① 地域支えあいの仕組みづくり (1) 自治会組織の活動支援と連携";

interface Typed {
  readonly initiative?: string;
  readonly vision?: string;
  readonly goals?: string;
  readonly departments?: string;
  readonly firstHalf?: string;
  readonly year?: string;
}

/** The rows of a form as an office lays it out: a label over two columns, a text over two. */
function rows({ initiative = INITIATIVE, year = "令和5年度", ...texts }: Typed = {}): (readonly SketchedCell[])[] {
  const {
    vision = "支えあう町",
    goals = "・三回開く",
    departments = "町民生活課",
    firstHalf = "五月に開いた。",
  } = texts;
  const row = (label: string, text: string): readonly SketchedCell[] => [label, "<", text, "<"];
  return [
    row("取組項目", initiative),
    row("目指す姿", vision),
    [year, "目標", goals, "<"],
    ["^", "取組内容", "・説明会", "<"],
    ["^", "実践課", departments, "<"],
    ["^", "前期（4～9月）", firstHalf, "<"],
    ["^", "後期（10～3月）", "十一月に開いた。", "<"],
    ["^", "目標の達成", "達成できた", "<"],
    ["^", "評価・検証", "参加者が増えた。", "<"],
  ];
}

const FIRST_HALF_ROW = 5;

function aFormSheet(typed: Typed = {}, specification: SheetSpecification = {}): SheetSnapshot {
  return aSheet(rows(typed), specification);
}

function withCells(sheet: SheetSnapshot, ...cells: readonly CellSnapshot[]): SheetSnapshot {
  const isOther = (cell: CellSnapshot): boolean =>
    cells.every(({ row, column }) => row !== cell.row || column !== cell.column);
  return {
    ...sheet,
    cells: [...sheet.cells.filter(isOther), ...cells].toSorted((a, b) => a.row - b.row || a.column - b.column),
  };
}

/** The texts below the frames, by new sheet; all that is promised is looked at, too. */
function remarksOf(workbook: WorkbookSnapshot): readonly (readonly string[])[] {
  const planned = planFor(workbook);
  expect(planned.left).toEqual([]);
  const after = carriedOut(workbook, planned);
  expect(lostInTidying(workbook, after, planned, { plan: planR5, definition: formDefinitionR5 })).toBeNull();
  expect(planFor(after).sheets).toEqual([]);
  return planned.sheets.map(({ formerRemarks }) => formerRemarks.map(({ about, text }) => `${about}：${text}`));
}

const reasonsOf = (workbook: WorkbookSnapshot): readonly string[] => {
  const planned = planFor(workbook);
  expect(planned.sheets).toEqual([]);
  expect(planned.drawing.sheets).toEqual([]);
  return planned.left.map(({ sheet, reason }) => `${sheet}: ${reason}`);
};

test("題名、横の注、下の担当は、枠の外の文として残り、町の題名や年度は繰り返さない", () => {
  const form = withCells(
    aFormSheet({}, { top: 3 }),
    aCell("町政運営推進プラン　令和5年度", 0, 0),
    aCell("地域の様式", 1, 0),
    aCell("←ここに書く", 5, 6),
    aCell("担当", 13, 0),
    aCell("住民班", 13, 1),
  );
  expect(remarksOf(aWorkbook(form))).toEqual([["枠の外：地域の様式", "枠の外：←ここに書く", "枠の外：担当 住民班"]]);
});

test("取り消し線、非表示の行、白い字、結合に隠れた字、図形、メモは、何であったかとともに残る", () => {
  const sheet = withCells(
    aFormSheet({}, { hiddenRows: [10] }),
    {
      ...aCell("五月に開いた。", FIRST_HALF_ROW, 2),
      text: "五月に開いた。",
      value: "四月五月に開いた。",
      struck: ["四月"],
    },
    aCell("去年の控え", 10, 0),
    { ...aCell("白い控え", 11, 0), isConcealed: true },
    { ...aCell("隠した数", 12, 0), text: "", value: "隠した数" },
    aCell("結合の下", 0, 3),
  );
  const shape = { kind: "text", place: { top: 11, left: 5, bottom: 13, right: 8 }, text: "締切は四月" } as const;
  const note = { row: 2, column: 2, text: "二回でもよい" };
  expect(remarksOf(aWorkbook({ ...sheet, shapes: [shape], notes: [note] }))).toEqual([
    [
      "非表示：結合の下",
      "取り消し線：四月",
      "非表示：去年の控え",
      "非表示：白い控え",
      "非表示：隠した数",
      "図形：締切は四月",
      "メモ（C3）：二回でもよい",
    ],
  ]);
});

test("何ページにもわたる文も、失われたと取り違えない", () => {
  const long = "長い文。".repeat(2000);
  expect(remarksOf(aWorkbook(withCells(aFormSheet(), aCell(long, 12, 0))))).toEqual([[`枠の外：${long}`]]);
});

test("同じ文は一度だけ残る", () => {
  const sheet = withCells(aFormSheet(), aCell("※注", 10, 0), aCell("※注", 12, 0));
  expect(remarksOf(aWorkbook(sheet))).toEqual([["枠の外：※注"]]);
});

test("一枚に並んだ様式は、計画の順に一つずつのシートになり、間の文は上の様式に付く", () => {
  const later = rows({ initiative: "② 町民の参画機会の拡充 (2) 町民のまちづくりへの参画機会の拡充" });
  const sheet = aSheet([...later, [null], ["※間の注"], [null], ...rows()], { name: "まとめ" });
  const others = ["表紙", "予算"].map((name) => aSheet([[name], ["100"]], { name }));
  const workbook = aWorkbook(...others.slice(0, 1), sheet, ...others.slice(1));
  expect(remarksOf(workbook)).toEqual([[], ["枠の外：※間の注"]]);
  const { sheets, retire, order } = planFor(workbook);
  expect(sheets.map(({ name, from }) => [name, from])).toEqual([
    ["Ⅰ-2-①(1) 町民生活課", "まとめ"],
    ["Ⅰ-2-②(2) 町民生活課", "まとめ"],
  ]);
  expect(sheets[0]?.changes).toContain("シート：様式2件を、一つずつのシートに分けます");
  expect(retire).toEqual([{ sheet: "まとめ", name: "旧まとめ" }]);
  expect(order).toEqual([
    "表紙",
    "Ⅰ-2-①(1) 町民生活課",
    "Ⅰ-2-②(2) 町民生活課",
    "とりまとめ旧シート",
    "旧まとめ",
    "予算",
  ]);
});

test("一行に一つの取組を書いた一覧は、行ごとに様式になり、様式にない列は題名とともに残る", () => {
  const head = [
    "取組項目",
    "目指す姿",
    "目標",
    "取組内容",
    "実践課",
    "前期（4～9月）",
    "後期（10～3月）",
    "目標の達成",
    "評価・検証",
    "予算額",
  ];
  const line = (title: string, budget: string) => [
    title,
    "姿",
    "・目標",
    "・内容",
    "町民生活課",
    "前",
    "後",
    "達成できた",
    "評価",
    budget,
  ];
  const list = aSheet([
    head,
    line(INITIATIVE, "120千円"),
    line("② 町民の参画機会の拡充 (2) 町民のまちづくりへの参画機会の拡充", "なし"),
  ]);
  expect(remarksOf(aWorkbook(list))).toEqual([["予算額：120千円"], ["予算額：なし"]]);
});

test("名前がふさがっていても、人の付けた旧…があっても、名前は重ならず、人のシートは集められたままである", () => {
  const own = aFormSheet({ vision: "別の姿" }, { name: "旧様式", visibility: "hidden" });
  const taken = aSheet([["控え"]], { name: "Ⅰ-2-①(1) 町民生活課 その1" });
  const workbook = aWorkbook(aFormSheet({}, { name: "様式" }), own, taken);
  const planned = planFor(workbook);
  expect(planned.retire).toEqual([{ sheet: "様式", name: "旧2様式" }]);
  expect(planned.sheets.map(({ name }) => name)).toEqual(["Ⅰ-2-①(1) 町民生活課"]);
  expect(planned.left.map(({ sheet }) => sheet)).toEqual(["旧様式"]);
  const after = carriedOut(workbook, planned);
  expect(retiredSheets(after)).toEqual(["旧2様式"]);
  const { forms, submissions } = collectionOf(after);
  expect(forms.map(({ source }) => source.sheet).toSorted()).toEqual(["Ⅰ-2-①(1) 町民生活課", "旧様式"]);
  expect(submissions[0]?.reading.retired).toEqual(["旧2様式"]);
});

test("入れ替えたシートは、再表示すれば、ただのシートに戻る", () => {
  const workbook = aWorkbook(aFormSheet({}, { name: "様式" }));
  const after = carriedOut(workbook, planFor(workbook));
  const shown = {
    ...after,
    sheets: after.sheets.map((sheet) =>
      sheet.name === "旧様式" ? { ...sheet, visibility: "visible" as const } : sheet,
    ),
  };
  expect(retiredSheets(shown)).toEqual([]);
  expect(collectionOf(shown).submissions[0]?.reading.sheets.map(({ name }) => name)).toContain("旧様式");
});

test("管理番号は持っているものがそのまま残り、ない様式には付かない", () => {
  const numbered = withCells(
    aFormSheet({}, { top: 2, name: "A" }),
    aCell("管理番号：R5 Ⅰ-2-①(1) 町民生活課 その3", 0, 3),
  );
  const [withNumber] = planFor(aWorkbook(numbered)).sheets;
  expect(withNumber?.drawing.cells[0]?.content).toEqual({ type: "text", text: "R5 Ⅰ-2-①(1) 町民生活課 その3" });
  expect(withNumber?.name).toBe("Ⅰ-2-①(1) 町民生活課 その3");
  const [without] = planFor(aWorkbook(aFormSheet())).sheets;
  expect(without?.drawing.cells[0]?.content).toEqual({ type: "blank" });
});

test("標準の様式に書き込んだだけのシートは、文の長さが変わっても、整っている", () => {
  const initiative = listInitiatives(planR5).find(({ code }) => code === "1-2-1-1") ?? null;
  const number = { fiscalYear: planR5.fiscalYear, initiative: "1-2-1-1", department: "町民生活課", sequence: 1 };
  const draw = (goals: string) =>
    snapshotOfSheet(
      drawForm(
        {
          initiative,
          registrationNumber: number,
          texts: { initiative: INITIATIVE, departments: "町民生活課", vision: "姿", goals },
        },
        formDefinitionR5,
        planR5,
        "好きな名前",
      ),
    );
  const lines = (count: number) => Array.from({ length: count }, (_, line) => `・${line}番目の目標`).join("\n");
  const long = draw(lines(35));
  const value = long.cells.find(({ text }) => text.startsWith("・0番目の目標"));
  const shortened = withCells(long, { ...aCell("・短い目標", value?.row ?? 0, 3) });
  const filled = withCells(draw(""), aCell(lines(35), value?.row ?? 0, 3));
  for (const sheet of [draw(""), long, shortened, filled, draw(lines(200))]) {
    const planned = planFor(aWorkbook(sheet));
    expect(planned.kept).toEqual(["好きな名前"]);
    expect(planned.drawing.sheets).toEqual([]);
  }
  const noted = withCells(shortened, aCell("横の注", 4, 6));
  expect(planFor(aWorkbook(noted)).sheets[0]?.formerRemarks).toEqual([{ about: "様式にない欄", text: "横の注" }]);
});

test.each<[string, WorkbookSnapshot, RegExp]>([
  ["計画にない取組", aWorkbook(aFormSheet({ initiative: "⑨ 空を飛ぶ (9) 月へ行く" })), /取組項目が計画にない/u],
  ["ほかの年度", aWorkbook(aFormSheet({ year: "令和4年度" })), /ほかの年度/u],
  [
    "エラーの値",
    aWorkbook(withCells(aFormSheet(), { ...aCell("#REF!", FIRST_HALF_ROW, 2), type: "error", value: "#REF!" })),
    /「前期」の欄の C6 にエラー/u,
  ],
  [
    "表示しきれない数",
    aWorkbook(withCells(aFormSheet(), { ...aCell("####", FIRST_HALF_ROW, 2), type: "number", value: 1 })),
    /C6 にエラー/u,
  ],
  [
    "枠の外のエラー",
    aWorkbook(withCells(aFormSheet(), { ...aCell("#REF!", 14, 0), type: "error", value: "#REF!" })),
    /A15 にエラー/u,
  ],
  [
    "写真",
    aWorkbook({
      ...aFormSheet(),
      shapes: [{ kind: "picture", place: { top: 20, left: 0, bottom: 25, right: 3 }, text: "" }],
    }),
    /写真や図/u,
  ],
  [
    "非表示のシート",
    aWorkbook(aFormSheet({}, { visibility: "hidden" }), aSheet([["表紙"]], { name: "表" })),
    /非表示/u,
  ],
  ["なりきっていない表", aWorkbook(aSheet(rows().slice(0, 4))), /様式になりきっていない/u],
])("%sのシートは、理由を挙げてそのままにする", (_, workbook, reason) => {
  const [first, ...others] = reasonsOf(workbook);
  expect(first).toMatch(reason);
  expect(others).toEqual([]);
});

test("記入例、様式でないシートには触れず、名前も挙げない", () => {
  const workbook = aWorkbook(aFormSheet({}, { name: "記入例" }), aSheet([["予算"], ["100"]], { name: "予算" }));
  expect(reasonsOf(workbook)).toEqual([]);
});

test("ほかから参照されているシートと、頼まれていないシートは、そのままにする", () => {
  const workbook = aWorkbook(
    aFormSheet({}, { name: "A" }),
    aFormSheet({ initiative: "② 町民の参画機会の拡充 (2) 町民のまちづくりへの参画機会の拡充" }, { name: "B" }),
  );
  const held = planFor(workbook, { held: new Map([["A", "ほかのシートの数式が見ています。"]]) });
  expect(held.left).toEqual([{ sheet: "A", reason: "ほかのシートの数式が見ています。" }]);
  expect(held.sheets.map(({ from }) => from)).toEqual(["B"]);
  expect(planFor(workbook, { only: ["A"] }).sheets.map(({ from }) => from)).toEqual(["A"]);
});

test("総括のブックは断る", () => {
  const memory = aSheet([["記録"]], { name: "とりまとめ記録", visibility: "veryHidden" });
  const summary = aWorkbook(aFormSheet(), aSheet([["とりまとめ"]], { name: "表紙" }), memory);
  const planned = planTidying({ snapshot: summary, collection: collectionOf(summary) });
  expect(planned.ok ? "" : planned.problem).toContain("総括のブックは整えません");
});

test("欄の順、横に並んだ欄、違う言葉の欄の名前が、どう変わるかを言う", () => {
  const [head, vision, goals, actions, departments, first, second, ...rest] = rows();
  const halves: (readonly SketchedCell[])[] = [
    ["^", "前期", "後期", "<"],
    ["^", "五月に開いた。", "十一月に開いた。", "<"],
  ];
  const sheet = aSheet(
    [head, vision, goals, departments, actions, ...halves, ...rest].map((row) =>
      (row ?? []).map((text) => (text === "目標" ? "目票" : text)),
    ),
  );
  expect(first && second).toBeDefined();
  expect(planFor(aWorkbook(sheet)).sheets[0]?.changes).toEqual([
    "列：横に並んだ「前期」「後期」を、縦に並べます",
    "列：「前期」「後期」の文を、欄の名前の右に置きます",
    expect.stringMatching(/^順番：「(?:取組内容|実践課)」を、標準の場所へ移します$/u),
    "結合：セルの結合を、標準の形にします",
    "欄の名前：「目票」を「目標」にします",
    "書体と印刷：標準の書体、A4縦にします",
  ]);
});

test("欄の名前の一部と同じ短い文も、様式の文として残す。一字ずつ打った欄の名前は、残さない", () => {
  const list = aSheet([
    ["番号", "取組項目", "目指す姿", "目標", "取組内容", "実践課", "前期", "後期", "目標の達成", "評価・検証", "判定"],
    [
      "1",
      INITIATIVE,
      "支え合い",
      "3回",
      "説明会",
      "町民生活課",
      "5/12開催",
      "11/3開催",
      "達成できた",
      "3回できた。",
      "達成",
    ],
  ]);
  const [listed] = planFor(aWorkbook(list)).sheets;
  expect(listed?.formerRemarks.map(({ text }) => text)).toEqual(expect.arrayContaining(["1", "達成"]));
  const spelled = aSheet(rows().map((row, at) => (at === 2 ? [row[0] ?? null, "目", "標", row[2] ?? null] : row)));
  const [form] = planFor(aWorkbook(spelled)).sheets;
  expect(form?.formerRemarks).toEqual([]);
});

test("同じ文が違う列にあれば、どちらの列のものも残す", () => {
  const list = aSheet([
    [
      "取組項目",
      "目指す姿",
      "目標",
      "取組内容",
      "実践課",
      "前期",
      "後期",
      "目標の達成",
      "評価・検証",
      "担当",
      "確認した人",
    ],
    [
      INITIATIVE,
      "支え合い",
      "3回",
      "説明会",
      "町民生活課",
      "5/12開催",
      "11/3開催",
      "達成できた",
      "3回できた。",
      "佐藤",
      "佐藤",
    ],
  ]);
  const [form] = planFor(aWorkbook(list)).sheets;
  expect(form?.formerRemarks).toEqual([
    { about: "担当", text: "佐藤" },
    { about: "確認した人", text: "佐藤" },
  ]);
});
