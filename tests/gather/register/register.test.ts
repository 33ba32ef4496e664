import fc from "fast-check";
import { formNotRegistered } from "../../../src/checks/rules/form-not-registered";
import { registerRow } from "../../../src/checks/rules/register-row";
import { runChecks } from "../../../src/checks/run-checks";
import { sheetNames } from "../../../src/form/sheet-names";
import { coverageOf } from "../../../src/gather/register/coverage";
import { drawRegister } from "../../../src/gather/register/draw-register";
import { readRegister } from "../../../src/gather/register/read-register";
import type { FormRegister, RegisterEntry } from "../../../src/gather/collection";
import {
  expectedForms,
  mergeRegisters,
  registerFromCollection,
  registerFromPlan,
} from "../../../src/gather/register/register-entries";
import { listInitiatives } from "../../../src/plan/initiatives";
import { planR5 } from "../../../src/town/r5/plan";
import { countsSentence } from "../../../src/summary/model/count-words";
import { modelOf } from "../../summary/a-collection";
import { toA1 } from "../../../src/workbook/address";
import type { SheetSnapshot } from "../../../src/workbook/snapshot";
import { aCollection, aForm, aWorkbook } from "../../support/a-form";
import { snapshotOfSheet } from "../../support/snapshot-of-drawing";
import { formerOf, type SummaryEdit } from "../a-summary";

const entry = (initiative: string, department: string, sequence = 1, subject = ""): RegisterEntry => ({
  initiative,
  department,
  sequence,
  subject,
});

/** A 様式台帳 typed by hand: rows of texts, the first the header's. */
function typed(...rows: readonly (readonly string[])[]): SheetSnapshot {
  const cells = rows.flatMap((row, at) =>
    row.flatMap((text, column) =>
      text === "" ? [] : [{ row: at + 4, column: column + 1, type: "text" as const, value: text, text }],
    ),
  );
  return { ...snapshotOfSheet(drawRegister({ entries: [] }, planR5)), cells, merges: [] };
}
const header = ["番 号", "取組項目", "課", "その", "件名", "備考"];

