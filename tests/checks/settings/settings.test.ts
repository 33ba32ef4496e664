import fc from "fast-check";
import { rules } from "../../../src/checks/registry";
import { runChecks } from "../../../src/checks/run-checks";
import {
  drawSettings,
  readSettings,
  silencedSentence,
  withSilenced,
  writesToSilence,
} from "../../../src/checks/settings/setting-sheet";
import type { RuleSetting } from "../../../src/plan/schema";
import { planR5 } from "../../../src/town/r5/plan";
import type { CellAddress } from "../../../src/workbook/address";
import type { SheetSnapshot } from "../../../src/workbook/snapshot";
import { aSheetOf } from "../../plan/a-notices-sheet";
import { aCollection, aForm, aWorkbook } from "../../support/a-form";
import { snapshotOfSheet } from "../../support/snapshot-of-drawing";
import { runs } from "../../support/runs";

const aSetting = (setting: Partial<RuleSetting>): RuleSetting => ({
  rule: "field-empty",
  form: null,
  isReported: true,
  severity: null,
  ...setting,
});

const collection = aCollection({ workbooks: [aWorkbook({ forms: [aForm({ texts: { goals: "", actions: "" } })] })] });
const severitiesOf = (ruleSettings: readonly RuleSetting[], town = {}): readonly string[] =>
  runChecks({ ...collection, plan: { ...collection.plan, ruleSettings } }, rules, town)
    .filter(({ rule }) => rule === "field-empty")
    .map(({ severity }) => severity);

test("出さない規則は出さず、重要度は町の重さより上になる", () => {
  expect(severitiesOf([])).toEqual(["error", "error"]);
  expect(severitiesOf([aSetting({ isReported: false })])).toEqual([]);
  expect(severitiesOf([aSetting({ severity: "info" })], { "field-empty": "warning" })).toEqual(["info", "info"]);
  expect(severitiesOf([aSetting({})], { "field-empty": "warning" })).toEqual(["warning", "warning"]);
});

test("一つの様式だけのことは、規則のことより上になる", () => {
  const [form] = collection.forms;
  const { initiative, department, sequence } = form?.key ?? { initiative: "", department: "", sequence: 1 };
  const key = `${initiative ?? ""} ${department ?? ""} その${sequence}`;
  expect(severitiesOf([aSetting({ form: key, isReported: false })])).toEqual([]);
  expect(severitiesOf([aSetting({ form: "1-1-1-1 総務課 その9", isReported: false })])).toHaveLength(2);
  expect(severitiesOf([aSetting({ isReported: false }), aSetting({ form: key, severity: "warning" })])).toEqual([
    "warning",
    "warning",
  ]);
});

test("規則が低く知らせたものの重要度は上げない", () => {
  const unplaced = [{ text: "担 当 者", cell: { row: 11, column: 1 } }];
  const forms = aCollection({ workbooks: [aWorkbook({ forms: [aForm({ unplaced })] })] });
  const severityOf = (severity: RuleSetting["severity"]): readonly string[] =>
    runChecks({ ...forms, plan: { ...forms.plan, ruleSettings: [aSetting({ rule: "unplaced-text", severity })] } })
      .filter(({ rule }) => rule === "unplaced-text")
      .map((finding) => finding.severity);
  expect(severityOf(null)).toEqual(["info"]);
  expect(severityOf("error")).toEqual(["info"]);
});

test("出さない規則の数を言う。知らない規則、いつも出す規則、出すと決めた行は数えない", () => {
  const sentenceOf = (...ruleSettings: readonly RuleSetting[]) => silencedSentence({ ...planR5, ruleSettings });
  expect(sentenceOf()).toBeNull();
  expect(sentenceOf(aSetting({ severity: "info" }), aSetting({ rule: "nobody", isReported: false }))).toBeNull();
  expect(sentenceOf(aSetting({ rule: "rule-crashed", isReported: false }))).toBeNull();
  const one = aSetting({ form: "1-2-1-1 町民生活課 その2", isReported: false });
  expect(sentenceOf(one)).toBe("点検設定で出さない規則 0件（ほかに、様式を限って出さないもの 1件）");
  expect(sentenceOf(aSetting({ isReported: false }))).toBe("点検設定で出さない規則 1件");
});

test("どの規則も一行ずつあり、何も決めていなければ何も読まない", () => {
  const sheet = snapshotOfSheet(drawSettings(planR5));
  const ids = sheet.cells.filter(({ column }) => column === 0).map(({ text }) => text);
  expect(ids.slice(-rules.length)).toEqual(rules.map(({ id }) => id));
  expect(readSettings({ sheets: [sheet] })).toEqual({ sheet: "点検設定", settings: [], problems: [] });
});

