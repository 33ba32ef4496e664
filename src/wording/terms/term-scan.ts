import type { PreferredTerm } from "../../plan/schema";
import { quotedSpans, type Span } from "../quoted";
import { withPlainDigits } from "./conditions";
import { isSought, readTerm, type SoughtTerm, type SoughtWord } from "./term-list";
import { isInflectedAt } from "./word-class";

/** A word of 用語 in a text. */
export interface FoundTerm extends Span {
  readonly term: PreferredTerm;
  /** As the sheet has them: 行なう, 行う. */
  readonly avoid: string;
  readonly use: string;
  /** What would stand at the span in its place; null where the list does not say what to write. */
  readonly replacement: string | null;
}

export type TermScan = (text: string) => readonly FoundTerm[];

interface Sought {
  readonly term: SoughtTerm;
  readonly word: SoughtWord;
}

/** What a path through the tree ends in. */
interface Node {
  /** By the UTF-16 unit that follows. */
  readonly next: Map<number, Node>;
  sought: Sought[];
  /** It is a longer word of these terms, which are no slip in it. */
  shields: SoughtTerm[];
  /** Nobody's words: a name of the plan. */
  isName: boolean;
}

interface Hits {
  readonly found: (Span & Sought)[];
  /** By the place at which they begin. */
  readonly shields: Map<number, { readonly end: number; readonly terms: readonly SoughtTerm[] }[]>;
  /** 1 for each place that nobody judges: in 「」, in a name. */
  readonly unjudged: Uint8Array;
}

const NUMBER = "#";
const NUMBER_UNIT = NUMBER.charCodeAt(0);
const DIGITS = /[0-9]+(?:[,.][0-9]+)*/uy;
/** The same as it may have been typed. */
const TYPED_DIGITS = /[0-9０-９]+(?:[,.][0-9０-９]+)*/gu;

/**
 * All words of the list made into one tree, so that a text is gone through once, however many words there are. Nothing is found in
 * 「」『』 nor in one of `names`; where two words begin at one place, the longer one is meant.
 */
export function compileTerms(terms: readonly PreferredTerm[], names: readonly string[]): TermScan {
  const root = newNode();
  let longest = 0;
  for (const term of terms) {
    const read = term.certainty === "off" ? null : readTerm(term);
    if (!read || !isSought(read)) continue;
    addTerm(root, read);
    longest = Math.max(longest, ...read.longerWords.map(({ length }) => length));
  }
  for (const name of names) if (name !== "") nodeFor(root, withPlainDigits(name)).isName = true;
  return (typed) => {
    const text = withPlainDigits(typed);
    const hits = walk(root, text);
    if (hits.found.length === 0) return [];
    for (const { start, end } of quotedSpans(typed)) hits.unjudged.fill(1, start, end);
    const accepted: FoundTerm[] = [];
    let end = 0;
    for (const hit of hits.found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
      if (hit.start < end || !counts(hit, text, hits, longest)) continue;
      accepted.push(foundTerm(hit, typed));
      ({ end } = hit);
    }
    return accepted;
  };
}

function addTerm(root: Node, term: SoughtTerm): void {
  for (const word of term.words) nodeFor(root, word.from).sought.push({ term, word });
  for (const word of term.longerWords) nodeFor(root, withPlainDigits(word)).shields.push(term);
}

function newNode(): Node {
  return { next: new Map(), sought: [], shields: [], isName: false };
}

function nodeFor(root: Node, word: string): Node {
  let node = root;
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    const next = node.next.get(unit) ?? newNode();
    node.next.set(unit, next);
    node = next;
  }
  return node;
}

function walk(root: Node, text: string): Hits {
  const hits: Hits = { found: [], shields: new Map(), unjudged: new Uint8Array(text.length) };
  const mayBeginWithNumber = root.next.has(NUMBER_UNIT);
  for (let start = 0; start < text.length; start++) {
    if (mayBeginWithNumber || root.next.has(text.charCodeAt(start))) follow(root, text, start, start, hits);
  }
  return hits;
}

function follow(from: Node, text: string, start: number, at: number, hits: Hits): void {
  let node: Node | undefined = from;
  for (let end = at; node; end++) {
    const place = { start, end };
    for (const one of node.sought) {
      const { inflection } = one.word;
      if (!inflection) hits.found.push({ ...place, ...one });
      else if (end < text.length && inflection.endings.includes(text.charAt(end)))
        hits.found.push({ start, end: end + 1, ...one });
    }
    if (node.shields.length > 0)
      hits.shields.set(start, [...(hits.shields.get(start) ?? []), { end, terms: node.shields }]);
    if (node.isName) hits.unjudged.fill(1, start, end);
    const behindNumber = node.next.get(NUMBER_UNIT);
    if (behindNumber) {
      DIGITS.lastIndex = end;
      const isWhole = end === 0 || !/[0-9]/u.test(text.charAt(end - 1));
      if (isWhole && DIGITS.test(text)) follow(behindNumber, text, start, DIGITS.lastIndex, hits);
    }
    if (end >= text.length) return;
    node = node.next.get(text.charCodeAt(end));
  }
}

function counts({ start, end, term, word }: Span & Sought, text: string, hits: Hits, longest: number): boolean {
  const { inflection } = word;
  const stemEnd = inflection ? end - 1 : end;
  if (hits.unjudged[start] === 1 && hits.unjudged[stemEnd - 1] === 1) return false;
  if (isShielded({ start, end: stemEnd }, term, hits, longest)) return false;
  if (inflection && !isInflectedAt(inflection, inflection.kind, text, start, end)) return false;
  const place = { text, start, end };
  return (
    (term.conditions.length === 0 || term.conditions.some((holds) => holds(place))) &&
    !term.exceptions.some((holds) => holds(place))
  );
}

/** Whether it is part of one of the term's longer words; `longest` is the longest of all. */
function isShielded({ start, end }: Span, term: SoughtTerm, { shields }: Hits, longest: number): boolean {
  for (let from = Math.max(0, end - longest); from <= start; from++) {
    const around = shields.get(from);
    if (around?.some((shield) => shield.end >= end && shield.terms.includes(term))) return true;
  }
  return false;
}

function foundTerm({ start, end, term: { term }, word }: Span & Sought, text: string): FoundTerm {
  const { avoid, use, to, inflection } = word;
  const span = text.slice(start, end);
  const numbers = avoid.includes(NUMBER) ? (span.match(TYPED_DIGITS) ?? []) : [];
  const written = numbers.reduce((whole, number) => whole.replace(NUMBER, number), to);
  return {
    start,
    end,
    term,
    avoid,
    use,
    replacement: use === "" ? null : written + (inflection ? span.slice(-1) : ""),
  };
}
