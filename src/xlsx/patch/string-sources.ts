import type { Budget } from "../read/budget";
import type { Package } from "../read/package";
import { parseXml } from "../read/xml";
import { parseMarkup, type Markup } from "./markup";
import { partText } from "./part-text";
import { tagEndingAt } from "./source-tag";

/** The shared texts of these numbers as they stand in their part; one that could not be kept as it is, is left out. */
export function readStringSources(
  workbook: Package,
  part: string | null,
  wanted: ReadonlySet<number>,
  budget: Budget,
): ReadonlyMap<number, Markup> {
  const found = new Map<number, Markup>();
  const source =
    part === null || wanted.size === 0 || !workbook.has(part) ? null : partText(workbook.bytesOf(part), part);
  if (part === null || !source) return found;
  const { text } = source;
  const spans = new Map<number, string>();
  let index = -1;
  let start = 0;
  parseXml([text], part, budget, {
    open(name, _attributes, parent, end) {
      if (name !== "si" || parent !== "sst") return;
      index += 1;
      start = tagEndingAt(text, end).start;
    },
    close(name, parent, end) {
      if (name === "si" && parent === "sst" && wanted.has(index)) spans.set(index, text.slice(start, end));
    },
  });
  for (const [number, own] of spans) {
    const markup = parseMarkup(own, part, budget);
    if (markup) found.set(number, markup);
  }
  return found;
}
