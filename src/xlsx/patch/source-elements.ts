import type { Budget } from "../read/budget";
import { parseXml, type XmlAttributes } from "../read/xml";
import { isSelfClosing, tagEndingAt, type Replacement, type Span } from "./source-tag";
import { prefixOf } from "./markup";

/** An element as it stands in a part's text. */
export interface SourceElement {
  readonly name: string;
  /** "x:" or "". */
  readonly prefix: string;
  readonly parent: string;
  readonly attributes: XmlAttributes;
  readonly tag: Span;
  /** Null where the opening tag closes itself. */
  readonly closing: Span | null;
  /** Its own text, without that of elements in it. */
  readonly text: string;
}

/** The elements of a part that are asked for, in the order of the file. */
export function sourceElements(
  source: string,
  partName: string,
  budget: Budget,
  isWanted: (name: string, parent: string) => boolean,
): readonly SourceElement[] {
  const found: SourceElement[] = [];
  const open: { -readonly [Key in keyof SourceElement]: SourceElement[Key] }[] = [];
  parseXml([source], partName, budget, {
    skipsNothing: true,
    open(name, attributes, parent, end, fullName) {
      const tag = tagEndingAt(source, end);
      open.push({ name, prefix: prefixOf(fullName), parent, attributes, tag, closing: null, text: "" });
    },
    text(piece) {
      const own = open.at(-1);
      if (own) own.text += piece;
    },
    close(name, parent, end) {
      const own = open.pop();
      if (!own || !isWanted(name, parent)) return;
      if (!isSelfClosing(source, own.tag)) own.closing = tagEndingAt(source, end);
      found.push(own);
    },
  });
  return found.toSorted((a, b) => a.tag.start - b.tag.start);
}

/** All of the element, from its opening tag to its closing one. */
export function spanOf({ tag, closing }: SourceElement): Span {
  return { start: tag.start, end: closing?.end ?? tag.end };
}

export function tagOf(source: string, { tag }: SourceElement): string {
  return source.slice(tag.start, tag.end);
}

/** `content` behind everything in the element, whose opening tag becomes `tag`. */
export function appendTo(element: SourceElement, tag: string, content: string): readonly Replacement[] {
  const { closing, prefix, name } = element;
  if (!closing) return [{ ...element.tag, text: `${tag.replace(/\s*\/>$/u, ">")}${content}</${prefix}${name}>` }];
  return [
    { ...element.tag, text: tag },
    { start: closing.start, end: closing.start, text: content },
  ];
}
