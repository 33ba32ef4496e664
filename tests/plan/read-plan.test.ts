import { listInitiatives } from "../../src/plan/initiatives";
import { planR5 } from "../../src/town/r5/plan";
import { readPlan } from "../../src/plan/read-plan";
import type { Plan } from "../../src/plan/schema";
import type { SheetSnapshot } from "../../src/workbook/snapshot";
import { aPlanSheet, aSmallPlanSheet, printedR5 } from "./a-plan-sheet";

function planOf(sheet: SheetSnapshot): Plan {
  const result = readPlan(sheet, planR5);
  if (!result.ok) throw new Error(result.problem.map(({ cell, message }) => `${cell}: ${message}`).join("\n"));
  return result.value;
}

function problemsOf(sheet: SheetSnapshot): readonly string[] {
  const result = readPlan(sheet, planR5);
  return result.ok ? [] : result.problem.map(({ cell, message }) => `${cell} ${message}`);
}

/** "Ⅰ-1-①-(1) 避難所の点検: 総務課" */
function initiativesOf(sheet: SheetSnapshot): readonly string[] {
  return listInitiatives(planOf(sheet)).map(
    ({ code, title, departments, allDepartments, leadDepartment }) =>
      `${code} ${title}: ${allDepartments ? `全課 ${leadDepartment ?? "-"}` : departments.join("+")}`,
  );
}

const SMALL = ["1-1-1-1 避難所の点検: 総務課", "1-1-1-2 訓練の実施: 総務課+保健福祉課"];

test("印刷されたR5の計画が、列がずれていても読める", () => {
  expect(planOf(aPlanSheet(printedR5))).toEqual(planR5);
});

test("見出しの行がなくても、印があれば読める", () => {
  expect(initiativesOf(aSmallPlanSheet())).toEqual(SMALL);
  expect(planOf(aSmallPlanSheet())).toMatchObject({
    title: "みらい計画",
    municipality: "ひばり町",
    fiscalYear: { era: "令和", year: 6 },
  });
});

test.each<[string, Record<string, string | null>]>([
  ["推進項目が基本項目の下の行", { A4: null, A3: "Ⅰ 暮らし" }],
  ["見出しが推進項目の下の行", { B4: null, C4: null, B3: "1 防災", A3: "Ⅰ 暮らし", A4: "①地域の備え" }],
  ["一つのセルに印がいくつも", { A4: "Ⅰ 暮らし　1 防災\n① 地域の備え", B4: null, C4: null }],
  ["取組と課が同じセル（空白）", { D4: "(1)避難所の点検 総務課", E4: null }],
  ["取組と課が同じセル（改行）", { D5: "(2)訓練の実施\n総務課・保健福祉課", E5: null }],
  ["取組と課が同じセル（括弧）", { D5: "(2) 訓練の実施（総務課、保健福祉課）", E5: null }],
  ["課が次の行に続く", { E5: "総務課", E6: "保健福祉課" }],
  ["課の区切りがカンマや斜線", { E5: "総務課／保健福祉課" }],
  ["課に覚え書き", { E5: "総務課（とりまとめ）、保健福祉課（健康班）" }],
  ["課の名前に空白", { E4: "総 務 課" }],
  ["題が次の行に続く", { D4: "(1) 避難所の", D5: "点検", E5: null, D6: "(2) 訓練の実施", E6: "総務課　保健福祉課" }],
  ["題がセルの中で折り返す", { D4: "(1) 避難\n所の点検" }],
  ["印だけのセルの右に題", { D4: "(1)", E4: "避難所の点検", F4: "総務課" }],
  ["全角と囲みの印", { A4: "Ⅰ．暮らし", B4: "１　防災", D4: "（１）避難所の点検", D5: "⑵訓練の実施" }],
  ["基本項目が一字ずつ改行", { A4: "Ⅰ\n暮\nら\nし" }],
  ["印の下のセルに題", { A4: "Ⅰ", A5: "暮らし" }],
  [
    "題が隣のセルに続く",
    { A3: "基本項目", C3: "取組項目", F3: "実践課", D4: "(1) 避難所の", E4: "点検", F4: "総務課" },
  ],
  [
    "番号や区分の列がある",
    { A3: "基本項目", C3: "取組項目", E3: "実践課", H3: "区分", H4: "新規", G3: "番号", G4: "1", G5: "2" },
  ],
  ["右に行の番号", { F4: "1", F5: "2" }],
  ["覚え書き、ページ番号、離れた脚注", { D6: "※ 必要に応じて見直す", C7: "- 3 -", A9: "担当　企画財政班　内線12" }],
  [
    "二ページ目の見出しの繰り返し",
    {
      A3: "基本項目",
      B3: "推進項目",
      D3: "取組項目",
      E3: "実践課",
      D5: null,
      E5: null,
      A5: "みらい計画",
      A6: "基本項目",
      B6: "推進項目",
      D6: "取組項目",
      E6: "実践課",
      D7: "(2)訓練の実施",
      E7: "総務課、保健福祉課",
    },
  ],
])("%s でも同じ計画と読める", (_, changes) => {
  expect(initiativesOf(aSmallPlanSheet(changes))).toEqual(SMALL);
});

