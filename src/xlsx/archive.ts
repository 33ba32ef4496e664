import { zipSync, type Zippable } from "fflate";

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
