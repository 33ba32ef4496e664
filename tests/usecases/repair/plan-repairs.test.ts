import { toA1 } from "../../../src/workbook/address";
import type { CellPatch } from "../../../src/workbook/cell-patch";
import { applyEdits } from "../../../src/workbook/text-edit";
import type { CellSnapshot, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { planRepairs } from "../../../src/usecases/repair/plan-repairs";
import { aDepartmentWorkbook, gathered, together, written } from "../a-department-workbook";
import { aSheet, aWorkbook } from "../../support/a-sheet";
import { aFinding, planned, repaired } from "./a-repair";

const value = (field: string) => ({ part: "value", field }) as const;

function shown({ sheet, cell, before, edits }: CellPatch): string {
  return `${sheet} ${toA1(cell)}: ${before} → ${applyEdits(before, edits)}`;
}

/** The workbook with another cell in the place of the one that says `text`. */
function withCell(workbook: WorkbookSnapshot, text: string, change: Partial<CellSnapshot>): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => (cell.text === text ? { ...cell, ...change } : cell)),
    })),
  };
}

const form = aSheet(
  [
    ["取組項目", "<", "① 地域支えあいの仕組みづくり", "(1) 自治会組織の活動支援と連携"],
    ["目指す姿", "<", "話合いの輪がひろがる", "<"],
    ["令和5年度", "目標", "・年に2回の話合い", "<"],
    ["^", "取組内容", "・場を用意する", "<"],
    ["^", "^", "・案内を配る", "<"],
    ["^", "実践課", "町民生活課", "<"],
    ["^", "前期", "話合いを1回開いた。", "<"],
    ["^", "後期", "もう1回開いた。", "<"],
    ["^", "目標の達成", "達成できた", "<"],
    ["^", "評価・検証", "話合いが深まった。次の年も続ける。", "<"],
  ],
  { name: "取組1" },
);

test("見つかった誤りだけを、そのセルで直す", () => {
  const workbook = aDepartmentWorkbook("町民生活課.xlsx", [
    { texts: { firstHalf: "話合い\u200Bを1回開いた。", review: "話合いが深まった。\n次の年も<b>続ける</b>。" } },
  ]);
  const { collection, findings } = gathered([workbook]);
  const plan = planRepairs(workbook, collection, findings);
  expect(plan.left).toEqual([]);
  expect(plan.repairs.map(({ finding, certainty }) => [finding.rule, certainty])).toEqual([
    ["control-character", "certain"],
    ["leftover-html", "certain"],
  ]);
  expect(plan.repairs[0]?.changes).toEqual([
    { title: "前期", before: "話合い\u200Bを1回開いた。", edits: [{ start: 3, end: 4, text: "" }] },
  ]);
  const after = gathered([repaired(workbook, plan)]);
  expect(after.findings.filter(({ fix }) => fix)).toEqual([]);
  expect(after.collection.forms.map(({ texts }) => texts)).toEqual(
    collection.forms.map(({ texts }) => ({
      ...texts,
      firstHalf: "話合いを1回開いた。",
      review: "話合いが深まった。\n次の年も続ける。",
    })),
  );
});

test("いくつかのセルに分かれた欄は、その文字のあるセルで直す。セルをまたぐ直しはしない", () => {
  const workbook = aWorkbook(form);
  const actions = "・場を用意する\n・案内を配る";
  const title = "① 地域支えあいの仕組みづくり (1) 自治会組織の活動支援と連携";
  const plan = planned(workbook, [
    aFinding({ sheet: "取組1" }, value("actions"), [actions, "・場を用意する\n・お知らせを配る"]),
    aFinding({ sheet: "取組1" }, value("initiative"), [title, title.replace("支援と", "支援及び")]),
    aFinding({ sheet: "取組1" }, value("actions"), [actions, "・場を作り、案内を配る"]),
  ]);
  expect(plan.repairs.map(({ cells }) => cells.map(shown))).toEqual([
    ["取組1 C5: ・案内を配る → ・お知らせを配る"],
    ["取組1 D1: (1) 自治会組織の活動支援と連携 → (1) 自治会組織の活動支援及び連携"],
  ]);
  expect(plan.left.map(({ reason }) => reason)).toEqual([
    "文がいくつかのセルに分かれているため、直していません。それぞれのセルを見て直してください。",
  ]);
});

