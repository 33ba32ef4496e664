import { MAX_DECLARED_BYTES, MAX_ENTRIES } from "./budget";
import { partKey } from "./part-path";
import { refuse } from "./problem";
import { entryName } from "./zip-names";

/** One file of the zip; all its offsets have been checked against the bytes and against its neighbours. */
export interface ZipEntry {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly crc32: number;
  readonly dataStart: number;
  readonly compressedSize: number;
  /** As declared. */
  readonly size: number;
}

/** A file or a folder of the zip, and where the zip speaks of it. */
export interface ZipRecord extends ZipEntry {
  /** Of its own header, before its data. */
  readonly headerStart: number;
  /** Of its record in the table of contents. */
  readonly recordStart: number;
  readonly recordEnd: number;
}

interface DirectoryPlace {
  readonly count: number;
  readonly start: number;
  readonly end: number;
  /** Of the record that ends the zip. */
  readonly endRecord: number;
  /** Of the one for zip64; null where there is none. */
  readonly endRecord64: number | null;
}

/** The table of contents, as it stands in the bytes. */
export interface ZipDirectory extends Omit<DirectoryPlace, "count"> {
  /** In its own order. */
  readonly records: readonly ZipRecord[];
}

const END_BYTES = 22;
const MAX_COMMENT_BYTES = 0xffff;
const ENTRY_BYTES = 46;
const LOCAL_HEADER_BYTES = 30;
/** Encrypted, strongly encrypted, encrypted directory. */
const ENCRYPTION_FLAGS = 0x2041;
/** The name is said to be UTF-8. */
const UTF8_FLAG = 0x0800;
/** What stands where a number does not: it is in the fields of zip64. */
export const IN_ZIP64 = 0xffff_ffff;

/** The zip's table of contents by part key. */
export function readZipDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  for (const entry of readZipEntries(bytes)) {
    const key = partKey(entry.name);
    if (entries.has(key)) refuse("damaged", "同じ名前の中身が二つあります");
    entries.set(key, entry);
  }
  return entries;
}

/** The zip's files, in its own order; folders are none. */
export function readZipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  return readZipRecords(bytes).records.filter(({ name }) => !isFolder(name));
}

export function isFolder(name: string): boolean {
  return /[/\\]$/u.test(name);
}

/**
 * All that the zip says of itself. Everything in its table of contents is a claim: offsets, sizes and
 * names are believed only where they agree with the bytes. Reads headers only; nothing is unpacked.
 */
export function readZipRecords(bytes: Uint8Array): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const place = findDirectory(view);
  if (place.count > MAX_ENTRIES) refuse("too-large");
  const records: ZipRecord[] = [];
  let declared = 0;
  let at = place.start;
  for (let index = 0; index < place.count; index++) {
    if (at + ENTRY_BYTES > place.end || view.getUint32(at, true) !== 0x0201_4b50) refuse("damaged");
    const nameStart = at + ENTRY_BYTES;
    const nameEnd = nameStart + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    if (next > place.end) refuse("damaged");
    if ((view.getUint16(at + 8, true) & ENCRYPTION_FLAGS) !== 0) refuse("encrypted");
    const [size, compressedSize, headerStart] = readZip64(view, nameEnd, extraEnd, [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]);
    const nameBytes = bytes.subarray(nameStart, nameEnd);
    const dataStart = findData(view, bytes, headerStart, nameBytes);
    if (dataStart + compressedSize > place.start) refuse("damaged");
    declared += size;
    if (declared > MAX_DECLARED_BYTES) refuse("too-large");

    const isUtf8 = (view.getUint16(at + 8, true) & UTF8_FLAG) !== 0;
    const name = entryName(nameBytes, bytes.subarray(nameEnd, extraEnd), isUtf8);
    const method = view.getUint16(at + 10, true);
    if (!isFolder(name)) {
      if (method !== 0 && method !== 8) refuse("damaged", "圧縮のしかたが Excel のものではありません");
      if (method === 0 && size !== compressedSize) refuse("damaged");
    }
    const crc32 = view.getUint32(at + 16, true);
    const places = { headerStart, recordStart: at, recordEnd: next };
    records.push({ name, isDeflated: method === 8, crc32, dataStart, compressedSize, size, ...places });
    at = next;
  }
  refuseOverlaps(records);
  return { ...place, records };
}

