import type { CellsOfSheet, ExcelProblem, ReadWorkbook } from "../../src/excel/open-workbook";
import { createReadingQueue } from "../../src/taskpane/state/reading-queue";
import { areaOf } from "../../src/workbook/address";
import { fail, succeed, type Result } from "../../src/workbook/result";
import { aSheet, aWorkbook } from "../support/a-sheet";
import { readOf, someChanges } from "./frame-services";

const names = ["A", "B", "C"];
const read: ReadWorkbook = { ...readOf(aWorkbook(...names.map((name) => aSheet([], { name })))), sheetIds: names };
const problem: ExcelProblem = { code: "cell-being-edited", message: "セルの入力中です。" };
const gone: ExcelProblem = { code: "gone", message: "シートがありません。" };
const cells = (sheetId: string): CellsOfSheet => ({ sheetId, areas: [areaOf({ row: 0, column: 0 })] });

type Outcome = Result<ReadWorkbook, ExcelProblem>;

/** Readings that end when the test says so; `what`: "all", "list", "outdated", or the sheets of which cells are read. */
function aQueue() {
  const asked: { readonly what: string; readonly end: (outcome?: Outcome) => Promise<void> }[] = [];
  const told: string[] = [];
  const ask = (what: string, known: ReadWorkbook) =>
    new Promise<Outcome>((resolve) => {
      const end = async (outcome: Outcome = succeed(known)) => {
        resolve(outcome);
        await new Promise(setImmediate);
      };
      asked.push({ what, end });
    });
  const queue = createReadingQueue(
    {
      readToShow: () => ask("all", read),
      readCells: (known, edited) => ask(edited.map(({ sheetId }) => sheetId).join(), known),
      readList: (known) => ask("list", known),
      readOutdated: (known) => ask("outdated", { ...known, outdated: [] }),
    },
    {
      began: () => told.push("began"),
      succeeded: ({ outdated }) => told.push(["succeeded", ...outdated].join(" ")),
      failed: ({ code }) => told.push(code),
    },
  );
  const last = () => {
    const reading = asked.at(-1);
    if (!reading) throw new Error("Nothing has been asked.");
    return reading;
  };
  const edit = (...sheetIds: readonly string[]) => queue.follow(someChanges({ edited: sheetIds.map(cells) }));
  return { queue, edit, asked, told, last, whats: () => asked.map(({ what }) => what) };
}

async function aQueueThatHasRead() {
  const made = aQueue();
  void made.queue.readAll();
  await made.last().end();
  return made;
}

describe("読み取りの順番", () => {
  test("読んでいる間に打たれたセルは、まとめて次の1回で読む", async () => {
    const { edit, last, whats } = await aQueueThatHasRead();
    void edit("A");
    void edit("B");
    const third = edit("C");
    expect(whats()).toEqual(["all", "A"]);
    await last().end();
    expect(whats()).toEqual(["all", "A", "B,C"]);
    await last().end();
    await third;
  });

  test("シートが増えたり減ったりしたら、一覧だけを読む", async () => {
    const { queue, last, whats } = await aQueueThatHasRead();
    void queue.follow(someChanges({ added: ["D"], edited: [cells("A")] }));
    await last().end();
    expect(whats()).toEqual(["all", "list", "A"]);
  });

  test("行や列が動いたシートは、次に何かを押すまで読まない", async () => {
    const { queue, edit, last, told, whats } = await aQueueThatHasRead();
    await queue.follow(someChanges({ reshaped: ["B"] }));
    expect(whats()).toEqual(["all"]);
    expect(told.at(-1)).toBe("succeeded B");
    void edit("A");
    await last().end();
    expect(told.at(-1)).toBe("succeeded B");
    void queue.catchUp();
    await last().end();
    expect(whats()).toEqual(["all", "A", "outdated"]);
    expect(told.at(-1)).toBe("succeeded");
    await queue.catchUp();
    expect(whats()).toHaveLength(3);
  });

  test("読めなかったセルは、次に何かあったときに一緒に読む", async () => {
    const { queue, edit, last, told, whats } = await aQueueThatHasRead();
    void edit("A");
    await last().end(fail(problem));
    expect(told.at(-1)).toBe("cell-being-edited");
    void edit("B");
    expect(last().what).toBe("A,B");
    await last().end();
    await queue.catchUp();
    expect(whats()).toEqual(["all", "A", "A,B"]);
  });

  test("読み直すシートがなくなっていたら、一覧を読んでからもう一度", async () => {
    const { edit, last, whats } = await aQueueThatHasRead();
    void edit("A");
    await last().end(fail(gone));
    await last().end();
    await last().end();
    expect(whats()).toEqual(["all", "A", "list", "A"]);
  });

  test("計算し直された数式のセルは、数式のあるところだけを読む", async () => {
    const { queue, last, whats } = aQueue();
    void queue.readAll();
    const [first, ...others] = read.snapshot.sheets;
    const formula = { row: 2, column: 1, type: "number", value: 3, text: "3", formula: "1+2" } as const;
    const sheets = first ? [{ ...first, cells: [formula] }, ...others] : others;
    await last().end(succeed({ ...read, snapshot: { ...read.snapshot, sheets } }));
    void queue.follow(someChanges({ recalculated: ["A", "B"] }));
    expect(whats()).toEqual(["all", "A"]);
  });

  test("頼んだ人が待つのは、頼んだあとに始まった読み取り", async () => {
    const { queue, asked, last } = aQueue();
    void queue.readAll();
    let isDone = false;
    void queue.readAll().then(() => (isDone = true));
    await last().end();
    expect(asked).toHaveLength(2);
    expect(isDone).toBe(false);
    await last().end();
    expect(isDone).toBe(true);
  });
});