test("二つのセルの両方に誤りがあれば、それぞれのセルで直す", () => {
  const title = "① 地域支えあいの仕組みづくり (1) 自治会組織の活動支援と連携";
  const after = "１ 地域支えあいの仕組みづくり (1) 自治会組織の活動支援及び連携";
  const plan = planned(aWorkbook(form), [aFinding({ sheet: "取組1" }, value("initiative"), [title, after])]);
  expect(plan.repairs.map(({ cells }) => cells.map(shown))).toEqual([
    [
      "取組1 C1: ① 地域支えあいの仕組みづくり → １ 地域支えあいの仕組みづくり",
      "取組1 D1: (1) 自治会組織の活動支援と連携 → (1) 自治会組織の活動支援及び連携",
    ],
  ]);
});

test("欄の名前と同じセルに書かれた文は、その文だけを直す", () => {
  const workbook = withCell(aWorkbook(form), "評価・検証", {
    value: "評価・検証：よく出来た。",
    text: "評価・検証：よく出来た。",
  });
  const cells = workbook.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.filter(({ text }) => text !== "話合いが深まった。次の年も続ける。"),
    merges: sheet.merges.filter(({ top }) => top !== 9),
  }));
  const plan = planned({ ...workbook, sheets: cells }, [
    aFinding({ sheet: "取組1" }, value("review"), ["よく出来た。", "よくできた。"]),
  ]);
  expect(plan.repairs.map((repair) => repair.cells.map(shown))).toEqual([
    ["取組1 B10: 評価・検証：よく出来た。 → 評価・検証：よくできた。"],
  ]);
});

test("一覧で二つの取組にかかるセルは、一度だけ直す", () => {
  const workbook = aWorkbook(
    aSheet(
      [
        ["取組項目", "目指す姿", "目標", "実践課", "前期", "目標の達成", "評価・検証"],
        [
          "① 地域支えあいの仕組みづくり (1) 自治会組織の活動支援と連携",
          "輪\u200Bがひろがる",
          "・年2回",
          "町民生活課",
          "開いた。",
          "達成できた",
          "続ける。",
        ],
        [
          "① 地域支えあいの仕組みづくり (2) まちづくり活動諸団体の支援と連携",
          "^",
          "・年3回",
          "町民生活課",
          "支えた。",
          "達成できた",
          "続ける。",
        ],
      ],
      { name: "一覧" },
    ),
  );
  const { collection, findings } = gathered([workbook]);
  expect(collection.forms.map(({ texts }) => texts.vision)).toEqual(["輪\u200Bがひろがる", "輪\u200Bがひろがる"]);
  const found = findings.filter(({ rule }) => rule === "control-character");
  const plan = planRepairs(workbook, collection, found);
  expect(plan).toMatchObject({ repairs: found.map((finding) => ({ finding })), left: [] });
  const after = gathered([repaired(workbook, plan)]).collection.forms;
  expect(after.map(({ texts }) => texts)).toEqual(
    collection.forms.map(({ texts }) => ({ ...texts, vision: "輪がひろがる" })),
  );
});

test.each<[string, Partial<CellSnapshot>, string]>([
  ["数式", { formula: "A1" }, "数式の結果"],
  ["表示形式で付けた文字", { value: "話合い" }, "表示形式"],
  ["数", { type: "number", value: 1 }, "数値か日付"],
  ["取り消し線のある文字", { struck: ["三"] }, "取り消し線"],
  ["どの文字か分からない取り消し線", { isPartlyStruck: true }, "取り消し線"],
])("%sのあるセルは直さず、わけを言う", (_, change, reason) => {
  const before = "話合いを1回開いた。";
  const workbook = withCell(aWorkbook(form), before, change);
  const plan = planned(workbook, [aFinding({ sheet: "取組1" }, value("firstHalf"), [before, `${before}二度。`])]);
  expect(plan.repairs).toEqual([]);
  expect(plan.left.map((one) => one.reason)).toEqual([expect.stringContaining(reason)]);
});

