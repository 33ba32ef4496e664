import type { PutFile } from "./put-files";

/** Files of a file dialog. */
export function chosenFiles(files: Iterable<File>): readonly PutFile[] {
  return [...files].map((file) => ({
    path: file.webkitRelativePath === "" ? file.name : file.webkitRelativePath,
    load: () => file.arrayBuffer(),
  }));
}

/**
 * What was dropped, with what stands in dropped folders. To be called while the drop is being told: afterwards the
 * browser knows nothing of it any more. Rejects where a folder cannot be read.
 */
export function droppedFiles({ items, files }: DataTransfer): Promise<readonly PutFile[]> {
  const entries = [...items].flatMap((item) => (item.kind === "file" ? [item.webkitGetAsEntry()] : []));
  // A view without entries (no folders there) has the files alone.
  if (entries.length === 0 || entries.includes(null)) return Promise.resolve(chosenFiles(files));
  return filesUnder(entries.filter((entry) => entry !== null));
}

async function filesUnder(entries: readonly FileSystemEntry[]): Promise<readonly PutFile[]> {
  const found = await Promise.all(entries.map((entry) => filesOf(entry)));
  return found.flat();
}

async function filesOf(entry: FileSystemEntry): Promise<readonly PutFile[]> {
  if (isFile(entry)) {
    return [{ path: entry.fullPath.replace(/^\//u, ""), load: async () => await (await fileOf(entry)).arrayBuffer() }];
  }
  return isFolder(entry) ? await filesUnder(await entriesOf(entry)) : [];
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });
}

/** A reader tells a hundred at a time, and an empty list at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return entries;
    entries.push(...some);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
