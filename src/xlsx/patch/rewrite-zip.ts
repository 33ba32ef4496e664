import { deflateSync } from "fflate";
import { partKey } from "../read/part-path";
import { refuse } from "../read/problem";
import { crc32Of } from "../read/unpack";
import { IN_ZIP64, isFolder, readZipRecords, type ZipDirectory, type ZipRecord } from "../read/zip-directory";

const LOCAL_HEADER_BYTES = 30;
const RECORD_BYTES = 46;
const LOCATOR_BYTES = 20;
const DESCRIPTOR_SIGNATURE = 0x0807_4b50;
const HAS_DESCRIPTOR = 0x0008;
/** 1980-01-01, as old as zip itself: same input, same bytes. */
const NO_DATE = 0x0021;

/** A file that the zip does not have yet; its name is plain ASCII. */
export interface NewEntry {
  readonly name: string;
  readonly content: Uint8Array;
}

/** What stands of a file in a zip. */
interface Packed {
  readonly data: Uint8Array;
  readonly crc32: number;
  readonly size: number;
}

/**
 * The zip with other contents for some of its files (by part key), and with new files behind the last one. Everything else is copied as it
 * stands: data, headers, extra fields, comments, dates, order, and what lies between files. Throws `Refusal` as reading does.
 */
export function rewriteZip(
  bytes: Uint8Array,
  replaced: ReadonlyMap<string, Uint8Array>,
  added: readonly NewEntry[] = [],
): Uint8Array {
  const directory = readZipRecords(bytes);
  const { records } = directory;
  const output = new Output();
  const starts = new Map<ZipRecord, number>();
  const packed = new Map<ZipRecord, Packed>();
  const inFile = records.toSorted((a, b) => a.headerStart - b.headerStart);
  output.put(bytes.subarray(0, inFile[0]?.headerStart ?? directory.start));
  for (const [index, record] of inFile.entries()) {
    const end = inFile[index + 1]?.headerStart ?? directory.start;
    starts.set(record, output.length);
    const content = isFolder(record.name) ? undefined : replaced.get(partKey(record.name));
    if (content === undefined) {
      output.put(bytes.subarray(record.headerStart, end));
      continue;
    }
    const own = pack(content, record.isDeflated);
    packed.set(record, own);
    output.put(localHeader(bytes, record, own), own.data, ...behindData(bytes, record, own, end));
  }
  const news = added.map((entry) => {
    const own = pack(entry.content, true);
    const start = output.length;
    output.put(newLocalHeader(entry.name, own), own.data);
    return newRecord(entry.name, own, start);
  });

  const directoryStart = output.length;
  for (const record of records) {
    output.put(directoryRecord(bytes, record, starts.get(record) ?? record.headerStart, packed.get(record)));
  }
  output.put(...news, bytes.subarray(records.at(-1)?.recordEnd ?? directory.start, directory.end));
  output.put(
    endOf(bytes, directory, { start: directoryStart, end: output.length, count: records.length + news.length }),
  );
  return output.join();
}

class Output {
  length = 0;
  private readonly pieces: Uint8Array[] = [];

  put(...pieces: readonly Uint8Array[]): void {
    for (const piece of pieces) {
      this.pieces.push(piece);
      this.length += piece.length;
    }
  }

