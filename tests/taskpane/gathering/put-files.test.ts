import { townR5 } from "../../../src/town/r5/town";
import { createGatheringStore, type GatheringStore } from "../../../src/taskpane/gathering/gathering-store";
import { putFilesInto } from "../../../src/taskpane/gathering/put-files";
import { readWaitingFiles, stopReading } from "../../../src/taskpane/gathering/read-files";
import { formDefinitionR5 } from "../../../src/town/r5/form";
import { planR5 } from "../../../src/town/r5/plan";
import { createFileWork } from "../../../src/taskpane/worker/create-file-work";
import { succession } from "../../../src/usecases/distribute/succession";
import { drawDepartmentWorkbook } from "../../../src/usecases/distribute/template";
import { writeArchive } from "../../../src/xlsx/archive";
import { writeWorkbook } from "../../../src/xlsx/write";
import { runningPorts } from "../worker/running-port";

const load = () => Promise.resolve(new ArrayBuffer(0));
const put = (store: GatheringStore, ...paths: readonly string[]) => {
  putFilesInto(
    store,
    paths.map((path) => ({ path, load })),
  );
};
/** All that waits turns out to be unreadable. */
const readAll = (store: GatheringStore) => {
  for (const { path } of store.state().files)
    store.dispatch({ type: "file-unreadable", path, problem: { message: "読めません" } });
};
const pathsIn = (store: GatheringStore) => store.state().files.map(({ path }) => path);

/** Its blank workbook; with `title`, another one with the same forms. */
async function bytesOf(department: string, title?: string): Promise<ArrayBuffer> {
  const blank = drawDepartmentWorkbook({
    plan: planR5,
    definition: formDefinitionR5,
    department,
    succession: succession(null, planR5, formDefinitionR5, {}),
  });
  const drawing = title === undefined ? blank : { ...blank, title };
  return new Uint8Array(await writeWorkbook(drawing)).buffer;
}

const context = (ports = runningPorts()) => ({
  files: createFileWork(ports.open),
  town: townR5,
  plan: planR5,
});

describe("ファイルを置く", () => {
  it("同じ名前のファイルをもう一度置くと、読むまでは前のものの行で待つ", () => {
    const store = createGatheringStore();
    put(store, "総務課.xlsx", "農業振興課.xlsx");
    readAll(store);
    put(store, "総務課.xlsx");
    expect(pathsIn(store)).toEqual(["総務課.xlsx", "農業振興課.xlsx"]);
  });

  it("フォルダーが違えば、同じ名前でも別のファイル", () => {
    const store = createGatheringStore();
    put(store, "前期/総務課.xlsx", "後期/総務課.xlsx");
    expect(pathsIn(store)).toEqual(["前期/総務課.xlsx", "後期/総務課.xlsx"]);
  });

  it("フォルダーごと置いたあと、直したファイルだけを置くと、前のものの行で待つ", () => {
    const store = createGatheringStore();
    put(store, "提出/総務課.xlsx", "提出/農業振興課.xlsx");
    readAll(store);
    put(store, "総務課.xlsx");
    expect(pathsIn(store)).toEqual(["提出/総務課.xlsx", "提出/農業振興課.xlsx"]);
  });

  it("同じ名前のファイルが二つのフォルダーにあるとき、どちらの直しかは決めつけない", () => {
    const store = createGatheringStore();
    put(store, "前期/総務課.xlsx", "後期/総務課.xlsx");
    readAll(store);
    put(store, "総務課.xlsx");
    expect(pathsIn(store)).toHaveLength(3);
  });

  it("システムのファイルは黙って外し、メモは名前を挙げて外し、ほかはブックでなくても表に置く", () => {
    const store = createGatheringStore();
    put(store, "提出/~$総務課.xlsx", "提出/Thumbs.db", "提出/メモ.txt", "提出/写真.jpg", "提出/計画書.xls");
    expect(pathsIn(store)).toEqual(["提出/写真.jpg", "提出/計画書.xls"]);
    expect(store.state().leftOut).toEqual([{ path: "提出/メモ.txt" }]);
  });
});

