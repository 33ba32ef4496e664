import { departmentNamesIn, keyWithNamesOfToday, type NamesOfDepartments } from "../../plan/department-names";

/** "住民班/様式.xlsx" → "様式.xlsx". A Mac decomposes what it names: compared in NFC. */
export function baseName(path: string): string {
  return path.slice(path.search(/[^/\\]*$/u)).normalize("NFC");
}

/** "住民班/計画書.xls" → "住民班/計画書". */
export function withoutExtension({ path, on }: DatedName): DatedName {
  return { path: path.replace(/\.[^./\\]*$/u, ""), on };
}

/**
 * Whether two paths may name one file. The name is compared within its folder; a file that came alone has none, and the
 * folders above the one that was looked through are not always known: 様式.xlsx may be 住民班/様式.xlsx, but
 * 税務班/様式.xlsx is not.
 */
export function mayBeOneFile(a: string, b: string): boolean {
  return baseName(a) === baseName(b) && haveFoldersInCommon(a, b);
}

/** What a file is called. */
export interface DatedName {
  readonly path: string;
  /** The day (ISO date) that names of 課 in it are read as of; absent: today's come first. */
  readonly on?: string | undefined;
}

/** {@link mayBeOneFile}, also where one of them has a former name of a 課 in it and the other the name of today. */
export function mayBeOneFileByNow(a: DatedName, b: DatedName, plan: NamesOfDepartments): boolean {
  if (mayBeOneFile(a.path, b.path)) return true;
  const isFormer = [a, b].some(({ path, on }) =>
    departmentNamesIn(path, plan, on).found.some(({ until }) => until !== null),
  );
  return isFormer && mayBeOneFile(nameByNow(a, plan), nameByNow(b, plan));
}

/** "町民生活課.xlsx" → "住民課.xlsx", its folders likewise. A name without a known 課 stays as it is. */
export function nameByNow({ path, on }: DatedName, plan: NamesOfDepartments): string {
  if (plan.formerNames.length === 0) return path;
  return path.replace(/[^/\\]+/gu, (name) =>
    departmentNamesIn(name, plan, on).found.length === 0 ? name : keyWithNamesOfToday(name, plan, on),
  );
}

function haveFoldersInCommon(a: string, b: string): boolean {
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