describe("様式台帳のシート", () => {
  const pairs = listInitiatives(planR5).flatMap(({ code }) =>
    planR5.departments.map((department) => entry(code, department)),
  );
  const anyEntries = fc
    .uniqueArray(
      fc.record({
        pair: fc.constantFrom(...pairs),
        sequence: fc.integer({ min: 1, max: 12 }),
        subject: fc.oneof(
          fc.constant(""),
          fc.string({ maxLength: 20 }),
          fc.constantFrom("=1+1", "国民健康保険", "番号"),
        ),
      }),
      { selector: ({ pair, sequence }) => JSON.stringify([pair, sequence]), maxLength: 20 },
    )
    .map((entries) => entries.map(({ pair, sequence, subject }): RegisterEntry => ({ ...pair, sequence, subject })));

  test("描いて読めば元に戻る", () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const read = readRegister(snapshotOfSheet(drawRegister({ entries }, planR5)), planR5);
        expect(read.problems).toEqual([]);
        expect(new Set(read.register.entries)).toEqual(new Set(entries));
        expect(drawRegister(read.register, planR5)).toEqual(drawRegister({ entries }, planR5));
      }),
    );
  });

  test("千を超える その n も元に戻る", () => {
    const entries = [entry("1-2-1-1", "建設水道課", 999), entry("1-2-1-1", "建設水道課", 1000)];
    const read = readRegister(snapshotOfSheet(drawRegister({ entries }, planR5)), planR5);
    expect(read).toEqual({ register: { entries }, problems: [] });
  });

  test("列を足しても並べ替えても、どこから始まっても読める", () => {
    const { register, problems } = readRegister(
      typed(
        ["備考", "課", "件名", "その", "取組項目", "番号"],
        ["済", "町民生活課", "国保", "その１", "使用料", "Ⅱ-1-③-(1)"],
        ["", "建設水道課", "", "1", "", "2-1-3-2"],
        ["", "町民生活課", "", "1", "", "Ⅰ-2-①(1)"],
        ["※その2があれば足すこと"],
      ),
      planR5,
    );
    expect(register.entries).toEqual([
      entry("2-1-3-1", "町民生活課", 1, "国保"),
      entry("2-1-3-2", "建設水道課"),
      entry("1-2-1-1", "町民生活課"),
    ]);
    expect(problems).toEqual([]);
  });

  test("その n のない行は、その取組と課の次の番号。番号も取組もない行は上の行の取組", () => {
    const { register } = readRegister(
      typed(
        header,
        ["2-1-3-1", "", "町民生活課", "", "国保"],
        ["", "", "町民生活課", "", "ごみ"],
        ["", "", "建設水道課"],
      ),
      planR5,
    );
    expect(register.entries).toEqual([
      entry("2-1-3-1", "町民生活課", 1, "国保"),
      entry("2-1-3-1", "町民生活課", 2, "ごみ"),
      entry("2-1-3-1", "建設水道課"),
    ]);
  });

  test("番号がなくても取組の名で分かる", () => {
    const { register } = readRegister(
      typed(header, ["", "(1) 自治会組織の活動支援と連携", "町民生活課", "その1"]),
      planR5,
    );
    expect(register.entries).toEqual([entry("1-2-1-1", "町民生活課")]);
  });

  test.each([
    ["計画にない番号", ["9-9-9-9", "", "町民生活課", "その1"], "B6", "計画にない番号"],
    ["計画にない課", ["1-2-1-1", "", "住民課", "その1"], "D6", "計画にない課"],
    ["課がない", ["1-2-1-1"], "D6", "課がありません"],
    ["その n が読めない", ["1-2-1-1", "", "町民生活課", "二つめ"], "E6", "「その1」のように"],
  ])("%s行は、セルを挙げて直してもらい、ほかの行は数える", (_, row, cell, message) => {
    const { register, problems } = readRegister(typed(header, row, ["1-2-1-1", "", "建設水道課", "その1"]), planR5);
    expect(register.entries).toEqual([entry("1-2-1-1", "建設水道課")]);
    expect(problems.map((problem) => [problem.sheet, toA1(problem.cell)])).toEqual([[sheetNames.register, cell]]);
    expect(problems[0]?.message).toContain(message);
  });

  test("同じ様式の行が二度あれば、あとの行を挙げる", () => {
    const row = ["1-2-1-1", "", "建設水道課", "その1"];
    const { register, problems } = readRegister(typed(header, row, row), planR5);
    expect([register.entries.length, problems.map(({ cell }) => toA1(cell))]).toEqual([1, ["E7"]]);
  });
});

test("ほかの年度の様式台帳は数えず、入れ替えてもらう", () => {
  const lastYear = { ...planR5, fiscalYear: { era: "令和", year: 4 } as const };
  const sheet = snapshotOfSheet(drawRegister({ entries: [entry("1-2-1-1", "町民生活課")] }, lastYear));
  const { register, problems } = readRegister(sheet, planR5);
  expect([register.entries, problems.map(({ cell }) => toA1(cell))]).toEqual([[], ["A2"]]);
});

