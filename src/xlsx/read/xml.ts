import { SaxesParser } from "saxes";
import { type Budget, cost, MAX_ATTRIBUTES, MAX_DEPTH, MAX_TOKEN_LENGTH } from "./budget";
import { refuse } from "./problem";

/** By full name, prefix and all; a missing one is undefined. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/**
 * Callbacks while a part is read. Names are local: the prefix is the writer's choice, and the two namespaces
 * (transitional, strict) have the same names for the same things.
 */
export interface XmlHandlers {
  /** `end`: the place behind the tag in the part's text, in UTF-16 units; `fullName`: with its prefix. */
  readonly open?: (name: string, attributes: XmlAttributes, parent: string, end: number, fullName: string) => void;
  readonly close?: (name: string, parent: string, end: number) => void;
  readonly text?: (text: string) => void;
  /** The start of an element among those that newer programs add for themselves; all else leaves them out. */
  readonly extension?: (name: string, attributes: XmlAttributes) => void;
  /** Also what is no part of what a cell says, like anything else. */
  readonly skipsNothing?: boolean;
}

/** Not part of what a cell says: phonetic runs (ruby), and what newer programs add for themselves. */
const SKIPPED = new Set(["rPh", "phoneticPr", "extLst"]);

/** How often the length of the token that is being read is looked at, in characters. */
const WRITTEN_AT_ONCE = 65_536;

export function parseXml(
  texts: Iterable<string>,
  partName: string,
  budget: Budget,
  { open, close, text, extension, skipsNothing = false }: XmlHandlers,
): void {
  // An XML 1.1 declaration would allow control characters that no workbook has.
  const parser = new SaxesParser({
    xmlns: false as const,
    position: false,
    forceXMLVersion: true as const,
    defaultXMLVersion: "1.0" as const,
  });
  const names: string[] = [];
  let skippedFrom = Infinity;
  let attributeCount = 0;
  let head: string | null = null;
  let tokenLength = 0;

  // The parser stumbles over what stands in a document type before it tells us that there is one.
  const isInDoctype = () => names.length === 0 && head?.includes("<!DOCTYPE") === true;
  const endToken = () => {
    tokenLength = 0;
    budget.spendWork(cost.element);
  };
  parser.on("error", () => refuse(isInDoctype() ? "doctype" : "damaged", partName));
  parser.on("doctype", () => refuse("doctype", partName));
  parser.on("comment", endToken);
  parser.on("processinginstruction", endToken);
  parser.on("opentagstart", () => {
    tokenLength = 0;
    attributeCount = 0;
  });
  parser.on("attribute", () => {
    tokenLength = 0;
    if (++attributeCount > MAX_ATTRIBUTES) refuse("too-large", partName);
  });
  parser.on("opentag", (tag) => {
    budget.spendWork(cost.element + attributeCount * cost.attribute);
    const name = localName(tag.name);
    if (skippedFrom === Infinity && !skipsNothing && SKIPPED.has(name)) skippedFrom = names.length;
    if (skippedFrom === Infinity) open?.(name, tag.attributes, names.at(-1) ?? "", parser.position, tag.name);
    else extension?.(name, tag.attributes);
    if (names.push(name) > MAX_DEPTH) refuse("too-deep", partName);
  });
  parser.on("closetag", () => {
    tokenLength = 0;
    const name = names.pop() ?? "";
    if (names.length === skippedFrom) skippedFrom = Infinity;
    else if (skippedFrom === Infinity) close?.(name, names.at(-1) ?? "", parser.position);
  });
  const tell = (piece: string) => {
    tokenLength = 0;
    if (skippedFrom === Infinity) text?.(piece);
  };
  parser.on("text", tell);
  parser.on("cdata", (piece) => {
    endToken();
    tell(piece);
  });

  for (const piece of texts) {
    head ??= piece;
    for (let at = 0; at < piece.length; at += WRITTEN_AT_ONCE) {
      tokenLength += WRITTEN_AT_ONCE;
      parser.write(piece.slice(at, at + WRITTEN_AT_ONCE));
      if (tokenLength > MAX_TOKEN_LENGTH) refuse(isInDoctype() ? "doctype" : "too-large", partName);
    }
  }
  parser.close();
}

export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The attribute of a namespace (`r:id`), whatever prefix the writer gave it. */
export function prefixedAttribute(attributes: XmlAttributes, local: string): string | undefined {
  const name = Object.keys(attributes).find((key) => key.includes(":") && localName(key) === local);
  return name === undefined ? undefined : attributes[name];
}

/** XML Schema's boolean. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}