test.each([
  ["全課【総務課】", "全課 総務課"],
  ["全課 【総務課】", "全課 総務課"],
  ["全 課\n【総務課】", "全課 総務課"],
  ["全課（とりまとめ：総務課）", "全課 総務課"],
  ["全課 とりまとめ：総務課", "全課 総務課"],
  ["（全課【総務課】）", "全課 総務課"],
  ["全課", "全課 -"],
  ["総務課【総務課】", "総務課"],
])("実践課「%s」", (typed, expected) => {
  expect(initiativesOf(aSmallPlanSheet({ E4: typed }))[0]).toBe(`1-1-1-1 避難所の点検: ${expected}`);
  expect(initiativesOf(aSmallPlanSheet({ D4: `(1)避難所の点検 ${typed}`, E4: null }))[0]).toBe(
    `1-1-1-1 避難所の点検: ${expected}`,
  );
});

test("題の括弧は課ではない", () => {
  expect(initiativesOf(aSmallPlanSheet({ D4: "(1) 情報通信技術（ICT）の活用", D5: "(2) 訓練（図上）" }))).toEqual([
    "1-1-1-1 情報通信技術（ICT）の活用: 総務課",
    "1-1-1-2 訓練（図上）: 総務課+保健福祉課",
  ]);
});

test("縦に結合した見出しの下の題の続き", () => {
  const sheet = aSmallPlanSheet(
    { B4: "1 災害に", B6: "強いまち" },
    { merges: [{ top: 3, left: 1, bottom: 4, right: 1 }] },
  );
  expect(planOf(sheet).pillars[0]?.themes[0]?.title).toBe("災害に強いまち");
});

test("実践課より右の、計画のものでない列は読み飛ばす", () => {
  const header = { A3: "基本項目", B3: "推進項目", C3: "取組項目", E3: "実践課", F3: "状態", G3: "備考" };
  expect(initiativesOf(aSmallPlanSheet({ ...header, F4: "提出済", G4: "(1) 年度内に見直す", F5: "総務課" }))).toEqual(
    SMALL,
  );
});

test("左に番号の列、間に区分の列があっても、題に混ざらない", () => {
  const sheet = aPlanSheet({
    A1: "ひばり町 みらい計画R6",
    A2: "番号",
    B2: "基本項目",
    C2: "推進項目",
    D2: "取組項目",
    E2: "区分",
    F2: "実践課",
    A3: "1",
    B3: "Ⅰ 暮らし",
    C3: "1 防災",
    D3: "①地域の備え",
    A4: "2",
    D4: "(1)避難所の点検",
    E4: "新規",
    F4: "総務課",
    A5: "3",
    D5: "(2)訓練の実施",
    E5: "継続",
    F5: "総務課、保健福祉課",
  });
  expect(initiativesOf(sheet)).toEqual(SMALL);
});

