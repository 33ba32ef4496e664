import type { DefinedName, Visibility } from "../../workbook/snapshot";
import type { Budget } from "../read/budget";
import { unescapeText } from "../read/cell-text";
import { localName } from "../read/xml";
import { escapeReferences, escapeXml } from "../write/escape";
import { referencesOf, renameReferences } from "../write/formula-references";
import { appendTo, sourceElements, spanOf, tagOf, type SourceElement } from "./source-elements";
import { splice, withAttribute, type Replacement } from "./source-tag";

export interface WorkbookChange {
  readonly added: readonly {
    readonly name: string;
    readonly visibility: Visibility;
    readonly relationshipId: string;
  }[];
  /** Other names for standing sheets, which are hidden too. */
  readonly retired: ReadonlyMap<string, string>;
  /** As `SheetsToAdd.order`. */
  readonly order: readonly string[];
  /** Of the sheets that are added. */
  readonly names: readonly DefinedName[];
}

interface Tab {
  readonly name: string;
  /** Its place before; null: it is new. */
  readonly index: number | null;
  readonly isRetired: boolean;
  readonly isVisible: boolean;
  readonly xml: string;
}

export interface ChangedWorkbook {
  readonly xml: string;
  /** The tabs' names, in their new order. */
  readonly sheets: readonly string[];
  /** The name of the one that the workbook opens with. */
  readonly active: string;
}

/** The workbook's part with other sheets in it; what is said of sheets by their places follows them. */
export function changeWorkbook(xml: string, partName: string, budget: Budget, change: WorkbookChange): ChangedWorkbook {
  const elements = sourceElements(xml, partName, budget, () => true);
  const top = elements.filter(({ parent }) => parent === "workbook");
  const within = (parent: string, name: string): readonly SourceElement[] =>
    elements.filter((element) => element.parent === parent && element.name === name);
  const list = top.find(({ name }) => name === "sheets");
  if (!list?.closing) throw new Error("a workbook that was read has a list of sheets");
  const standing = within("sheets", "sheet").map((element, index) => standingTab(xml, element, index, change.retired));
  const pattern = within("sheets", "sheet")[0];
  const tabs = inOrder(standing, newTabs(within("sheets", "sheet"), pattern, change.added), change.order);
  const placeOf = new Map(tabs.flatMap(({ index }, place) => (index === null ? [] : [[index, place] as const])));

  const views = within("bookViews", "workbookView");
  const active = activePlace(tabs, standing, Number(views[0]?.attributes.activeTab ?? 0));
  return {
    xml: splice(xml, [
      { start: list.tag.end, end: list.closing.start, text: listOf(xml, list, within("sheets", "sheet"), tabs) },
      ...changedViews(xml, list, views, tabs, standing, placeOf),
      ...changedNames(xml, within("definedNames", "definedName"), change.retired, placeOf),
      ...addedNames(xml, top, list, change.names, tabs),
    ]),
    sheets: tabs.map(({ name }) => name),
    active: tabs[active]?.name ?? "",
  };
}

function standingTab(xml: string, element: SourceElement, index: number, retired: ReadonlyMap<string, string>): Tab {
  const { attributes } = element;
  const own = unescapeText(attributes.name ?? "");
  const name = retired.get(own);
  const tag = tagOf(xml, element);
  const rest = xml.slice(element.tag.end, spanOf(element).end);
  const isVisible = attributes.state !== "hidden" && attributes.state !== "veryHidden";
  if (name === undefined) return { name: own, index, isRetired: false, isVisible, xml: tag + rest };
  const renamed = withAttribute(tag, "name", escapeXml(escapeReferences(name)));
  const hidden = isVisible ? withAttribute(renamed, "state", "hidden") : renamed;
  return { name, index, isRetired: true, isVisible: false, xml: hidden + rest };
}

function newTabs(
  standing: readonly SourceElement[],
  pattern: SourceElement | undefined,
  added: WorkbookChange["added"],
): readonly Tab[] {
  const ids = standing.map(({ attributes }) => Number(attributes.sheetId)).filter(Number.isFinite);
  const attribute = Object.keys(pattern?.attributes ?? {}).find((key) => key.includes(":") && localName(key) === "id");
  // Some programs declare the names on each sheet: the new one has the same.
  const declared = Object.entries(pattern?.attributes ?? {}).flatMap(([key, value]) =>
    key === "xmlns" || key.startsWith("xmlns:") ? `${key}="${escapeXml(value ?? "")}" ` : [],
  );
  return added.map(({ name, visibility, relationshipId }, place) => {
    const state = visibility === "visible" ? "" : ` state="${visibility}"`;
    const sheetId = Math.max(0, ...ids) + place + 1;
    const own = `name="${escapeXml(escapeReferences(name))}" sheetId="${sheetId}"${state}`;
    return {
      name,
      index: null,
      isRetired: false,
      isVisible: visibility === "visible",
      xml: `<${pattern?.prefix ?? ""}sheet ${declared.join("")}${own} ${attribute ?? "r:id"}="${relationshipId}"/>`,
    };
  });
}

