import type { UnreadableFile } from "../../gather/collection";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { InputFile, LoadProblem, OnProgress, WorkbookReader } from "../ports";

export interface OpenedWorkbooks {
  /** In the order of the files. */
  readonly snapshots: readonly WorkbookSnapshot[];
  readonly unreadable: readonly UnreadableFile[];
}

/** Opens one file after another; one that cannot be read is named and does not stop the others. */
export async function openWorkbooks(
  files: readonly InputFile[],
  format: WorkbookReader,
  onProgress: OnProgress = () => undefined,
): Promise<OpenedWorkbooks> {
  const snapshots: WorkbookSnapshot[] = [];
  const unreadable: UnreadableFile[] = [];
  for (const [index, input] of files.entries()) {
    const bytes = await input.load();
    const snapshot = bytes.ok ? await format.read(bytes.value, { file: input.file }) : bytes;
    if (snapshot.ok) snapshots.push(asHandedIn(snapshot.value, input));
    else unreadable.push({ file: input.file, ...problemOf(snapshot.problem) });
    onProgress(index + 1, files.length, input.file);
  }
  return { snapshots, unreadable };
}

function problemOf({ message, isWorkbook }: LoadProblem): Omit<UnreadableFile, "file"> {
  return isWorkbook === false ? { message, isWorkbook } : { message };
}

/** What else is given makes no other file of it. */
function asHandedIn(snapshot: WorkbookSnapshot, { file, handedInAs = file }: InputFile): WorkbookSnapshot {
  return handedInAs === file ? snapshot : { ...snapshot, source: { ...snapshot.source, handedInAs } };
}
