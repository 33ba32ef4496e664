import type { CellAddress } from "../workbook/address";
import { severities, type Finding } from "./finding";

/** A finding with the place that it is sorted by. */
export interface PlacedFinding {
  readonly finding: Finding;
  /** -1 where it is about no sheet. */
  readonly sheetPosition: number;
  readonly cell: CellAddress | null;
}

/**
 * By file, sheet, row and column, then the worst first: the order in which a person walks through the workbooks. What is
 * about no file comes last, what is about a whole file or sheet before its cells.
 */
export function compareFindings(a: PlacedFinding, b: PlacedFinding): number {
  return (
    compareFiles(a.finding.file, b.finding.file) ||
    a.sheetPosition - b.sheetPosition ||
    compareTexts(a.finding.sheet ?? "", b.finding.sheet ?? "") ||
    (a.cell?.row ?? -1) - (b.cell?.row ?? -1) ||
    (a.cell?.column ?? -1) - (b.cell?.column ?? -1) ||
    severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity) ||
    compareTexts(a.finding.initiative ?? "", b.finding.initiative ?? "") ||
    compareTexts(a.finding.rule, b.finding.rule) ||
    compareTexts(a.finding.message, b.finding.message)
  );
}

/** The worst first, then by file; stable, so that within a file the places keep the order that they have. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || compareFiles(a.file, b.file),
  );
}

function compareFiles(a: string, b: string): number {
  if (a === b) return 0;
  if (a === "") return 1;
  return b === "" ? -1 : compareTexts(a, b);
}

/** By code units: the same on every machine, whatever its language. */
function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
