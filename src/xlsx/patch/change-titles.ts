import { quoteSheetName } from "../../workbook/address";
import type { Budget } from "../read/budget";
import { escapeXml } from "../write/escape";
import { renamedReferences } from "./change-workbook";
import { sourceElements, spanOf, tagOf, type SourceElement } from "./source-elements";
import { splice, withAttribute, type Replacement } from "./source-tag";

/**
 * docProps/app.xml with other names of worksheets: they are one stretch of its titles, whose length stands among the headings in
 * words of the writer's language. Where what it says is not the worksheets as they were, it is left alone: nobody reads it but people.
 */
export function changeTitles(
  xml: string,
  partName: string,
  budget: Budget,
  before: readonly string[],
  after: readonly string[],
  retired: ReadonlyMap<string, string>,
): string {
  const elements = sourceElements(xml, partName, budget, () => true);
  const inside = (name: string): readonly SourceElement[] => {
    const whole = elements.find((element) => element.name === name);
    if (!whole) return [];
    const { start, end } = spanOf(whole);
    return elements.filter(({ tag }) => tag.start > start && tag.end <= end);
  };
  const titles = inside("TitlesOfParts").filter(({ name }) => name === "lpstr");
  const vector = inside("TitlesOfParts").find(({ name }) => name === "vector");
  const counts = inside("HeadingPairs").filter(({ name }) => name === "i4");
  let from = 0;
  for (const count of counts) {
    const length = Number(count.text);
    const own = titles.slice(from, from + length);
    const [first] = own;
    const last = own.at(-1);
    if (first && last && vector && own.map(({ text }) => text).join("\n") === before.join("\n")) {
      const title = (name: string): string => `<${first.prefix}lpstr>${escapeXml(name)}</${first.prefix}lpstr>`;
      const total = titles.length - before.length + after.length;
      return splice(xml, [
        ...contentOf(count, String(after.length)),
        { ...vector.tag, text: withAttribute(tagOf(xml, vector), "size", String(total)) },
        { start: first.tag.start, end: spanOf(last).end, text: after.map(title).join("") },
        ...titles.slice(from + length).flatMap((one) => contentOf(one, escapeXml(renamed(one.text, retired)))),
      ]);
    }
    from += length;
  }
  return xml;
}

/** 「様式!Print_Area」 of a named range. */
function renamed(title: string, retired: ReadonlyMap<string, string>): string {
  const [quoted] = [...retired.keys()].filter((name) => title.startsWith(`${name}!`));
  return renamedReferences(quoted === undefined ? title : quoteSheetName(quoted) + title.slice(quoted.length), retired);
}

function contentOf({ tag, closing, text }: SourceElement, now: string): readonly Replacement[] {
  return closing && text !== now ? [{ start: tag.end, end: closing.start, text: now }] : [];
}
