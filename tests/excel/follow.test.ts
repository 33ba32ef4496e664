/** @jest-environment jsdom */
import fc from "fast-check";
import { connectToExcel } from "../../src/excel/connect";
import type { ReadWorkbook } from "../../src/excel/open-workbook";
import { createReadingQueue } from "../../src/taskpane/state/reading-queue";
import { openInJsdom } from "../support/excel";
import { comparable, formSheets } from "./a-workbook";
import { runs } from "../support/runs";

/** What people do while the pane is open:. */
const deeds = fc.array(
  fc.oneof(
    fc.record({
      what: fc.constant("type" as const),
      sheet: fc.nat(9),
      a1: fc.constantFrom("D2", "D4", "B2", "D5", "J30", "D3"),
      value: fc.constantFrom<string | number>("打った文", "", 12.5, "11/27", "=1+1", "二行の\n文", "'=重点"),
    }),
    fc.record({ what: fc.constant("insert" as const), sheet: fc.nat(9), row: fc.nat(6) }),
    fc.record({ what: fc.constant("add" as const), sheet: fc.nat(9) }),
    fc.record({ what: fc.constant("delete" as const), sheet: fc.nat(9) }),
    fc.record({ what: fc.constant("rename" as const), sheet: fc.nat(9) }),
    fc.record({ what: fc.constant("pause" as const), sheet: fc.nat(9) }),
    fc.record({ what: fc.constant("press" as const), sheet: fc.nat(9) }),
  ),
  { minLength: 1, maxLength: 8 },
);

test("何がどの順に起きても、押したあとは、はじめから読んだときと同じ", async () => {
  const { host } = await openInJsdom(formSheets(6), { file: "町民生活課.xlsx" });
  const connected = await connectToExcel({ writeForInsertion: () => Promise.reject(new Error("nothing is inserted")) });
  if (!connected.ok) throw new Error(connected.problem.message);
  const workbook = connected.value;
  let read: ReadWorkbook | null = null;
  const queue = createReadingQueue(workbook, {
    began: () => undefined,
    succeeded: (value) => (read = value),
    failed: ({ message }) => {
      throw new Error(message);
    },
  });
  await queue.readAll();
  await workbook.watch((changes) => void queue.follow(changes));
  const quiet = () => new Promise((resolve) => setTimeout(resolve, 300));
  let names = host.workbook.sheets.map(({ data }) => data.name);
  let count = 0;

  await fc.assert(
    fc.asyncProperty(deeds, async (done) => {
      for (const deed of done) {
        const name = names[deed.sheet % names.length] ?? "";
        switch (deed.what) {
          case "type":
            host.user.type(name, deed.a1, deed.value);
            break;
          case "insert":
            host.user.insertRows(name, deed.row);
            break;
          case "add":
            host.user.addSheet(`足した${++count}`);
            host.user.type(`足した${count}`, "B2", "取組項目");
            break;
          case "delete":
            if (names.length > 2) host.user.deleteSheet(name);
            break;
          case "rename":
            host.user.renameSheet(name, `名前${++count}`);
            // Not every Excel reports it: then the next sheet that is shown does.
            for (const { data } of host.workbook.sheets) host.user.activate(data.name);
            break;
          case "pause":
            await quiet();
            break;
          case "press":
            await queue.catchUp();
        }
        names = host.workbook.sheets.map(({ data }) => data.name);
      }
      await quiet();
      await queue.catchUp();
      const whole = await workbook.read();
      if (!whole.ok || !read) throw new Error("not read");
      expect(read.outdated).toEqual([]);
      expect(read.sheetIds).toEqual(whole.value.sheetIds);
      expect(comparable(read.snapshot)).toEqual(comparable(whole.value.snapshot));
    }),
    { numRuns: runs(8), seed: Number(process.env.SEED ?? 7), endOnFailure: true },
  );
});
