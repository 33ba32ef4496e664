import type { FormSource } from "../collection";
import { baseName } from "../versions/file-names";

/** Names of a later version. */
const CORRECTED = /修正|訂正|差し?替|再提出/u;

/**
 * Of several files the one whose name says that it was corrected; else the one that was saved last, by what stands in the files.
 * Null: nothing tells.
 */
export function laterOf(
  files: readonly string[],
  texts: readonly { readonly source: FormSource; readonly modified: string | null }[],
): string | null {
  const [corrected, ...more] = files.filter((file) => CORRECTED.test(baseName(file).normalize("NFKC")));
  if (corrected !== undefined && more.length === 0) return corrected;
  const modified = new Map(texts.map(({ source, modified: time }) => [source.file, time]));
  const times = files.map((file) => ({ file, time: Date.parse(modified.get(file) ?? "") }));
  if (times.some(({ time }) => Number.isNaN(time))) return null;
  const [last, second] = times.toSorted((a, b) => b.time - a.time);
  return last && last.time !== second?.time ? last.file : null;
}
