import type { FormIdentity } from "../../../src/gather/identity/form-identities";
import { gatheringReducer, initialGathering } from "../../../src/taskpane/gathering/gathering-state";
import type { GatheringState } from "../../../src/taskpane/gathering/gathering-state";
import { createGatheringStore } from "../../../src/taskpane/gathering/gathering-store";
import type { SettledFile } from "../../../src/taskpane/gathering/handed-in-files";
import { putFilesInto } from "../../../src/taskpane/gathering/put-files";
import { aSheet, aWorkbook } from "../../support/a-sheet";

const forms = (...keys: readonly string[]): readonly FormIdentity[] =>
  keys.map((key) => ({ key, written: ["review"] }));
const blank = (...keys: readonly string[]): readonly FormIdentity[] => keys.map((key) => ({ key, written: [] }));

/** A file that could be read, with these forms; equal bytes are equal files. */
function read(identities: readonly FormIdentity[], bytes: string, isSummary = false): SettledFile {
  const empty = aWorkbook(aSheet([]));
  const snapshot = { ...empty, source: { ...empty.source, sha256: bytes } };
  return {
    type: "read",
    submission: { snapshot, isSummary, forms: identities.length, departments: [], identities },
  };
}
const unreadable = (message = "読めませんでした。"): SettledFile => ({ type: "unreadable", message });

function settled(state: GatheringState, path: string, file: SettledFile): GatheringState {
  return file.type === "read"
    ? gatheringReducer(state, { type: "file-read", path, submission: file.submission })
    : gatheringReducer(state, { type: "file-unreadable", path, problem: { message: file.message } });
}

/** Puts files together, and reads them all. */
function put(...batches: readonly (readonly (readonly [string, SettledFile])[])[]) {
  const store = createGatheringStore();
  for (const batch of batches) {
    const load = () => Promise.resolve(new ArrayBuffer(0));
    const before = store.state().files;
    putFilesInto(
      store,
      batch.map(([path]) => ({ path, load })),
    );
    const pending = store.state().files.filter((file) => !before.includes(file));
    // Rows that stood already come before new ones: which file waits where is known by its name and order.
    const places = batch.map(([name]) => {
      const index = pending.findIndex((file) => file.put.name === name);
      return pending.splice(index, 1)[0]?.path ?? "";
    });
    batch.forEach(([, file], index) => {
      const path = places[index] ?? "";
      store.dispatch(
        file.type === "read"
          ? { type: "file-read", path, submission: file.submission }
          : { type: "file-unreadable", path, problem: { message: file.message } },
      );
    });
  }
  return store;
}

const rows = ({ files }: GatheringState) =>
  files.map(({ path, state }) => [
    path,
    state.type === "read" ? state.submission.identities.map(({ key }) => key).join("") : state.type,
  ]);
const notes = ({ files }: GatheringState) => files.map(({ note }) => note?.type ?? null);

