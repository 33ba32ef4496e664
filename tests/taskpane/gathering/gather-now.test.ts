import { townR5 } from "../../../src/town/r5/town";
import type { SheetChange } from "../../../src/excel/open-workbook";
import { sheetNames } from "../../../src/form/sheet-names";
import {
  gatherInto,
  gatherNow,
  stopGathering,
  type GatheringContext,
} from "../../../src/taskpane/gathering/gather-now";
import { gatheringReducer, isResultFormer, type GatheringState } from "../../../src/taskpane/gathering/gathering-state";
import { messages } from "../../../src/taskpane/gathering/messages";
import { createGatheringStore, type GatheringStore } from "../../../src/taskpane/gathering/gathering-store";
import { createFileWork } from "../../../src/taskpane/worker/create-file-work";
import { fail, succeed } from "../../../src/workbook/result";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { readWorkbook } from "../../../src/xlsx/read";
import { aSheet, aWorkbook } from "../../support/a-sheet";
import { snapshotOfDrawing } from "../../support/snapshot-of-drawing";
import { aDepartmentWorkbook, mended, type DrawnForm } from "../../usecases/a-department-workbook";
import { WorkbookInMemory } from "../frame-services";
import { runningPorts } from "../worker/running-port";

const empty = aWorkbook(aSheet([], { name: "Sheet1" }));

/** An Excel in memory that keeps what it is asked to change. */
class ListeningWorkbook extends WorkbookInMemory {
  readonly changes: SheetChange[] = [];
  readonly created: Uint8Array[] = [];
  refuses = false;
  isLeftBroken = false;
  override readonly changeSheets = (change: SheetChange) => {
    this.changes.push(change);
    if (this.refuses) {
      const workbook = this.isLeftBroken ? ("broken" as const) : ("unchanged" as const);
      const message = "ブックが保護されているため、シートを入れられませんでした。";
      return Promise.resolve(fail({ code: "structure-protected" as const, message, workbook }));
    }
    return Promise.resolve(succeed({ sheetIds: ["new"], shortcomings: ["グラフを加えられませんでした。"] }));
  };
  override readonly createWorkbook = (bytes: Uint8Array) => {
    this.created.push(bytes);
    return Promise.resolve(succeed(null));
  };
}

function setUp(workbook: WorkbookInMemory, snapshots: readonly WorkbookSnapshot[]) {
  const store = createGatheringStore();
  const ports = runningPorts();
  const downloads: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  for (const snapshot of snapshots) {
    const path = snapshot.source.file;
    store.dispatch({ type: "files-put", files: [{ path, name: path }], leftOut: [] });
    const submission = { snapshot, isSummary: false, forms: 1, departments: [], identities: [] };
    store.dispatch({ type: "file-read", path, submission });
  }
  const context: GatheringContext = {
    workbook,
    files: createFileWork(ports.open),
    town: townR5,
    period: "full-year",
    now: () => new Date("2024-04-20T00:00:00Z"),
    sheetsChanged: () => Promise.resolve(),
    download: (name, bytes) => downloads.push({ name, bytes }),
  };
  return { store, context, ports, downloads };
}

const endingOf = (store: GatheringStore): GatheringState["ending"] => store.state().ending;
const form = (more: DrawnForm = {}): DrawnForm => ({ department: "町民生活課", initiative: "1-1-2-1", ...more });

/** The open workbook with the summary of one form in it, as a first gathering leaves it. */
function summaryOf(forms: readonly DrawnForm[]): Promise<WorkbookSnapshot> {
  const key = JSON.stringify(forms);
  const summary = summaries.get(key) ?? summaryOfFiles([aDepartmentWorkbook("町民生活課.xlsx", forms)]);
  summaries.set(key, summary);
  return summary;
}

const summaries = new Map<string, Promise<WorkbookSnapshot>>();

async function summaryOfFiles(files: readonly WorkbookSnapshot[]): Promise<WorkbookSnapshot> {
  const workbook = new ListeningWorkbook(empty);
  const { store, context } = setUp(workbook, files);
  await gatherNow(store, "this", context);
  const drawing = workbook.changes[0]?.drawing;
  if (!drawing) throw new Error("nothing was gathered");
  return snapshotOfDrawing(drawing, "総括.xlsx");
}

/** 総務課 mends a text on the sheet that prints its form. */
function mendedOnForm(summary: WorkbookSnapshot, from: string, to: string): WorkbookSnapshot {
  const isForm = ({ name }: SheetSnapshot): boolean => !Object.values<string>(sheetNames).includes(name);
  const sheet = summary.sheets.find((one) => isForm(one) && one.cells.some(({ text }) => text === from));
  return mended(summary, sheet?.name ?? "", from, to);
}