test("テキストボックスの文と、点検の後で変わった文は、直さず、わけを言う", () => {
  const place = { top: 6, left: 2, bottom: 7, right: 3 };
  const sheet = {
    ...form,
    cells: form.cells.filter(({ text }) => text !== "話合いを1回開いた。"),
    shapes: [{ kind: "text", place, text: "図の中の文" } as const],
  };
  const plan = planned(aWorkbook(sheet), [
    aFinding({ sheet: "取組1" }, value("firstHalf"), ["図の中の文", "図の文"]),
    aFinding({ sheet: "取組1" }, value("goals"), ["・年に3回の話合い", "・年に4回の話合い"]),
  ]);
  expect(plan.repairs).toEqual([]);
  expect(plan.left.map(({ reason }) => reason)).toEqual([
    expect.stringContaining("テキストボックス"),
    expect.stringContaining("点検した後で文が変わった"),
  ]);
});

test("欄の名前は、空白と改行を残して直す", () => {
  const workbook = withCell(aWorkbook(form), "目標", { value: "目\n票", text: "目\n票" });
  const finding = aFinding({ sheet: "取組1", cell: "B3" }, { part: "label", field: "goals" }, ["目\n票", "目\n標"]);
  const plan = planned(workbook, [finding]);
  expect(plan.repairs.map(({ changes, cells }) => [changes[0]?.title, ...cells.map(shown)])).toEqual([
    ["欄の名前「目標」", "取組1 B3: 目\n票 → 目\n標"],
  ]);
});

test("管理番号は、周りの字を残して直す", () => {
  const workbook = written(
    aWorkbook({
      ...form,
      cells: form.cells.map((cell) => ({ ...cell, row: cell.row + 1 })),
      merges: form.merges.map((area) => ({ ...area, top: area.top + 1, bottom: area.bottom + 1 })),
    }),
    "取組1",
    "D1",
    "管理番号：R5 Ⅰ-2-①(1) 町民生活課 その1",
  );
  const number = "R5 Ⅰ-2-①(1) 町民生活課 その1";
  const plan = planned(workbook, [
    aFinding({ sheet: "取組1" }, { part: "registrationNumber" }, [number, number.replace("その1", "その2")]),
  ]);
  expect(plan.repairs.map(({ changes, cells }) => [changes[0]?.title, ...cells.map(shown)])).toEqual([
    ["管理番号", `取組1 D1: 管理番号：${number} → 管理番号：R5 Ⅰ-2-①(1) 町民生活課 その2`],
  ]);
});

test("次のページにもう一度書いてある取組項目は、どちらも直す", () => {
  const title = "① 地域支えあいの仕組みづくり (1) 自治会組織の活動支援と連携";
  const workbook = aWorkbook(
    aSheet(
      [
        ["取組項目", "<", title],
        ["目指す姿", "<", "話合いの輪がひろがる"],
        ["令和5年度", "目標", "・年に2回の話合い"],
        ["^", "取組内容", "・場を用意する"],
        ["^", "実践課", "町民生活課"],
        [null],
        ["取組項目", "<", title],
        ["令和5年度", "前期", "話合いを1回開いた。"],
        ["^", "後期", "もう1回開いた。"],
        ["^", "目標の達成", "達成できた"],
        ["^", "評価・検証", "話合いが深まった。"],
      ],
      { name: "取組1" },
    ),
  );
  const plan = planned(workbook, [
    aFinding({ sheet: "取組1" }, value("initiative"), [title, title.replace("支援と", "支援及び")]),
  ]);
  expect(plan.repairs[0]?.cells.map(({ cell }) => toA1(cell))).toEqual(["C1", "C7"]);
});

test("同じ様式の写しは、一緒に直す。写しは別のファイルにあってもよい", () => {
  const texts = { review: "話合いが深まった。\u200B次の年も続ける。" };
  const two = together(
    "町民生活課.xlsx",
    aDepartmentWorkbook("a", [{ texts, sheet: "取組1" }]),
    aDepartmentWorkbook("b", [{ texts, sheet: "取組1 (2)" }]),
  );
  const other = aDepartmentWorkbook("町民生活課 控え.xlsx", [{ texts, sheet: "取組1" }]);
  const { collection, findings } = gathered([two, other]);
  const plans = [two, other].map((workbook) => ({ workbook, plan: planRepairs(workbook, collection, findings) }));
  expect(plans.map(({ plan }) => plan.repairs.map(({ cells }) => cells.map(({ sheet }) => sheet)))).toEqual([
    [["取組1", "取組1 (2)"]],
    [["取組1"]],
  ]);
  const after = gathered(plans.map(({ workbook, plan }) => repaired(workbook, plan)));
  expect(after.collection.forms).toHaveLength(1);
  expect(after.collection.excluded).toHaveLength(2);
});