describe("課の順", () => {
  const listed = { A8: "課（報告順）", B8: "保健福祉課、総務課、はごろも" };
  const ofBuiltInTown = { A1: "町政運営推進プラン", A2: "上富良野町" };

  test("一覧があれば、そのとおり", () => {
    expect(planOf(aSmallPlanSheet(listed)).departments).toEqual(["保健福祉課", "総務課", "はごろも"]);
  });

  test("一覧がなければ、表に出る順。ほかの町の課が、たまたま同じ名前でも", () => {
    expect(planOf(aSmallPlanSheet()).departments).toEqual(["総務課", "保健福祉課"]);
    expect(planOf(aSmallPlanSheet({ E5: "水道局、総務課" })).departments).toEqual(["総務課", "水道局"]);
    const lead = aSmallPlanSheet({ E4: "全課【保健福祉課】", E5: "総務課" });
    expect(planOf(lead).departments).toEqual(["保健福祉課", "総務課"]);
  });

  test("内蔵の計画と同じ町で、その町の課だけなら、その町の順", () => {
    expect(planOf(aSmallPlanSheet(ofBuiltInTown)).departments).toEqual(planR5.departments);
    expect(planOf(aSmallPlanSheet({ ...ofBuiltInTown, E5: "水道局" })).departments).toEqual(["総務課", "水道局"]);
  });

  test("全課のほかに課の名前がなければ、課が分からないと伝える", () => {
    expect(problemsOf(aSmallPlanSheet({ E4: "全課", E5: "全課" }))[0]).toMatch(/^A1 計画の課が一つも分かりません。/u);
  });
});

describe("計画の名前と町の名前がない表", () => {
  test("内蔵の計画と同じ木なら、その計画", () => {
    expect(planOf(aPlanSheet({ ...printedR5, A1: "令和7年度", A2: "計画の体系" }))).toMatchObject({
      ...planR5,
      fiscalYear: { year: 7 },
    });
  });

  test("題の行だけで、名前と課が内蔵の計画と同じなら、その町", () => {
    const sheet = aSmallPlanSheet({ A1: "町政運営推進プランR7", A2: null, B2: null });
    expect(planOf(sheet)).toMatchObject({ title: "町政運営推進プラン", municipality: "上富良野町" });
  });
});

test("実践課の列にあれば、課らしくない名前も課として読む", () => {
  const header = { A3: "基本項目", B3: "推進項目", C3: "取組項目", E3: "実践課" };
  expect(initiativesOf(aSmallPlanSheet({ ...header, E4: "はごろも" }))[0]).toBe("1-1-1-1 避難所の点検: はごろも");
});

