import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** SHA-256 in lower-case hex. Every line end counts as LF: a host may turn CR LF into LF when it saves. */
export function hashOfText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(withOneLineEnd(text))));
}

export function withOneLineEnd(text: string): string {
  return text.replace(/\r\n?/gu, "\n");
}
