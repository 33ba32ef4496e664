/** "住民班/様式.xlsx" → "様式.xlsx". A Mac decomposes what it names: compared in NFC. */
export function baseName(path: string): string {
  return path.slice(path.search(/[^/\\]*$/u)).normalize("NFC");
}

/** "計画書.xls" → "計画書". */
export function stemOf(path: string): string {
  return baseName(path).replace(/\.[^.]*$/u, "");
}

/**
 * Whether two paths may name one file. The name is compared within its folder; a file that came alone has none, and the
 * folders above the one that was looked through are not always known: 様式.xlsx may be 住民班/様式.xlsx, but
 * 税務班/様式.xlsx is not.
 */
export function mayBeOneFile(a: string, b: string): boolean {
  return baseName(a) === baseName(b) && haveFoldersInCommon(a, b);
}

export function haveFoldersInCommon(a: string, b: string): boolean {
  const [foldersOfA, foldersOfB] = [foldersOf(a), foldersOf(b)];
  const common = Math.min(foldersOfA.length, foldersOfB.length);
  return foldersOfA.slice(0, common).every((folder, index) => folder === foldersOfB[index]);
}

/** The nearest first. */
function foldersOf(path: string): readonly string[] {
  return path.normalize("NFC").split(/[/\\]/u).slice(0, -1).toReversed();
}

/** "総務課.xlsx", "総務課 (2).xlsx" …: the first that is not taken. */
export function freeFileName(name: string, isTaken: (name: string) => boolean): string {
  for (let number = 2, free = name; ; number++) {
    if (!isTaken(free)) return free;
    free = name.replace(/(?=\.[^./\\]*$)|$/u, ` (${number})`);
  }
}