describe("いくつかの様式台帳", () => {
  const carrying = (file: string, ...entries: readonly RegisterEntry[]) => {
    return { reading: aWorkbook({ file, register: { entries } }), isRemembered: false };
  };

  test("合わせて一つにする", () => {
    const merged = mergeRegisters(
      [
        carrying("建設水道課.xlsx", entry("1-2-1-1", "建設水道課")),
        carrying("町民生活課.xlsx", entry("1-2-1-1", "町民生活課")),
      ],
      null,
      planR5,
    );
    expect(merged.register?.entries).toEqual([entry("1-2-1-1", "町民生活課"), entry("1-2-1-1", "建設水道課")]);
  });

  test("件名が違えば、その課のブックの件名を採り、違いを挙げる。空の件名は違いではない", () => {
    const others = entry("2-1-3-1", "町民生活課", 1, "保険");
    const own = entry("2-1-3-1", "町民生活課", 1, "国民健康保険");
    const merged = mergeRegisters(
      [
        carrying("建設水道課.xlsx", others),
        carrying("町民生活課.xlsx", own),
        carrying("総務課.xlsx", entry("2-1-3-1", "町民生活課")),
      ],
      null,
      planR5,
    );
    expect(merged.register?.entries).toEqual([own]);
    expect(merged.disagreements).toEqual([
      { entry: own, file: "町民生活課.xlsx", otherSubject: "保険", otherFile: "建設水道課.xlsx" },
    ]);
  });
});

describe("あるはずの様式", () => {
  test("台帳がなければ計画の取組と課の組。R5 は33、全課の取組はとりまとめ課だけ", () => {
    const expected = expectedForms({ register: null, plan: planR5 });
    expect([expected.basis, expected.entries.length]).toEqual(["plan", 33]);
    expect(registerFromPlan(planR5).entries.filter(({ initiative }) => initiative === "1-1-1-1")).toEqual([
      entry("1-1-1-1", "総務課"),
    ]);
  });

  test("台帳があれば台帳。台帳に出てこない課は計画の組で数える", () => {
    const register: FormRegister = { entries: [entry("2-1-3-1", "町民生活課", 1), entry("2-1-3-1", "町民生活課", 2)] };
    const expected = expectedForms({ register, plan: planR5 });
    expect(expected.basis).toBe("mixed");
    expect(expected.entries.filter(({ department }) => department === "町民生活課")).toEqual(register.entries);
    expect(expected.countedByPlan).not.toContain("町民生活課");
  });

  test("台帳のその2が届いていなければ、一部だけ届いた取組", () => {
    const register: FormRegister = {
      entries: [...registerFromPlan(planR5).entries, entry("2-1-3-1", "町民生活課", 2, "一般廃棄物")],
    };
    const form = aForm({ initiative: "2-1-3-1", departments: "町民生活課" });
    const coverage = coverageOf(aCollection({ register, workbooks: [aWorkbook({ forms: [form] })] }));
    const pair = coverage.initiatives
      .find(({ initiative }) => initiative.code === "2-1-3-1")
      ?.pairs.find(({ department }) => department === "町民生活課");
    expect(pair).toMatchObject({ status: "partly", missing: [{ sequence: 2 }] });
    const { arrived, unwritten, expected } = coverage.counts;
    expect([arrived.length, unwritten.length, expected.length]).toEqual([1, 0, 34]);
  });

  test("全課の取組は、とりまとめ課なら未提出、ほかの課なら任意。担当でない課は対象外", () => {
    const { initiatives, departments } = coverageOf(aCollection({ workbooks: [aWorkbook({ forms: [aForm()] })] }));
    const statusOf = (code: string, department: string): string | undefined =>
      initiatives
        .find(({ initiative }) => initiative.code === code)
        ?.pairs.find((pair) => pair.department === department)?.status;
    expect(statusOf("1-1-1-1", "総務課")).toBe("missing");
    expect(statusOf("1-1-1-1", "農業振興課")).toBe("optional");
    expect(statusOf("1-2-1-1", "町民生活課")).toBe("handed-in");
    expect(statusOf("1-2-1-1", "総務課")).toBe("not-required");
    expect(departments.filter(({ hasHandedIn }) => hasHandedIn).map(({ department }) => department)).toEqual([
      "町民生活課",
    ]);
  });
});

