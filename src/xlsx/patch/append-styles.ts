import type { Budget } from "../read/budget";
import { appendTo, sourceElements, spanOf, tagOf, type SourceElement } from "./source-elements";
import { splice, withAttribute, withoutAttribute, type Replacement } from "./source-tag";

/** In the order of the schema. */
const SECTIONS = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"] as const;
type Section = (typeof SECTIONS)[number];
/** What stands behind all of them. */
const BEHIND = ["tableStyles", "colors", "extLst"];
const FIRST_OWN_FORMAT = 164;

export interface AppendedStyles {
  readonly xml: string;
  /** What a style of the sheets' own workbook is called here. */
  readonly styleOf: (style: number) => number;
  readonly differentialStyleOf: (style: number) => number;
  /** The workbook's default font, on whose digits the widths of columns are counted. */
  readonly defaultFont: { readonly name: string; readonly sizePt: number };
}

/** The styles part with those of a file of ours behind its own: nothing that stands there gets another number. */
export function appendStyles(xml: string, ours: string, partName: string, budget: Budget): AppendedStyles {
  const host = sectionsOf(xml, partName, budget);
  const own = sectionsOf(ours, partName, budget);
  const count = (section: Section): number => host.children(section).length;
  const ids = host.children("numFmts").map(({ attributes }) => Number(attributes.numFmtId));
  const formats = new Map<string, number>();
  let nextFormat = Math.max(FIRST_OWN_FORMAT - 1, ...ids.filter(Number.isFinite)) + 1;
  for (const { attributes } of own.children("numFmts")) formats.set(attributes.numFmtId ?? "", nextFormat++);

  const pieces: Readonly<Partial<Record<Section, readonly string[]>>> = {
    numFmts: own
      .children("numFmts")
      .map((child) =>
        withAttribute(textOf(ours, child), "numFmtId", String(formats.get(child.attributes.numFmtId ?? ""))),
      ),
    fonts: own.children("fonts").map((child) => textOf(ours, child)),
    fills: own.children("fills").map((child) => textOf(ours, child)),
    borders: own.children("borders").map((child) => textOf(ours, child)),
    cellXfs: own.children("cellXfs").map((child) => {
      const { numFmtId = "0", fontId, fillId, borderId } = child.attributes;
      const moved = (id: string | undefined, section: Section): string => String(Number(id ?? 0) + count(section));
      const attributes = {
        numFmtId: String(formats.get(numFmtId) ?? numFmtId),
        fontId: moved(fontId, "fonts"),
        fillId: moved(fillId, "fills"),
        borderId: moved(borderId, "borders"),
        ...{ applyNumberFormat: "1", applyFont: "1", applyFill: "1", applyBorder: "1", applyAlignment: "1" },
      };
      const basis = host.section("cellStyleXfs") ? tagOf(ours, child) : withoutAttribute(tagOf(ours, child), "xfId");
      const tag = Object.entries(attributes).reduce((text, [name, value]) => withAttribute(text, name, value), basis);
      return tag + ours.slice(child.tag.end, spanOf(child).end);
    }),
    dxfs: own.children("dxfs").map((child) => textOf(ours, child)),
  };
  const replacements = SECTIONS.flatMap((section): readonly Replacement[] => {
    const added = pieces[section] ?? [];
    if (added.length === 0) return [];
    const content = added.join("").replace(/<(\/?)(?=[A-Za-z])/gu, `<$1${host.prefix}`);
    const element = host.section(section);
    if (!element) {
      const place = host.placeFor(section);
      const name = `${host.prefix}${section}`;
      return [{ start: place, end: place, text: `<${name} count="${added.length}">${content}</${name}>` }];
    }
    const tag = tagOf(xml, element);
    const counted =
      element.attributes.count === undefined ? tag : withAttribute(tag, "count", String(count(section) + added.length));
    return appendTo(element, counted, content);
  });
  return {
    xml: splice(xml, replacements),
    styleOf: (style) => style + count("cellXfs"),
    differentialStyleOf: (style) => style + count("dxfs"),
    defaultFont: host.defaultFont,
  };
}

function textOf(source: string, element: SourceElement): string {
  const { start, end } = spanOf(element);
  return source.slice(start, end);
}

interface Sections {
  readonly prefix: string;
  readonly defaultFont: AppendedStyles["defaultFont"];
  section(name: Section): SourceElement | undefined;
  children(name: Section): readonly SourceElement[];
  /** Where a section belongs that is not there. */
  placeFor(name: Section): number;
}

function sectionsOf(xml: string, partName: string, budget: Budget): Sections {
  const wanted = new Set<string>([...SECTIONS, ...BEHIND]);
  const elements = sourceElements(
    xml,
    partName,
    budget,
    (name, parent) => parent === "" || parent === "styleSheet" || wanted.has(parent) || parent === "font",
  );
  const [root] = elements;
  const top = elements.filter(({ parent }) => parent === "styleSheet");
  const section = (name: Section): SourceElement | undefined => top.find((element) => element.name === name);
  const children = (name: Section): readonly SourceElement[] => {
    const own = section(name);
    if (!own) return [];
    const { start, end } = spanOf(own);
    return elements.filter(({ parent, tag }) => parent === name && tag.start > start && tag.end <= end);
  };
  const [font] = children("fonts");
  const ofFont = (name: string): string | undefined =>
    elements.find(({ parent, name: own, tag }) => {
      return font && parent === "font" && own === name && tag.start > font.tag.start && tag.end <= spanOf(font).end;
    })?.attributes.val;
  return {
    prefix: root?.prefix ?? "",
    defaultFont: { name: ofFont("name") ?? "Calibri", sizePt: Number(ofFont("sz") ?? 11) },
    section,
    children,
    placeFor(name) {
      const behind: readonly string[] = [...SECTIONS.slice(SECTIONS.indexOf(name) + 1), ...BEHIND];
      const next = top.find((element) => behind.includes(element.name));
      return next?.tag.start ?? root?.closing?.start ?? xml.length;
    },
  };
}