describe("置いたファイルを読む", () => {
  it("一度に置いた同じ名前のファイルは、どちらも読む", async () => {
    const store = createGatheringStore();
    putFilesInto(store, [
      { path: "提出.xlsx", load: () => bytesOf("農業振興課") },
      { path: "提出.xlsx", load: () => bytesOf("建設水道課") },
    ]);
    await readWaitingFiles(store, context());
    expect(store.state().files).toMatchObject([
      { path: "提出.xlsx", state: { type: "read", submission: { departments: ["農業振興課"] } } },
      { path: "提出 (2).xlsx", state: { type: "read", submission: { departments: ["建設水道課"] } } },
    ]);
  });

  it("あとから置いた同じ名前のファイルは、ほかの課のものなら両方を、直したものなら新しい方を読む", async () => {
    const store = createGatheringStore();
    for (const department of ["農業振興課", "建設水道課"]) {
      putFilesInto(store, [{ path: "提出.xlsx", load: () => bytesOf(department) }]);
      await readWaitingFiles(store, context());
    }
    expect(store.state().files).toMatchObject([
      { path: "提出.xlsx", state: { submission: { departments: ["農業振興課"] } } },
      { path: "提出 (2).xlsx", state: { submission: { departments: ["建設水道課"] } }, note: { type: "beside" } },
    ]);
    const corrected = () => bytesOf("建設水道課", "直したブック");
    putFilesInto(store, [{ path: "提出.xlsx", load: corrected }]);
    await readWaitingFiles(store, context());
    expect(store.state().files).toMatchObject([
      { path: "提出.xlsx", note: null },
      { path: "提出 (2).xlsx", note: { type: "replaced" } },
    ]);
  });

  it("読めないファイルがあっても、ほかのファイルは読む", async () => {
    const store = createGatheringStore();
    putFilesInto(store, [
      { path: "壊れた.xlsx", load },
      { path: "使用中.xlsx", load: () => Promise.reject(new DOMException("locked", "NotReadableError")) },
      { path: "農業振興課.xlsx", load: () => bytesOf("農業振興課") },
    ]);
    await readWaitingFiles(store, context());
    expect(store.state().files.map(({ state }) => state)).toMatchObject([
      { type: "unreadable", message: expect.stringContaining("空") as string },
      { type: "unreadable", message: expect.stringContaining("ほかの人が開いている") as string },
      { type: "read", submission: { departments: ["農業振興課"] } },
    ]);
  });

  it("ブックでないファイルは、開かずにそう言う", async () => {
    const store = createGatheringStore();
    const opened = jest.fn(load);
    putFilesInto(store, [{ path: "総務課.docx", load: opened }]);
    await readWaitingFiles(store, context());
    expect(store.state().files).toMatchObject([
      { path: "総務課.docx", state: { type: "unreadable", isWorkbook: false } },
    ]);
    expect(opened).not.toHaveBeenCalled();
  });

  it("zip は、中のファイルをその場所に置いて読む。中の zip は開かない", async () => {
    const store = createGatheringStore();
    const archive = async () => {
      const empty = new Uint8Array(0);
      const book = new Uint8Array(await bytesOf("農業振興課"));
      return new Uint8Array(
        writeArchive([
          { name: "前期/様式.xlsx", bytes: book },
          { name: "中.zip", bytes: empty },
          { name: "報告.docx", bytes: empty },
          { name: "メモ.txt", bytes: empty },
          { name: "__MACOSX/前期/._様式.xlsx", bytes: empty },
        ]),
      ).buffer;
    };
    putFilesInto(store, [{ path: "提出.zip", load: archive }]);
    await readWaitingFiles(store, context());
    expect(store.state().files).toMatchObject([
      { path: "提出.zip/前期/様式.xlsx", state: { type: "read", submission: { departments: ["農業振興課"] } } },
      { path: "提出.zip/中.zip", state: { type: "unreadable", isWorkbook: false } },
      { path: "提出.zip/報告.docx", state: { type: "unreadable", isWorkbook: false } },
    ]);
    expect(store.state().leftOut).toEqual([{ path: "提出.zip/メモ.txt" }]);
  });

  it("開けない zip は、それとして表に残る", async () => {
    const store = createGatheringStore();
    putFilesInto(store, [{ path: "提出.zip", load }]);
    await readWaitingFiles(store, context());
    expect(store.state().files).toMatchObject([{ path: "提出.zip", state: { type: "unreadable", isWorkbook: false } }]);
  });

  it("ブラウザーが .zip と名付けたブックは、ブックとして読む", async () => {
    const store = createGatheringStore();
    putFilesInto(store, [{ path: "提出.zip", load: () => bytesOf("農業振興課") }]);
    await readWaitingFiles(store, context());
    expect(store.state().files).toMatchObject([
      { path: "提出.zip", state: { type: "read", submission: { departments: ["農業振興課"] } } },
    ]);
  });

  it("中止すると、前に読んであったものはそのままで、まだのものは置く前に戻る", async () => {
    const store = createGatheringStore();
    const ports = runningPorts();
    const reading = context(ports);
    putFilesInto(store, [{ path: "農業振興課.xlsx", load: () => bytesOf("農業振興課") }]);
    await readWaitingFiles(store, reading);
    const before = store.state().files;

    const release = ports.hold();
    putFilesInto(store, [
      { path: "農業振興課.xlsx", load: () => bytesOf("建設水道課") },
      { path: "総務課.xlsx", load: () => bytesOf("総務課") },
    ]);
    const again = readWaitingFiles(store, reading);
    stopReading(store);
    expect(store.state().files).toEqual(before);
    release();
    await again;
    expect(store.state().files).toEqual(before);
  });

  it("読んでいる途中で外したファイルは、読み終わっても現れない", async () => {
    const store = createGatheringStore();
    const ports = runningPorts();
    const release = ports.hold();
    putFilesInto(store, [{ path: "農業振興課.xlsx", load: () => bytesOf("農業振興課") }]);
    const reading = readWaitingFiles(store, context(ports));
    store.dispatch({ type: "file-removed", path: "農業振興課.xlsx" });
    release();
    await reading;
    expect(store.state().files).toEqual([]);
  });
});
