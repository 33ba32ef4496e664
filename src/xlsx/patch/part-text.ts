import { decode, encodingOf } from "../read/decode";

/** A part's text, and how it becomes bytes again. */
export interface PartText {
  readonly text: string;
  /** What is the same in `text` has the same bytes. */
  encode(text: string): Uint8Array;
}

/** Null for a part whose encoding we could not write again byte for byte. Throws `Refusal` where it is no text. */
export function partText(bytes: Uint8Array, partName: string): PartText | null {
  const text = [...decode([bytes], partName)].join("");
  const encoding = encodingOf(bytes);
  const mark = markOf(bytes);
  const encode = (changed: string): Uint8Array => {
    if (encoding === "utf-16le" || encoding === "utf-16be") return utf16(mark + changed, encoding === "utf-16le");
    // In any other encoding ASCII is itself, and what is not ASCII is written as a reference.
    const isUtf8 = /^utf-?8$/iu.test(encoding);
    return new TextEncoder().encode(mark + (isUtf8 ? changed : changed.replace(/[^\0-\x7F]/gu, reference)));
  };
  const again = encode(text);
  const isSame = again.length === bytes.length && again.every((byte, index) => byte === bytes[index]);
  return isSame ? { text, encode } : null;
}

/** The byte order mark, which decoding takes away. */
function markOf(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isUtf16 || (first === 0xef && second === 0xbb && third === 0xbf) ? "\uFEFF" : "";
}

function reference(letter: string): string {
  return `&#${letter.codePointAt(0) ?? 0};`;
}

function utf16(text: string, isLittleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), isLittleEndian);
  return bytes;
}