  join(): Uint8Array {
    const whole = new Uint8Array(this.length);
    let at = 0;
    for (const piece of this.pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }
}

function pack(content: Uint8Array, isDeflated: boolean): Packed {
  const data = isDeflated ? deflateSync(content, { level: 6 }) : content;
  return { data, crc32: crc32Of(content), size: content.length };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A number of 32 bits in a header; where it stands there as "see zip64", it is the next of 64 bits in the extra field. */
type Field = readonly [at: number, value: number];

function setFields(header: Uint8Array, extraStart: number, extraEnd: number, fields: readonly Field[]): void {
  const view = viewOf(header);
  let next = extraStart;
  while (next + 4 <= extraEnd && view.getUint16(next, true) !== 1) next += 4 + view.getUint16(next + 2, true);
  next += 4;
  for (const [at, value] of fields) {
    if (view.getUint32(at, true) !== IN_ZIP64) view.setUint32(at, value, true);
    else if (next + 8 <= extraEnd) {
      view.setBigUint64(next, BigInt(value), true);
      next += 8;
    }
  }
}

function localHeader(
  bytes: Uint8Array,
  { headerStart, dataStart }: ZipRecord,
  { data, crc32, size }: Packed,
): Uint8Array {
  const header = bytes.slice(headerStart, dataStart);
  const view = viewOf(header);
  // Written as a stream: sum and sizes stand behind the data, and nothing (or what somebody put there later) here.
  if ((view.getUint16(6, true) & HAS_DESCRIPTOR) !== 0 && view.getUint32(14, true) === 0) return header;
  view.setUint32(14, crc32, true);
  const extraStart = LOCAL_HEADER_BYTES + view.getUint16(26, true);
  setFields(header, extraStart, header.length, [
    [22, size],
    [18, data.length],
  ]);
  return header;
}

/** The data descriptor, if there is one, for the new data; and whatever stands behind it. */
function behindData(bytes: Uint8Array, record: ZipRecord, packed: Packed, end: number): readonly Uint8Array[] {
  const start = record.dataStart + record.compressedSize;
  const view = viewOf(bytes);
  const hasDescriptor = (view.getUint16(record.headerStart + 6, true) & HAS_DESCRIPTOR) !== 0;
  for (const prefix of hasDescriptor ? [4, 0] : []) {
    for (const width of [4, 8] as const) {
      const length = prefix + 4 + 2 * width;
      if (start + length > end) continue;
      if (prefix > 0 && view.getUint32(start, true) !== DESCRIPTOR_SIGNATURE) continue;
      const found = descriptor(record.crc32, record.compressedSize, record.size, width);
      if (!found.every((byte, index) => bytes[start + prefix + index] === byte)) continue;
      const own = descriptor(packed.crc32, packed.data.length, packed.size, width);
      return [bytes.subarray(start, start + prefix), own, bytes.subarray(start + length, end)];
    }
  }
  return [bytes.subarray(start, end)];
}

function descriptor(crc32: number, compressedSize: number, size: number, width: 4 | 8): Uint8Array {
  const made = new Uint8Array(4 + 2 * width);
  const view = viewOf(made);
  view.setUint32(0, crc32, true);
  // The upper halves stay 0: no workbook of ours has 4 GB.
  view.setUint32(4, compressedSize, true);
  view.setUint32(4 + width, size, true);
  return made;
}

function directoryRecord(bytes: Uint8Array, record: ZipRecord, start: number, packed: Packed | undefined): Uint8Array {
  const made = bytes.slice(record.recordStart, record.recordEnd);
  const view = viewOf(made);
  if (packed) view.setUint32(16, packed.crc32, true);
  const extraStart = RECORD_BYTES + view.getUint16(28, true);
  setFields(made, extraStart, extraStart + view.getUint16(30, true), [
    [24, packed?.size ?? record.size],
    [20, packed?.data.length ?? record.compressedSize],
    [42, start],
  ]);
  return made;
}

function newLocalHeader(name: string, { data, crc32, size }: Packed): Uint8Array {
  const made = new Uint8Array(LOCAL_HEADER_BYTES + name.length);
  const view = viewOf(made);
  view.setUint32(0, 0x0403_4b50, true);
  setCommonFields(view, 4, crc32, data.length, size, name.length);
  made.set(new TextEncoder().encode(name), LOCAL_HEADER_BYTES);
  return made;
}

function newRecord(name: string, { data, crc32, size }: Packed, start: number): Uint8Array {
  const made = new Uint8Array(RECORD_BYTES + name.length);
  const view = viewOf(made);
  view.setUint32(0, 0x0201_4b50, true);
  view.setUint16(4, 20, true);
  setCommonFields(view, 6, crc32, data.length, size, name.length);
  view.setUint32(42, start, true);
  made.set(new TextEncoder().encode(name), RECORD_BYTES);
  return made;
}

/** What both headers say, from the version that is needed (2.0: deflated) on. */
function setCommonFields(
  view: DataView,
  at: number,
  crc32: number,
  compressedSize: number,
  size: number,
  nameLength: number,
): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 4, 8, true);
  view.setUint16(at + 8, NO_DATE, true);
  view.setUint32(at + 10, crc32, true);
  view.setUint32(at + 14, compressedSize, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, nameLength, true);
}

/** From the end of the table of contents to the end of the file, for the table as it is now. */
function endOf(
  bytes: Uint8Array,
  directory: ZipDirectory,
  { start, end, count }: { readonly start: number; readonly end: number; readonly count: number },
): Uint8Array {
  const made = bytes.slice(directory.end);
  const view = viewOf(made);
  const endRecord = directory.endRecord - directory.end;
  const unlessIn64 = (at: number, value: number): void => {
    if (view.getUint32(at, true) !== IN_ZIP64) view.setUint32(at, value, true);
  };
  for (const at of [endRecord + 8, endRecord + 10]) {
    if (view.getUint16(at, true) !== 0xffff) view.setUint16(at, count, true);
  }
  unlessIn64(endRecord + 12, end - start);
  unlessIn64(endRecord + 16, start);
  if (directory.endRecord64 === null) return made;
  const endRecord64 = directory.endRecord64 - directory.end;
  if (endRecord64 < 0) refuse("damaged");
  view.setBigUint64(endRecord64 + 24, BigInt(count), true);
  view.setBigUint64(endRecord64 + 32, BigInt(count), true);
  view.setBigUint64(endRecord64 + 40, BigInt(end - start), true);
  view.setBigUint64(endRecord64 + 48, BigInt(start), true);
  view.setBigUint64(endRecord - LOCATOR_BYTES + 8, BigInt(end + endRecord64), true);
  return made;
}
