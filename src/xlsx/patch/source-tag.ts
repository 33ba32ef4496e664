/** A stretch of a part's text, from `start` up to `end`, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The tag that ends at `end`: no attribute's value can hold a "<". */
export function tagEndingAt(text: string, end: number): Span {
  return { start: text.lastIndexOf("<", end - 1), end };
}

export function isSelfClosing(text: string, tag: Span): boolean {
  return text[tag.end - 2] === "/";
}

const ATTRIBUTE = /([^\s=/<>"']+)\s*=\s*(?:"[^"]*"|'[^']*')/gu;

/** An opening tag as it stands, with this attribute; the others stay as they are. `value` needs no escaping. */
export function withAttribute(tag: string, name: string, value: string): string {
  const written = `${name}="${value}"`;
  for (const match of tag.matchAll(ATTRIBUTE)) {
    if (match[1] === name) return tag.slice(0, match.index) + written + tag.slice(match.index + match[0].length);
  }
  return tag.replace(/\s*\/?>$/u, (end) => ` ${written}${end}`);
}

/** The tag without the attribute and the white space before it. */
export function withoutAttribute(tag: string, name: string): string {
  for (const match of tag.matchAll(ATTRIBUTE)) {
    if (match[1] === name) return tag.slice(0, match.index).trimEnd() + tag.slice(match.index + match[0].length);
  }
  return tag;
}

/** A tag that closes itself, as one that something follows. */
export function opened(tag: string): string {
  return tag.replace(/\s*\/>$/u, ">");
}

/** "x:c" of `<x:c r="A1">`. */
export function fullNameOf(tag: string): string {
  return /^<\/?([^\s/>]+)/u.exec(tag)?.[1] ?? "";
}

/** What is put in place of a span (of nothing, where both ends are one). */
export interface Replacement extends Span {
  readonly text: string;
}

/** All in one go; none overlaps another, and those at one place follow each other in their order. */
export function splice(text: string, replacements: readonly Replacement[]): string {
  let done = 0;
  const parts: string[] = [];
  for (const one of replacements.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    parts.push(text.slice(done, one.start), one.text);
    done = one.end;
  }
  return parts.join("") + text.slice(done);
}
