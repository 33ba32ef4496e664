import type { Budget } from "../read/budget";
import { localName, parseXml, type XmlAttributes } from "../read/xml";
import { escapeXml } from "../write/escape";

/** An element and what is in it; its name without prefix. */
export interface Markup {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: readonly (Markup | string)[];
}

/** Of one element as it stands in its part. Null where not all in it has the prefix of the element itself. */
export function parseMarkup(source: string, partName: string, budget: Budget): Markup | null {
  interface Open extends Markup {
    readonly children: (Markup | string)[];
  }
  const top: Open = { name: "", attributes: {}, children: [] };
  const open: Open[] = [top];
  const prefixes = new Set<string>();
  parseXml([source], partName, budget, {
    skipsNothing: true,
    open(name, attributes, _parent, _end, fullName) {
      prefixes.add(prefixOf(fullName));
      const made: Open = { name, attributes, children: [] };
      open.at(-1)?.children.push(made);
      open.push(made);
    },
    text(text) {
      open.at(-1)?.children.push(text);
    },
    close() {
      open.pop();
    },
  });
  const [root] = top.children;
  return prefixes.size > 1 || root === undefined || typeof root === "string" ? null : root;
}

/** "x:" of "x:si". */
export function prefixOf(fullName: string): string {
  return fullName.slice(0, fullName.length - localName(fullName).length);
}

/** As XML, its elements with this prefix ("x:" or ""). */
export function writeMarkup({ name, attributes, children }: Markup, prefix: string): string {
  const own = Object.entries(attributes)
    .filter(([key]) => !/^xmlns(?::|$)/u.test(key))
    .map(([key, value = ""]) => ` ${key}="${escapeAttribute(value)}"`)
    .join("");
  if (children.length === 0) return `<${prefix}${name}${own}/>`;
  const content = children.map((child) =>
    typeof child === "string" ? escapeXml(child).replaceAll("\r", "&#13;") : writeMarkup(child, prefix),
  );
  return `<${prefix}${name}${own}>${content.join("")}</${prefix}${name}>`;
}

/** XML makes spaces of line breaks and tabs in attributes. */
function escapeAttribute(value: string): string {
  return escapeXml(value).replace(/[\t\n\r]/gu, (letter) => `&#${letter.charCodeAt(0)};`);
}

export function elementsOf({ children }: Markup): readonly Markup[] {
  return children.filter((child) => typeof child !== "string");
}

export function textOf({ children }: Markup): string {
  return children.filter((child) => typeof child === "string").join("");
}