test.each<[string, Record<string, string | null>, RegExp]>([
  ["番号が飛ぶ", { D5: "(3) 訓練の実施" }, /^D5 Ⅰ-1-①\(3\): 「\(1\)」の次が「\(3\)」になっています。/u],
  ["番号が重なる", { D5: "（１） 訓練の実施" }, /^D5 Ⅰ-1-①\(1\): 印「\(1\)」が重なっています。/u],
  ["1から始まらない", { C4: "② 地域の備え" }, /^C4 Ⅰ-1-②: 初めの印が「②」になっています。「①」から/u],
  ["実践課がない", { E4: null }, /^D4 Ⅰ-1-①\(1\)「避難所の点検」に実践課がありません。/u],
  ["見出しより前に取組", { C4: null }, /^D4 「\(1\) 避難所の点検」の上に取組項目（①）がありません。/u],
  ["見出しの下に取組がない", { C6: "② 訓練" }, /^C6 Ⅰ-1-②の下に取組項目（\(1\)）がありません。/u],
  ["題がない", { D4: "(1)" }, /^D4 Ⅰ-1-①\(1\)の題がありません。/u],
  ["課か分からない名前", { E4: "総務課、はごろも" }, /^E4 「総務課、はごろも」が課の名前か分かりません。/u],
  ["上の段がない", { B4: null }, /^C4 「① 地域の備え」の上に推進項目がありません。/u],
  ["何か分からない文", { F4: "新規", D6: "(3) 補修", E6: "総務課" }, /^F4 「新規」が何か分かりません。/u],
  [
    "一覧にない課",
    { A8: "課（報告順）", B8: "総務課" },
    /^E5 Ⅰ-1-①\(2\)「訓練の実施」の実践課「保健福祉課」が、計画の課の一覧にありません。/u,
  ],
  [
    "とりまとめ課が二つ",
    { E4: "全課【総務課、保健福祉課】" },
    /^E4 Ⅰ-1-①\(1\)「避難所の点検」のとりまとめ課が「総務課、保健福祉課」になっています。とりまとめ課は一つだけ/u,
  ],
  ["全課とともに課", { E4: "全課【総務課】", F4: "保健福祉課" }, /^E4 .*全課と課の名前（保健福祉課）の両方があります/u],
  ["課の名前にファイルに使えない字", { E4: "総務*課" }, /^E4 課の名前「総務\*課」の「\*」は、ファイルや/u],
  ["題に書けない文字", { D4: "(1) 避難所\u0001の点検" }, /^D4 Ⅰ-1-①\(1\)の題に、ファイルに書けない文字（U\+0001）/u],
  [
    "一覧に同じ課が二つ",
    { A8: "課（報告順）", B8: "総務課、保健福祉課、総務課" },
    /^B8 課の一覧に、「総務課」と同じ名前/u,
  ],
  ["町の名前がない", { A2: null }, /^A1 市町村の名前が分かりません。/u],
  [
    "計画の名前も町の名前もない",
    { A1: "計画の体系（令和7年度）", A2: null, B2: null },
    /^A1 計画の名前が分かりません。/u,
  ],
  ["年度がない", { B2: null }, /^A1 計画の年度が分かりません。/u],
])("%s ときは、セルを示して直し方を伝える", (_, changes, expected) => {
  const problems = problemsOf(aSmallPlanSheet(changes));
  expect(problems[0]).toMatch(expected);
});

test("一つの誤りから出る誤りは重ねて伝えない", () => {
  expect(problemsOf(aSmallPlanSheet({ B4: null })).map((problem) => problem.slice(0, 2))).toEqual(["C4", "A4"]);
  expect(problemsOf(aSmallPlanSheet({ E4: "はごろも" }))).toHaveLength(1);
});

test("誤りはすべて一度に伝える", () => {
  expect(
    problemsOf(aSmallPlanSheet({ E4: null, D5: "(4) 訓練の実施" }))
      .map((problem) => problem.slice(0, 2))
      .toSorted(),
  ).toEqual(["D4", "D5"]);
});

test("空のシートや計画でないシートは、表がないと伝える", () => {
  expect(problemsOf(aPlanSheet({}))[0]).toMatch(/^A1 シート「計画の体系」に計画の表が見つかりません。/u);
  expect(problemsOf(aPlanSheet({ A1: "R5", A2: "基本項目", B2: "推進項目" }))[0]).toMatch(
    /^A1 計画の下に基本項目（Ⅰ）がありません。/u,
  );
});

test("シートに年度がなければ、シートの名前か、渡された年度による", () => {
  expect(readPlan(aSmallPlanSheet({ B2: null }, { name: "計画の体系R7" }), planR5)).toMatchObject({
    value: { fiscalYear: { year: 7 } },
  });
  const given = readPlan(aSmallPlanSheet({ B2: null }), planR5, { fiscalYear: { era: "令和", year: 8 } });
  expect(given).toMatchObject({ value: { fiscalYear: { year: 8 } } });
});
