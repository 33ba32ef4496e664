import { refuse } from "./problem";

/** Long enough for a byte order mark and an XML declaration. */
const HEAD_BYTES = 256;

/**
 * A part's text. Bytes that are no text in the part's encoding are refused: putting U+FFFD for them would alter what
 * staff typed without a word.
 */
export function* decode(pieces: Iterable<Uint8Array>, partName: string): Generator<string, void, undefined> {
  let decoder: TextDecoder | null = null;
  const text = (bytes?: Uint8Array): string => {
    try {
      decoder ??= new TextDecoder(encodingOf(bytes ?? new Uint8Array(0)), { fatal: true });
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      // Only these two calls: an encoding that is not known, or bytes that are no text in it.
      return refuse("damaged", partName);
    }
  };
  for (const piece of withHead(pieces)) yield text(piece);
  yield text();
}

/** The same bytes, the first piece long enough to tell the encoding by (unless there are no more). */
function* withHead(pieces: Iterable<Uint8Array>): Generator<Uint8Array, void, undefined> {
  let head: Uint8Array | null = new Uint8Array(0);
  for (const piece of pieces) {
    if (head === null) yield piece;
    else {
      head = head.length === 0 ? piece : concatenate(head, piece);
      if (head.length < HEAD_BYTES) continue;
      yield head;
      head = null;
    }
  }
  if (head !== null) yield head;
}

/** The byte order mark decides, then where the zeros stand in the first "<", then what the declaration says. */
export function encodingOf(head: Uint8Array): string {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0x3c && second === 0) return "utf-16le";
  if (first === 0 && second === 0x3c) return "utf-16be";
  const declaration = String.fromCharCode(...head.subarray(0, HEAD_BYTES));
  const declared = /^(?:\u00EF\u00BB\u00BF)?<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/u.exec(declaration)?.[1];
  // "utf-16" on a part that is plainly not: the declaration was copied, the bytes are UTF-8.
  return declared === undefined || /^utf-?16/iu.test(declared) ? "utf-8" : declared;
}

function concatenate(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
