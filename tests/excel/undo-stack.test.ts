/** @jest-environment jsdom */
import { connectToExcel } from "../../src/excel/connect";
import type { OpenWorkbook, ReadWorkbook } from "../../src/excel/open-workbook";
import type { ExcelHost } from "../../src/preview/host/host";
import { createReadingQueue, type ReadingQueue } from "../../src/taskpane/state/reading-queue";
import { openInJsdom } from "../support/excel";
import { comparable, formSheets, roundTrips } from "./a-workbook";

const SHEETS = 300;
let host: ExcelHost;
let workbook: OpenWorkbook;
let queue: ReadingQueue;
let read: ReadWorkbook | null = null;

beforeAll(async () => {
  ({ host } = await openInJsdom(formSheets(SHEETS), { file: "町民生活課.xlsx", apiSet: "1.19" }));
  const connected = await connectToExcel({ writeForInsertion: () => Promise.reject(new Error("nothing is inserted")) });
  if (!connected.ok) throw new Error(connected.problem.message);
  workbook = connected.value;
  queue = createReadingQueue(workbook, {
    began: () => undefined,
    succeeded: (value) => (read = value),
    failed: (problem) => {
      throw new Error(problem.message);
    },
  });
  await queue.readAll();
  await workbook.watch((changes) => void queue.follow(changes));
});

/** Waits for what Excel and the queue still have to say. */
async function quiet(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 300));
  await queue.catchUp();
}

/** Cells that replies brought since `from`: the sizes of all grids of values. */
function cellsAsked(from: number): number {
  const replies = host.batches.slice(from).flatMap(({ reply }) => reply.Results);
  return replies.reduce((sum, { Value }) => sum + gridCells(Value), 0);
}

function gridCells(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return Object.entries(value).reduce((sum, [key, part]) => {
    if (key === "Values" && Array.isArray(part)) return sum + part.flat().length;
    return sum + (typeof part === "object" ? gridCells(part) : 0);
  }, 0);
}

function textOf(sheet: string, row: number, column: number): string | undefined {
  return read?.snapshot.sheets
    .find(({ name }) => name === sheet)
    ?.cells.find((cell) => cell.row === row && cell.column === column)?.text;
}

test("開くときの結合の問い合わせのほかに、打っても、選んでも、切り替えても、元に戻す記録は減らない", async () => {
  const opened = host.undo.emptiedBy.length;
  expect(new Set(host.undo.emptiedBy)).toEqual(new Set(["Range.GetMergedAreasOrNullObject"]));
  for (let edit = 1; edit <= 10; edit++) host.user.type("様式3", "D2", `打った文${edit}`);
  host.user.select("様式4", "D3");
  host.user.activate("様式5");
  await quiet();
  expect(textOf("様式3", 1, 3)).toBe("打った文10");
  expect(host.undo.emptiedBy).toHaveLength(opened);
  expect(host.undo.entries).toBe(10);
  expect(host.settings.size).toBe(0);
});

test("300枚のブックでも、読み直すのは打ったセルだけ", async () => {
  const from = host.batches.length;
  host.user.type("様式200", "D2", "一つめ");
  host.user.type("様式201", "D3", "二つめ");
  await quiet();
  expect([textOf("様式200", 1, 3), textOf("様式201", 2, 3)]).toEqual(["一つめ", "二つめ"]);
  expect(cellsAsked(from)).toBe(2);
  expect(roundTrips(host, from)).toBe(1);
});

test("ほかの人が打った文も映り、こちらの選択も、元に戻す記録も動かない", async () => {
  host.user.select("様式2", "D3");
  const { entries } = host.undo;
  const from = host.batches.length;
  host.user.colleagueTypes("様式100", "D2", "ほかの人の文");
  await quiet();
  expect(textOf("様式100", 1, 3)).toBe("ほかの人の文");
  expect(cellsAsked(from)).toBe(1);
  expect(host.workbook.selection).toMatchObject({ areas: [{ top: 2, left: 3 }] });
  expect(host.undo.entries).toBe(entries);
});

test("行が動いたシートは、次に何かを押したときに結合を読み、ファイルを読んだときと同じになる", async () => {
  const opened = host.undo.emptiedBy.length;
  host.user.insertRows("様式7", 2);
  host.user.type("様式7", "B3", "入れた行");
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(host.undo.emptiedBy).toHaveLength(opened);
  const outdated = read?.outdated ?? [];
  expect(outdated).toEqual([read?.sheetIds[6]]);
  await queue.catchUp();
  expect(read?.outdated).toEqual([]);
  const whole = await workbook.read();
  if (!whole.ok || !read) throw new Error("not read");
  expect(comparable(read.snapshot)).toEqual(comparable(whole.value.snapshot));
});

test("結合が解かれたところに文が入ったら、並びが変わったと分かる", async () => {
  host.user.merge("様式9", "D4:E4");
  await queue.readAll();
  host.user.type("様式9", "E4", "覆われていたセル");
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(read?.outdated).toEqual([read?.sheetIds[8]]);
  await queue.catchUp();
  expect(read?.outdated).toEqual([]);
});

test("課と時期を選んだだけでは、ブックに何も書かない。シートを入れるときに一緒に残る", async () => {
  const stored = host.undo.emptiedBy.length;
  workbook.settings.defer("department", "町民生活課");
  expect(workbook.settings.get("department")).toBe("町民生活課");
  expect(host.settings.size).toBe(0);
  const sheetId = read?.sheetIds[0] ?? "";
  await workbook.writeTexts([{ sheetId, cell: { row: 1, column: 3 }, text: "書いた文", expected: null }]);
  // Here what an add-in writes can be undone, and storing settings would put an end to that.
  expect(host.settings.size).toBe(0);
  expect(host.undo.emptiedBy).toHaveLength(stored);
  await workbook.settings.set("sheetChange", null);
  expect([...host.settings.keys()].toSorted()).toEqual(["department", "sheetChange"]);
});
