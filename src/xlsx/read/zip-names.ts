/** Info-ZIP's Unicode Path: the name once more in UTF-8, behind a version and a CRC. */
const UNICODE_PATH = 0x7075;
const BEFORE_UNICODE_PATH_BYTES = 5;

/**
 * The name of a zip's file. Where nothing says that it is UTF-8: Windows in Japanese writes CP932, a Mac UTF-8 all the
 * same, and Japanese in CP932 is hardly ever UTF-8 too.
 */
export function entryName(name: Uint8Array, extra: Uint8Array, isUtf8: boolean): string {
  if (isUtf8) return new TextDecoder().decode(name);
  const unicode = unicodePath(extra) ?? name;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(unicode);
  } catch {
    // A name is a name, whatever its bytes: what is no CP932 either gets replacement characters.
    return new TextDecoder("shift_jis").decode(name);
  }
}

function unicodePath(extra: Uint8Array): Uint8Array | null {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== UNICODE_PATH) continue;
    return extra.subarray(at + 4 + BEFORE_UNICODE_PATH_BYTES, at + 4 + view.getUint16(at + 2, true));
  }
  return null;
}