test("二つの本文がある様式は、それぞれを、その写しと直す", () => {
  const slip = { review: "話合いが深まった。\u200B次の年も続ける。" };
  const files = [
    aDepartmentWorkbook("a.xlsx", [{ texts: slip }]),
    aDepartmentWorkbook("b.xlsx", [{ texts: { goals: "・年に三回の話合い" } }]),
    aDepartmentWorkbook("c.xlsx", [{ texts: slip }]),
    aDepartmentWorkbook("d.xlsx", [{ texts: { goals: "・年に三回の話合い" } }]),
  ];
  const { collection, findings } = gathered(files);
  const duplicates = findings
    .filter(({ rule }) => rule === "form-duplicate")
    .map(({ file, message }) => [file, message]);
  expect(duplicates).toEqual([
    ["c.xlsx", expect.stringContaining("「a.xlsx」")],
    ["d.xlsx", expect.stringContaining("「b.xlsx」")],
  ]);
  const plans = files.map((workbook) => planRepairs(workbook, collection, findings));
  expect(plans.map(({ repairs, left }) => [repairs.length, left.length])).toEqual([
    [1, 0],
    [0, 0],
    [1, 0],
    [0, 0],
  ]);
});

test("直すと様式でなくなるもの、別の取組になるものは、直さない。ほかの直しはする", () => {
  const workbook = aWorkbook(form);
  const title = "① 地域支えあいの仕組みづくり (1) 自治会組織の活動支援と連携";
  const plan = planned(workbook, [
    aFinding({ sheet: "取組1" }, value("goals"), ["・年に2回の話合い", "・年に三回の話合い"]),
    aFinding({ sheet: "取組1" }, { part: "label", field: "secondHalf" }, ["後期", "こうき"]),
    aFinding({ sheet: "取組1" }, value("initiative"), [title, title.replace("活動支援と連携", "解散")]),
    aFinding({ sheet: "取組1" }, value("review"), ["話合いが深まった。次の年も続ける。", "話合いが深まった。"]),
  ]);
  expect(plan.repairs.flatMap(({ cells }) => cells.map(({ cell }) => toA1(cell)))).toEqual(["C3", "C10"]);
  expect(plan.left.map(({ reason }) => reason)).toEqual(
    Array(2).fill(expect.stringContaining("様式の読み取りが変わる")),
  );
});

test("指摘の消えない直しは、しない", () => {
  const before = "話合い\u200Bを1回\u200B開いた。";
  const workbook = aDepartmentWorkbook("町民生活課.xlsx", [{ texts: { firstHalf: before } }]);
  const { collection, findings } = gathered([workbook]);
  const [found] = findings.filter(({ fix }) => fix);
  if (!found?.fix) throw new Error("no fix");
  const [change] = found.fix.changes;
  const useless = {
    ...found,
    fix: { ...found.fix, changes: [{ ...change, edits: [{ start: 0, end: 2, text: "会議" }] }] as const },
  };
  const plan = planRepairs(workbook, collection, [useless]);
  expect(plan.repairs).toEqual([]);
  expect(plan.left).toHaveLength(1);
});

test("同じ文字を直す二つの直しは、どちらも出る。一緒にはしない", () => {
  const workbook = aWorkbook(form);
  const before = "・年に2回の話合い";
  const plan = planned(workbook, [
    aFinding({ sheet: "取組1" }, value("goals"), [before, "・年に三回の話合い"]),
    aFinding({ sheet: "取組1" }, value("goals"), [before, "・年に四回の話合い"], "likely"),
    aFinding({ sheet: "取組1" }, value("goals"), [before, "・年に2回の会合"]),
  ]);
  expect(plan.repairs).toHaveLength(3);
  const patched = repaired(workbook, plan);
  expect(gathered([patched]).collection.forms[0]?.texts.goals).toBe("・年に三回の会合");
});
