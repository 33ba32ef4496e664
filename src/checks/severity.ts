import { severities, severityNames, type Severity } from "./finding";

/** How many findings of each severity there are. */
export function countBySeverity(
  findings: readonly { readonly severity: Severity }[],
): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** "誤り 1件、確認 2件、参考 0件" */
export function formatSeverityCounts(counts: Readonly<Record<Severity, number>>): string {
  return severities.map((severity) => `${severityNames[severity]} ${counts[severity]}件`).join("、");
}
