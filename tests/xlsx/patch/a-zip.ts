import { deflateSync, strToU8 } from "fflate";
import { crc32Of } from "../../../src/xlsx/read/unpack";

/** How zips of other programs are written; say only what the case is about. */
export interface ZipHabits {
  readonly isStored?: boolean;
  /** Behind the data, where the writer did not know the sizes before. */
  readonly descriptor?: "none" | "signed" | "unsigned" | "zip64";
  /** Sizes and places in extra fields, and the end record of zip64 too. */
  readonly isZip64?: boolean;
  /** Before the first file, and between all of them. */
  readonly gap?: string;
  readonly comment?: string;
  /** The table of contents in another order than the files. */
  readonly isReversed?: boolean;
}

const BIG = 0xffff_ffff;
/** An extra field of somebody else's, of two bytes. */
const OWN_EXTRA = [0x99, 0x99, 2, 0, 7, 7];

export function aZip(parts: Readonly<Record<string, string | Uint8Array>>, habits: ZipHabits = {}): Uint8Array {
  const { isStored = false, descriptor = "none", isZip64 = false, gap = "", comment = "", isReversed = false } = habits;
  const out: number[] = [...strToU8(gap)];
  const records: number[][] = [];
  for (const [name, part] of Object.entries(parts)) {
    const content = typeof part === "string" ? strToU8(part) : part;
    const data = isStored ? content : deflateSync(content);
    const hasDescriptor = descriptor !== "none";
    const start = out.length;
    const common = (size: number, packed: number, crc: number) => [
      ...u16(45),
      ...u16(0x0800 | (hasDescriptor ? 8 : 0)),
      ...u16(isStored ? 0 : 8),
      ...u16(0x6b2d),
      ...u16(0x5684),
      ...u32(crc),
      ...u32(packed),
      ...u32(size),
      ...u16(strToU8(name).length),
    ];
    const sizes64 = [...u64(content.length), ...u64(data.length)];
    const localExtra = [...OWN_EXTRA, ...(isZip64 && !hasDescriptor ? [1, 0, 16, 0, ...sizes64] : [])];
    const local = hasDescriptor
      ? common(0, 0, 0)
      : isZip64
        ? common(BIG, BIG, crc32Of(content))
        : common(content.length, data.length, crc32Of(content));
    out.push(...u32(0x0403_4b50), ...local, ...u16(localExtra.length), ...strToU8(name), ...localExtra, ...data);
    const sizes32 = [...u32(data.length), ...u32(content.length)];
    if (descriptor === "signed") out.push(...u32(0x0807_4b50), ...u32(crc32Of(content)), ...sizes32);
    if (descriptor === "unsigned") out.push(...u32(crc32Of(content)), ...sizes32);
    if (descriptor === "zip64") {
      out.push(...u32(0x0807_4b50), ...u32(crc32Of(content)), ...u64(data.length), ...u64(content.length));
    }
    out.push(...strToU8(gap));
    const extra = [...(isZip64 ? [1, 0, 24, 0, ...sizes64, ...u64(start)] : []), ...OWN_EXTRA];
    const remark = strToU8("注");
    records.push([
      ...u32(0x0201_4b50),
      ...u16(0x031e),
      ...(isZip64 ? common(BIG, BIG, crc32Of(content)) : common(content.length, data.length, crc32Of(content))),
      ...u16(extra.length),
      ...u16(remark.length),
      ...u16(0),
      ...u16(1),
      ...u32(0x81a4_0000),
      ...u32(isZip64 ? BIG : start),
      ...strToU8(name),
      ...extra,
      ...remark,
    ]);
  }
  if (isReversed) records.reverse();
  const start = out.length;
  for (const record of records) out.push(...record);
  const size = out.length - start;
  const end64 = out.length;
  if (isZip64) {
    out.push(...u32(0x0606_4b50), ...u64(44), ...u16(45), ...u16(45), ...u32(0), ...u32(0));
    out.push(...u64(records.length), ...u64(records.length), ...u64(size), ...u64(start));
    out.push(...u32(0x0706_4b50), ...u32(0), ...u64(end64), ...u32(1));
  }
  const count = isZip64 ? 0xffff : records.length;
  out.push(...u32(0x0605_4b50), ...u16(0), ...u16(0), ...u16(count), ...u16(count));
  out.push(...u32(isZip64 ? BIG : size), ...u32(isZip64 ? BIG : start));
  const remark = strToU8(comment);
  out.push(...u16(remark.length), ...remark);
  return new Uint8Array(out);
}

function u16(value: number): number[] {
  return [value & 0xff, (value >>> 8) & 0xff];
}

function u32(value: number): number[] {
  return [...u16(value & 0xffff), ...u16(value >>> 16)];
}

function u64(value: number): number[] {
  return [...u32(value), ...u32(0)];
}
