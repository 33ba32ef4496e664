import type { ExcelProblem, ReadWorkbook } from "../../src/excel/open-workbook";
import { createReadingQueue } from "../../src/taskpane/state/reading-queue";
import { fail, succeed, type Result } from "../../src/workbook/result";
import { readOf } from "./frame-services";

const read = readOf({ source: { file: "a.xlsx", sha256: null, modified: null }, sheets: [], definedNames: [] });
const problem: ExcelProblem = { code: "cell-being-edited", message: "セルの入力中です。" };
const gone: ExcelProblem = { code: "gone", message: "シートがありません。" };

type Outcome = Result<ReadWorkbook, ExcelProblem>;

/** Readings that end when the test says so. */
function aQueue() {
  const asked: { readonly what: "all" | readonly string[]; readonly end: (outcome: Outcome) => Promise<void> }[] = [];
  const told: string[] = [];
  const ask = (what: "all" | readonly string[]) =>
    new Promise<Outcome>((resolve) => {
      const end = async (outcome: Outcome) => {
        resolve(outcome);
        await new Promise(setImmediate);
      };
      asked.push({ what, end });
    });
  const queue = createReadingQueue(
    { read: () => ask("all"), readAgain: (_known, sheetIds) => ask(sheetIds) },
    {
      began: () => told.push("began"),
      succeeded: () => told.push("succeeded"),
      failed: ({ code }) => told.push(code),
    },
  );
  const last = () => {
    const reading = asked.at(-1);
    if (!reading) throw new Error("Nothing has been asked.");
    return reading;
  };
  return { queue, asked, told, last };
}

describe("読み取りの順番", () => {
  test("読んでいる間に頼まれた分は、まとめて次の1回で読む", async () => {
    const { queue, asked, last } = aQueue();
    void queue.readAll();
    await last().end(succeed(read));
    void queue.readSheets(["A"]);
    void queue.readSheets(["B"]);
    const third = queue.readSheets(["C", "B"]);
    expect(asked.map(({ what }) => what)).toEqual(["all", ["A"]]);
    await last().end(succeed(read));
    expect(asked.map(({ what }) => what)).toEqual(["all", ["A"], ["B", "C"]]);
    await last().end(succeed(read));
    await third;
    expect(asked).toHaveLength(3);
  });

  test("シートの追加があれば、次は全部を読む", async () => {
    const { queue, asked, last } = aQueue();
    void queue.readAll();
    void queue.readSheets(["A"]);
    void queue.readAll();
    await last().end(succeed(read));
    expect(asked.map(({ what }) => what)).toEqual(["all", "all"]);
  });

  test("読めなかったシートは、次に何かあったときに一緒に読む", async () => {
    const { queue, asked, told, last } = aQueue();
    void queue.readAll();
    await last().end(succeed(read));
    void queue.readSheets(["A"]);
    await last().end(fail(problem));
    expect(told).toEqual(["began", "succeeded", "began", "cell-being-edited"]);
    void queue.readSheets(["B"]);
    expect(last().what).toEqual(["A", "B"]);
    await last().end(succeed(read));
    await queue.catchUp();
    expect(asked).toHaveLength(3);
  });

  test("読み直すシートがなくなっていたら、全部を読む", async () => {
    const { queue, told, last } = aQueue();
    void queue.readAll();
    await last().end(succeed(read));
    void queue.readSheets(["A"]);
    await last().end(fail(gone));
    expect(last().what).toBe("all");
    await last().end(succeed(read));
    expect(told.at(-1)).toBe("succeeded");
  });

  test("頼んだ人が待つのは、頼んだあとに始まった読み取り", async () => {
    const { queue, last } = aQueue();
    void queue.readAll();
    let isDone = false;
    void queue.readAll().then(() => {
      isDone = true;
    });
    await last().end(succeed(read));
    expect(isDone).toBe(false);
    await last().end(succeed(read));
    expect(isDone).toBe(true);
  });
});
