import type { Folder } from "../folder";
import type { DistributedFile } from "../worker/protocol";

export interface PutIntoFolder {
  readonly written: readonly string[];
  /** Files of the same name that were there: they may be filled in, and stay as they are. */
  readonly existing: readonly string[];
  /** The first that the folder did not take; null: none. Nothing was tried behind it. */
  readonly refused: string | null;
}

/** Each workbook as a file of its own. What this says was written is there: each file takes its place as a whole. */
export async function putIntoFolder(folder: Folder, files: readonly DistributedFile[]): Promise<PutIntoFolder> {
  const written: string[] = [];
  const existing: string[] = [];
  for (const { file, bytes } of files) {
    try {
      if (await has(folder, file)) {
        existing.push(file);
        continue;
      }
      await putNew(folder, file, bytes);
      written.push(file);
    } catch (error) {
      // Read-only, full, taken away, or not allowed after all: the sentence is the same.
      if (!(error instanceof DOMException)) throw error;
      return { written, existing, refused: file };
    }
  }
  return { written, existing, refused: null };
}

/** An empty file stands there from the first step on, and goes again where the others fail. */
async function putNew(folder: Folder, file: string, bytes: Uint8Array): Promise<void> {
  const handle = await folder.getFileHandle(file, { create: true });
  try {
    const writable = await handle.createWritable();
    await writable.write(new Uint8Array(bytes));
    await writable.close();
  } catch (error) {
    await folder.removeEntry(file).catch(() => undefined);
    throw error;
  }
}

async function has(folder: Folder, file: string): Promise<boolean> {
  try {
    await folder.getFileHandle(file);
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === "NotFoundError") return false;
    // A folder of that name.
    if (error instanceof DOMException && error.name === "TypeMismatchError") return true;
    throw error;
  }
}
