import { comparisonKey } from "../workbook/comparison-key";
import { findFiscalYear, parseFiscalYear, sameFiscalYear } from "./fiscal-year";
import { parseMark } from "./marks";
import type { SheetRow } from "./plan-sheet-rows";
import type { FiscalYear } from "./schema";
import { terms } from "./terms";

/** What is written above the tree. Null: not there. */
export interface PlanHeading {
  readonly title: string | null;
  readonly municipality: string | null;
  readonly fiscalYear: FiscalYear | null;
}

const MUNICIPALITY = /^\S{1,14}[都道府県市区町村]$/u;
/** "上富良野町 町政運営推進プラン" */
const MUNICIPALITY_BEFORE = /^(\S{1,14}[都道府県市区町村])\s+(\S.*)$/su;
const YEAR = String.raw`(?:(?:令和|平成|昭和|㋿|㍻|㍼)\s*(?:元|[\d０-９]{1,2}|[〇一二三四五六七八九十]{1,3})\s*年度|[RHSＲＨＳ][\d０-９]{1,2}(?:年度)?|[\d０-９]{4}\s*年度)`;
/** 年度 at a title's end, also in parentheses, or before it with a space between. Inside a title it is part of it. */
const YEAR_AROUND_TITLE = new RegExp(String.raw`^${YEAR}(?=\s)|[（(]\s*${YEAR}\s*[）)]$|${YEAR}$`, "u");

const STRUCTURE_AT_END = new RegExp(String.raw`\s*${terms.planStructure}\s*$`, "u");

/**
 * Reads title, 市町村 and 年度 from the texts above the tree: "町政運営推進プランR5", "上富良野町", "令和5年度",
 * "3 計画の体系" (a heading of the document's, not the plan's title).
 */
export function readPlanHeading(above: readonly SheetRow[]): PlanHeading {
  const own = readOwnHeading(above);
  if (own) return own;
  const texts = above.flatMap(({ cells }) => cells.map(({ text }) => text.trim()));
  const years = [...texts.map(parseFiscalYear), ...texts.map(findFiscalYear)];
  const fiscalYear = years.find((year) => year !== null) ?? null;
  const others = texts.filter((text) => parseFiscalYear(text) === null && !isStructureHeading(text));
  const municipality = others.findLast((text) => MUNICIPALITY.test(text)) ?? null;
  const rest = others.filter((text) => text !== municipality).map((text) => withoutFiscalYear(text, fiscalYear));
  const [first = null, second = null] = rest.filter((text) => text !== "");
  const joined = municipality === null && first !== null ? MUNICIPALITY_BEFORE.exec(first) : null;
  if (joined?.[1] && joined[2]) return { title: joined[2], municipality: joined[1], fiscalYear };
  return { title: first, municipality: municipality ?? second, fiscalYear };
}

/** "上富良野町", "やま町" */
export function looksLikeMunicipality(text: string): boolean {
  return MUNICIPALITY.test(text);
}

/**
 * The heading as we draw it: the title, 市町村 with 年度 beside it, 計画の体系. It is read by position, so that a
 * title or a 市町村 of any kind comes back; but 市町村 first is another office's order.
 */
function readOwnHeading(above: readonly SheetRow[]): PlanHeading | null {
  const [first, second, third, ...more] = above.map(({ cells }) => cells.map(({ text }) => text));
  const [title, ...behindTitle] = first ?? [];
  const [municipality, year, ...behindYear] = second ?? [];
  const [structure, ...behindStructure] = third ?? [];
  if (title === undefined || municipality === undefined || year === undefined || structure === undefined) return null;
  if ([...more, ...behindTitle, ...behindYear, ...behindStructure].length > 0) return null;
  const fiscalYear = parseFiscalYear(year);
  if (!fiscalYear || comparisonKey(structure) !== comparisonKey(terms.planStructure)) return null;
  if (looksLikeMunicipality(title) && !looksLikeMunicipality(municipality)) return null;
  return { title: title.trim(), municipality: municipality.trim(), fiscalYear };
}

function isStructureHeading(text: string): boolean {
  const mark = parseMark(text);
  return comparisonKey(mark ? mark.rest : text).startsWith(comparisonKey(terms.planStructure));
}

/** "町政運営推進プランR5", "令和5年度 町政運営推進プラン 計画の体系" → "町政運営推進プラン". */
function withoutFiscalYear(text: string, fiscalYear: FiscalYear | null): string {
  const title = text.replace(STRUCTURE_AT_END, "");
  const match = YEAR_AROUND_TITLE.exec(title);
  const found = match && findFiscalYear(match[0].replace(/[（()）]/gu, ""));
  if (!match || !found || !fiscalYear || !sameFiscalYear(found, fiscalYear)) return title.trim();
  return (title.slice(0, match.index) + title.slice(match.index + match[0].length)).trim();
}