describe("同じ名前のファイルをあとから置く", () => {
  test("前のファイルの様式がすべてあれば、直したものとして入れ替わり、そう言う", () => {
    const store = put(
      [
        ["X.xlsx", read(forms("a", "b"), "1")],
        ["Y.xlsx", read(forms("y"), "y")],
      ],
      [["X.xlsx", read(forms("a", "b", "c"), "2")]],
    );
    expect(rows(store.state())).toEqual([
      ["X.xlsx", "abc"],
      ["Y.xlsx", "y"],
    ]);
    expect(notes(store.state())).toEqual(["replaced", null]);
  });

  test("前のファイルの様式がそろっていなければ、別のファイルとして両方残る", () => {
    const store = put([["X.xlsx", read(forms("a", "b"), "1")]], [["X.xlsx", read(forms("b", "c"), "2")]]);
    expect(rows(store.state())).toEqual([
      ["X.xlsx", "ab"],
      ["X (2).xlsx", "bc"],
    ]);
    const [, second] = store.state().files;
    expect(second?.note).toEqual({ type: "beside", other: "X.xlsx" });
    // What is gathered names it as the table does.
    expect(second?.state).toMatchObject({ submission: { snapshot: { source: { file: "X (2).xlsx" } } } });
  });

  test("同じ様式でも、書いてあったものが空なら、ほかの班のファイルかもしれないので両方残る", () => {
    const ours = [...forms("a"), ...blank("b")];
    const theirs = [...blank("a"), ...forms("b")];
    const store = put([["X.xlsx", read(ours, "1")]], [["X.xlsx", read(theirs, "2")]]);
    expect(store.state().files).toHaveLength(2);
    const filled = put([["X.xlsx", read(ours, "1")]], [["X.xlsx", read(forms("a", "b"), "2")]]);
    expect(notes(filled.state())).toEqual(["replaced"]);
  });

  test("どの課のものか分からない様式は、どの様式とも同じとみなさない", () => {
    const unclear = [{ key: null, written: ["review"] }];
    const store = put([["X.xlsx", read(unclear, "1")]], [["X.xlsx", read(unclear, "2")]]);
    expect(store.state().files).toHaveLength(2);
  });

  test("中身が同じなら、増えない", () => {
    const once = put([["X.xlsx", read(forms("a"), "1")]]).state();
    const store = put([["X.xlsx", read(forms("a"), "1")]], [["X.xlsx", read(forms("a"), "1")]]);
    expect(rows(store.state())).toEqual(rows(once));
    expect(notes(store.state())).toEqual(["same"]);
    const together = put([
      ["X.xlsx", read(forms("a"), "1")],
      ["X.xlsx", read(forms("a"), "1")],
    ]);
    expect(rows(together.state())).toEqual([["X.xlsx", "a"]]);
  });

  test("フォルダーを読み直して中身の同じファイルには、何も言わない", () => {
    const folder = [["提出/X.xlsx", read(forms("a"), "1")]] as const;
    expect(notes(put(folder, folder).state())).toEqual([null]);
  });

  test("前のファイルが読めなかったものなら、入れ替わる", () => {
    const store = put([["X.xlsx", unreadable()]], [["X.xlsx", read(forms("a"), "1")]]);
    expect(rows(store.state())).toEqual([["X.xlsx", "a"]]);
    expect(notes(store.state())).toEqual(["replaced"]);
  });

  test("あとのファイルが読めなければ、前のものはそのままで、読めなかったことも示す", () => {
    const store = put([["X.xlsx", read(forms("a"), "1")]], [["X.xlsx", unreadable()]]);
    expect(rows(store.state())).toEqual([
      ["X.xlsx", "a"],
      ["X (2).xlsx", "unreadable"],
    ]);
  });

  test("読めなかったものをもう一度置いて読めれば、前のものと入れ替わり、読めなかった行はなくなる", () => {
    const first = ["X.xlsx", read(forms("a"), "1")] as const;
    const store = put([first], [["X.xlsx", unreadable()]], [["X.xlsx", read(forms("a"), "2")]]);
    expect(rows(store.state())).toEqual([["X.xlsx", "a"]]);
    expect(store.state().files[0]?.note).toMatchObject({ type: "replaced", dropped: "X (2).xlsx" });
    // Put again and still not readable: one row says so, not two.
    const still = put([first], [["X.xlsx", unreadable("一")]], [["X.xlsx", unreadable("二")]]);
    expect(still.state().files).toMatchObject([{ path: "X.xlsx" }, { state: { message: "二" } }]);
  });

  test("同じ名前のファイルが二つあるときは、様式のそろう方と入れ替わる", () => {
    const both = [
      ["X.xlsx", read(forms("a"), "1")],
      ["X.xlsx", read(forms("b"), "2")],
    ] as const;
    const store = put(both, [["X.xlsx", read(forms("b", "c"), "3")]]);
    expect(rows(store.state())).toEqual([
      ["X.xlsx", "a"],
      ["X (2).xlsx", "bc"],
    ]);
    // Put together and in the other order: each finds its own.
    const swapped = put(both, [
      ["X.xlsx", read(forms("b"), "4")],
      ["X.xlsx", read(forms("a", "d"), "5")],
    ]);
    expect(rows(swapped.state())).toEqual([
      ["X.xlsx", "ad"],
      ["X (2).xlsx", "b"],
    ]);
    // A correction of both: nobody can tell.
    const either = put(both, [["X.xlsx", read(forms("a", "b"), "6")]]);
    expect(rows(either.state()).map(([, keys]) => keys)).toEqual(["a", "ab", "b"]);
  });

  test("一度に置いたファイルどうしは、様式がそろっていても入れ替わらない", () => {
    const store = put([
      ["X.xlsx", read(forms("a"), "1")],
      ["X.xlsx", read(forms("a", "b"), "2")],
    ]);
    expect(rows(store.state())).toEqual([
      ["X.xlsx", "a"],
      ["X (2).xlsx", "ab"],
    ]);
  });

  test("読み終わる前に同じ名前のファイルを置いても、前のものは読まれる", () => {
    const store = createGatheringStore();
    const load = () => Promise.resolve(new ArrayBuffer(0));
    putFilesInto(store, [{ path: "X.xlsx", load }]);
    putFilesInto(store, [{ path: "X.xlsx", load }]);
    expect(store.state().files.map(({ path }) => path)).toEqual(["X.xlsx", "X (2).xlsx"]);
    const first = settled(store.state(), "X.xlsx", read(forms("a"), "1"));
    expect(rows(settled(first, "X (2).xlsx", read(forms("a"), "2")))).toEqual([["X.xlsx", "a"]]);
    expect(rows(settled(first, "X (2).xlsx", read(forms("b"), "2")))).toEqual([
      ["X.xlsx", "a"],
      ["X (2).xlsx", "b"],
    ]);
  });

  test("総括のブックと課のブックは、名前が同じでも入れ替わらない", () => {
    const store = put([["X.xlsx", read([], "1", true)]], [["X.xlsx", read(forms("a"), "2")]]);
    expect(store.state().files).toHaveLength(2);
  });

  test("入れ替わった前のファイルも残すと言えば、両方になる", () => {
    const store = put([["X.xlsx", read(forms("a"), "1")]], [["X.xlsx", read(forms("a", "b"), "2")]]);
    store.dispatch({ type: "former-kept", path: "X.xlsx" });
    expect(rows(store.state())).toEqual([
      ["X.xlsx", "ab"],
      ["X (2).xlsx", "a"],
    ]);
    expect(notes(store.state())).toEqual([null, "beside"]);
  });

  test("置いていないファイルが読めても、何も変わらない", () => {
    expect(settled(initialGathering, "X.xlsx", unreadable()).files).toEqual([]);
  });
});

test("表では別の名前になったファイルも、置かれた名前で、どのファイルの次の版かが分かる", () => {
  const { files } = put([
    ["様式.xlsx", read(forms("a"), "1")],
    ["様式.xlsx", read(forms("b"), "2")],
  ]).state();
  const sources = files.map(({ state }) => (state.type === "read" ? state.submission.snapshot.source : null));
  expect(sources).toMatchObject([{ file: "様式.xlsx" }, { file: "様式 (2).xlsx", handedInAs: "様式.xlsx" }]);
  expect(sources[0]).not.toHaveProperty("handedInAs");
});