/** Every cell of 様式台帳 that holds `from`. */
const editRegister =
  (from: string, to: string): SummaryEdit =>
  (summary) => ({
    ...summary,
    sheets: summary.sheets.map((sheet) =>
      sheet.name === sheetNames.register
        ? { ...sheet, cells: sheet.cells.map((cell) => (cell.text === from ? { ...cell, text: to } : cell)) }
        : sheet,
    ),
  });

describe("総括の様式台帳", () => {
  const second = aForm({ initiative: "2-1-3-1", departments: "町民生活課", vision: "二つめの姿", sheet: "2" });
  const first = aForm({ initiative: "2-1-3-1", departments: "町民生活課", sheet: "1" });
  const optional = aForm({ initiative: "1-1-1-1", sheet: "3" });
  const collection = aCollection({ workbooks: [aWorkbook({ forms: [first, second, optional] })] });

  const offered = { ...entry("2-1-3-1", "町民生活課", 2), isOffered: true };

  test("台帳がなければ、計画の組に、届いたその2を追加の候補として足したもの。任意の様式は足さない", () => {
    const { entries } = registerFromCollection(collection);
    expect(entries).toHaveLength(34);
    expect(entries).toContainEqual(offered);
  });

  test("台帳にない様式が届けば、台帳に追加の候補の行ができる。候補に書かれた件名は残り、様式がなくなれば行もなくなる", () => {
    const register = { entries: [entry("2-1-3-1", "町民生活課")] };
    const at = (one: FormRegister, forms = [first, second]) =>
      registerFromCollection(aCollection({ register: one, workbooks: [aWorkbook({ forms })] })).entries;
    expect(at(register)).toEqual([...register.entries, offered]);
    const named = { entries: [...register.entries, { ...offered, subject: "一般廃棄物" }] };
    expect(at(named)).toEqual(named.entries);
    expect(at(named, [first])).toEqual(register.entries);
  });

  test("状態を書いて読めば元に戻る。空欄なら、あるはずの様式", () => {
    const retired = { ...entry("2-1-3-1", "町民生活課", 3), isRetired: true };
    const entries = [entry("2-1-3-1", "町民生活課"), offered, retired];
    const drawn = drawRegister({ entries }, planR5, { withStates: true });
    expect(readRegister(snapshotOfSheet(drawn), planR5)).toEqual({ register: { entries }, problems: [] });
    const retirements = ["取りやめ", "取り やめ", "とりやめ", "取止め", "取り止め", "取止"];
    const states = ["", "提出する", "提出", "追加の候補", ...retirements];
    const rows = states.map((state, index) => ["1-2-1-1", "", "町民生活課", `その${index + 1}`, "", state]);
    const { register, problems } = readRegister(typed([...header.slice(0, 5), "状態"], ...rows), planR5);
    expect(problems).toEqual([]);
    expect(register.entries.map(({ isOffered, isRetired }) => [isOffered, isRetired])).toEqual([
      ...[[], [], []].map(() => [undefined, undefined]),
      [true, undefined],
      ...retirements.map(() => [undefined, true]),
    ]);
  });

  test.each(["廃止", "不要", "取りやめ（10月）"])(
    "状態の分からない言葉「%s」は、書かれたまま残り、行は数え、直してもらう",
    (word) => {
      const former = formerOf(collection, editRegister("追加の候補", word));
      const meant = { ...entry("2-1-3-1", "町民生活課", 2), unknownState: word };
      expect(former.register?.entries).toContainEqual(meant);
      expect(former.registerProblems.map(({ message }) => message)).toEqual([
        `様式台帳の状態「${word}」は分かりません。「提出する」「取りやめ」「追加の候補」「終了の候補」のどれかにしてください。`,
      ]);
      const again = aCollection({ former, workbooks: [aWorkbook({ forms: [first, second] })] });
      const drawn = drawRegister(registerFromCollection(again), planR5, { withStates: true });
      expect(drawn.cells.map(({ content }) => content)).toContainEqual({ type: "text", text: word });
      expect(coverageOf(again).expected.entries).toContainEqual(meant);
      const found = runChecks(again).filter(({ rule }) => rule === registerRow.id);
      expect(found.map(({ file, sheet }) => [file, sheet])).toEqual([["総括.xlsx", sheetNames.register]]);
    },
  );

  test("追加の候補も取りやめも、あるはずの様式ではない。候補を「提出する」に直せば、届かないと足りない", () => {
    const one = entry("2-1-3-1", "町民生活課");
    const numbers = (entries: readonly RegisterEntry[], forms = [first]) => {
      const { counts } = coverageOf(aCollection({ register: { entries }, workbooks: [aWorkbook({ forms })] }));
      const own = counts.missing.filter(({ department }) => department === "町民生活課");
      return { missing: own.length, further: counts.further.map(({ why }) => why) };
    };
    expect(numbers([one, offered])).toEqual({ missing: 0, further: [] });
    expect(numbers([one, { ...offered, isOffered: false }])).toEqual({ missing: 1, further: [] });
    expect(numbers([one, { ...one, sequence: 2, isRetired: true }])).toEqual({ missing: 0, further: [] });
    // What was given up and comes all the same is asked about, and not in.
    expect(numbers([one, { ...one, sequence: 2, isRetired: true }], [first, second])).toEqual({
      missing: 0,
      further: [],
    });
  });

  test("台帳から行が消されたその1は、その2などではなく、様式台帳にない様式。台帳のない課なら、計画の数のほか", () => {
    const register = { entries: [entry("1-2-1-1", "町民生活課")] };
    const built = aCollection({ register, workbooks: [aWorkbook({ forms: [aForm(), first, second] })] });
    const { counts } = coverageOf(built);
    expect(counts.further.map(({ key, why }) => [key.sequence, why])).toEqual([
      [1, "unregistered"],
      [2, "beyond"],
    ]);
    expect(countsSentence(modelOf(built).counts)).toContain("ほかに2様式（様式台帳にない 1、その2など 1）が");
    expect(runChecks(built).find(({ rule }) => rule === formNotRegistered.id)?.data.forms).toHaveLength(2);
    const byPlan = coverageOf(aCollection({ workbooks: [aWorkbook({ forms: [first, second] })] })).counts;
    expect(byPlan.further.map(({ why }) => why)).toEqual(["beyond"]);
  });

  test("全課の取組の、とりまとめ課でない課の行は、台帳にあっても任意", () => {
    const register = { entries: [entry("1-2-1-1", "町民生活課"), entry("1-1-1-1", "町民生活課")] };
    const { counts } = coverageOf(aCollection({ register, workbooks: [aWorkbook({ forms: [aForm(), optional] })] }));
    expect(counts.expected.filter(({ department }) => department === "町民生活課")).toHaveLength(1);
    expect(counts.further.map(({ why }) => why)).toEqual(["optional"]);
  });

  test("誰も手を入れていなければ、次も計画で数える", () => {
    expect(formerOf(collection).register).toBeNull();
  });

  test("総務課が候補を「提出する」に直せば、次にその様式が届かないと足りない", () => {
    const { register } = formerOf(collection, editRegister("追加の候補", "提出する"));
    if (!register) throw new Error("The register that was touched does not count.");
    const { counts } = coverageOf(aCollection({ register, workbooks: [aWorkbook({ forms: [first, optional] })] }));
    expect(counts.missing).toContainEqual(entry("2-1-3-1", "町民生活課", 2));
  });

  test("総務課が手を入れれば、次からはそれで数える", () => {
    const former = formerOf(collection, (summary) => ({
      ...summary,
      sheets: summary.sheets.map((sheet) =>
        sheet.name === sheetNames.register ? { ...sheet, cells: sheet.cells.filter(({ row }) => row !== 4) } : sheet,
      ),
    }));
    expect(former.register?.entries).toHaveLength(33);
  });
});
