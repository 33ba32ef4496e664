import { nameOf, placeFor, type PlacedFile } from "./handed-in-files";
import type { LeftOutFile } from "./gathering-state";
import type { GatheringStore, LoadBytes } from "./gathering-store";

/** A file that somebody dropped or chose. */
export interface PutFile {
  /** With its folders, where it came with them. */
  readonly path: string;
  readonly load: LoadBytes;
}

/** Spreadsheets of other kinds are read as well: the reader says what to do with them. */
const WORKBOOK = /\.(?:xls[xmb]?|ods)$/iu;
/** What Excel keeps beside a workbook as long as somebody has it open. */
const LOCK_FILE = /^(?:~\$|\.~lock\.)/u;

/** Puts the workbooks among `files` in the table, to be read; names the others. */
export function putFilesInto(store: GatheringStore, files: readonly PutFile[]): void {
  const known = store.state().files;
  const placed: PlacedFile[] = [];
  const leftOut: LeftOutFile[] = [];
  for (const { path: typed, load } of files) {
    const name = typed.normalize("NFC");
    if (LOCK_FILE.test(nameOf(name))) leftOut.push({ path: name, reason: "lock-file" });
    else if (!WORKBOOK.test(name)) leftOut.push({ path: name, reason: "not-a-workbook" });
    else {
      const taken = placed.map(({ path }) => path);
      const path = placeFor(name, known, taken);
      placed.push({ path, name });
      store.waiting.set(path, load);
    }
  }
  store.dispatch({ type: "files-put", files: placed, leftOut });
}
