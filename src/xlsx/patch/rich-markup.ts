import type { TextEdit } from "../../workbook/text-edit";
import { unescapeText } from "../read/cell-text";
import { isTrue } from "../read/xml";
import { escapeRuns, needsPreserving } from "../write/text-table";
import { elementsOf, textOf, type Markup } from "./markup";

/** One run of a text, as its markup has it: `element` is the `<r>` around it, or the `<t>` itself. */
interface Run {
  readonly element: Markup;
  readonly text: string;
  readonly isStruck: boolean;
}

/** A `<si>` or `<is>` of one plain text. */
export function plainMarkup(text: string): Markup {
  const [escaped = ""] = escapeRuns([text]);
  return { name: "is", attributes: {}, children: text === "" ? [] : [textElement({}, text, escaped)] };
}

/** What is shown of the text: without the runs that are struck through. */
export function shownText(markup: Markup, isCellStruck: boolean): string {
  return runsOf(markup, isCellStruck)
    .filter(({ isStruck }) => !isStruck)
    .map(({ text }) => text)
    .join("");
}

/**
 * The text with `edits`, whose places are those of what is shown. A text that comes in looks like the first letter that it
 * replaces, or else like the one before it. What is struck through stays, and so does ruby, beside the letters it stood beside.
 * Null where nothing is shown that new text could look like.
 */
export function editMarkup(markup: Markup, isCellStruck: boolean, edits: readonly TextEdit[]): Markup | null {
  const runs = runsOf(markup, isCellStruck);
  if (runs.length === 0) return plainMarkup(edits.map(({ text }) => text).join(""));
  if (runs.every(({ isStruck }) => isStruck)) return null;
  const changes = changesOf(runs, edits);
  const texts = runs.map(({ text }, index) => changed(text, changes.get(index) ?? []));
  const escaped = escapeRuns(texts);
  const byElement = new Map(
    runs.map(({ element, text }, index) => {
      const own = texts[index] ?? "";
      return [element, own === text ? element : withText(element, own, escaped[index] ?? "")];
    }),
  );
  const moves = movesOf(runs, changes);
  const children = markup.children.flatMap((child): readonly (Markup | string)[] => {
    if (typeof child === "string") return [];
    if (child.name === "rPh") return movedRuby(child, moves);
    const own = byElement.get(child);
    return own === undefined ? [child] : own === null ? [] : [own];
  });
  const hasRuns = runs.some(({ element }) => byElement.get(element) != null);
  return { name: "is", attributes: {}, children: hasRuns ? children : [] };
}

function runsOf(markup: Markup, isCellStruck: boolean): readonly Run[] {
  return elementsOf(markup).flatMap((element): readonly Run[] => {
    if (element.name === "t") return [{ element, text: unescapeText(textOf(element)), isStruck: isCellStruck }];
    if (element.name !== "r") return [];
    const inside = elementsOf(element);
    const text = inside.filter(({ name }) => name === "t").map(textOf);
    return [{ element, text: unescapeText(text.join("")), isStruck: isStruckRun(element) ?? isCellStruck }];
  });
}

/** Null where the run has no properties of its own, and looks as its cell does. */
function isStruckRun(run: Markup): boolean | null {
  const properties = elementsOf(run).find(({ name }) => name === "rPr");
  if (!properties) return null;
  const strike = elementsOf(properties).findLast(({ name }) => name === "strike");
  return strike !== undefined && (strike.attributes.val === undefined || isTrue(strike.attributes.val));
}

/** The edits in the places of each run; a text that comes in stands in one of them only. */
function changesOf(runs: readonly Run[], edits: readonly TextEdit[]): ReadonlyMap<number, readonly TextEdit[]> {
  const changes = new Map<number, TextEdit[]>();
  for (const { start, end, text } of edits) {
    const target = targetOf(runs, start, start === end);
    let from = 0;
    for (const [index, run] of runs.entries()) {
      if (run.isStruck) continue;
      const to = from + run.text.length;
      const isTarget = index === target;
      if (isTarget || (start < to && end > from)) {
        const own = changes.get(index) ?? [];
        changes.set(index, own);
        own.push({
          start: Math.max(start, from) - from,
          end: Math.max(start, Math.min(end, to)) - from,
          text: isTarget ? text : "",
        });
      }
      from = to;
    }
  }
  return changes;
}

/** The run that has the letter at `start`, or, for what is only put in, the letter before it. */
function targetOf(runs: readonly Run[], start: number, isInsertion: boolean): number {
  let from = 0;
  let first = -1;
  for (const [index, { text, isStruck }] of runs.entries()) {
    if (isStruck) continue;
    if (first === -1) first = index;
    const to = from + text.length;
    if (isInsertion && start > 0 ? start > from && start <= to : start >= from && start < to) return index;
    from = to;
  }
  return first;
}

function changed(text: string, edits: readonly TextEdit[]): string {
  let done = 0;
  const parts = edits.map((edit) => {
    const part = text.slice(done, edit.start) + edit.text;
    done = edit.end;
    return part;
  });
  return parts.join("") + text.slice(done);
}

/** Null: nothing is left of it. */
function withText(element: Markup, text: string, escaped: string): Markup | null {
  if (text === "") return null;
  if (element.name === "t") return textElement(element.attributes, text, escaped);
  const old = elementsOf(element).find(({ name }) => name === "t");
  const others = elementsOf(element).filter(({ name }) => name !== "t");
  return { ...element, children: [...others, textElement(old?.attributes ?? {}, text, escaped)] };
}

function textElement(attributes: Markup["attributes"], text: string, escaped: string): Markup {
  const preserving = needsPreserving(text) ? { "xml:space": "preserve" } : {};
  return { name: "t", attributes: { ...attributes, ...preserving }, children: [escaped] };
}

/** The changes in the places of the whole text, struck runs counted. */
function movesOf(runs: readonly Run[], changes: ReadonlyMap<number, readonly TextEdit[]>): readonly TextEdit[] {
  let from = 0;
  return runs.flatMap(({ text }, index) => {
    const moves = (changes.get(index) ?? []).map((edit) => ({
      ...edit,
      start: from + edit.start,
      end: from + edit.end,
    }));
    from += text.length;
    return moves;
  });
}

/** Ruby says beside which letters it stands (`sb` up to `eb`); where none of them is left, it is gone with them. */
function movedRuby(ruby: Markup, moves: readonly TextEdit[]): readonly Markup[] {
  const first = Number(ruby.attributes.sb);
  const last = Number(ruby.attributes.eb);
  if (!Number.isInteger(first) || !Number.isInteger(last)) return [ruby];
  let [start, end] = [first, last];
  for (const move of moves) {
    const growth = move.text.length - (move.end - move.start);
    if (move.end <= first) start += growth;
    else if (move.start < first) start -= first - move.start;
    const isBehind = move.end <= last && !(move.start === move.end && move.start === last);
    if (isBehind) end += growth;
    else if (move.start < last) end += growth + (move.end - last);
  }
  if (start >= end) return [];
  return [{ ...ruby, attributes: { ...ruby.attributes, sb: String(start), eb: String(end) } }];
}
