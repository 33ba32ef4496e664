import { zipSync, type Zippable } from "fflate";
import { fail, type Result } from "../workbook/result";
import { createBudget, MAX_FILE_BYTES } from "./read/budget";
import { refuseUnlessZip } from "./read/file-kind";
import { refuse, resultOf, type WorkbookProblem } from "./read/problem";
import { unpackWhole } from "./read/unpack";
import { readZipEntries } from "./read/zip-directory";

/** Every entry is as old as zip itself: fflate reads the local clock's fields, so this is zone-proof. */
const ENTRY_TIME = new Date(1980, 0, 1);

export interface ArchivedFile {
  /** Its path inside the archive, with "/" between folders: "様式/総務課.xlsx". */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * A zip of `files`, in their order. Same files, same bytes. Names are UTF-8 and marked so: Windows' own explorer shows
 * Japanese as it is. Throws where two files have one name: one of them would be lost on unpacking.
 */
export function writeArchive(files: readonly ArchivedFile[]): Uint8Array {
  const entries: Zippable = {};
  const seen = new Set<string>();
  for (const { name, bytes } of files) {
    // Windows ignores case, and takes both encodings of a voiced kana for one.
    const key = name.normalize("NFC").toLowerCase();
    if (seen.has(key)) throw new Error(`two files of one name in an archive: ${name}`);
    seen.add(key);
    // Workbooks are zips already: compressing them again costs time and gains nothing.
    entries[name] = [bytes, { level: 0, mtime: ENTRY_TIME }];
  }
  return zipSync(entries);
}

/** A file in a zip that was handed in. */
export interface ArchiveEntry {
  /** Its path inside the archive, with "/" between folders, in NFC. */
  readonly name: string;
  /** Its bytes, or why they could not be had. */
  unpack(): Result<Uint8Array, WorkbookProblem>;
}

/** What is wrong with a zip, in the words for a zip; what is said of workbooks would be of no use. */
const archiveProblems: Partial<Record<WorkbookProblem["code"], string>> = {
  encrypted:
    "パスワードの付いた zip なので、開けません。パスワードのない形で出し直してもらうか、中のファイルを取り出して置いてください。",
  "too-large": "zip の中身が多すぎるので、開けません。中のファイルを取り出して置いてください。",
};
const BROKEN =
  "zip が壊れているか、途中で切れているので、開けません。もう一度もらうか、中のファイルを取り出して置いてください。";

/**
 * The files of a zip, in its order; a zip in it is a file like others. The same guard as for a workbook stands before it:
 * offsets, sizes and names are believed only where the bytes agree, and all files together are unpacked up to a
 * workbook's limits (read/budget).
 */
export function openArchive(bytes: Uint8Array): Result<readonly ArchiveEntry[], WorkbookProblem> {
  return inWordsForZips(() => {
    if (bytes.length > MAX_FILE_BYTES) refuse("too-large");
    refuseUnlessZip(bytes);
    const budget = createBudget(bytes.length);
    return readZipEntries(bytes).map((entry): ArchiveEntry => ({
      name: entry.name.replaceAll("\\", "/").normalize("NFC"),
      unpack: () => inWordsForZips(() => unpackWhole(bytes, entry, budget)),
    }));
  });
}

function inWordsForZips<Value>(work: () => Value): Result<Value, WorkbookProblem> {
  const result = resultOf(work);
  if (result.ok) return result;
  const { code } = result.problem;
  return fail({ code, message: archiveProblems[code] ?? BROKEN });
}
