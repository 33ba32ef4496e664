import { fail, type Result } from "../../workbook/result";
import type { FileBytes, LastYearFiles, OfKeptFiles, WorkProblem } from "../worker/protocol";
import { messages } from "./messages";

/** Last year's files, as somebody has chosen them. */
export interface ChosenFiles {
  /** Another one for each choice. */
  readonly token: string;
  readonly files: readonly File[];
}

/** Asks by what the worker has read already; the files are loaded only where it has nothing (any more). */
export async function askOfLastYear<Reply>(
  { token, files }: ChosenFiles,
  ask: (lastYear: LastYearFiles) => Promise<OfKeptFiles<Result<Reply, WorkProblem>>>,
): Promise<Result<Reply, WorkProblem>> {
  const known = await ask({ token, files: null });
  if (known !== "files-needed") return known;
  const loaded = await loadAll(files);
  if (typeof loaded === "string") return fail({ message: loaded });
  const reply = await ask({ token, files: loaded });
  if (reply === "files-needed") throw new Error("The worker asks for files that it was just given.");
  return reply;
}

/** All bytes, or the sentence about the first file that cannot be had. */
async function loadAll(files: readonly File[]): Promise<readonly FileBytes[] | string> {
  const loaded: FileBytes[] = [];
  for (const file of files) {
    try {
      loaded.push({ file: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      return messages.fileUnreadable(file.name);
    }
  }
  return loaded;
}
