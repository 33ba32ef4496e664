import type { Finding } from "../../src/checks/finding";
import { drawSettings } from "../../src/checks/settings/setting-sheet";
import { noAnswers } from "../../src/gather/questions";
import { drawPlan } from "../../src/plan/draw-plan";
import type { Plan, PreferredTerm, RuleSetting } from "../../src/plan/schema";
import { formDefinitionR5 } from "../../src/town/r5/form";
import { planR5 } from "../../src/town/r5/plan";
import { townR5 } from "../../src/town/r5/town";
import { collectSnapshots } from "../../src/usecases/assemble/gather-snapshots";
import { checkWorkbook } from "../../src/usecases/check/check-workbook";
import { remarksOnPlan } from "../../src/usecases/choose-plan";
import type { SheetDrawing } from "../../src/workbook/drawing";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { drawTerms } from "../../src/wording/terms/term-sheet";
import { snapshotOfDrawing } from "../support/snapshot-of-drawing";
import { aDepartmentWorkbook } from "./a-department-workbook";
import { gather, summaryFile } from "./assemble/gathering-parts";

const aTerm = (avoid: string): PreferredTerm => ({
  avoid,
  use: "案内所",
  condition: "",
  basis: "",
  exceptions: "",
  certainty: "certain",
});
const noTermRule: RuleSetting = { rule: "term", form: null, isReported: false, severity: null };
const noEmptyRule: RuleSetting = { rule: "field-empty", form: null, isReported: false, severity: null };

/** A workbook of a 課 whose form says 行なった and 案内処, with these sheets beside it. */
const handedIn = (...sheets: readonly SheetDrawing[]): WorkbookSnapshot => {
  const workbook = aDepartmentWorkbook("町民生活課.xlsx", [
    { texts: { firstHalf: "清掃を行なった。案内処を置いた。" } },
  ]);
  const others = snapshotOfDrawing({ title: "", creator: "", createdAt: null, sheets }, "町民生活課.xlsx").sheets;
  const further = others.map((sheet, index) => ({ ...sheet, position: workbook.sheets.length + index }));
  return { ...workbook, sheets: [...workbook.sheets, ...further] };
};
const avoidedIn = (findings: readonly Finding[]): readonly unknown[] =>
  findings.filter(({ rule, severity }) => rule === "term" && severity === "warning").map(({ data }) => data.avoid);
const own: Plan = { ...planR5, terms: [aTerm("案内処")], ruleSettings: [] };

test("課のブックの用語と点検設定は、総務課の確認には使わず、その課には使う", () => {
  const workbook = handedIn(drawTerms(own), drawSettings({ ...own, ruleSettings: [noEmptyRule] }));
  const gathered = gather([workbook]);
  expect(gathered.plan.plan).toMatchObject({ terms: null, ruleSettings: null });
  expect(avoidedIn(gathered.findings)).toEqual(["行なう"]);
  const checked = checkWorkbook({ snapshot: workbook, town: townR5, period: "full-year", department: null });
  if (!checked.ok) throw new Error("not read");
  expect(checked.value.plan.plan.ruleSettings).toEqual([noEmptyRule]);
  expect(avoidedIn(checked.value.findings)).toEqual(["案内処"]);
});

test("計画のブックの用語を使い、総括に残り、次は総括の用語を使う", async () => {
  const first = gather([handedIn()], { plan: own });
  expect(avoidedIn(first.findings)).toEqual(["案内処"]);
  const summary = await summaryFile(first);
  const names = summary.sheets.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["用語", "点検設定"]));
  const next = gather([handedIn()], { former: summary });
  expect(avoidedIn(next.findings)).toEqual(["案内処"]);
  const other = { ...own, terms: [aTerm("清掃")] };
  expect(avoidedIn(gather([handedIn()], { former: summary, plan: other }).findings)).toEqual(["清掃"]);
});

test("何も書いていなければ、はじめからある用語で、次に集めても同じになる", async () => {
  const first = gather([handedIn()]);
  const next = gather([handedIn()], { former: await summaryFile(first) });
  expect(next.findings).toEqual(first.findings);
  expect(avoidedIn(next.findings)).toEqual(["行なう"]);
});

test("とりまとめる人の開いているブックの用語は、集めるファイルでなくても使う", () => {
  const sheets = [drawTerms(own)];
  const open = snapshotOfDrawing({ title: "", creator: "", createdAt: null, sheets }, "開いているブック.xlsx");
  const collected = collectSnapshots({
    snapshots: [handedIn(drawTerms({ ...own, terms: [aTerm("清掃")] }))],
    unreadable: [],
    town: townR5,
    period: "full-year",
    plan: null,
    own: open,
    former: null,
    answers: noAnswers,
  });
  if (!collected.ok) throw new Error("not gathered");
  expect(avoidedIn(collected.value.findings)).toEqual(["案内処"]);
});

test("出さないことにした規則は、その数が確認事項に書かれる", async () => {
  const gathered = gather([handedIn()], { plan: { ...own, ruleSettings: [noTermRule] } });
  expect(avoidedIn(gathered.findings)).toEqual([]);
  const { sheets } = await summaryFile(gathered);
  const texts = sheets.find(({ name }) => name === "確認事項")?.cells.map(({ text }) => text);
  expect(texts).toContain("点検設定で出さない規則 1件");
});

test("分からない規則は、計画のブックでも総括でも、セルとともに確認事項になる", async () => {
  const unknown: Plan = { ...own, ruleSettings: [{ ...noTermRule, rule: "no-such-rule" }] };
  const first = gather([handedIn()], { plan: unknown });
  const rowsOf = ({ findings }: typeof first) => findings.filter(({ rule }) => rule === "settings-row");
  expect(rowsOf(first)).toHaveLength(1);
  const [again] = rowsOf(gather([handedIn()], { former: await summaryFile(first) }));
  expect(again).toMatchObject({ sheet: "点検設定", severity: "warning" });
  expect(again?.cell).toMatch(/^A\d+$/u);
});

test("計画の画面と命令は、計画のブックの分からない行をセルとともに言う", () => {
  const sheets = [drawPlan(planR5), drawTerms({ ...own, terms: [{ ...aTerm("案内処"), condition: "春のとき" }] })];
  const workbook = snapshotOfDrawing({ title: "", creator: "", createdAt: null, sheets }, "計画.xlsx");
  expect(remarksOnPlan(workbook, planR5, formDefinitionR5)).toMatchObject([
    { file: "計画.xlsx", sheet: "用語", cell: "C9" },
  ]);
});
