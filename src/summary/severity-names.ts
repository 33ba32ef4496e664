import type { Finding, Severity } from "../checks/finding";
import type { StyleName } from "../workbook/styles";

/** What people call the severities, here and on the terminal. */
export const severityNames: Readonly<Record<Severity, string>> = { error: "誤り", warning: "確認", info: "参考" };

export const severityStyles = {
  error: "severityError",
  warning: "severityWarning",
  info: "severityInfo",
} as const satisfies Record<Severity, StyleName>;

/** "誤り 1件、確認 2件、参考 0件" */
export function formatSeverityCounts(counts: Readonly<Record<Severity, number>>): string {
  return (["error", "warning", "info"] as const)
    .map((severity) => `${severityNames[severity]} ${counts[severity]}件`)
    .join("、");
}

export function countFindings(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const count = (wanted: Severity): number => findings.filter(({ severity }) => severity === wanted).length;
  return { error: count("error"), warning: count("warning"), info: count("info") };
}
