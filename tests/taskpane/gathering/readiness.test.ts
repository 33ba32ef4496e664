import type { WorkbookCondition } from "../../../src/excel/open-workbook";
import { messages } from "../../../src/taskpane/gathering/messages";
import { isLargeInsertion, planSentence, targetOf, whyNew } from "../../../src/taskpane/gathering/readiness";
import { noDecisions } from "../../../src/taskpane/gathering/decisions";
import {
  gatheringReducer,
  initialGathering,
  type GatheringAction,
  type GatheringState,
} from "../../../src/taskpane/gathering/gathering-state";
import { isSurveyFormer } from "../../../src/taskpane/gathering/survey-files";
import { aSheet, aWorkbook } from "../../support/a-sheet";

const free: WorkbookCondition = {
  isReadOnly: false,
  isProtectedView: false,
  isFinal: false,
  isStructureProtected: false,
  isOfNewerVersion: false,
  isSupported: true,
};
const snapshot = aWorkbook(aSheet([], { name: "Sheet1" }));
const read = { snapshot, sheetIds: ["1"], activeSheetId: "1", outdated: [] };
const view = (condition: Partial<WorkbookCondition> = {}) => ({
  read,
  checked: null,
  condition: { ...free, ...condition },
});

describe("どこに作るか", () => {
  test("シートを加えられないブックでは、このブックを選んであっても新しいブックで、理由を言う", () => {
    const closed = view({ isStructureProtected: true });
    expect(targetOf({ target: "this" }, closed)).toBe("new");
    expect(whyNew({ target: "this" }, closed)).toBe(messages.gather.structureProtected);
    expect(targetOf({ target: null }, view({ isFinal: true }))).toBe("new");
    expect(whyNew({ target: null }, view({ isFinal: true }))).toBe(messages.gather.notWritable);
  });

  test("ファイルは、どのブックでも選べる", () => {
    const closed = view({ isStructureProtected: true, isReadOnly: true });
    expect(targetOf({ target: "file" }, closed)).toBe("file");
    expect(whyNew({ target: "file" }, closed)).toBeNull();
  });

  test("先に保存をと言うのは、多くの様式をこのブックに入れるときだけ", () => {
    const many = { departments: 6, forms: 32 };
    expect(isLargeInsertion("this", many)).toBe(true);
    expect(isLargeInsertion("this", { departments: 1, forms: 13 })).toBe(false);
    expect([isLargeInsertion("new", many), isLargeInsertion("file", many)]).toEqual([false, false]);
  });

  test("読み取り専用のブックは、選べばそこに作れる", () => {
    const readOnly = view({ isReadOnly: true });
    expect(targetOf({ target: null }, readOnly)).toBe("new");
    expect(whyNew({ target: null }, readOnly)).toBe(messages.gather.notWritable);
    expect(targetOf({ target: "this" }, readOnly)).toBe("this");
    expect(whyNew({ target: "this" }, readOnly)).toBeNull();
  });

  test("保護を解けば、選んであったほうに戻る", () => {
    expect(targetOf({ target: "this" }, view())).toBe("this");
    expect(targetOf({ target: null }, view())).toBe("this");
    expect(whyNew({ target: null }, view())).toBeNull();
  });
});

describe("計画の体系に直すところがあるとき", () => {
  const problem = (file: string) => ({ file, sheet: "計画の体系", cell: "A1", message: "" });
  const own = problem(snapshot.source.file);
  const submitted = problem("総務課.xlsx");

  test("このブックなら自動で読み直すと言い、置いたファイルならもう一度置くように言う", () => {
    const { planWrong } = messages.gather;
    expect(planSentence([own], initialGathering, read)).toBe(planWrong.open);
    expect(planSentence([submitted], initialGathering, read)).toBe(planWrong.files);
    expect(planSentence([own, submitted], initialGathering, read)).toBe(planWrong.both);
  });

  test("言ったとおり、このブックが読み直されれば、もう一度確かめ、直っていれば知らせも消える", () => {
    const pressed = gatheringReducer(initialGathering, { type: "ended", ending: { type: "plan", problems: [own] } });
    const blocked = gatheringReducer(pressed, {
      type: "surveyed",
      survey: { type: "plan", problems: [own] },
      with: { open: read, decisions: noDecisions },
    });
    expect(isSurveyFormer(blocked, read)).toBe(false);
    const again = { ...read };
    expect(isSurveyFormer(blocked, again)).toBe(true);
    expect(blocked.ending).toMatchObject({ type: "plan" });
    const mended = gatheringReducer(blocked, {
      type: "surveyed",
      survey: { type: "no-forms", why: null },
      with: { open: again, decisions: noDecisions },
    });
    expect(mended.ending).toBeNull();
    expect(isSurveyFormer(mended, { ...read })).toBe(false);
  });
});

test("シートが増えたり減ったりすれば、届いたものをもう一度確かめる。書き直しただけなら確かめない", () => {
  const surveyedWith = { open: read, decisions: noDecisions };
  const known = { ...initialGathering, survey: { type: "failed", message: "" } as const, surveyedWith };
  expect(isSurveyFormer(known, { ...read })).toBe(false);
  expect(isSurveyFormer(known, { ...read, sheetIds: ["1", "2"] })).toBe(true);
  expect(isSurveyFormer({ ...known, survey: null }, { ...read, sheetIds: ["2"] })).toBe(false);
});

test("質問に答えたり、ファイルを外したり、取りやめたりすれば、その場でもう一度確かめる", () => {
  const surveyedWith = { open: read, decisions: noDecisions };
  const known = { ...initialGathering, survey: { type: "failed", message: "" } as const, surveyedWith };
  const key = { initiative: "1-1-1-1", department: "総務課", sequence: 1 };
  const actions: readonly GatheringAction[] = [
    { type: "question-answered", id: "two-texts-1", answer: "a.xlsx" },
    { type: "file-taken-out", file: "a.xlsx", isTakenOut: true },
    { type: "form-given-up", form: { key, name: "総務課" }, isGivenUp: true },
  ];
  expect(actions.map((action) => isSurveyFormer(gatheringReducer(known, action), read))).toEqual([true, true, true]);
  const [, out] = actions;
  const back = [out, { type: "file-taken-out", file: "a.xlsx", isTakenOut: false } as const].reduce<GatheringState>(
    (state, action) => (action ? gatheringReducer(state, action) : state),
    known,
  );
  expect(isSurveyFormer(back, read)).toBe(false);
});
