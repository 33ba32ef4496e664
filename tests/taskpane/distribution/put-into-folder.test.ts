import { putIntoFolder } from "../../../src/taskpane/distribution/put-into-folder";
import type { Folder } from "../../../src/taskpane/folder";

/** A folder in memory; `refuses` names a file that it does not take. */
function folderWith(files: Map<string, string>, refuses: string | null = null): Folder {
  return {
    kind: "directory",
    name: "配布",
    values: () => ({ [Symbol.asyncIterator]: () => ({ next: () => Promise.resolve({ done: true, value: null }) }) }),
    removeEntry(name) {
      files.delete(name);
      return Promise.resolve();
    },
    getFileHandle(name, options) {
      if (!files.has(name) && !options?.create) return Promise.reject(new DOMException("none", "NotFoundError"));
      if (!files.has(name)) files.set(name, "");
      let pending = "";
      return Promise.resolve({
        kind: "file",
        name,
        getFile: () => Promise.resolve(new File([files.get(name) ?? ""], name)),
        createWritable: () => {
          if (name === refuses) return Promise.reject(new DOMException("read-only", "NoModificationAllowedError"));
          return Promise.resolve({
            write: (bytes: Uint8Array) => {
              pending = new TextDecoder().decode(bytes);
              return Promise.resolve();
            },
            close: () => {
              files.set(name, pending);
              return Promise.resolve();
            },
          });
        },
      });
    },
  };
}

const workbooks = ["総務課.xlsx", "建設水道課.xlsx", "教育振興課.xlsx"].map((file) => {
  return { file, bytes: new TextEncoder().encode("空の様式"), forms: 1 };
});

it("1つずつファイルに書く。同じ名前のファイルは、書き込まれているかもしれないので上書きしない", async () => {
  const files = new Map([["建設水道課.xlsx", "課が書いた様式"]]);
  expect(await putIntoFolder(folderWith(files), workbooks)).toEqual({
    written: ["総務課.xlsx", "教育振興課.xlsx"],
    existing: ["建設水道課.xlsx"],
    refused: null,
  });
  expect(Object.fromEntries(files)).toEqual({
    "総務課.xlsx": "空の様式",
    "建設水道課.xlsx": "課が書いた様式",
    "教育振興課.xlsx": "空の様式",
  });
});

it("書けないフォルダーでは、どこまで書いたかが分かり、空のファイルを残さない", async () => {
  const files = new Map<string, string>();
  expect(await putIntoFolder(folderWith(files, "建設水道課.xlsx"), workbooks)).toEqual({
    written: ["総務課.xlsx"],
    existing: [],
    refused: "建設水道課.xlsx",
  });
  expect([...files.keys()]).toEqual(["総務課.xlsx"]);
});
