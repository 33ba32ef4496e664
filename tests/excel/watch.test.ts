import { gatherEvents } from "../../src/excel/watch/gather-events";
import { areaOf } from "../../src/workbook/address";
import type { WorkbookChanges } from "../../src/excel/open-workbook";

const nothing: WorkbookChanges = {
  edited: [],
  recalculated: [],
  reshaped: [],
  added: [],
  deleted: [],
  activated: null,
  selection: null,
  isRearranged: false,
};

const cell = areaOf({ row: 1, column: 3 });

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test("続けて起きたことは、静かになってから一度に伝える", () => {
  const told: WorkbookChanges[] = [];
  const { note } = gatherEvents((changes) => told.push(changes));
  note({ edited: { sheetId: "様式", areas: [cell] } });
  note({ edited: { sheetId: "様式", areas: [cell] } });
  note({ activated: "様式" });
  note({ activated: "台帳" });
  note({ selection: { sheetId: "台帳", cell: { row: 0, column: 0 } } });
  jest.advanceTimersByTime(149);
  expect(told).toEqual([]);
  jest.advanceTimersByTime(1);
  expect(told).toEqual([
    {
      ...nothing,
      edited: [{ sheetId: "様式", areas: [cell] }],
      activated: "台帳",
      selection: { sheetId: "台帳", cell: { row: 0, column: 0 } },
    },
  ]);
});

test("打ち続けていても、0.4秒より遅れない", () => {
  const told: WorkbookChanges[] = [];
  const { note } = gatherEvents((changes) => told.push(changes));
  for (let time = 0; time < 1200; time += 100) {
    note({ edited: { sheetId: "様式", areas: [cell] } });
    jest.advanceTimersByTime(100);
  }
  expect(told.length).toBeGreaterThanOrEqual(3);
});

test("見るのをやめたあとは、前に起きたことも伝えない", () => {
  const told: WorkbookChanges[] = [];
  const { note, stop } = gatherEvents((changes) => told.push(changes));
  note({ deleted: "様式" });
  stop();
  note({ isRearranged: true });
  jest.advanceTimersByTime(1000);
  expect(told).toEqual([]);
});
