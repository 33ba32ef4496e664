import { sheetNames } from "../../src/form/sheet-names";
import { drawPlan } from "../../src/plan/draw-plan";
import { drawNotices } from "../../src/plan/notices";
import type { CollectionNotice, Plan } from "../../src/plan/schema";
import { formDefinitionR5 } from "../../src/town/r5/form";
import { planR5 } from "../../src/town/r5/plan";
import { choosePlan, planOf } from "../../src/usecases/choose-plan";
import { succession } from "../../src/usecases/distribute/succession";
import { drawDepartmentWorkbook } from "../../src/usecases/distribute/template";
import type { WorkbookDrawing } from "../../src/workbook/drawing";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { snapshotOfDrawing } from "../support/snapshot-of-drawing";
import { aDepartmentWorkbook } from "./a-department-workbook";
import { gather, summaryFile } from "./assemble/gathering-parts";

const notices: readonly CollectionNotice[] = [
  { period: "前期", due: "10月13日", instructions: "・箇条書きで書く\n・数字は半角" },
  { period: "確定値", due: "6月14日", instructions: "" },
];
const titles = formDefinitionR5.periods.map(({ title }) => title);
const told: Plan = { ...planR5, notices };
const workbookOf = (plan: Plan, file = "計画.xlsx"): WorkbookSnapshot => {
  const sheets = [drawPlan(plan), drawNotices(plan, titles)];
  return snapshotOfDrawing({ title: "", creator: "", createdAt: null, sheets }, file);
};
const blankWorkbook = (plan: Plan): WorkbookDrawing =>
  drawDepartmentWorkbook({
    plan,
    definition: formDefinitionR5,
    department: "町民生活課",
    succession: succession(null, plan, formDefinitionR5, {}),
  });
const namesOf = ({ sheets }: Pick<WorkbookSnapshot | WorkbookDrawing, "sheets">): readonly string[] =>
  sheets.map(({ name }) => name);

test("計画のブックから読み、配るブックの計画の体系の次に入る", () => {
  const plan = planOf(workbookOf(told), planR5);
  expect(plan).toMatchObject({ ok: true, value: { notices } });
  expect(namesOf(blankWorkbook(told)).slice(0, 3)).toEqual(["計画の体系", "期限と記入要領", "様式台帳"]);
  expect(namesOf(blankWorkbook(planR5))).not.toContain(sheetNames.notices);
});

test("配ったブックを集めると総括に残り、次にまとめても残り、様式とも集めなかったシートとも言わない", async () => {
  const handedIn = snapshotOfDrawing(blankWorkbook(told), "町民生活課.xlsx");
  const first = gather([handedIn]);
  expect(first.model.notGathered.map(({ sheet }) => sheet)).not.toContain(sheetNames.notices);
  const summary = await summaryFile(first);
  expect(namesOf(summary).slice(0, 4)).toEqual(["表紙", "計画の体系", "期限と記入要領", "提出状況"]);
  const next = gather([], { former: summary, period: "final" });
  expect(next.plan.plan.notices).toEqual(notices);
  expect(namesOf(await summaryFile(next))).toContain(sheetNames.notices);
});

test("書いていない課のブックがあっても、書いてあるものが残り、読む順によらない", () => {
  const others = [workbookOf(planR5, "あ.xlsx"), workbookOf(told, "い.xlsx"), aDepartmentWorkbook("う.xlsx", [{}])];
  for (const workbooks of [others, others.toReversed()]) {
    const chosen = choosePlan({ given: null, own: [], former: null, workbooks, builtIn: planR5 });
    expect(chosen).toMatchObject({ ok: true, value: { plan: { notices } } });
  }
});
