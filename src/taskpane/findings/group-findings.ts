import type { Finding, Severity } from "../../checks/finding";
import { untoldContent } from "../../checks/rules/untold-content";
import type { FieldId } from "../../form/definition";
import type { StandingFinding } from "../../summary/findings/read-findings";
import { groupBy } from "../../workbook/group-by";

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

/** More than this at once is no list to read: groups after the first ones begin folded. */
const OPEN_AT_FIRST = 40;

/** What nobody can check in the pane: said beside whatever else is said of a sheet, for it may explain that. */
export function isUntold({ rule }: Finding): boolean {
  return rule === untoldContent.id;
}

/** By sheet in the order of the tabs, then by box as a person walks through it; what is on no sheet last. */
export function groupFindings(
  findings: readonly Finding[],
  sheetNames: readonly string[],
  shown: ReadonlySet<Severity>,
): readonly SheetFindings[] {
  const bySheet = new Map<string | null, Finding[]>();
  const isShown = ({ severity }: Finding): boolean => shown.has(severity);
  const sheetsShown = new Set(findings.filter(isShown).map(({ sheet }) => sheet));
  for (const finding of findings) {
    if (!isShown(finding) && !(isUntold(finding) && sheetsShown.has(finding.sheet))) continue;
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

/** What a summary has to be confirmed in one file that was handed in; `file` is "" for what is in none. */
export interface FileFindings {
  readonly file: string;
  readonly findings: readonly StandingFinding[];
}

/** By file, each where 確認事項 names it first; what is in no file last. */
export function groupStanding(
  findings: readonly StandingFinding[],
  shown: ReadonlySet<Severity>,
): readonly FileFindings[] {
  const byFile = groupBy(
    findings.filter(({ severity }) => shown.has(severity)),
    ({ file }) => file,
  );
  const groups = [...byFile].map(([file, ofFile]): FileFindings => ({ file, findings: ofFile }));
  return [...groups.filter(({ file }) => file !== ""), ...groups.filter(({ file }) => file === "")];
}

export interface CountedGroup {
  /** Unique among the groups of the screen. */
  readonly id: string;
  readonly count: number;
}

export const idOfSheet = ({ sheet }: SheetFindings): string => `sheet/${sheet ?? ""}`;
export const idOfFile = ({ file }: FileFindings): string => `file/${file}`;

/** Which groups begin folded: those after the first ones, that are as many as one reads at once; never the first. */
export function foldedAtFirst(groups: readonly CountedGroup[]): ReadonlySet<string> {
  const folded = new Set<string>();
  let sum = 0;
  for (const [index, { id, count }] of groups.entries()) {
    sum += count;
    if (index > 0 && sum > OPEN_AT_FIRST) folded.add(id);
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
