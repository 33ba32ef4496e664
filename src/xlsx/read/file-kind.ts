import { refuse } from "./problem";

const OLE_COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP_LOCAL_HEADER = [0x50, 0x4b, 0x03, 0x04];
const ZIP_END_OF_EMPTY = [0x50, 0x4b, 0x05, 0x06];
/** Version of the BOF record that begins a bare BIFF2, 3, 4 or 5 stream (Excel 2 to 5). */
const BIFF_VERSIONS = [0x00, 0x02, 0x04, 0x08];
/** OLE directory entries are 128 bytes each and lie at multiples of it; their names are UTF-16. */
const OLE_DIRECTORY_ENTRY_BYTES = 128;

function beginsWith(bytes: Uint8Array, expected: readonly number[], at = 0): boolean {
  return expected.every((byte, index) => bytes[at + index] === byte);
}

function utf16(name: string): readonly number[] {
  return Array.from(`${name}\0`).flatMap((letter) => [letter.charCodeAt(0), 0]);
}

/** Whether the compound file has a stream of one of these names, as far as can be told without following its FAT. */
function hasOleStream(bytes: Uint8Array, names: readonly string[]): boolean {
  const wanted = names.map(utf16);
  for (let at = 512; at < bytes.length; at += OLE_DIRECTORY_ENTRY_BYTES) {
    if (wanted.some((name) => beginsWith(bytes, name, at))) return true;
  }
  return false;
}

/** Goes by what the bytes are, never by the file's name: refuses all that cannot be a zip, saying what it is. */
export function refuseUnlessZip(bytes: Uint8Array): void {
  if (bytes.length === 0) refuse("empty-file");
  if (beginsWith(bytes, ZIP_LOCAL_HEADER) || beginsWith(bytes, ZIP_END_OF_EMPTY)) return;
  if (beginsWith(bytes, OLE_COMPOUND)) {
    // A password makes Excel wrap the whole .xlsx into a compound file; so does rights management.
    if (hasOleStream(bytes, ["EncryptedPackage", "EncryptionInfo"])) refuse("encrypted");
    if (hasOleStream(bytes, ["WordDocument", "PowerPoint Document"])) refuse("not-a-workbook");
    refuse("legacy-xls");
  }
  if (bytes[0] === 0x09 && BIFF_VERSIONS.some((version) => bytes[1] === version) && bytes[3] === 0)
    refuse("legacy-xls");
  // A file shorter than a zip's smallest header may still have begun as one.
  if (bytes.length < 4 && beginsWith(bytes, [...ZIP_LOCAL_HEADER.slice(0, bytes.length)])) refuse("truncated");
  refuse("not-a-workbook");
}
