import type { Finding, Severity } from "../../checks/finding";
import { foldFindings } from "../../checks/fold-findings";
import { reportingRules } from "../../checks/registry";
import type { StandingFinding } from "../../summary/findings/read-findings";
import { groupBy } from "../../workbook/group-by";

/** What one rule says. */
export interface RuleFindings {
  readonly title: string;
  readonly lines: readonly RuleLine[];
  /** Of all places. */
  readonly count: number;
}

/** The same said of one place or, folded, of many. */
export interface RuleLine {
  readonly findings: readonly [Finding, ...Finding[]] | readonly [StandingFinding, ...StandingFinding[]];
}

export const idOfRule = ({ title }: RuleFindings): string => `rule/${title}`;

const titles = new Map(reportingRules.map(({ id, title }) => [id, title]));

/** By rule, the one with most findings first; of the summary and of the other sheets together. */
export function groupByRule(
  findings: readonly Finding[],
  standing: readonly StandingFinding[],
  shown: ReadonlySet<Severity>,
): readonly RuleFindings[] {
  const own = foldFindings(
    findings.filter(({ severity }) => shown.has(severity)),
    (finding) => finding,
  ).map(({ first, all }) => ({ title: titles.get(first.rule) ?? first.rule, findings: all }));
  const ofSummary = linesOf(standing.filter(({ severity }) => shown.has(severity))).map((lines) => ({
    title: lines[0].title,
    findings: lines,
  }));
  const groups = [...groupBy<RuleLine & { readonly title: string }>([...ofSummary, ...own], ({ title }) => title)];
  return groups
    .map(([title, lines]) => ({ title, lines, count: lines.reduce((sum, line) => sum + line.findings.length, 0) }))
    .toSorted((a, b) => b.count - a.count);
}

/** 確認事項 has one row for many places that are told the same. */
export function linesOf(
  findings: readonly StandingFinding[],
): readonly (readonly [StandingFinding, ...StandingFinding[]])[] {
  return [...groupBy(findings, ({ row }) => String(row)).values()];
}
