import type { Finding, Severity } from "../../checks/finding";
import type { FieldId } from "../../form/definition";

/** What is to be confirmed on one sheet; `sheet` is null for what is on none: forms that are missing, whole files. */
export interface SheetFindings {
  readonly sheet: string | null;
  readonly boxes: readonly BoxOfFindings[];
  readonly count: number;
}

/** Findings of one box, or beside each other in none. */
export interface BoxOfFindings {
  readonly field: FieldId | null;
  readonly findings: readonly Finding[];
}

/** More than this at once is no list to read: sheets after the first ones begin folded. */
const OPEN_AT_FIRST = 40;

/** By sheet in the order of the tabs, then by box as a person walks through it; what is on no sheet last. */
export function groupFindings(
  findings: readonly Finding[],
  sheetNames: readonly string[],
  shown: ReadonlySet<Severity>,
): readonly SheetFindings[] {
  const bySheet = new Map<string | null, Finding[]>();
  for (const finding of findings) {
    if (!shown.has(finding.severity)) continue;
    const inSheet = bySheet.get(finding.sheet);
    if (inSheet) inSheet.push(finding);
    else bySheet.set(finding.sheet, [finding]);
  }
  const rank = (sheet: string | null): number => {
    if (sheet === null) return Infinity;
    const place = sheetNames.indexOf(sheet);
    return place < 0 ? sheetNames.length : place;
  };
  return [...bySheet]
    .map(([sheet, inSheet]) => ({ sheet, boxes: groupByBox(inSheet), count: inSheet.length, rank: rank(sheet) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0))
    .map(({ sheet, boxes, count }) => ({ sheet, boxes, count }));
}

/** Which sheets begin folded: those after the first ones, that are as many as one reads at once; never the first. */
export function foldedAtFirst(groups: readonly SheetFindings[]): ReadonlySet<string | null> {
  const folded = new Set<string | null>();
  let count = 0;
  for (const [index, group] of groups.entries()) {
    count += group.count;
    if (index > 0 && count > OPEN_AT_FIRST) folded.add(group.sheet);
  }
  return folded;
}

/** Findings come sorted by cell: those of a box follow each other. */
function groupByBox(findings: readonly Finding[]): readonly BoxOfFindings[] {
  const boxes: { field: FieldId | null; findings: Finding[] }[] = [];
  for (const finding of findings) {
    const last = boxes.at(-1);
    if (last?.field === finding.field) last.findings.push(finding);
    else boxes.push({ field: finding.field, findings: [finding] });
  }
  return boxes;
}