test("描いて読むと、決めたとおりに戻る", () => {
  const anySetting = fc.record({
    rule: fc.constantFrom("field-empty", "term", "label-spelling"),
    form: fc.constantFrom(null, "1-2-1-1 町民生活課 その2"),
    isReported: fc.boolean(),
    severity: fc.constantFrom(null, "error", "warning", "info"),
  });
  const selector = ({ rule, form }: RuleSetting): string => `${rule} ${form ?? ""}`;
  const order = (settings: readonly RuleSetting[]): readonly string[] =>
    settings
      .filter((one) => one.form !== null || !one.isReported || one.severity !== null)
      .map((one) => JSON.stringify(one))
      .sort();
  fc.assert(
    fc.property(fc.uniqueArray(anySetting, { selector }), (ruleSettings) => {
      const read = readSettings({ sheets: [snapshotOfSheet(drawSettings({ ...planR5, ruleSettings }))] });
      expect(order(read?.settings ?? [])).toEqual(order(ruleSettings));
      expect(read?.problems).toEqual([]);
    }),
    { numRuns: runs(20) },
  );
});

test("分からない行は、どのセルか、どうなり、どうすればよいかを言い、次に描いても残る", () => {
  const sheet = aSheetOf("点検設定", [
    ["規則", "様式", "出す／出さない", "重要度"],
    ["field-blank", null, "出さない", null],
    ["field-empty", "どこかの様式", "出さない", null],
    ["rule-crashed", null, "出さない", null],
    ["欄が空いている", null, "ときどき", "重大"],
    ["field-empty", null, null, "確認"],
  ]);
  const read = readSettings({ sheets: [sheet] });
  expect(read?.problems.map(({ cell, message }) => `${cell} ${message}`)).toEqual([
    "A2 「field-blank」という規則がないので、この行は使いません。点検項目にある規則の名前に直すか、行を消してください。",
    "B3 様式「どこかの様式」が分からないので、この行は使いません。「1-2-1-1 町民生活課 その1」か管理番号に直してください。",
    "C4 「rule-crashed」は、確かめられなかったことを知らせるので、いつも出します。「出す」に戻してください。",
    "C5 「ときどき」が分からないので、出すことにします。「出す」か「出さない」に直してください。",
    "D5 重要度「重大」が分からないので、はじめの重要度にします。「誤り」「確認」「参考」のどれかに直すか、空にしてください。",
    "A6 「field-empty」の行が前にもあるので、この行は使いません。どちらかの行を消してください。",
  ]);
  const again = snapshotOfSheet(drawSettings({ ...planR5, ruleSettings: read?.settings ?? [] }));
  expect(again.cells.map(({ text }) => text)).toEqual(expect.arrayContaining(["field-blank", "どこかの様式"]));
});

describe("一つの規則を出さないことにする", () => {
  const KEY = "1-2-1-1 町民生活課 その2";
  /** The sheet after the writes, as Excel would hold it. */
  const silencedOn = (sheet: SheetSnapshot, rule: string, form: string | null): SheetSnapshot => {
    const { writes = [] } = writesToSilence({ sheets: [sheet] }, rule, form) ?? {};
    const written = writes.map(({ cell, text, expected }) => {
      const standing = sheet.cells.find((one) => one.row === cell.row && one.column === cell.column)?.text ?? "";
      expect(standing).toBe(expected);
      return { ...cell, type: "text" as const, value: text, text };
    });
    const isWritten = ({ row, column }: CellAddress): boolean =>
      written.some((cell) => cell.row === row && cell.column === column);
    return { ...sheet, cells: [...sheet.cells.filter((cell) => !isWritten(cell)), ...written] };
  };

  test.each([
    [null, []],
    [KEY, []],
    [null, [aSetting({ severity: "info" })]],
    [KEY, [aSetting({ form: "R5 Ⅰ-2-①(1) 町民生活課 その2", severity: "info" })]],
  ])("シートに書いても、シートを作っても、同じになる（%s）", (form, ruleSettings) => {
    const written = silencedOn(snapshotOfSheet(drawSettings({ ...planR5, ruleSettings })), "field-empty", form);
    const settings = withSilenced(ruleSettings, "field-empty", form);
    expect(readSettings({ sheets: [written] })).toEqual({ sheet: "点検設定", settings, problems: [] });
    expect(settings.map(({ isReported, severity }) => [isReported, severity])).toEqual([
      [false, ruleSettings[0]?.severity ?? null],
    ]);
  });

  test("シートがないか、列が分からなければ、書かない", () => {
    expect(writesToSilence({ sheets: [] }, "term", null)).toBeNull();
    const sheet = aSheetOf("点検設定", [["規則", "出す／出さない"]]);
    expect(writesToSilence({ sheets: [sheet] }, "term", KEY)).toBeNull();
    expect(writesToSilence({ sheets: [sheet] }, "term", null)?.writes).toHaveLength(2);
  });
});
