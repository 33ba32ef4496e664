import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The parts of a workbook as text, by path: for what no reader tells. */
export async function partsOf(bytes: Uint8Array | Promise<Uint8Array>): Promise<Record<string, string>> {
  const parts = unzipSync(await bytes);
  return Object.fromEntries(Object.entries(parts).map(([path, content]) => [path, strFromU8(content)]));
}

/** The same workbook with one part changed. */
export function replacePart(bytes: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const part = parts[path];
  if (!part) throw new Error(`no such part: ${path}`);
  return zipSync({ ...parts, [path]: strToU8(change(strFromU8(part))) });
}