it("空のブックに、総括のシートを入れる", async () => {
  const workbook = new ListeningWorkbook(empty);
  const { store, context } = setUp(workbook, [aDepartmentWorkbook("町民生活課.xlsx", [form()])]);
  await gatherNow(store, "this", context);
  expect(workbook.changes).toHaveLength(1);
  expect(workbook.changes[0]?.retire).toEqual([]);
  expect(endingOf(store)).toMatchObject({
    type: "gathered",
    target: "this",
    shortcomings: ["グラフを加えられませんでした。"],
  });
  expect(store.state().work).toEqual({ type: "idle" });
});

it("二度目は、変わったシートだけを、Excelの番号で名指して入れ替える", async () => {
  const workbook = new ListeningWorkbook(await summaryOf([form()]));
  const texts = { secondHalf: "広報紙の読みやすさを町民に尋ねた。" };
  const { store, context } = setUp(workbook, [aDepartmentWorkbook("町民生活課.xlsx", [form({ texts })])]);
  await gatherNow(store, "this", context);
  const [change] = workbook.changes;
  expect(change?.retire.length).toBeGreaterThan(0);
  expect(change?.retire.every(({ sheetId, asRead }) => sheetId === `id of ${asRead.name}`)).toBe(true);
  expect(endingOf(store)).toMatchObject({
    type: "gathered",
    gathered: { result: { changes: { replaced: 1, added: 0, kept: 0 } } },
  });
});

it("シートを入れられないとき、ブックはそのままで、新しいブックに作れる", async () => {
  const workbook = new ListeningWorkbook(empty);
  workbook.refuses = true;
  const { store, context } = setUp(workbook, [aDepartmentWorkbook("町民生活課.xlsx", [form()])]);
  await gatherNow(store, "this", context);
  expect(endingOf(store)).toMatchObject({ type: "refused", message: expect.stringContaining("保護") as string });
});

it("新しいブックに作ると、開いているブックには触れず、書いたファイルは総括として読める", async () => {
  const workbook = new ListeningWorkbook(empty);
  const { store, context } = setUp(workbook, [aDepartmentWorkbook("町民生活課.xlsx", [form()])]);
  await gatherNow(store, "new", context);
  expect(workbook.changes).toEqual([]);
  const read = readWorkbook(workbook.created[0] ?? new Uint8Array(), { file: "総括.xlsx" });
  expect(read.ok && read.value.sheets.map(({ name }) => name)).toContain("一覧");
});

describe("ファイルで受け取る", () => {
  const sheetsOf = (bytes: Uint8Array | undefined) => {
    const read = readWorkbook(bytes ?? new Uint8Array(), { file: "総括.xlsx" });
    return read.ok ? read.value.sheets.map(({ name }) => name) : [];
  };

  it("Excelには何も頼まず、総括のファイルがブラウザーに渡る", async () => {
    const workbook = new ListeningWorkbook(empty);
    const { store, context, downloads } = setUp(workbook, [aDepartmentWorkbook("町民生活課.xlsx", [form()])]);
    await gatherNow(store, "file", context);
    expect([workbook.changes, workbook.created]).toEqual([[], []]);
    expect(downloads.map(({ name }) => name)).toEqual([expect.stringMatching(/総括.*\.xlsx$/u)]);
    expect(sheetsOf(downloads[0]?.bytes)).toContain("一覧");
    expect(endingOf(store)).toMatchObject({ type: "gathered", target: "file", hasRetired: false });
  });

  it.each([true, false])("シートを入れられなかったあとでも受け取れる（途中で止まった: %s）", async (isLeftBroken) => {
    const workbook = new ListeningWorkbook(empty);
    Object.assign(workbook, { refuses: true, isLeftBroken });
    const { store, context, downloads } = setUp(workbook, [aDepartmentWorkbook("町民生活課.xlsx", [form()])]);
    await gatherNow(store, "this", context);
    const ending = endingOf(store);
    if (!ending || !("gathered" in ending)) throw new Error("nothing is left of the gathering");
    await gatherInto(store, "file", ending.gathered, context);
    expect(sheetsOf(downloads[0]?.bytes)).toContain("一覧");
    expect(endingOf(store)).toMatchObject({ type: "gathered", target: "file" });
  });
});