/** One byte range for two files is how a small zip unpacks to an endless one. */
function refuseOverlaps(records: readonly ZipRecord[]): void {
  let end = 0;
  for (const { headerStart, dataStart, compressedSize } of records.toSorted((a, b) => a.headerStart - b.headerStart)) {
    if (headerStart < end) refuse("overlapping-entries");
    end = dataStart + compressedSize;
  }
}

function findDirectory(view: DataView): DirectoryPlace {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT_BYTES); at--) {
    if (view.getUint32(at, true) !== 0x0605_4b50) continue;
    if (at + END_BYTES + view.getUint16(at + 20, true) > view.byteLength) continue;
    const place = readEnd(view, at);
    if (place.start + place.count * ENTRY_BYTES > place.end || place.end > at) refuse("damaged");
    return place;
  }
  // The table of contents is a zip's last part: without it the end is missing.
  return refuse("truncated");
}

function readEnd(view: DataView, at: number): DirectoryPlace {
  const count = view.getUint16(at + 10, true);
  const size = view.getUint32(at + 12, true);
  const start = view.getUint32(at + 16, true);
  const isZip64 = count === 0xffff || size === IN_ZIP64 || start === IN_ZIP64;
  if (!isZip64) {
    const isOneDisk = view.getUint32(at + 4, true) === 0 && view.getUint16(at + 8, true) === count;
    return isOneDisk ? { count, start, end: start + size, endRecord: at, endRecord64: null } : refuse("damaged");
  }
  if (at < 20 || view.getUint32(at - 20, true) !== 0x0706_4b50) refuse("damaged");
  const end64 = readUint64(view, at - 12);
  if (end64 + 56 > at || view.getUint32(end64, true) !== 0x0606_4b50) refuse("damaged");
  const start64 = readUint64(view, end64 + 48);
  return {
    count: readUint64(view, end64 + 32),
    start: start64,
    end: start64 + readUint64(view, end64 + 40),
    endRecord: at,
    endRecord64: end64,
  };
}

type Sizes = readonly [size: number, compressedSize: number, headerStart: number];

/** Fields that do not fit 32 bits stand in the extra field 1, in this order. Some writers put all of them there. */
function readZip64(view: DataView, start: number, end: number, fields: Sizes): Sizes {
  if (!fields.includes(IN_ZIP64)) return fields;
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const fieldsEnd = Math.min(end, at + 4 + view.getUint16(at + 2, true));
    let next = at + 4;
    const read = (field: number): number => {
      if (field !== IN_ZIP64) return field;
      next += 8;
      return next <= fieldsEnd ? readUint64(view, next - 8) : refuse("damaged");
    };
    return [read(fields[0]), read(fields[1]), read(fields[2])];
  }
  return refuse("damaged");
}

/** A number beyond what JavaScript counts exactly is beyond any file. */
function readUint64(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true);
  return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : refuse("damaged");
}

/** Behind the file's own header, which must name the same file as the table of contents does. */
function findData(view: DataView, bytes: Uint8Array, headerStart: number, name: Uint8Array): number {
  const nameStart = headerStart + LOCAL_HEADER_BYTES;
  if (nameStart > view.byteLength || view.getUint32(headerStart, true) !== 0x0403_4b50) refuse("damaged");
  const nameLength = view.getUint16(headerStart + 26, true);
  const isSameName = nameLength === name.length && name.every((byte, index) => bytes[nameStart + index] === byte);
  if (!isSameName) refuse("damaged");
  return nameStart + nameLength + view.getUint16(headerStart + 28, true);
}
