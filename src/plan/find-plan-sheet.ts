import { comparisonKey } from "../workbook/comparison-key";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { parseMark, planLevels } from "./marks";
import { headerLabels, rowsOf } from "./plan-sheet-rows";
import { terms } from "./terms";

const STRUCTURE = comparisonKey(terms.planStructure);
/** 旧…: a sheet that was replaced; 記入例, 見本: an example. */
const NOT_IN_USE = /^(?:旧|記入例|見本)/u;

/** The workbook's 計画の体系 sheet: by name before by content, visible before hidden. */
export function findPlanSheet({ sheets }: Pick<WorkbookSnapshot, "sheets">): SheetSnapshot | null {
  const candidates = sheets.filter(isPlanSheet);
  const rank = (sheet: SheetSnapshot) => (isNamedSo(sheet) ? 0 : 2) + (sheet.visibility === "visible" ? 0 : 1);
  return candidates.toSorted((a, b) => rank(a) - rank(b))[0] ?? null;
}

/**
 * Whether a sheet is 計画の体系: by its name, or because it has marks of all four levels under a header row with the
 * plan's labels and no others (一覧 and 様式台帳 have others), or under a heading that says 計画の体系.
 */
export function isPlanSheet(sheet: SheetSnapshot): boolean {
  if (sheet.type !== "worksheet") return false;
  if (isNamedSo(sheet)) return true;
  if (NOT_IN_USE.test(comparisonKey(sheet.name))) return false;
  const rows = rowsOf(sheet);
  const header = rows.map(headerLabels).find((labels) => labels !== null);
  const hasOwnHeader = header !== undefined && header.count >= 3 && !header.hasOthers;
  const saysSo =
    header?.hasOthers !== true && rows.some(({ cells }) => cells.some(({ text }) => isStructureHeading(text)));
  if (!hasOwnHeader && !saysSo) return false;
  const levels = new Set(rows.flatMap(({ cells }) => cells.map(({ text }) => parseMark(text)?.level)));
  return planLevels.every((level) => levels.has(level));
}

function isNamedSo({ name }: SheetSnapshot): boolean {
  return comparisonKey(name).startsWith(STRUCTURE);
}

function isStructureHeading(text: string): boolean {
  const mark = parseMark(text);
  return comparisonKey(mark ? mark.rest : text) === STRUCTURE;
}