it("総括でも提出でも書き直された欄があれば、書く前に尋ね、もう一度押すと答えのとおりに書く", async () => {
  const summary = await summaryOf([form()]);
  const own = mendedOnForm(summary, "話合いが深まった。次の年も続ける。", "総務課が直した文。");
  const workbook = new ListeningWorkbook(own);
  const texts = { review: "課が直した文。" };
  const { store, context } = setUp(workbook, [aDepartmentWorkbook("町民生活課.xlsx", [form({ texts })])]);

  await gatherNow(store, "this", context);
  expect(workbook.changes).toEqual([]);
  expect(endingOf(store)).toMatchObject({ type: "questions" });
  const [question] = store.state().asked.questions;
  expect(question?.texts.map(({ text }) => text)).toEqual(["総務課が直した文。", "課が直した文。"]);
  store.dispatch({ type: "question-answered", id: question?.id ?? "", answer: "submitted" });
  await gatherNow(store, "this", context);
  expect(JSON.stringify(workbook.changes[0]?.drawing)).toContain("課が直した文。");
  expect(JSON.stringify(workbook.changes[0]?.drawing)).not.toContain("総務課が直した文。");
});

describe("いまの総括の文を選ぶ", () => {
  const submitted = (review: string) => [aDepartmentWorkbook("町民生活課.xlsx", [form({ texts: { review } })])];
  const MENDED = "総務課が直した文。";
  const mendedSummary = async (): Promise<WorkbookSnapshot> =>
    mendedOnForm(await summaryOf([form()]), "話合いが深まった。次の年も続ける。", MENDED);

  /** Presses the button until it gathers, with `choice` for every box that is asked about; as the workbook stands then. */
  async function gatherChoosing(
    open: WorkbookSnapshot,
    snapshots: readonly WorkbookSnapshot[],
    choice: "summary" | null,
  ) {
    const workbook = new ListeningWorkbook(open);
    const { store, context } = setUp(workbook, snapshots);
    await gatherNow(store, "this", context);
    const asked = store.state().asked.questions;
    for (const { id } of asked) {
      if (choice !== null) store.dispatch({ type: "question-answered", id, answer: choice });
    }
    if (endingOf(store)?.type === "questions") await gatherNow(store, "this", context);
    const ending = endingOf(store);
    if (ending?.type !== "gathered") throw new Error("not gathered");
    const [change] = workbook.changes;
    const retired = new Set(change?.retire.map(({ asRead }) => asRead.name));
    const drawn = change ? snapshotOfDrawing(change.drawing, open.source.file).sheets : [];
    const sheets = [...open.sheets.filter(({ name }) => !retired.has(name)), ...drawn];
    const next = { ...open, sheets: sheets.map((sheet, position) => ({ ...sheet, position })) };
    return { asked: asked.map(({ texts }) => texts.map(({ text }) => text)), result: ending.gathered.result, next };
  }

  it("選んだことを結果で言い、同じファイルをまたまとめても、もう尋ねない", async () => {
    const first = await gatherChoosing(await mendedSummary(), submitted("課が直した文。"), "summary");
    expect(first.asked).toEqual([[MENDED, "課が直した文。"]]);
    expect(first.result).toMatchObject({ chosen: { summary: 1, submitted: 0 }, questions: [{ answer: "summary" }] });
    const second = await gatherChoosing(first.next, submitted("課が直した文。"), null);
    expect(second.asked).toEqual([]);
    expect(second.result).toMatchObject({ chosen: { summary: 0 }, changes: { unchanged: 1, replaced: 0 } });
    expect(JSON.stringify(second.next)).toContain(MENDED);
  });

  it("課の文がまた変われば、また尋ねる", async () => {
    const first = await gatherChoosing(await mendedSummary(), submitted("課が直した文。"), "summary");
    const second = await gatherChoosing(first.next, submitted("課がまた直した文。"), null);
    expect(second.asked).toEqual([[MENDED, "課がまた直した文。"]]);
  });

  it("総括の文だけをまた直したときは、その文が載り、課の文が変わるまで尋ねない", async () => {
    const first = await gatherChoosing(await mendedSummary(), submitted("課が直した文。"), "summary");
    const again = mendedOnForm(first.next, MENDED, "総務課がまた直した文。");
    const second = await gatherChoosing(again, submitted("課が直した文。"), null);
    expect(second.asked).toEqual([]);
    expect(JSON.stringify(second.next)).toContain("総務課がまた直した文。");
    const third = await gatherChoosing(second.next, submitted("課がまた直した文。"), null);
    expect(third.asked).toEqual([["総務課がまた直した文。", "課がまた直した文。"]]);
  });

  it("どちらも選ばなければ、総括の文のままで、次にまた尋ねる", async () => {
    const first = await gatherChoosing(await mendedSummary(), submitted("課が直した文。"), null);
    expect(first.result).toMatchObject({ chosen: { summary: 0, submitted: 0 }, questions: [{ answer: null }] });
    const second = await gatherChoosing(first.next, submitted("課が直した文。"), null);
    expect(second.asked).toEqual([[MENDED, "課が直した文。"]]);
  });
});

