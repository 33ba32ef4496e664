import { nameOf, placeOf } from "./handed-in-files";
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
  const known = store.state().files.map(({ path }) => path);
  const paths: string[] = [];
  const leftOut: LeftOutFile[] = [];
  for (const { path: typed, load } of files) {
    const path = typed.normalize("NFC");
    if (LOCK_FILE.test(nameOf(path))) leftOut.push({ path, reason: "lock-file" });
    else if (!WORKBOOK.test(path)) leftOut.push({ path, reason: "not-a-workbook" });
    else {
      const place = apart(placeOf(path, known), paths);
      paths.push(place);
      store.waiting.set(place, load);
    }
  }
  store.dispatch({ type: "files-put", paths, leftOut });
}

/** Files of one name that come together are two files, from two folders: none takes the other's place. */
function apart(path: string, taken: readonly string[]): string {
  for (let number = 2, name = path; ; number++) {
    if (!taken.includes(name)) return name;
    name = path.replace(/(?=\.[^.]*$)/u, ` (${number})`);
  }
}