/** The named ones as `order` has them; a standing sheet that it does not name stays behind the one that it stood behind. */
function inOrder(standing: readonly Tab[], added: readonly Tab[], order: readonly string[]): readonly Tab[] {
  const named = new Map([...standing, ...added].map((tab) => [tab.name, tab]));
  const ordered = order.flatMap((name) => named.get(name) ?? []);
  const rest = [...standing, ...added].filter((tab) => !ordered.includes(tab));
  const followers = new Map<Tab | null, Tab[]>();
  let before: Tab | null = null;
  for (const tab of standing) {
    if (ordered.includes(tab)) before = tab;
    else followers.set(before, [...(followers.get(before) ?? []), tab]);
  }
  const unnamed = rest.filter(({ index }) => index === null);
  return [
    ...(followers.get(null) ?? []),
    ...ordered.flatMap((tab) => [tab, ...(followers.get(tab) ?? [])]),
    ...unnamed,
  ];
}

function listOf(xml: string, list: SourceElement, sheets: readonly SourceElement[], tabs: readonly Tab[]): string {
  const [first] = sheets;
  const last = sheets.at(-1);
  if (!first || !last || !list.closing) throw new Error("a workbook that was read has sheets");
  const space = /^\s*/u.exec(xml.slice(list.tag.end, first.tag.start))?.[0] ?? "";
  const end = xml.slice(spanOf(last).end, list.closing.start);
  return tabs.map((tab) => space + tab.xml).join("") + end;
}

/** The tab that was open, or a new one where that is hidden now. */
function activePlace(tabs: readonly Tab[], standing: readonly Tab[], activeBefore: number): number {
  const before = standing[activeBefore] ?? standing[0];
  const place = tabs.findIndex((tab) => tab === before);
  if (before?.isVisible) return place;
  const added = tabs.findIndex(({ index, isVisible }) => index === null && isVisible);
  return added !== -1
    ? added
    : Math.max(
        0,
        tabs.findIndex(({ isVisible }) => isVisible),
      );
}

function changedViews(
  xml: string,
  list: SourceElement,
  views: readonly SourceElement[],
  tabs: readonly Tab[],
  standing: readonly Tab[],
  placeOf: ReadonlyMap<number, number>,
): readonly Replacement[] {
  if (views.length === 0) {
    const active = activePlace(tabs, standing, 0);
    const { prefix, tag } = list;
    const view = `<${prefix}bookViews><${prefix}workbookView activeTab="${active}"/></${prefix}bookViews>`;
    return active === 0 ? [] : [{ start: tag.start, end: tag.start, text: view }];
  }
  return views.map((view) => {
    const { activeTab = "0", firstSheet } = view.attributes;
    const active = String(activePlace(tabs, standing, Number(activeTab)));
    const opened = active === activeTab ? tagOf(xml, view) : withAttribute(tagOf(xml, view), "activeTab", active);
    if (firstSheet === undefined) return { ...view.tag, text: opened };
    const first = standing[Number(firstSheet)]?.isVisible ? (placeOf.get(Number(firstSheet)) ?? 0) : 0;
    return { ...view.tag, text: withAttribute(opened, "firstSheet", String(first)) };
  });
}

function changedNames(
  xml: string,
  names: readonly SourceElement[],
  retired: ReadonlyMap<string, string>,
  placeOf: ReadonlyMap<number, number>,
): readonly Replacement[] {
  return names.flatMap((element): readonly Replacement[] => {
    const { localSheetId } = element.attributes;
    const place = localSheetId === undefined ? undefined : placeOf.get(Number(localSheetId));
    const tag = tagOf(xml, element);
    const moved =
      place === undefined || String(place) === localSheetId ? tag : withAttribute(tag, "localSheetId", String(place));
    const changes = moved === tag ? [] : [{ ...element.tag, text: moved }];
    const refersTo = unescapeText(element.text);
    const renamed = renamedReferences(refersTo, retired);
    if (renamed === refersTo || !element.closing) return changes;
    const text = escapeXml(escapeReferences(renamed));
    return [...changes, { start: element.tag.end, end: element.closing.start, text }];
  });
}

/** A formula whose sheets have other names now. */
export function renamedReferences(formula: string, retired: ReadonlyMap<string, string>): string {
  const byKey = new Map([...retired].map(([name, now]) => [name.toLowerCase(), now]));
  const refersToRetired = referencesOf(formula).sheets.some((sheet) => byKey.has(sheet.toLowerCase()));
  if (!refersToRetired) return formula;
  return renameReferences(formula, {
    sheet: (name) => byKey.get(name.toLowerCase()) ?? name,
    table: (name) => name,
  });
}

function addedNames(
  xml: string,
  top: readonly SourceElement[],
  list: SourceElement,
  names: readonly DefinedName[],
  tabs: readonly Tab[],
): readonly Replacement[] {
  if (names.length === 0) return [];
  const { prefix } = list;
  const content = names
    .map(({ name, refersTo, sheet }) => {
      const place = tabs.findIndex((tab) => tab.name === sheet);
      const local = place === -1 ? "" : ` localSheetId="${place}"`;
      const text = escapeXml(escapeReferences(refersTo));
      return `<${prefix}definedName name="${escapeXml(name)}"${local}>${text}</${prefix}definedName>`;
    })
    .join("");
  const standing = top.find(({ name }) => name === "definedNames");
  if (standing) return appendTo(standing, tagOf(xml, standing), content);
  const before = top.findLast(({ name }) => ["sheets", "functionGroups", "externalReferences"].includes(name)) ?? list;
  const { end } = spanOf(before);
  return [{ start: end, end, text: `<${prefix}definedNames>${content}</${prefix}definedNames>` }];
}