it("どの課の様式か分からなければ、書く前に尋ね、答えなくてももう一度押せば先へ進み、確認事項に残る", async () => {
  const workbook = new ListeningWorkbook(empty);
  const unclear = aDepartmentWorkbook("提出用.xlsx", [
    { initiative: "1-1-1-1", department: "総務課", isUnnumbered: true, sheet: "様式" },
  ]);
  const { store, context } = setUp(workbook, [unclear]);
  await gatherNow(store, "this", context);
  expect(workbook.changes).toEqual([]);
  expect(store.state().asked.questions).toMatchObject([{ kind: "department", answer: null }]);
  await gatherNow(store, "this", context);
  expect(workbook.changes).toHaveLength(1);
  expect(JSON.stringify(workbook.changes[0]?.drawing)).toContain("どの課の様式か分かりません");
});

describe("外すファイルと取りやめ", () => {
  const other = form({ initiative: "1-2-1-1" });
  const takeOut = { type: "file-taken-out", file: "町民生活課.xlsx", isTakenOut: true } as const;
  const summary = () =>
    summaryOfFiles([aDepartmentWorkbook("町民生活課.xlsx", [form()]), aDepartmentWorkbook("住民班.xlsx", [other])]);

  it("このブックに入れたら、済んだこととして消える", async () => {
    const workbook = new ListeningWorkbook(await summary());
    const { store, context } = setUp(workbook, []);
    store.dispatch(takeOut);
    const key = { initiative: "1-1-1-1", department: "総務課", sequence: 1 };
    store.dispatch({ type: "form-given-up", form: { key, name: "総務課" }, isGivenUp: true });
    await gatherNow(store, "this", context);
    expect(endingOf(store)).toMatchObject({ type: "gathered", gathered: { result: { gatheredForms: 1 } } });
    expect(store.state().decisions).toMatchObject({ takenOut: [], givenUp: [] });
    expect(isResultFormer(store.state())).toBe(false);
  });

  it("新しいブックに作ったときは、このブックにはまだ残っているので、消えない", async () => {
    const workbook = new ListeningWorkbook(await summary());
    const { store, context } = setUp(workbook, []);
    store.dispatch(takeOut);
    await gatherNow(store, "new", context);
    expect(endingOf(store)).toMatchObject({ type: "gathered", gathered: { result: { gatheredForms: 1 } } });
    expect(store.state().decisions.takenOut).toEqual(["町民生活課.xlsx"]);
  });

  it("外すと様式が一つもなくなるなら、そう言い、何も書かない", async () => {
    const workbook = new ListeningWorkbook(await summaryOf([form()]));
    const { store, context } = setUp(workbook, []);
    store.dispatch(takeOut);
    await gatherNow(store, "this", context);
    expect(endingOf(store)).toEqual({ type: "no-forms", why: messages.outcome.nothingLeft });
    expect(workbook.changes).toEqual([]);
  });

  it("計画で数えた足りない様式も取りやめにでき、あるはずの数から消える", async () => {
    const workbook = new ListeningWorkbook(empty);
    const { store, context } = setUp(workbook, [aDepartmentWorkbook("町民生活課.xlsx", [form()])]);
    await gatherNow(store, "new", context);
    const before = endingOf(store);
    if (before?.type !== "gathered") throw new Error("not gathered");
    const [missing] = before.gathered.result.counts.missing;
    if (!missing?.key) throw new Error("nothing is missing");
    store.dispatch({ type: "form-given-up", form: { key: missing.key, name: missing.name }, isGivenUp: true });
    await gatherNow(store, "new", context);
    const expected = before.gathered.result.forms.expected - 1;
    expect(endingOf(store)).toMatchObject({ gathered: { result: { forms: { expected } } } });
  });

  it("外すファイルが総括になければ、何も書かずにそう言い、戻せば知らせも消える", async () => {
    const workbook = new ListeningWorkbook(await summary());
    const { store, context } = setUp(workbook, []);
    store.dispatch({ ...takeOut, file: "総務課.xlsx" });
    await gatherNow(store, "this", context);
    expect(workbook.changes).toEqual([]);
    expect(endingOf(store)).toMatchObject({
      type: "failed",
      message: expect.stringContaining("総務課.xlsx") as string,
    });
    store.dispatch({ ...takeOut, file: "総務課.xlsx", isTakenOut: false });
    expect(endingOf(store)).toBeNull();
  });
});

