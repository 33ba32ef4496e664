import { blankWorkbook } from "../../../src/preview/stage/blank-workbook";
import {
  deskReducer,
  emptyDesk,
  frontOf,
  isUnsaved,
  workbooksOf,
  type Desk,
  type DeskAction,
  type OpenedWorkbook,
} from "../../../src/preview/stage/desk";
import { ExcelHost } from "../../../src/preview/host/host";

let host: ExcelHost;
beforeEach(async () => {
  host = await ExcelHost.open(await blankWorkbook());
});

function aWorkbook(id: string, parts: Partial<OpenedWorkbook> = {}): OpenedWorkbook {
  return {
    id,
    side: "department",
    file: `${id}.xlsx`,
    host,
    original: { bytes: new Uint8Array(), at: host.changeCount },
    state: "normal",
    savedAt: host.changeCount,
    isPaneOpen: true,
    hasPane: true,
    handedIn: [],
    ...parts,
  };
}

function afterAll(actions: readonly DeskAction[], desk: Desk = emptyDesk): Desk {
  return actions.reduce(deskReducer, desk);
}

function opened(...workbooks: readonly OpenedWorkbook[]): Desk {
  return afterAll(workbooks.map((workbook) => ({ type: "opened", workbook })));
}

describe("開いているブック", () => {
  it("開いたブックが前に来る", () => {
    expect(frontOf(opened(aWorkbook("a"), aWorkbook("b")))?.id).toBe("b");
  });

  it("担当課と総務課は別々のブックを持ち、切り替えて戻ると前のブックがそのまま前にある", () => {
    const desk = opened(aWorkbook("a"), aWorkbook("b", { side: "general-affairs" }));
    expect(frontOf(desk)?.id).toBe("a");
    const other = deskReducer(desk, { type: "side-chosen", side: "general-affairs" });
    expect(frontOf(other)?.id).toBe("b");
    expect(workbooksOf(other, "general-affairs")).toHaveLength(1);
    expect(frontOf(deskReducer(other, { type: "side-chosen", side: "department" }))?.id).toBe("a");
  });

  it("前のブックを閉じると隣が前に来て、最後を閉じると何も開いていない", () => {
    const desk = opened(aWorkbook("a"), aWorkbook("b"), aWorkbook("c"));
    const chosen = deskReducer(desk, { type: "chosen", id: "b" });
    const one = deskReducer(chosen, { type: "closed", id: "b" });
    expect(frontOf(one)?.id).toBe("c");
    const last = deskReducer(one, { type: "closed", id: "c" });
    expect(frontOf(last)?.id).toBe("a");
    expect(frontOf(deskReducer(last, { type: "closed", id: "a" }))).toBeNull();
  });

  it("うしろのブックを閉じても、前のブックは変わらない", () => {
    expect(frontOf(afterAll([{ type: "closed", id: "a" }], opened(aWorkbook("a"), aWorkbook("b"))))?.id).toBe("b");
  });

  it("別の状態で開き直したブックは、同じ所に、前のまま残る", () => {
    const again = aWorkbook("a2", { state: "final" });
    const desk = afterAll(
      [
        { type: "chosen", id: "a" },
        { type: "reopened", id: "a", workbook: again },
      ],
      opened(aWorkbook("a"), aWorkbook("b")),
    );
    expect(desk.workbooks.map(({ id }) => id)).toEqual(["a2", "b"]);
    expect(frontOf(desk)).toBe(again);
  });

  it("一度開いた作業ウィンドウは、閉じても隠れるだけで残る", () => {
    const desk = opened(aWorkbook("a", { isPaneOpen: false, hasPane: false }));
    const open = deskReducer(desk, { type: "pane-switched", id: "a", isOpen: true });
    const closed = deskReducer(open, { type: "pane-switched", id: "a", isOpen: false });
    expect(frontOf(closed)).toMatchObject({ isPaneOpen: false, hasPane: true });
  });
});

describe("未保存の印", () => {
  it("選ぶだけでは付かず、書くと付き、保存すると消える", () => {
    const workbook = aWorkbook("a");
    host.user.select("Sheet1", "B2");
    expect(isUnsaved(workbook)).toBe(false);
    host.user.type("Sheet1", "B2", "文");
    expect(isUnsaved(workbook)).toBe(true);
    const desk = deskReducer(opened(workbook), { type: "saved", id: "a", at: host.changeCount });
    expect(desk.workbooks.map(isUnsaved)).toEqual([false]);
  });

  it("シートを足しても付く", () => {
    const workbook = aWorkbook("a");
    host.user.addSheet("控え");
    expect(isUnsaved(workbook)).toBe(true);
  });

  it("アドインが開いた新しいブックには、はじめから付いている", () => {
    expect(isUnsaved(aWorkbook("a", { savedAt: null }))).toBe(true);
  });
});
