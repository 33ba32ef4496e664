import { fail, succeed, type Result } from "../workbook/result";
import { kindOfFile, refusalOf } from "./file-kinds";
import type { LoadProblem } from "./ports";

/** A file in a zip, as the host opens it. */
export interface PackedFile {
  readonly name: string;
  unpack(): Result<Uint8Array, { readonly message: string }>;
}

/** What is in a zip that was handed in, for us. */
export interface ArchiveContents {
  /** Workbooks, and what a 課 may have meant as one: that comes with its reason when loaded. */
  readonly inputs: readonly { readonly name: string; readonly load: () => Result<Uint8Array, LoadProblem> }[];
  /** Notes beside them, by their names. */
  readonly ignored: readonly string[];
}

const NO_WORKBOOKS = "zipの中に、Excelブックがありません。様式のブックを出してもらってください。";
const IN_ANOTHER = "zipの中のzipなので、開いていません。中のブックを取り出して置いてください。";

/**
 * The files of a zip, one level: a zip in it is named and not opened. Fails, as a file that is no workbook, where it cannot
 * be opened or holds nothing for us. "workbook": it is one itself, for a browser may have called an .xlsx a .zip.
 */
export function filesInArchive(
  opened: Result<readonly PackedFile[], { readonly message: string }>,
): Result<ArchiveContents, LoadProblem> | "workbook" {
  if (!opened.ok) return fail({ message: opened.problem.message, isWorkbook: false });
  if (opened.value.some(({ name }) => name.toLowerCase() === "[content_types].xml")) return "workbook";
  const kinds = opened.value.map((entry) => ({ entry, type: kindOfFile(entry.name).type }));
  const inputs = kinds.flatMap(({ entry, type }) => {
    if (type === "system" || type === "text") return [];
    const refusal = type === "archive" ? { message: IN_ANOTHER, isWorkbook: false as const } : refusalOf(entry.name);
    return [{ name: entry.name, load: () => (refusal ? fail(refusal) : entry.unpack()) }];
  });
  if (inputs.length === 0) return fail({ message: NO_WORKBOOKS, isWorkbook: false });
  return succeed({ inputs, ignored: kinds.flatMap(({ entry, type }) => (type === "text" ? [entry.name] : [])) });
}