it("届いた数は、いま届いたものだけを数える。前に届いたファイルは、その様式とともに並ぶ", async () => {
  const open = await summaryOf([form()]);
  const { context } = setUp(new WorkbookInMemory(open), []);
  const submitted = aDepartmentWorkbook("農業振興課.xlsx", [{ department: "農業振興課", initiative: "2-2-4-1" }]);
  const survey = await context.files.survey(
    {
      snapshots: [submitted],
      unreadable: [],
      town: townR5,
      period: "full-year",
      answers: {},
      removeFiles: [],
      retire: [],
      open,
      includesOpen: false,
    },
    new AbortController().signal,
  );
  expect(survey).toMatchObject({
    ok: true,
    value: {
      handedIn: { forms: 1, departments: 1 },
      result: { gatheredForms: 2 },
      files: [
        { file: "町民生活課.xlsx", isRemembered: true, forms: [{}] },
        { file: "農業振興課.xlsx", isRemembered: false, forms: [{}] },
      ],
    },
  });
});

describe("結果のあとに置いたファイル", () => {
  const late = { type: "files-put", files: [{ path: "総務課.xlsx", name: "総務課.xlsx" }], leftOut: [] } as const;

  it("まとめている間に置かれたファイルがあれば、結果は前のものになる", async () => {
    const workbook = new ListeningWorkbook(empty);
    const { store, context, ports } = setUp(workbook, [aDepartmentWorkbook("町民生活課.xlsx", [form()])]);
    const release = ports.hold();
    const gathering = gatherNow(store, "this", context);
    store.dispatch(late);
    release();
    await gathering;
    expect(endingOf(store)).toMatchObject({ type: "gathered" });
    expect(isResultFormer(store.state())).toBe(true);
    // As if it had not been put: then the result is of what is there.
    store.dispatch({ type: "reading-stopped" });
    expect(isResultFormer(store.state())).toBe(false);
  });

  it("結果のあとに置いても、外しても、このブックを加えても、結果は前のものになる", async () => {
    const workbook = new ListeningWorkbook(empty);
    const { store, context } = setUp(workbook, [aDepartmentWorkbook("町民生活課.xlsx", [form()])]);
    await gatherNow(store, "this", context);
    const state = store.state();
    expect(isResultFormer(state)).toBe(false);
    expect(isResultFormer(gatheringReducer(state, late))).toBe(true);
    expect(isResultFormer(gatheringReducer(state, { type: "file-removed", path: "町民生活課.xlsx" }))).toBe(true);
    expect(isResultFormer(gatheringReducer(state, { type: "open-included", includes: true }))).toBe(true);
  });
});

it("書く前に中止すると、ブックには何も頼まず、前の結果も消えない状態に戻る", async () => {
  const workbook = new ListeningWorkbook(empty);
  const { store, context, ports } = setUp(workbook, [aDepartmentWorkbook("町民生活課.xlsx", [form()])]);
  const release = ports.hold();
  const gathering = gatherNow(store, "this", context);
  await new Promise((resolve) => setImmediate(resolve));
  stopGathering(store);
  expect(store.state().work).toEqual({ type: "idle" });
  release();
  await gathering;
  expect(workbook.changes).toEqual([]);
  expect(ports.terminated()).toBe(1);
});

it("ブックを読めなければ、何も書かずに理由を言う", async () => {
  const workbook = new ListeningWorkbook(empty);
  workbook.isFailing = true;
  const { store, context } = setUp(workbook, [aDepartmentWorkbook("町民生活課.xlsx", [form()])]);
  await gatherNow(store, "this", context);
  expect(workbook.changes).toEqual([]);
  expect(endingOf(store)).toMatchObject({ type: "failed", message: expect.stringContaining("Excel") as string });
});

it("途中で倒れても、ブックには何も書かれていない", async () => {
  const workbook = new ListeningWorkbook(empty);
  const { store, context, ports } = setUp(workbook, [aDepartmentWorkbook("町民生活課.xlsx", [form()])]);
  ports.crashNext();
  await gatherNow(store, "this", context);
  expect(workbook.changes).toEqual([]);
  expect(endingOf(store)).toMatchObject({
    type: "failed",
    message: expect.stringContaining("ブックはそのまま") as string,
  });
});
