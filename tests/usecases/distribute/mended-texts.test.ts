import { readFormerSummary } from "../../../src/gather/former/read-former-summary";
import { recogniseWorkbook } from "../../../src/gather/recognise-workbook";
import { planR5 } from "../../../src/town/r5/plan";
import { townR5 } from "../../../src/town/r5/town";
import { drawSummary } from "../../../src/usecases/assemble/draw-summary";
import { gatherLastYear } from "../../../src/usecases/distribute/read-last-year";
import { succession, type Succession } from "../../../src/usecases/distribute/succession";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { snapshotOfDrawing } from "../../support/snapshot-of-drawing";
import { aDepartmentWorkbook, gathered, mended } from "../a-department-workbook";
import { planR6 } from "./next-plan";

const ALL = "1-1-1-1";
const { definition } = townR5;

/** A summary of 総務課's and 教育振興課's forms of one 全課 initiative, with these 目標. */
function summaryOf(general: string, education: string): WorkbookSnapshot {
  const workbooks = [
    ["総務課", general],
    ["教育振興課", education],
  ].map(([department = "", goals = ""]) =>
    aDepartmentWorkbook(`${department}.xlsx`, [
      { initiative: ALL, department, texts: { goals } },
      ...(department === "総務課" ? [{ initiative: "1-2-1-3", department }] : []),
    ]),
  );
  return snapshotOfDrawing(drawSummary(gathered(workbooks), { assembledAt: null, takenSheetNames: [] }), "R5総括.xlsx");
}

function carriedFrom(summary: WorkbookSnapshot): Succession {
  const former = readFormerSummary(summary, planR5, definition);
  const workbooks = [recogniseWorkbook(summary, planR5, definition)];
  const lastYear = gatherLastYear({ plan: planR5, workbooks, former, unreadable: [] }, definition, {});
  return succession(lastYear, planR6(), definition, {});
}

const goalsOf = ({ beginning }: Succession): readonly (readonly [string, string])[] =>
  beginning.flatMap(({ initiative, department, former }) =>
    initiative.code === ALL && former ? [[department, former.texts.goals ?? ""] as const] : [],
  );

test("全課で一つにまとめた目標を総務課が直したら、どの課にも直した文を引き継ぐ", () => {
  const summary = mended(summaryOf("皆の目標", "皆の目標"), "Ⅰ-1-①(1) 全課", "皆の目標", "直した目標");
  expect(goalsOf(carriedFrom(summary))).toEqual([
    ["総務課", "直した目標"],
    ["教育振興課", "直した目標"],
  ]);
});

test("課ごとに違う目標をまとめて直した文は、誰のものとも決めず、引き継いでいないと言う", () => {
  const merged = "総務の目標\n【教育振興課】\n教育の目標";
  const summary = mended(summaryOf("総務の目標", "教育の目標"), "Ⅰ-1-①(1) 全課", merged, `${merged}。追記`);
  const result = carriedFrom(summary);
  expect(goalsOf(result)).toEqual([
    ["総務課", "総務の目標"],
    ["教育振興課", "教育の目標"],
  ]);
  const notes = result.forms.filter(({ former }) => former.key.initiative === ALL).map(({ why }) => why);
  expect(notes).toEqual(notes.map(() => expect.stringContaining("総括でまとめて直した「目標」の文は") as unknown));
});
