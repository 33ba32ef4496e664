import {
  frameReducer,
  initialFrameState,
  type FrameAction,
  type FrameState,
} from "../../src/taskpane/state/frame-state";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { readOf } from "./frame-services";

const sheet = (name: string, position: number): WorkbookSnapshot["sheets"][number] => ({
  name,
  type: "worksheet",
  position,
  visibility: "visible",
  isProtected: false,
  cells: [],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
});
const readWith = (...names: readonly string[]) =>
  readOf({ source: { file: "a.xlsx", sha256: null, modified: null }, sheets: names.map(sheet), definedNames: [] });

const start = initialFrameState({
  department: null,
  period: null,
  isGathering: null,
  view: "leaves",
  isWelcomeOpen: false,
});
const after = (...actions: readonly FrameAction[]): FrameState => actions.reduce(frameReducer, start);
const at = new Date(2024, 3, 10);
const problem = { code: "unexpected", message: "Excel が受け付けませんでした。" } as const;

describe("画面の状態", () => {
  test("読めなかったときも、前に読んだ内容は残る", () => {
    const state = after({ type: "reading-succeeded", read: readWith("様式"), at }, { type: "reading-failed", problem });
    expect(state).toMatchObject({ status: "failed", problem });
    expect(state.read?.snapshot.sheets).toHaveLength(1);
  });

  test("読めたら、前の失敗の説明は消える", () => {
    const state = after({ type: "reading-failed", problem }, { type: "reading-succeeded", read: readWith("様式"), at });
    expect(state).toMatchObject({ status: "ready", problem: null });
  });

  test("選んでいたシートがなくなったら、Excelが表示しているシートに移る", () => {
    const state = after(
      { type: "reading-succeeded", read: readWith("一", "二"), at },
      { type: "place-changed", place: { sheetId: "id of 二", cell: { row: 1, column: 1 } } },
      { type: "reading-succeeded", read: readWith("一"), at },
    );
    expect(state.place).toEqual({ sheetId: "id of 一", cell: null });
  });

  test("読み直しても、選んでいるセルはそのまま", () => {
    const place = { sheetId: "id of 二", cell: { row: 1, column: 1 } };
    const state = after(
      { type: "reading-succeeded", read: readWith("一", "二"), at },
      { type: "place-changed", place },
      { type: "reading-succeeded", read: readWith("一", "二"), at },
    );
    expect(state.place).toEqual(place);
  });

  test("一度開いた画面は、ほかの画面へ移っても残しておく", () => {
    const open = (view: "gathering" | "leaves"): FrameAction => ({ type: "view-opened", view, target: null });
    expect(after(open("gathering"), open("leaves"), open("gathering")).visited).toEqual(["leaves", "gathering"]);
  });

  test("選んでいた課が分かれていたら、初めてのときのように尋ねる", () => {
    const state = after({ type: "department-chosen", department: "企画商工課" }, { type: "department-split" });
    expect(state).toMatchObject({ department: null, guessedDepartment: null, isWelcomeOpen: true });
  });
});
