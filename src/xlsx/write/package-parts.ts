import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** Every entry of every file of ours is as old as zip itself: fflate reads the local clock's fields, so this is zone-proof. */
const ENTRY_TIME = new Date(1980, 0, 1);

/** Changes the text of one part; absent parts and other parts stay as they are. */
export type PartChange = (path: string, xml: string) => string;

/** Opens a package, lets `change` rewrite its parts and closes it again, in the same order and with no clock in it. */
export function changeParts(bytes: Uint8Array, change: PartChange): Uint8Array {
  const changed: Record<string, Uint8Array> = {};
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    changed[path] = strToU8(change(path, strFromU8(content)));
  }
  return zipSync(changed, { mtime: ENTRY_TIME, level: 6 });
}
