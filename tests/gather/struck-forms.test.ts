import { runChecks } from "../../src/checks/run-checks";
import { recogniseWorkbook } from "../../src/gather/recognise-workbook";
import type { Collection, RecognisedWorkbook } from "../../src/gather/collection";
import { notGathered } from "../../src/summary/model/not-gathered";
import { formDefinitionR5 } from "../../src/town/r5/form";
import { planR5 } from "../../src/town/r5/plan";
import type { CellSnapshot, SheetSnapshot } from "../../src/workbook/snapshot";
import { plainForm, plainFormWith, type Sketch } from "../form/recognise/a-form-sketch";
import { aCollection } from "../support/a-form";
import { aSheet, aWorkbook } from "../support/a-sheet";
import { formerOf } from "./a-summary";

// 取り消し線 over a whole form: its writer has deleted it.

type Strike = (cell: CellSnapshot) => Partial<CellSnapshot>;

const whole: Strike = ({ text }) => ({ text: "", struck: [text] });
const inRuns: Strike = ({ text }) => ({ text: "\n", value: text, struck: [text.slice(0, 3), text.slice(3)] });
const everywhere = (): boolean => true;
const inColumnOfTexts = ({ column }: CellSnapshot): boolean => column === 3;
const underHead = ({ row }: CellSnapshot): boolean => row > 0 && row !== 4;

const strike = (sheet: SheetSnapshot, where: (cell: CellSnapshot) => boolean, how: Strike = whole): SheetSnapshot => ({
  ...sheet,
  cells: sheet.cells.map((cell) => (where(cell) ? { ...cell, ...how(cell) } : cell)),
});
const sheet = (name = "様式", sketch: Sketch = plainForm): SheetSnapshot => aSheet(sketch, { name });
const otherForm = plainFormWith({
  0: [["取組項目", "<", "<", "② 町民の参画機会の拡充 (2) 町民のまちづくりへの参画機会の拡充"]],
  1: [["目指す姿", "<", "<", "だれもが話し合いに加わる。"]],
});
const file = (...sheets: readonly SheetSnapshot[]): RecognisedWorkbook =>
  recogniseWorkbook(aWorkbook(...sheets), planR5, formDefinitionR5);

const excludedOf = ({ excluded }: Collection): readonly unknown[] =>
  excluded.map(({ reason, department, reading }) => [reason, reading.initiative.inPlan?.code, department]);
const findingsOf = (collection: Collection, rule: string) =>
  runChecks(collection).filter((finding) => finding.rule === rule);

test.each<[string, (cell: CellSnapshot) => boolean, Strike]>([
  ["見出しも文も", everywhere, whole],
  ["文の列だけ", inColumnOfTexts, whole],
  ["取組項目と実践課のほか", underHead, whole],
  ["文字の一続きごとに", inColumnOfTexts, inRuns],
])("%s取り消し線で消した様式は集めず、どの様式かを言って尋ねる", (_, where, how) => {
  const collection = aCollection({ workbooks: [file(strike(sheet(), where, how), sheet("様式2", otherForm))] });
  expect(collection.forms.map(({ key }) => key.initiative)).toEqual(["1-2-2-2"]);
  expect(excludedOf(collection)).toEqual([["struck", "1-2-1-1", "町民生活課"]]);
  const found = findingsOf(collection, "struck-form");
  expect(found).toMatchObject([{ severity: "warning", sheet: "様式" }]);
  expect(found[0]?.message).toMatch(/取り消し線で消されて.*取りやめですか/u);
  expect(notGathered(collection)).toMatchObject([{ what: "様式 Ⅰ-2-①(1)", why: "取り消し線で消された様式です。" }]);
});

test("一つの欄の文だけを消した様式は、これから書き直す様式", () => {
  const onlyGoals = plainForm.map((row) => row.slice(0, 3)) as Sketch;
  const rewriting = onlyGoals.map((row, place) => [
    ...row,
    [0, 2, 4].includes(place) ? (plainForm[place]?.[3] ?? null) : null,
  ]);
  const collection = aCollection({
    workbooks: [file(strike(sheet("様式", rewriting), ({ text }) => text.startsWith("・")))],
  });
  expect(collection.forms).toHaveLength(1);
});

test("一つでも文の残る様式は、集める", () => {
  const collection = aCollection({
    workbooks: [file(strike(sheet(), (cell) => inColumnOfTexts(cell) && cell.row < 8))],
  });
  expect(collection.forms.map(({ texts }) => texts.review)).toEqual(["来年度も続ける。"]);
});

describe("前に集めた様式が消された", () => {
  const both = file(sheet(), sheet("様式2", otherForm));
  const struck = file(strike(sheet(), everywhere), sheet("様式2", otherForm));
  const again = (answers: Readonly<Record<string, string>> = {}) =>
    aCollection({ workbooks: [struck], former: formerOf(aCollection({ workbooks: [both] })), answers });

  test("前の文を残し、取りやめかを一度だけ尋ねる", () => {
    const collection = again();
    expect(collection.forms.map(({ key, origin }) => [key.initiative, origin])).toEqual([
      ["1-2-1-1", "kept"],
      ["1-2-2-2", "submitted"],
    ]);
    expect(collection.questions).toMatchObject([{ type: "form-kept", key: { initiative: "1-2-1-1" }, answer: null }]);
    expect(findingsOf(collection, "form-kept")[0]?.message).toContain("取り消し線");
    expect(findingsOf(collection, "struck-form")).toEqual([]);
  });

  test("取りやめと答えれば総括から除き、次に集めても尋ねない", () => {
    const [question] = again().questions ?? [];
    const collection = again({ [question?.id ?? ""]: "retire" });
    expect(collection.forms.map(({ key }) => key.initiative)).toEqual(["1-2-2-2"]);
    const next = aCollection({ workbooks: [struck], former: formerOf(collection) });
    expect(next.forms.map(({ key }) => key.initiative)).toEqual(["1-2-2-2"]);
    expect(next.questions).toEqual([]);
    expect(findingsOf(next, "struck-form")).toEqual([]);
  });

  test("一つだけの様式が消されても、その次の版とわかる", () => {
    const former = formerOf(aCollection({ workbooks: [file(sheet())] }));
    const collection = aCollection({ workbooks: [file(strike(sheet("様式の控え"), everywhere))], former });
    expect(collection.forms.map(({ origin }) => origin)).toEqual(["kept"]);
    expect(collection.questions).toMatchObject([{ type: "form-kept" }]);
  });

  test("消されたことは、総括が覚えている", () => {
    const other = aWorkbook(sheet("様式", otherForm));
    const next = aCollection({
      workbooks: [
        recogniseWorkbook({ ...other, source: { ...other.source, file: "別.xlsx" } }, planR5, formDefinitionR5),
      ],
      former: formerOf(aCollection({ workbooks: [file(strike(sheet(), everywhere))] })),
    });
    expect(excludedOf(next)).toEqual([["struck", "1-2-1-1", "町民生活課"]]);
  });
});
