import { drawSummary } from "../../../src/usecases/assemble/draw-summary";
import { planReplacement } from "../../../src/usecases/replace/plan-replacement";
import { splitSummary } from "../../../src/gather/former/split-summary";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { readWorkbook } from "../../../src/xlsx/read";
import { writeWorkbook } from "../../../src/xlsx/write";
import { sampleWorkbooks } from "../../samples/sample-workbooks";
import { snapshotOfDrawing } from "../../support/snapshot-of-drawing";
import { gathered, together } from "../a-department-workbook";

const snapshots = [...sampleWorkbooks].map(([file, drawing]) => snapshotOfDrawing(drawing, file));
const [general] = snapshots;
const namesOf = ({ sheets }: WorkbookSnapshot): readonly string[] => sheets.map(({ name }) => name);

/** Through a file and back: what a host makes of the sheets. */
async function throughFile(drawing: ReturnType<typeof drawSummary>): Promise<WorkbookSnapshot> {
  const read = readWorkbook(await writeWorkbook(drawing), { file: "総括.xlsx" });
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

test("どんな様式をまとめた総括でも、書いて読んだものに差し替えるところはない", async () => {
  const own = general ?? snapshotOfDrawing({ title: "", creator: "", createdAt: null, sheets: [] });
  const assembledAt = "2024-04-20T09:00:00+09:00";
  const takenSheetNames = namesOf(own);
  const first = drawSummary(gathered(snapshots), { assembledAt, takenSheetNames });
  const open = { ...together("", own, await throughFile(first)), source: own.source };
  const { summary, rest } = splitSummary(open);
  expect(namesOf(rest)).toEqual(namesOf(own));
  expect(summary?.sheets).toHaveLength(first.sheets.length);
  const again = gathered([rest, ...snapshots.slice(1)], { former: open });
  const second = drawSummary(again, { assembledAt: "2024-04-21T09:00:00+09:00", takenSheetNames });
  const { change } = planReplacement(open, second);
  expect(change.drawing.sheets.map(({ name }) => name)).toEqual([]);
  expect(change.retireNames).toEqual([]);
});
