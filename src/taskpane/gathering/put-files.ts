import { kindOfFile } from "../../usecases/file-kinds";
import { placeFor, type PlacedFile } from "./handed-in-files";
import type { LeftOutFile } from "./gathering-state";
import type { GatheringStore, LoadBytes } from "./gathering-store";

/** A file that somebody dropped or chose. */
export interface PutFile {
  /** With its folders, where it came with them. */
  readonly path: string;
  readonly load: LoadBytes;
}

/** Puts `files` in the table, to be read, or to be told that they are no workbooks; files of the system are none. */
export function putFilesInto(store: GatheringStore, files: readonly PutFile[]): void {
  const known = store.state().files;
  const placed: PlacedFile[] = [];
  const leftOut: LeftOutFile[] = [];
  for (const { path: typed, load } of files) {
    const name = typed.normalize("NFC");
    const { type } = kindOfFile(name);
    if (type === "text") leftOut.push({ path: name });
    else if (type !== "system") {
      const taken = placed.map(({ path }) => path);
      const path = placeFor(name, known, taken);
      placed.push({ path, name });
      store.waiting.set(path, load);
    }
  }
  store.dispatch({ type: "files-put", files: placed, leftOut });
}
