import { Inflate } from "fflate";
import { type Budget, cost, MAX_UNPACKED_BYTES } from "./budget";
import { refuse } from "./problem";
import type { ZipEntry } from "./zip-directory";

/** Deflate packs at most 1,032 to 1: a push of this size gives at most 8 MB before the sizes are looked at again. */
const PACKED_CHUNK_BYTES = 8192;

/**
 * One part's bytes, piece by piece. Stops as soon as there are more than the zip declared or the budget allows, and
 * checks length and CRC at the end.
 */
export function* unpack(bytes: Uint8Array, entry: ZipEntry, budget: Budget): Generator<Uint8Array, void, undefined> {
  if (entry.size > MAX_UNPACKED_BYTES) refuse("too-large");
  let size = 0;
  let crc = 0xffff_ffff;
  const packed = bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize);
  for (const piece of entry.isDeflated ? inflate(packed, entry) : [packed]) {
    size += piece.length;
    if (size > entry.size) refuse("damaged", `${entry.name} が、書かれている大きさより大きくなります`);
    budget.unpack(piece.length);
    budget.spendWork(piece.length * cost.unpackedByte);
    crc = updateCrc32(crc, piece);
    yield piece;
  }
  if (size !== entry.size || (crc ^ 0xffff_ffff) >>> 0 !== entry.crc32) refuse("damaged", entry.name);
}

/** One part's bytes as a whole. */
export function unpackWhole(bytes: Uint8Array, entry: ZipEntry, budget: Budget): Uint8Array {
  const pieces = [...unpack(bytes, entry, budget)];
  const whole = new Uint8Array(entry.size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function* inflate(packed: Uint8Array, entry: ZipEntry): Generator<Uint8Array, void, undefined> {
  let pieces: Uint8Array[] = [];
  const stream = new Inflate((piece) => {
    pieces.push(piece);
  });
  for (let at = 0; at < packed.length || at === 0; at += PACKED_CHUNK_BYTES) {
    pieces = [];
    const chunk = packed.subarray(at, at + PACKED_CHUNK_BYTES);
    try {
      stream.push(chunk, at + PACKED_CHUNK_BYTES >= packed.length);
    } catch (error) {
      // fflate throws plain errors with a number in `code` for what is wrong with the data; anything else is a bug.
      if (error instanceof Error && "code" in error && typeof error.code === "number") refuse("damaged", entry.name);
      throw error;
    }
    yield* pieces;
  }
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) remainder = (remainder >>> 1) ^ (remainder & 1 ? 0xedb8_8320 : 0);
  return remainder >>> 0;
});

export function crc32Of(bytes: Uint8Array): number {
  return (updateCrc32(0xffff_ffff, bytes) ^ 0xffff_ffff) >>> 0;
}

function updateCrc32(crc: number, bytes: Uint8Array): number {
  let value = crc;
  for (const byte of bytes) value = (crcTable[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return value;
}
