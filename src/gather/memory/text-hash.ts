import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** 64 bits: they distinguish texts of one field, nothing more, and a summary has thousands of them. */
const HASH_CHARACTERS = 16;

/** The beginning of the SHA-256 in lower-case hex. Every line end counts as LF: a host may turn CR LF into LF when it saves. */
export function hashOfText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(withOneLineEnd(text)))).slice(0, HASH_CHARACTERS);
}

/** As a former version remembered it: the whole SHA-256. */
export function shortHash(hash: string): string {
  return hash.slice(0, HASH_CHARACTERS);
}

export function withOneLineEnd(text: string): string {
  return text.replace(/\r\n?/gu, "\n");
}
