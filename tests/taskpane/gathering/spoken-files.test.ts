import { noDecisions } from "../../../src/taskpane/gathering/decisions";
import type { GatheringAction, GatheringState } from "../../../src/taskpane/gathering/gathering-state";
import { gatheringReducer, initialGathering } from "../../../src/taskpane/gathering/gathering-state";
import { readingStage, spokenFiles } from "../../../src/taskpane/gathering/spoken-files";
import { aDepartmentWorkbook, gathered } from "../../usecases/a-department-workbook";
import { gatheringResult } from "../../../src/usecases/assemble/gathering-result";
import { aSheet, aWorkbook } from "../../support/a-sheet";

const open = {
  status: "ready",
  checked: null,
  read: { snapshot: aWorkbook(aSheet([])), sheetIds: ["1"], activeSheetId: "1", outdated: [] },
} as const;
const own = aDepartmentWorkbook("町民生活課.xlsx", [{}]);
const submission = { snapshot: own, isSummary: false, forms: 3, departments: ["町民生活課"], identities: [] };
const after = (...actions: readonly GatheringAction[]): GatheringState =>
  actions.reduce(gatheringReducer, initialGathering);
const put = (...names: readonly string[]): GatheringAction => ({
  type: "files-put",
  files: names.map((name) => ({ path: name, name })),
  leftOut: [],
});
const read = (path: string): GatheringAction => ({ type: "file-read", path, submission });
const unreadable = (path: string): GatheringAction => ({
  type: "file-unreadable",
  path,
  problem: { message: "壊れています。" },
});
const surveyed: GatheringAction = {
  type: "surveyed",
  with: { open: open.read, decisions: noDecisions },
  survey: {
    type: "known",
    survey: {
      result: gatheringResult(gathered([own])),
      files: [],
      rememberedUnreadable: [],
      notRemembered: null,
      handedIn: { forms: 1, departments: 1 },
    },
  },
};

test("読み終わっても、届いた様式を数え終わるまでは言わない", () => {
  const state = after(put("a.xlsx", "b.xlsx"), read("a.xlsx"));
  expect(readingStage(state, open)).toBe("reading");
  const all = gatheringReducer(state, unreadable("b.xlsx"));
  expect(readingStage(all, open)).toBe("counting");
  const counted = gatheringReducer(all, surveyed);
  expect(readingStage(counted, open)).toBe("told");
  expect(spokenFiles(counted, open, new Set())).toBe(
    "1ファイルを読みました。1様式あります。読めないファイルが1件あります。",
  );
});

test("数えられるものがなければ、読み終わったときに理由とともに言う", () => {
  const state = after(put("a.xlsx"), unreadable("a.xlsx"));
  expect(readingStage(state, open)).toBe("told");
  expect(spokenFiles(state, open, new Set())).toMatch(/^読めないファイルが1件あります。読めたファイルがありません。/u);
});

test("このブックを読めないときも、待ち続けない", () => {
  const state = after(put("a.xlsx"), read("a.xlsx"));
  expect(readingStage(state, { status: "reading", read: null, checked: null })).toBe("counting");
  expect(readingStage(state, { status: "failed", read: null, checked: null })).toBe("told");
});

test("同じ名前のファイルがどうなったかも、一度だけ言う", () => {
  const state = after(put("a.xlsx"), unreadable("a.xlsx"), put("a.xlsx"), read("a.xlsx"), surveyed);
  expect(spokenFiles(state, open, new Set())).toContain("「a.xlsx」を新しいものに替えました。");
  const told = new Set(state.files.flatMap(({ note }) => note ?? []));
  expect(spokenFiles(state, open, told)).not.toContain("替えました");
});

test("ブックではないファイルは、読めないファイルとは別に数える", () => {
  const problem = { message: "Wordの文書です。", isWorkbook: false } as const;
  const other: GatheringAction = { type: "file-unreadable", path: "a.docx", problem };
  const state = after(put("a.docx", "b.xlsx"), other, read("b.xlsx"), surveyed);
  const spoken = spokenFiles(state, open, new Set());
  expect(spoken).toContain("ブックではないファイルが1件あります。");
  expect(spoken).not.toContain("読めないファイル");
});
